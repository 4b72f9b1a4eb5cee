"""Ten thousand invoices for the demo person who is there to show them, made when somebody comes to look."""

from threading import Lock, Thread

from desktop.backend.billing.mirror.invoice_backfill import InvoiceBackfillThread
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.stripe_standin.resources.invoices.history import write_history
from desktop.backend.stripe_standin.standin import StandIn

_LENGTH = 10_000
_WRITTEN = "history of "


class NoSubscriptionError(Exception):
    """Only who has a subscription can have a history of invoices."""


class InvoiceHistory:
    """Gives customers a long past."""

    def __init__(self, standin: StandIn, mirror: Mirror, backfill: InvoiceBackfillThread) -> None:
        self._standin = standin
        self._mirror = mirror
        self._backfill = backfill
        self._lock = Lock()

    def write(self, customer: str, length: int) -> None:
        """Write that many older invoices, once. Raises NoSubscriptionError when there is nothing to invoice."""
        with self._standin.calling() as call:
            subscriptions = call.transaction.all("subscription", customer)
            if not subscriptions:
                raise NoSubscriptionError
            if call.transaction.setting(_WRITTEN + customer) is None:
                write_history(call, call.transaction.get("customer", customer), subscriptions[0], length)
                call.transaction.set_setting(_WRITTEN + customer, str(length))

    def write_soon(self, account: str) -> None:
        """Write the usual number beside everything else, and let the mirror read it."""
        Thread(target=self._write_for, args=(account,), name="invoice-history", daemon=True).start()

    def _write_for(self, account: str) -> None:
        with self._lock:
            self.write(self._mirror.customer_of(account), _LENGTH)
            self._mirror.expect_older_invoices(account)
        self._backfill.wake()
