"""How a cell is drawn: plain text, a pill for the status, and a grey bar while its row is loading."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.contract.invoices import Invoice
from desktop.ui.invoices import words
from desktop.ui.invoices.header import PADDING
from desktop.ui.invoices.model import Column, InvoiceModel
from desktop.ui.theme import BODY, CAPTION, scaled, tokens_of, typeface
from desktop.ui.tokens import Tokens, Tone
from desktop.ui.widgets.painting import rounded

_DATE, _NUMBER, _DESCRIPTION, _STATUS, _AMOUNT = (int(column) for column in Column)
_SELECTED = QStyle.StateFlag.State_Selected
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ELIDE = {_DESCRIPTION: Qt.TextElideMode.ElideRight, _NUMBER: Qt.TextElideMode.ElideMiddle}
_BAR = (0.7, 0.7, 0.5, 0.5, 0.6)
"""How much of each column its grey bar takes."""
_colour = lru_cache(maxsize=32)(QColor)


class InvoiceDelegate(QStyledItemDelegate):
    """Draws from the model directly: a frame has no time for a detour through variants."""

    def __init__(self, model: InvoiceModel) -> None:
        super().__init__()
        self._model = model
        self._font = typeface(BODY)
        self._metrics = QFontMetrics(self._font)
        self._small = typeface(CAPTION, QFont.Weight.DemiBold)
        self._small_metrics = QFontMetrics(self._small)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(80, scaled(38))

    def paint(  # noqa: D102 - Qt's
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        tokens = tokens_of(option.palette)
        column = index.column()
        self._paint_ground(painter, rect, column, tokens, is_chosen=bool(option.state & _SELECTED))
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        found = self._model.invoice(index.row())
        if found is None:
            width = int(room.width() * _BAR[column])
            left = room.right() - width if column == _AMOUNT else room.left()
            rounded(painter, QRect(left, room.center().y() - 5, width, 10), 5, tokens.line, None)
        elif column == _STATUS:
            self._paint_pill(painter, room, found, tokens)
        else:
            self._paint_text(painter, room, found, column, tokens)

    def _paint_ground(self, painter: QPainter, rect: QRect, column: int, tokens: Tokens, *, is_chosen: bool) -> None:
        left, top, width, height = rect.left(), rect.top(), rect.width(), rect.height()
        painter.fillRect(rect, _colour(tokens.accent_soft if is_chosen else tokens.surface))
        painter.fillRect(left, rect.bottom(), width, 1, _colour(tokens.line))
        if not is_chosen:
            return
        if tokens.accent_soft == tokens.surface:  # high contrast has no soft fills
            painter.fillRect(left, rect.bottom() - 1, width, 2, _colour(tokens.accent))
        if column == _DATE:
            painter.fillRect(left, top, 3, height, _colour(tokens.accent))

    def _paint_text(self, painter: QPainter, room: QRect, invoice: Invoice, column: int, tokens: Tokens) -> None:
        text = self._model.texts_of(invoice)[column]
        if column in _ELIDE:
            text = self._metrics.elidedText(text, _ELIDE[column], room.width())
        painter.setFont(self._font)
        painter.setPen(_colour(tokens.muted if column == _DESCRIPTION else tokens.text))
        painter.drawText(room, _RIGHT if column == _AMOUNT else _LEFT, text)

    def _paint_pill(self, painter: QPainter, room: QRect, invoice: Invoice, tokens: Tokens) -> None:
        text, tone = self._model.texts_of(invoice)[_STATUS], words.state(invoice)[1]
        width, height = self._small_metrics.horizontalAdvance(text) + 16, self._small_metrics.height() + 6
        pill = QRect(room.left(), room.center().y() - height // 2, width, height)
        fill = tokens.fill(tone)
        outline = tokens.line if tone is Tone.NEUTRAL else tokens.ink(tone) if fill == tokens.surface else None
        rounded(painter, pill, height // 2, fill, outline)
        painter.setFont(self._small)
        painter.setPen(_colour(tokens.ink(tone)))
        painter.drawText(pill, _CENTRE, text)
