"""Fetches the lines of the invoice that is looked at, and remembers a few."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.contract.invoices import Invoice, InvoiceDetails
from desktop.ui.errands import Errands, explained

_PAUSE = 150
"""Milliseconds; who goes through the rows with the arrow keys asks for the one they stop at."""
_KEPT = 50


class DetailsReader(QObject):
    """Answers only for the invoice that was asked for last."""

    ready = Signal(object)
    """An `InvoiceDetails`."""
    failed = Signal(object)
    """A `Message`."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._errands = errands
        self._wanted: Invoice | None = None
        self._known: OrderedDict[tuple[str, int], InvoiceDetails] = OrderedDict()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._fetch)

    def known(self, invoice: Invoice) -> InvoiceDetails | None:
        """What was fetched before of the invoice as it is now."""
        return self._known.get((invoice.id, invoice.change))

    def look_at(self, invoice: Invoice) -> None:
        """Fetches its lines soon."""
        self._wanted = invoice
        self._pause.start()

    def leave(self) -> None:
        """Nothing is looked at any more."""
        self._wanted = None
        self._pause.stop()

    def forget(self) -> None:
        """Forgets everything of an account."""
        self.leave()
        self._known.clear()

    def _fetch(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return

        def done(details: InvoiceDetails) -> None:
            if wanted is self._wanted:
                self._known[(wanted.id, wanted.change)] = details
                while len(self._known) > _KEPT:
                    self._known.popitem(last=False)
                self.ready.emit(details)

        def broke(failure: BaseException) -> None:
            if wanted is self._wanted:
                self.failed.emit(explained(failure))

        self._errands.remotely(lambda application: application.documents().invoice_details(wanted.id), done, broke)
