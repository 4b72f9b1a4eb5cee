"""The newest entries of a credit ledger as a table."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.contract.catalogue import Catalogue
from desktop.contract.credits import CreditEntry
from desktop.ui.credits import words
from desktop.ui.formatter import QtFormatter
from desktop.ui.text import say
from desktop.ui.widgets.server_text import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """The columns in their order."""

    AT = 0
    WHAT = 1
    KIND = 2
    CREDITS = 3
    BALANCE = 4


FIGURES = (Column.CREDITS, Column.BALANCE)
"""The columns whose text is at the right."""


class LedgerModel(QAbstractTableModel):
    """Holds as many entries as were asked for."""

    def __init__(self, formatter: QtFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._catalogue: Catalogue | None = None
        self._entries: tuple[CreditEntry, ...] = ()
        self._headers = {
            Column.AT: self.tr("Date"),
            Column.WHAT: self.tr("What for"),
            Column.KIND: self.tr("Kind"),
            Column.CREDITS: self.tr("Credits"),
            Column.BALANCE: self.tr("Balance"),
        }

    @property
    def entries(self) -> tuple[CreditEntry, ...]:
        """What is shown, the newest first."""
        return self._entries

    def show_entries(self, entries: tuple[CreditEntry, ...], catalogue: Catalogue | None) -> None:
        """Shows these; what was there and still is stays where it is, when only older ones follow."""
        self._catalogue = catalogue
        known = len(self._entries)
        if entries == self._entries:
            return
        if known and entries[:known] == self._entries:
            self.beginInsertRows(_NO_PARENT, known, len(entries) - 1)
            self._entries = entries
            self.endInsertRows()
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: D102, N802 - Qt's
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: D102, N802 - Qt's
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: D102, N802 - Qt's
        if orientation is Qt.Orientation.Horizontal and role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self._headers[Column(section)]
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: D102 - Qt's
        column = Column(index.column())
        match role:
            case _Role.DisplayRole:
                return self.text(index.row(), column)
            case _Role.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column in FIGURES else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case _Role.AccessibleDescriptionRole:
                return say(words.summary(self._entries[index.row()], self._catalogue), self._formatter)
            case _Role.ToolTipRole if column is Column.WHAT:
                return plain_tooltip(self.text(index.row(), column))
            case _:
                return None

    def text(self, row: int, column: Column) -> str:
        """What a cell says."""
        entry = self._entries[row]
        match column:
            case Column.AT:
                return self._formatter.short_instant(entry.at)
            case Column.WHAT:
                return words.what(entry, self._catalogue)
            case Column.KIND:
                return say(words.kind(entry), self._formatter)
            case Column.CREDITS:
                return words.signed(entry.credits, self._formatter)
            case Column.BALANCE:
                return self._formatter.number(entry.balance)
