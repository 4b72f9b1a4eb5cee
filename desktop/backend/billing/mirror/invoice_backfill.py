"""Reads the invoices of long ago, page by page, beside everything else."""

import logging
from threading import Event, Thread

from sqlalchemy import select

from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.problems import ProblemError
from desktop.backend.billing.provider.provider_errors import ProviderRefusedError
from desktop.backend.billing.tables import accounts
from desktop.backend.database import Database

_AT_ONCE = 20

_log = logging.getLogger(__name__)


class InvoiceBackfill:
    """Completes the invoice history of accounts. Each page is read under the account's lock."""

    def __init__(self, database: Database, mirror: Mirror) -> None:
        self._database = database
        self._mirror = mirror
        self._told_last = ""

    def unfinished(self) -> list[str]:
        """Some of the accounts whose history is not complete; others each time, so that none keeps the rest waiting."""
        query = select(accounts.c.id).where(accounts.c.invoices_are_complete.is_(False)).order_by(accounts.c.id)
        with self._database.reading() as connection:
            beyond = query.where(accounts.c.id > self._told_last).limit(_AT_ONCE)
            found = list(connection.execute(beyond).scalars())
            if not found:
                found = list(connection.execute(query.limit(_AT_ONCE)).scalars())
        self._told_last = found[-1] if found else ""
        return found

    def read_page(self, account: str) -> bool:
        """Mirror one more page; whether there may be more. Raises ProblemError when Stripe cannot be asked."""
        try:
            return self._mirror.read_older_invoices(account)
        except ProviderRefusedError:
            _log.warning("Stripe does not tell the older invoices of an account.")
            return False


class InvoiceBackfillThread:
    """Reads on until it is stopped; it looks for work when it is woken, and now and then by itself."""

    def __init__(self, backfill: InvoiceBackfill, seconds_between: float = 30.0) -> None:
        self._backfill = backfill
        self._seconds_between = seconds_between
        self._stopped = False
        self._woken = Event()
        self._thread = Thread(target=self._run, name="invoice-backfill", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """Look for work now."""
        self._woken.set()

    def stop(self) -> None:
        """End; a page that is being read gets two seconds."""
        self._stopped = True
        self._woken.set()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        while not self._stopped:
            self._woken.clear()
            try:
                self._work()
            except ProblemError:
                _log.warning("Stripe could not be asked for older invoices; they are read later.")
            except Exception:  # noqa: BLE001 - a defect or a lost database must not end the reading for good
                _log.exception("Reading older invoices failed.")
            self._woken.wait(self._seconds_between)

    def _work(self) -> None:
        for account in self._backfill.unfinished():
            while not self._stopped and self._backfill.read_page(account):
                pass
