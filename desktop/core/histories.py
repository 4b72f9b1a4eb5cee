"""What was paid and spent, as far as it is known on this computer: any number of invoices and credit entries."""

from enum import Enum
from typing import Protocol

import msgspec

from desktop.contract.credits import CreditEntry
from desktop.contract.invoices import Invoice, InvoiceStatus


class InvoiceSort(Enum):
    """By what the invoice history is ordered."""

    DATE = "date"
    NUMBER = "number"
    AMOUNT = "amount"
    STATUS = "status"


class Order(Enum):
    """Which way round."""

    ASCENDING = "ascending"
    DESCENDING = "descending"


class InvoiceQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which invoices are wanted. `text` is searched in number, description and amount; None and "" restrict nothing."""

    text: str = ""
    status: InvoiceStatus | None = None
    year: int | None = None
    subscription: str | None = None
    sort: InvoiceSort = InvoiceSort.DATE
    order: Order = Order.DESCENDING


class InvoiceSlice(msgspec.Struct, frozen=True, kw_only=True):
    """The invoices from `offset` on, of `total` that the query finds."""

    query: InvoiceQuery
    offset: int
    total: int
    invoices: tuple[Invoice, ...]


class InvoiceOverview(msgspec.Struct, frozen=True, kw_only=True):
    """What can be chosen from. `is_complete` is False until the whole history has been fetched once."""

    total: int
    years: tuple[int, ...]
    """Latest first."""
    statuses: tuple[InvoiceStatus, ...]
    is_complete: bool


class CreditSlice(msgspec.Struct, frozen=True, kw_only=True):
    """The credit entries from `offset` on, newest first, of `total` that are known here."""

    offset: int
    total: int
    entries: tuple[CreditEntry, ...]


class CreditSpending(msgspec.Struct, frozen=True, kw_only=True):
    """How many credits went for one purpose in all (a credit use's id; empty where the ledger names none)."""

    purpose: str
    credits: int


class HistoryProgress(Enum):
    """What came of reading on in the histories."""

    NOTHING_NEW = "nothing_new"
    READ = "read"
    """Something was new; now they are as the server has them."""
    MORE_TO_READ = "more_to_read"
    SERVER_READS_ON = "server_reads_on"
    """All is read that the server has; it is still reading older invoices itself."""


class LocalHistory(Protocol):
    """The histories of the current account. Quick; on the thread that owns the store. May raise `StoreFailure`."""

    def invoices(self, query: InvoiceQuery, offset: int, limit: int) -> InvoiceSlice:
        """A part of what a query finds."""

    def invoice_overview(self) -> InvoiceOverview:
        """What there is in all."""

    def credit_entries(self, offset: int, limit: int) -> CreditSlice:
        """A part of the credit ledger."""

    def credit_spending(self) -> tuple[CreditSpending, ...]:
        """What credits were spent on, the most first."""
