"""Any number of invoices as a table, of which only what is looked at is in memory."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.contract.invoices import Invoice
from desktop.core.application import Application
from desktop.core.histories import InvoiceQuery, InvoiceSlice
from desktop.ui.errands import Errands, explained
from desktop.ui.formatter import QtFormatter
from desktop.ui.invoices import words
from desktop.ui.invoices.row_texts import RowTexts
from desktop.ui.invoices.slices import LENGTH, Slices, neighbour, offset_of, rows_above
from desktop.ui.one_account import of_account
from desktop.ui.widgets.server_text import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()
_Use = Callable[[InvoiceSlice], None]


class Column(IntEnum):
    """The columns in their order."""

    DATE = 0
    NUMBER = 1
    DESCRIPTION = 2
    STATUS = 3
    AMOUNT = 4


class InvoiceModel(QAbstractTableModel):
    """Rows that are not at hand are asked for one slice at a time, the one that was looked at last first."""

    first_read = Signal()
    """The first rows of a new query are there, or that there are none."""
    failed = Signal(object)
    """A `Message`: why nothing could be read."""
    pushed_down = Signal(int)
    """So many rows came in above what was there."""
    arrived = Signal(object)
    """An `InvoiceSlice` that has come to hand."""
    rearranged = Signal()
    """Rows are not where they were, so that no selection holds any more."""

    def __init__(self, errands: Errands, formatter: QtFormatter) -> None:
        super().__init__()
        self._errands = errands
        self._formatter = formatter
        self._account = ""
        self._query = InvoiceQuery()
        self._total = 0
        self._slices = Slices()
        self._texts = RowTexts(formatter)
        self._generation = 0
        self._asked: int | None = None
        self._wanted: int | None = None
        self._begins = self._is_outdated = False
        self._headers = {
            Column.DATE: self.tr("Date"),
            Column.NUMBER: self.tr("Invoice"),
            Column.DESCRIPTION: self.tr("Description"),
            Column.STATUS: self.tr("Status"),
            Column.AMOUNT: self.tr("Amount"),
        }

    @property
    def query(self) -> InvoiceQuery:
        """What is shown."""
        return self._query

    @property
    def total(self) -> int:
        """How many invoices the query finds."""
        return self._total

    def belong_to(self, account: str) -> None:
        """Whose invoices are shown from now on; none until a query is."""
        self.forget()
        self._account = account

    def show_query(self, query: InvoiceQuery) -> None:
        """Shows what this finds, from its beginning; what was there stays until the first rows have come."""
        self._generation += 1
        self._query = query
        self._wanted = None
        self._begins = True
        self._read(0, self._begin)

    def forget(self) -> None:
        """Shows nothing, and takes no answer that is still on its way."""
        self._generation += 1
        self._asked = self._wanted = None
        self._begins = self._is_outdated = False
        self.beginResetModel()
        self._slices.clear()
        self._texts.clear()
        self._total = 0
        self.endResetModel()

    def refresh(self, row: int) -> None:
        """Reads again what is around a row, after the history has changed; the rest is read when it is looked at."""
        if self._begins:
            if self._asked is None:
                self.show_query(self._query)
            return
        self._generation += 1
        self._wanted = None
        self._read(offset_of(row), self._renew)

    def outdate(self) -> None:
        """Something in the history has changed; the next refresh forgets what is not around its row."""
        self._is_outdated = True

    def invoice(self, row: int) -> Invoice | None:
        """The invoice of a row; one that is not at hand is asked for."""
        found = self._slices.invoice(row)
        if found is None:
            self._want(offset_of(row))
        elif (near := neighbour(row, self._total)) is not None and not self._slices.has(near):
            self._want(near)
        return found

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: D102, N802 - Qt's
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: D102, N802 - Qt's
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: D102, N802 - Qt's
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._headers[Column(section)]
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: D102 - Qt's
        if role == _Role.DisplayRole:
            return self.text(index.row(), Column(index.column()))
        if role == _Role.TextAlignmentRole:
            right = index.column() == Column.AMOUNT
            return int(
                Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
            )
        if role not in (_Role.AccessibleDescriptionRole, _Role.ToolTipRole):
            return None
        found = self.invoice(index.row())
        if found is None:
            return self.tr("Loading")
        if role == _Role.AccessibleDescriptionRole:
            return words.summary(found, self._formatter)
        return plain_tooltip(found.description) if index.column() == Column.DESCRIPTION else None

    def text(self, row: int, column: Column) -> str:
        """What a cell says; nothing while it is loading."""
        found = self.invoice(row)
        return "" if found is None else self.texts_of(found)[column]

    def texts_of(self, invoice: Invoice) -> tuple[str, ...]:
        """What the cells of a row say, in the order of the columns."""
        return self._texts.of(invoice)

    def _want(self, offset: int) -> None:
        """Asks for a slice, or remembers it as the next one to ask for."""
        if self._asked is None:
            self._read(offset, self._take)
        elif self._asked != offset:
            self._wanted = offset

    def _read(self, offset: int, use: _Use) -> None:
        generation, account, query = self._generation, self._account, self._query
        self._asked = offset

        def read(application: Application) -> InvoiceSlice | None:
            return of_account(application, account, lambda its: its.history().invoices(query, offset, LENGTH))

        def done(part: InvoiceSlice | None) -> None:
            if generation != self._generation:
                return
            self._asked = None
            if part is not None:  # otherwise another account is current, and will be shown in a moment
                use(part)
                self.arrived.emit(part)
                self._read_wanted()

        def broke(failure: BaseException) -> None:
            if generation == self._generation:
                self._asked = self._wanted = None
                self.failed.emit(explained(failure))

        self._errands.locally(read, done, broke)

    def _read_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted < self._total and not self._slices.has(wanted):
            self._read(wanted, self._take)

    def _begin(self, part: InvoiceSlice) -> None:
        self._begins = False
        self.beginResetModel()
        self._slices.clear()
        self._slices.keep(part)
        self._total = part.total
        self.endResetModel()
        self.first_read.emit()

    def _take(self, part: InvoiceSlice) -> None:
        if part.total != self._total:
            self._renew(part)
            return
        self._slices.keep(part)
        if part.invoices:
            last = part.offset + len(part.invoices) - 1
            self.dataChanged.emit(self.index(part.offset, 0), self.index(last, len(Column) - 1))

    def _renew(self, part: InvoiceSlice) -> None:
        """Puts a fresh slice in the place of all that was at hand, and moves as little as possible."""
        former = self._slices.rows(part.offset)
        is_same = part.total == self._total and part.invoices == former
        added = part.total - self._total
        above = rows_above(former, part.invoices, added)
        if self._is_outdated or not is_same:
            self._slices.clear()
        self._is_outdated = False
        self._slices.keep(part)
        if is_same:
            self.first_read.emit()
            return
        if above:
            self._grow(0, above)
        if added > above:
            self._grow(self._total, added - above)
        elif added < 0:
            self.beginRemoveRows(_NO_PARENT, part.total, self._total - 1)
            self._total = part.total
            self.endRemoveRows()
        if self._total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, len(Column) - 1))
        if above:
            self.pushed_down.emit(above)
        stayed = [invoice.id for invoice in former[: LENGTH - above]]
        if [invoice.id for invoice in part.invoices[above : above + len(stayed)]] != stayed:
            self.rearranged.emit()
        self.first_read.emit()

    def _grow(self, row: int, count: int) -> None:
        self.beginInsertRows(_NO_PARENT, row, row + count - 1)
        self._total += count
        self.endInsertRows()
