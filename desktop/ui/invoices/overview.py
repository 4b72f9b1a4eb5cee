"""What a history is made of, read for the account that is shown."""

from PySide6.QtCore import QObject, Signal

from desktop.core.application import Application
from desktop.core.histories import InvoiceOverview
from desktop.ui.errands import Errands, explained
from desktop.ui.one_account import of_account


class OverviewReader(QObject):
    """Reads one overview after the other; what was asked for before `forget` is not told any more."""

    ready = Signal(object)
    """An `InvoiceOverview`."""
    failed = Signal(object)
    """A `Message`."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._errands = errands
        self._generation = 0

    def forget(self) -> None:
        """What is under way is of another account."""
        self._generation += 1

    def read(self, account: str) -> None:
        """Reads that of an account."""
        generation = self._generation

        def read(application: Application) -> InvoiceOverview | None:
            return of_account(application, account, lambda its: its.history().invoice_overview())

        def done(overview: InvoiceOverview | None) -> None:
            if overview is not None and generation == self._generation:
                self.ready.emit(overview)

        def broke(failure: BaseException) -> None:
            if generation == self._generation:
                self.failed.emit(explained(failure))

        self._errands.locally(read, done, broke)
