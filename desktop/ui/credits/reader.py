"""Reads the credit history of one account off the UI thread."""

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.core.histories import CreditSlice, CreditSpending
from desktop.ui.errands import Errands, explained
from desktop.ui.one_account import of_account


class CreditHistory(msgspec.Struct, frozen=True, kw_only=True):
    """The newest entries of an account's ledger, and what was spent in all."""

    account: str
    entries: CreditSlice
    spending: tuple[CreditSpending, ...]


class CreditReader(QObject):
    """An answer about another account than the one that was asked for last is dropped."""

    read = Signal(object)
    """A `CreditHistory`."""
    failed = Signal(object)
    """A `Message`."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._errands = errands
        self._account = ""

    def forget(self) -> None:
        """What is on its way is not wanted any more."""
        self._account = ""

    def ask(self, account: str, count: int) -> None:
        """Asks for the newest entries of an account."""
        self._account = account

        def done(found: CreditHistory | None) -> None:
            if found is not None and found.account == self._account:
                self.read.emit(found)

        def broke(failure: BaseException) -> None:
            if account == self._account:
                self.failed.emit(explained(failure))

        self._errands.locally(
            lambda application: of_account(
                application,
                account,
                lambda current: CreditHistory(
                    account=account,
                    entries=current.history().credit_entries(0, count),
                    spending=current.history().credit_spending(),
                ),
            ),
            done,
            broke,
        )
