"""The histories of the current account, from the store."""

from desktop.core.histories import CreditSlice, CreditSpending, InvoiceOverview, InvoiceQuery, InvoiceSlice
from desktop.core.ports import Store, StoreRunner


class HistoryService:
    """The `LocalHistory` of a front end. Where nobody is signed in, everything is empty."""

    def __init__(self, run_in_store: StoreRunner) -> None:
        self._run_in_store = run_in_store

    def invoices(self, query: InvoiceQuery, offset: int, limit: int) -> InvoiceSlice:
        """A part of what a query finds."""

        def read(store: Store) -> InvoiceSlice:
            account = store.current_account()
            if account is None:
                return InvoiceSlice(query=query, offset=offset, total=0, invoices=())
            return store.invoices(account, query, offset, limit)

        found: InvoiceSlice = self._run_in_store(read)
        return found

    def invoice_overview(self) -> InvoiceOverview:
        """What there is in all."""

        def read(store: Store) -> InvoiceOverview:
            account = store.current_account()
            if account is None:
                return InvoiceOverview(total=0, years=(), statuses=(), is_complete=True)
            return store.invoice_overview(account)

        found: InvoiceOverview = self._run_in_store(read)
        return found

    def credit_entries(self, offset: int, limit: int) -> CreditSlice:
        """A part of the credit ledger."""

        def read(store: Store) -> CreditSlice:
            account = store.current_account()
            if account is None:
                return CreditSlice(offset=offset, total=0, entries=())
            return store.credit_entries(account, offset, limit)

        found: CreditSlice = self._run_in_store(read)
        return found

    def credit_spending(self) -> tuple[CreditSpending, ...]:
        """What credits were spent on."""

        def read(store: Store) -> tuple[CreditSpending, ...]:
            account = store.current_account()
            return () if account is None else store.credit_spending(account)

        found: tuple[CreditSpending, ...] = self._run_in_store(read)
        return found
