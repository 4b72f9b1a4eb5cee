"""The table in its card, and what stands for it while there is nothing in it."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from desktop.core.histories import InvoiceOverview
from desktop.core.messages import Message
from desktop.ui.errands import Errands
from desktop.ui.formatter import QtFormatter
from desktop.ui.invoices.faces import Face
from desktop.ui.invoices.table import InvoiceTable
from desktop.ui.text import say
from desktop.ui.widgets.card import Card


class Nothing(Enum):
    """What can be done where nothing is found."""

    CLEAR_FILTERS = "clear_filters"
    SUBSCRIBE = "subscribe"
    READ_AGAIN = "read_again"


class ListCard(Card):
    """Its faces: loading, failed, none yet, none found, rows."""

    remedy_wanted = Signal(object)
    """A `Nothing`."""

    def __init__(self, errands: Errands, formatter: QtFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self.table = InvoiceTable(errands, formatter)
        self._face = Face()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._face)
        self._failure: Message | None = None
        self._is_read = False
        self.rows.setContentsMargins(1, 4, 1, 4)
        self.rows.addWidget(self._pages)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.invoices.first_read.connect(self._read)
        self.table.invoices.failed.connect(self.fail)
        self.show_loading()

    @property
    def failure(self) -> Message | None:
        """Why the rows could not be read, if they could not."""
        return self._failure

    def show_loading(self, sentence: str = "") -> None:
        """Nothing is known yet."""
        self._is_read = False
        self._failure = None
        self._face.show_loading(sentence or self.tr("Reading your invoices"))
        self._pages.setCurrentWidget(self._face)

    def show_state(self, overview: InvoiceOverview | None, *, narrows: bool) -> None:
        """Fits the face to what was read, once it was."""
        if self._failure is not None and not self.table.invoices.total:
            self._face.show_failure(say(self._failure, self._formatter), lambda: self._want(Nothing.READ_AGAIN))
        elif overview is None or not self._is_read:
            return
        elif self.table.invoices.total:
            self._pages.setCurrentWidget(self.table)
            self._face.show_nothing()
            return
        elif narrows and overview.total:
            self._face.show_sentence(
                self.tr("No invoice matches"),
                self.tr("Nothing in the history fits this search and these filters."),
                self.tr("Clear search and filters"),
                lambda: self._want(Nothing.CLEAR_FILTERS),
            )
        elif not overview.is_complete:
            self._face.show_loading(self.tr("Fetching your invoices from the server…"))
        else:
            self._face.show_sentence(
                self.tr("You have no invoice yet"),
                self.tr("Each payment for a subscription or for credits leaves one here."),
                self.tr("Add Subscription"),
                lambda: self._want(Nothing.SUBSCRIBE),
            )
        self._pages.setCurrentWidget(self._face)

    def _read(self) -> None:
        self._is_read = True
        self._failure = None

    def fail(self, message: Message) -> None:
        """The rows could not be read; those that are there stay."""
        self._failure = message

    def _want(self, remedy: Nothing) -> None:
        self.remedy_wanted.emit(remedy)
