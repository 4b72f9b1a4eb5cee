"""The table itself: its columns, its keys, and what is chosen in it."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.contract.dates import CalendarDay
from desktop.contract.invoices import Invoice
from desktop.contract.money import Money
from desktop.core.histories import InvoiceSlice, InvoiceSort, Order
from desktop.ui.errands import Errands
from desktop.ui.formatter import QtFormatter
from desktop.ui.invoices import words
from desktop.ui.invoices.delegate import InvoiceDelegate
from desktop.ui.invoices.header import PADDING, Header
from desktop.ui.invoices.model import Column, InvoiceModel
from desktop.ui.theme import BODY, BUTTON_RADIUS, CAPTION, scaled, tokens_of, typeface
from desktop.ui.widgets.painting import focus_ring, shows_focus
from desktop.ui.widgets.scroll_bar import CardScrollBar

_Index = QModelIndex | QPersistentModelIndex
_SORTS = {
    Column.DATE: InvoiceSort.DATE,
    Column.NUMBER: InvoiceSort.NUMBER,
    Column.STATUS: InvoiceSort.STATUS,
    Column.AMOUNT: InvoiceSort.AMOUNT,
}
_LEAST_DESCRIPTION = 120
"""With less room than this for it, the description is left to the panel beside the table."""


_LEAST_NUMBER = 96
"""In the smallest window a number gives way to the amounts; the panel beside the table has it whole."""
_MOST = 220
"""A number that is longer than this is no number that anybody gives; it is cut in its middle."""


class InvoiceTable(QTableView):
    """Rows can be chosen by mouse and keyboard, several with Shift and Ctrl."""

    selection_changed = Signal()
    sort_wanted = Signal(object, object)
    """An `InvoiceSort` and an `Order`, when the head of a column was pressed."""
    menu_wanted = Signal(QPoint)
    """Where on the screen, when the menu of the chosen rows was asked for."""
    entered = Signal()
    """Return was pressed, or a row was pressed twice."""

    def __init__(self, errands: Errands, formatter: QtFormatter) -> None:
        super().__init__()
        self.invoices = InvoiceModel(errands, formatter)
        self._formatter = formatter
        self._dress()
        self._delegate = InvoiceDelegate(self.invoices)
        self.setItemDelegate(self._delegate)
        self.setModel(self.invoices)
        header = Header(self)
        self.setHorizontalHeader(header)
        header.sectionClicked.connect(self._head_pressed)
        self._widths = self._measured()
        self._let_grow(Column.DESCRIPTION)
        self.show_sort(self.invoices.query.sort, self.invoices.query.order)
        self.invoices.pushed_down.connect(self._keep_place)
        self.invoices.arrived.connect(self._make_room)
        self.invoices.rearranged.connect(self._choose_none)
        self.invoices.modelReset.connect(self.selection_changed)
        self.doubleClicked.connect(lambda _index: self.entered.emit())
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Invoices"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(CardScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(scaled(38))
        rows.setDefaultSectionSize(scaled(38))

    @property
    def chosen(self) -> tuple[tuple[int, int], ...]:
        """The chosen rows, as first and last of each run of them."""
        runs = self.selectionModel().selection().toList()
        return tuple(sorted((run.top(), run.bottom()) for run in runs))

    @property
    def chosen_count(self) -> int:
        """How many rows are chosen."""
        return sum(last - first + 1 for first, last in self.chosen)

    @property
    def chosen_one(self) -> Invoice | None:
        """The chosen invoice, when it is exactly one and at hand."""
        runs = self.chosen
        return self.invoices.invoice(runs[0][0]) if self.chosen_count == 1 else None

    @property
    def first_seen(self) -> int:
        """The uppermost row in sight."""
        return max(0, self.rowAt(0))

    def show_sort(self, sort: InvoiceSort, order: Order) -> None:
        """Marks the column that the rows are sorted by."""
        column = next(column for column, by in _SORTS.items() if by is sort)
        ascending = order is Order.ASCENDING
        self.horizontalHeader().setSortIndicator(
            column, Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder
        )

    def selectionChanged(self, selected: object, deselected: object) -> None:  # noqa: D102, N802 - Qt's
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.selection_changed.emit()

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: D102, N802 - Qt's
        super().currentChanged(current, previous)
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(500), scaled(34 + 3 * 38))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(300), scaled(34 + 2 * 38))

    def resizeEvent(self, event: object) -> None:  # noqa: D102, N802 - Qt's
        self._share_room()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        super().paintEvent(event)
        if shows_focus(self) and self.currentIndex().isValid():
            row = self.visualRect(self.currentIndex())
            row.setLeft(0)
            row.setRight(self.viewport().width() - 1)
            focus_ring(QPainter(self.viewport()), row, BUTTON_RADIUS, tokens_of(self.palette()).accent)

    def _measured(self) -> dict[Column, int]:
        """Each column is as wide as the longest of what usually stands in it, so that little moves when rows come."""
        body, caption = QFontMetrics(typeface(BODY)), QFontMetrics(typeface(CAPTION))
        days = [CalendarDay(date(2026, month, 28)) for month in range(1, 13)]
        pills = words.all_states(self._formatter)
        widest = {
            Column.DATE: max(body.horizontalAdvance(self._formatter.short_day(day)) for day in days),
            Column.NUMBER: body.horizontalAdvance("A0B1C2D3-0000"),
            Column.STATUS: max(caption.horizontalAdvance(pill) for pill in pills) * 11 // 10 + 16,
            Column.AMOUNT: body.horizontalAdvance(self._formatter.money(Money(888888, "usd"))),
        }
        return {column: width + 2 * PADDING for column, width in widest.items()}

    def _make_room(self, part: InvoiceSlice) -> None:
        """The columns of numbers and amounts grow with the longest that has come."""
        body = QFontMetrics(typeface(BODY))
        texts = {
            Column.NUMBER: [invoice.number or "" for invoice in part.invoices],
            Column.AMOUNT: [self._formatter.money(amount) for amount in _extremes(part)],
        }
        former = dict(self._widths)
        for column, said in texts.items():
            widest = max(map(body.horizontalAdvance, said), default=0)
            self._widths[column] = max(self._widths[column], min(widest, scaled(_MOST)) + 2 * PADDING)
        if self._widths != former:
            self._share_room()

    def _share_room(self) -> None:
        """The description has what the others leave, or no place at all."""
        room = self.viewport().width() - sum(self._widths.values())
        is_narrow = room < scaled(_LEAST_DESCRIPTION)
        growing = Column.NUMBER if is_narrow else Column.DESCRIPTION
        is_enough = room + self._widths[Column.NUMBER] >= scaled(_LEAST_NUMBER)
        self._let_grow(growing if is_enough else None)  # otherwise one scrolls to what is never cut
        self.setColumnHidden(Column.DESCRIPTION, is_narrow)

    def _let_grow(self, column: Column | None) -> None:
        """Gives a column the room that the others leave; none of them for None."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if column is not None:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for fixed, width in self._widths.items():
            if fixed is not column:
                self.setColumnWidth(fixed, width)

    def _head_pressed(self, section: int) -> None:
        sort = _SORTS.get(Column(section))
        query = self.invoices.query
        if sort is None:
            self.show_sort(query.sort, query.order)
            return
        falls = query.sort is not sort or query.order is Order.ASCENDING
        if query.sort is not sort and sort in (InvoiceSort.NUMBER, InvoiceSort.STATUS):
            falls = False
        self.sort_wanted.emit(sort, Order.DESCENDING if falls else Order.ASCENDING)

    def _keep_place(self, rows: int) -> None:
        """What is read now stays where it is, unless it is the beginning, where the newest belongs in sight."""
        bar = self.verticalScrollBar()
        if bar.value() > 0:
            self.executeDelayedItemsLayout()
            bar.setValue(bar.value() + rows * self.rowHeight(0))

    def _choose_none(self) -> None:
        self.selectionModel().clearSelection()


def _extremes(part: InvoiceSlice) -> list[Money]:
    """The least and the greatest total of each currency: none of the others is written longer."""
    totals = [invoice.total for invoice in part.invoices]
    currencies = {total.currency for total in totals}
    of_each = ([total for total in totals if total.currency == currency] for currency in currencies)
    return [find(group, key=lambda total: total.amount) for group in of_each for find in (min, max)]
