"""The table of the ledger: as high as its rows, so that the page scrolls and not the table in it."""

from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.contract.catalogue import Catalogue
from desktop.contract.credits import CreditEntry
from desktop.ui.credits import words
from desktop.ui.credits.ledger_model import FIGURES, Column, LedgerModel
from desktop.ui.formatter import QtFormatter
from desktop.ui.text import say
from desktop.ui.theme import BODY, BUTTON_RADIUS, CAPTION, scaled, tokens_of, typeface
from desktop.ui.widgets.painting import flat, focus_ring, shows_focus

_ROW = 38
_HEAD = 34
_PADDING = 12
EDGE = 15
"""Before the first column and after the last; with the line around the card, the text stands under its title."""
_LEAST_WHAT = 220
"""With less room for it than this, the kind is left to the row's summary."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _within(rect: QRect, column: Column) -> QRect:
    """The place of a cell's text."""
    left = EDGE if column is Column.AT else _PADDING
    right = EDGE if column is Column.BALANCE else _PADDING
    return rect.adjusted(left, 0, -right, 0)


class Heads(QHeaderView):
    """The names of the columns; figures have theirs at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFont(typeface(CAPTION))
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(scaled(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        flat(painter, rect, tokens.surface)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted))
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        side = _RIGHT if Column(section) in FIGURES else _LEFT
        painter.drawText(_within(rect, Column(section)), side, text)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))


class CellPainter(QStyledItemDelegate):
    """Draws plain text from the tokens; what came in is green and has its plus."""

    def __init__(self, model: LedgerModel) -> None:
        super().__init__()
        self._model = model
        self._font = typeface(BODY)
        self._metrics = QFontMetrics(self._font)

    def paint(  # noqa: D102 - Qt's
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = tokens_of(option.palette)
        column = Column(index.column())
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(tokens.accent_soft if is_chosen else tokens.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
        room = _within(rect, column)
        came = self._model.entries[index.row()].credits > 0
        ink = tokens.good if column is Column.CREDITS and came else tokens.text
        painter.setPen(QColor(tokens.muted if column in (Column.KIND, Column.BALANCE) else ink))
        painter.setFont(self._font)
        text = self._model.text(index.row(), column)
        if column is Column.WHAT:
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _RIGHT if column in FIGURES else _LEFT, text)


class LedgerTable(QTableView):
    """Rows can be gone through by keyboard, to be read out; nothing is done with them."""

    def __init__(self, formatter: QtFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self.ledger = LedgerModel(formatter)
        self._painter = CellPainter(self.ledger)
        self.setItemDelegate(self._painter)
        self.setModel(self.ledger)
        self.setAccessibleName(self.tr("Credit history"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.verticalHeader().setMinimumSectionSize(scaled(_ROW))
        heads = Heads(self)
        self.setHorizontalHeader(heads)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        self._set_widths()
        self.selectionModel().currentRowChanged.connect(self._show_row)

    def show_entries(self, entries: tuple[CreditEntry, ...], catalogue: Catalogue | None) -> None:
        """Shows these, the newest first, and becomes as high as they are."""
        self.ledger.show_entries(entries, catalogue)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(480), scaled(_HEAD) + len(self.ledger.entries) * scaled(_ROW))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(320), scaled(_HEAD))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's
        room = event.size().width() - sum(self._widths.values())
        self.setColumnHidden(Column.KIND, room < scaled(_LEAST_WHAT))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        super().paintEvent(event)
        if shows_focus(self):
            painter = QPainter(self.viewport())
            focus_ring(painter, self.viewport().rect(), BUTTON_RADIUS, tokens_of(self.palette()).accent)

    def _set_widths(self) -> None:
        """Each column is as wide as the longest of what usually stands in it, so that nothing moves when rows come."""
        body = QFontMetrics(typeface(BODY))
        instants = [datetime(2026, month, 28, 22, 58, tzinfo=UTC) for month in range(1, 13)]
        figure = words.signed(-888_888, self._formatter)
        heads = {column: str(self.ledger.headerData(column, Qt.Orientation.Horizontal)) for column in Column}
        texts = {
            Column.AT: [self._formatter.short_instant(instant) for instant in instants],
            Column.KIND: [say(kind, self._formatter) for kind in words.all_kinds()],
            Column.CREDITS: [figure],
            Column.BALANCE: [figure],
        }
        self._widths = {
            column: max(map(body.horizontalAdvance, [*said, heads[column]])) + EDGE + _PADDING
            for column, said in texts.items()
        }
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)

    def _show_row(self, row: QModelIndex) -> None:
        """The page scrolls to the row that the keyboard has reached."""
        page: QWidget | None = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        canvas = page.widget() if isinstance(page, QScrollArea) else None
        if isinstance(page, QScrollArea) and canvas is not None:
            place = self.viewport().mapTo(canvas, QPoint(0, self.visualRect(row).center().y()))
            page.ensureVisible(place.x(), place.y(), 0, scaled(_ROW))
