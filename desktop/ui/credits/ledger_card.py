"""Where credits came from and where they went."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.contract.catalogue import Catalogue
from desktop.core.messages import Message
from desktop.ui.credits.ledger_table import LedgerTable
from desktop.ui.credits.reader import CreditHistory
from desktop.ui.formatter import QtFormatter
from desktop.ui.text import say
from desktop.ui.theme import BAD, INSET
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import heading, label, muted
from desktop.ui.widgets.skeleton import SkeletonRows

FIRST = 10
_MORE = 20


class LedgerCard(Card):
    """Its faces: loading, failed, nothing yet, rows."""

    more_wanted = Signal(int)
    """How many of the newest entries to show from now on."""
    wanted_again = Signal()

    def __init__(self, formatter: QtFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self.rows.setContentsMargins(1, INSET, 1, INSET)  # so that a chosen row goes from edge to edge
        self.table = LedgerTable(formatter)
        self._words = muted()
        self._failure = label("", ink=BAD)
        self._again = Button(self.tr("Try again"))
        self._again.clicked.connect(self.wanted_again.emit)
        self._more = Button(self.tr("Show older entries"))
        self._more.clicked.connect(self._want_more)
        self._waits = SkeletonRows(4, self.tr("Reading your credit history"))
        above, below = self._inset_rows(), self._inset_rows()
        for part in (heading(self.tr("Credit history")), self._waits, self._words, self._failure):
            above.addWidget(part)
        for button in (self._again, self._more):
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addLayout(above)
        self.rows.addWidget(self.table)
        self.rows.addLayout(below)
        self.show_loading()

    def _inset_rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setContentsMargins(INSET - 1, 0, INSET - 1, 0)
        rows.setSpacing(self.rows.spacing())
        return rows

    def show_loading(self) -> None:
        """Nothing is known yet, and nothing of what was known before is left."""
        self.table.show_entries((), None)
        self._show(self._waits)

    def show_nothing(self, sentence: str) -> None:
        """There is no entry, and why."""
        self._words.setText(sentence)
        self._show(self._words)

    def show_failure(self, message: Message) -> None:
        """The entries could not be read."""
        self._failure.setText(say(message, self._formatter))
        self._show(self._failure, self._again)

    def show_history(self, history: CreditHistory, catalogue: Catalogue | None) -> None:
        """The newest entries."""
        self.table.show_entries(history.entries.entries, catalogue)
        older = history.entries.total - len(history.entries.entries)
        self._more.end()
        self._show(self.table, *([self._more] if older > 0 else []))

    def _want_more(self) -> None:
        self._more.begin(self.tr("Reading…"))
        self.more_wanted.emit(len(self.table.ledger.entries) + _MORE)

    def _show(self, *parts: QWidget) -> None:
        for part in (self._waits, self._words, self._failure, self.table, self._again, self._more):
            part.setVisible(part in parts)
