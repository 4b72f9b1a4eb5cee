"""The `Store` port on one SQLCipher connection.

What only long lists and sign-outs need is imported with the first of them: this module is loaded before the first
frame.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from desktop.contract.actions import Action
from desktop.contract.catalogue import Catalogue
from desktop.contract.hosted_pages import HostedPage
from desktop.core.failures import SignInNeeded
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.ports import ActionTimes
from desktop.core.projection import Contact, LocalState
from desktop.core.snapshot import Snapshot
from desktop.store import accounts, histories, hosted_pages, outbox
from desktop.store.database import Connection, reading, shrink, transaction

if TYPE_CHECKING:
    from desktop.contract.credits import CreditEntry
    from desktop.contract.invoices import Invoice
    from desktop.core.histories import CreditSlice, CreditSpending, InvoiceOverview, InvoiceQuery, InvoiceSlice
    from desktop.core.history_marks import CreditMark, HistoryMarks, InvoiceMark

Found = TypeVar("Found")


class LocalStore:
    """Each method is one transaction; see the port for what they mean."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def close(self) -> None:
        """Closes the connection; the store is of no use afterwards."""
        self._connection.close()

    def current_account(self) -> str | None:
        """The id of the current account."""
        with reading(self._connection):
            return accounts.current_id(self._connection)

    def local_state(self) -> LocalState:
        """Everything about the current account."""
        with reading(self._connection):
            return self._state(accounts.current(self._connection))

    def state_of(self, account_id: str) -> LocalState:
        """Everything about one account."""
        with reading(self._connection):
            return self._state(accounts.find(self._connection, account_id))

    def _state(self, account: accounts.StoredAccount | None) -> LocalState:
        account_id, snapshot, contact, contact_reason = account or (None, None, Contact.NEVER, None)
        return LocalState(
            account_id=account_id,
            snapshot=snapshot,
            outbox=outbox.shown(self._connection, account_id) if account_id else (),
            hosted_pages=hosted_pages.open_pages(self._connection, account_id) if account_id else (),
            catalogue=accounts.catalogue(self._connection),
            known_accounts=accounts.known(self._connection),
            contact=contact,
            contact_reason=contact_reason,
            history_revision=histories.revision(self._connection, account_id) if account_id else 0,
        )

    def add_account(self, snapshot: Snapshot) -> None:
        """Adds or renews an account and makes it current."""
        from desktop.store import departures

        with transaction(self._connection):
            accounts.add(self._connection, snapshot)
            departures.end(self._connection, snapshot.account.id)

    def remove_account(self, account_id: str) -> None:
        """Forgets an account."""
        from desktop.store import departures

        with transaction(self._connection):
            departures.add(self._connection, account_id)
            accounts.remove(self._connection, account_id)

    def departures(self) -> tuple[str, ...]:
        """Accounts that are forgotten, but for their sessions."""
        from desktop.store import departures

        with reading(self._connection):
            return departures.pending(self._connection)

    def end_departure(self, account_id: str) -> None:
        """The session is gone too."""
        from desktop.store import departures

        with transaction(self._connection):
            departures.end(self._connection, account_id)

    def erase(self) -> None:
        """Forgets everything."""
        from desktop.store import departures

        with transaction(self._connection):
            departures.add_all(self._connection)
            accounts.remove_all(self._connection)
        shrink(self._connection)

    def make_current(self, account_id: str) -> None:
        """Switches."""
        with transaction(self._connection):
            accounts.make_current(self._connection, account_id)

    def save_contact(self, account_id: str, contact: Contact, reason: Message | None = None) -> None:
        """Remembers how the server was last reached."""
        with transaction(self._connection):
            accounts.save_contact(self._connection, account_id, contact, reason)

    def save_snapshot(self, snapshot: Snapshot) -> None:
        """Replaces a snapshot."""
        with transaction(self._connection):
            accounts.save(self._connection, snapshot)

    def save_catalogue(self, catalogue: Catalogue) -> None:
        """Replaces the catalogue."""
        with transaction(self._connection):
            accounts.save_catalogue(self._connection, catalogue)

    def append(self, account_id: str, action: Action, based_on: int | None, times: ActionTimes) -> OutboxEntry:
        """Appends an action."""
        with transaction(self._connection):
            if not accounts.is_known(self._connection, account_id):
                raise SignInNeeded(Message(_ACCOUNT_GONE))
            return outbox.append(self._connection, account_id, action, based_on, times)

    def note_attempt(self, entry_id: int, at: datetime) -> OutboxEntry | None:
        """Marks an entry as sent."""
        with transaction(self._connection):
            return outbox.note_attempt(self._connection, entry_id, at)

    def confirm(self, entry_id: int, snapshot: Snapshot) -> None:
        """Resolves an entry and saves the snapshot, both or neither."""
        with transaction(self._connection):
            accounts.save(self._connection, snapshot)
            outbox.confirm(self._connection, entry_id, snapshot.account)

    def resolve(self, entry_id: int, state: OutboxState, problem: bytes | None = None) -> None:
        """Ends an entry without a confirmation."""
        with transaction(self._connection):
            outbox.resolve(self._connection, entry_id, state, problem)

    def expire(self, entry_id: int, expires_at: datetime) -> None:
        """Ends an entry that was never sent."""
        with transaction(self._connection):
            outbox.expire(self._connection, entry_id, expires_at)

    def find(self, entry_id: int) -> OutboxEntry | None:
        """One entry, resolved or not."""
        with reading(self._connection):
            return outbox.find(self._connection, entry_id)

    def withdraw(self, entry_id: int) -> bool:
        """Takes back an entry that was never sent."""
        with transaction(self._connection):
            return outbox.withdraw(self._connection, entry_id)

    def dismiss(self, entry_id: int) -> None:
        """Stops showing an entry."""
        with transaction(self._connection):
            outbox.dismiss(self._connection, entry_id)

    def save_hosted_page(self, account_id: str, page: HostedPage) -> None:
        """Remembers a hosted page."""
        with transaction(self._connection):
            hosted_pages.save(self._connection, account_id, page)

    def history_marks(self, account_id: str) -> HistoryMarks:
        """How far the histories have been read."""
        from desktop.core.history_marks import HistoryMarks

        with reading(self._connection):
            of_invoices, of_credits = histories.marks(self._connection, account_id)
            version = accounts.version(self._connection, account_id)
        return HistoryMarks(version=version, invoices=of_invoices, credits=of_credits)

    def save_invoices(self, account_id: str, found: tuple[Invoice, ...], mark: InvoiceMark) -> None:
        """Adds or replaces invoices."""
        from desktop.store import invoices

        with transaction(self._connection):
            before, of_credits = histories.marks(self._connection, account_id)
            if not histories.save(self._connection, account_id, mark, of_credits):
                return
            invoices.save(self._connection, account_id, found)
            if found or mark.is_complete != before.is_complete:
                histories.announce(self._connection, account_id)

    def invoice(self, account_id: str, invoice: str) -> Invoice | None:
        """One invoice."""
        from desktop.store import invoices

        return self._read_history(
            lambda: invoices.find(self._connection, account_id, invoice), invoices.forget, account_id
        )

    def invoices(self, account_id: str, query: InvoiceQuery, offset: int, limit: int) -> InvoiceSlice:
        """A part of what a query finds."""
        from desktop.store import invoices

        return self._read_history(
            lambda: invoices.part(self._connection, account_id, query, offset, limit), invoices.forget, account_id
        )

    def invoice_overview(self, account_id: str) -> InvoiceOverview:
        """What invoices there are."""
        from desktop.store import invoices

        with reading(self._connection):
            return invoices.overview(self._connection, account_id)

    def save_credit_entries(self, account_id: str, entries: tuple[CreditEntry, ...], mark: CreditMark) -> None:
        """Adds credit entries."""
        from desktop.store import credits

        with transaction(self._connection):
            of_invoices, before = histories.marks(self._connection, account_id)
            if not histories.save(self._connection, account_id, of_invoices, mark):
                return
            credits.save(self._connection, account_id, entries, is_new_reading=before.cursor is None)
            if entries:
                histories.announce(self._connection, account_id)

    def credit_entries(self, account_id: str, offset: int, limit: int) -> CreditSlice:
        """A part of the credit ledger."""
        from desktop.store import credits

        return self._read_history(
            lambda: credits.part(self._connection, account_id, offset, limit), credits.forget, account_id
        )

    def credit_spending(self, account_id: str) -> tuple[CreditSpending, ...]:
        """What credits were spent on."""
        from desktop.store import credits

        with reading(self._connection):
            return credits.spending(self._connection, account_id)

    def _read_history(
        self, read: Callable[[], Found], forget: Callable[[Connection, str], None], account_id: str
    ) -> Found:
        """What is read. When another release wrote some of it, all is forgotten, and read anew from the server."""
        try:
            with reading(self._connection):
                return read()
        except msgspec.MsgspecError:
            with transaction(self._connection):
                forget(self._connection, account_id)
        with reading(self._connection):
            return read()


_ACCOUNT_GONE = QT_TRANSLATE_NOOP(
    "core",
    "This account has been signed out on this computer meanwhile, so nothing was kept. Sign in again, then ask for it "
    "once more.",
)
