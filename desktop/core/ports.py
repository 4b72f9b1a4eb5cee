"""What the core needs from the outside, and all that it knows of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import msgspec

from desktop.contract.account import Account
from desktop.contract.actions import Action
from desktop.contract.catalogue import Catalogue
from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.quotes import Quote, QuoteRequest
from desktop.core.messages import Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact, LocalState
from desktop.core.snapshot import Snapshot

if TYPE_CHECKING:  # loaded before the first frame, which shows none of these
    from desktop.contract.credits import CreditEntry, CreditPage
    from desktop.contract.invoices import Invoice, InvoiceDetails, InvoicePage
    from desktop.contract.support import SupportRequest, SupportRequestDraft
    from desktop.core.histories import CreditSlice, CreditSpending, InvoiceOverview, InvoiceQuery, InvoiceSlice
    from desktop.core.history_marks import CreditMark, HistoryMarks, InvoiceMark

Result = TypeVar("Result")


class Clock(Protocol):
    """Our wall clock."""

    def now(self) -> datetime:
        """The present instant in UTC."""


class AccountReply(msgspec.Struct, frozen=True, kw_only=True):
    """The server's answer about the account; None stands for "not modified"."""

    account: Account | None
    sent_at: datetime
    """Our clock when the request left (UTC)."""
    received_at: datetime
    """Our clock when the answer was there (UTC)."""
    server_time: datetime | None = None
    """The server's clock when it answered, also without an account; None when it did not say."""


class BillingApi(Protocol):
    """The billing API, as one signed-in account.

    Every method may raise `Unreachable`, `SignInNeeded`, `VaultFailure`, `Refused`.
    """

    def authorize(self) -> None:
        """Makes sure of a session for the next request, so that what fails for want of one never counts as sent."""

    def account(self, known_version: int | None) -> AccountReply:
        """The account, or "not modified" when it still has the version known."""

    def catalogue(self, known_version: str | None) -> Catalogue | None:
        """The catalogue, or None when it still has the version known."""

    def quote(self, request: QuoteRequest, idempotency_key: str) -> Quote:
        """A priced answer."""

    def change(self, action: Action, idempotency_key: str, based_on: int | None) -> AccountReply:
        """Sends an action; the answer is the account after it. Raises `Stale` when `based_on` is no longer true."""

    def create_hosted_page(self, request: HostedPageRequest, idempotency_key: str) -> HostedPage:
        """A new hosted page, with its secret URL."""

    def hosted_page(self, page_id: str) -> HostedPage:
        """How far a hosted page is."""

    def invoices_changed_since(self, version: int, cursor: str | None) -> InvoicePage:
        """Invoices that changed after a version of the account, in the order of their changes."""

    def invoice_details(self, invoice: str) -> InvoiceDetails:
        """One invoice with its lines."""

    def invoice_document(self, invoice: str) -> bytes:
        """The PDF of an invoice, whole and with the hash that the server promised."""

    def credit_entries(self, cursor: str | None) -> CreditPage:
        """A part of the credit ledger, the newest entry first."""

    def ask_support(self, draft: SupportRequestDraft, idempotency_key: str) -> SupportRequest:
        """Sends a question to people."""


class SignInStage(Enum):
    """Where a sign-in stands, for the user to see."""

    CONTACTING = "contacting"
    WAITING_FOR_BROWSER = "waiting_for_browser"
    FINISHING = "finishing"


class SignInProgress(Protocol):
    """Hears how a sign-in goes on, from the thread it runs on."""

    def __call__(self, stage: SignInStage, url: str | None) -> None:
        """`url` leads to the sign-in page on this computer, to be copied when no browser opened by itself."""


class CancelToken(Protocol):
    """Lets another thread give up something that waits."""

    def is_set(self) -> bool:
        """Whether to give up."""

    def wait(self, timeout: float | None = None) -> bool:
        """Waits for the wish to give up, at most `timeout` seconds."""


class Session(Protocol):
    """A session of one account: its refresh token is in the vault, its access token in memory."""

    @property
    def api(self) -> BillingApi:
        """The billing API in this session's name."""

    def revoke(self) -> None:
        """Ends the session at the server. Raises `Unreachable`, and `VaultFailure` when its token cannot be read."""


class Identity(Protocol):
    """The authorization server."""

    def sign_in(self, progress: SignInProgress, cancelled: CancelToken) -> tuple[Account, Session]:
        """Signs in through the browser, keeps the refresh token in the vault. Raises `SignInFailed`, `Unreachable`."""

    def resume(self, account_id: str) -> Session:
        """The session of an account that signed in before; nothing is sent yet."""

    def forget(self, account_id: str) -> None:
        """Deletes the refresh token of an account from the vault. Raises `VaultFailure`, and `Unreachable` when another
        process holds the session."""


class Browser(Protocol):
    """The user's web browser."""

    def open(self, url: str) -> None:
        """Opens an allowed address. Raises `NoBrowser` when no browser starts, `BrowserFailure` for any other one."""


class FileKeeper(Protocol):
    """Where files are kept that the user wants. Every method may raise `FileFailure`."""

    def save(self, folder: Path, name: str, content: bytes) -> Path:
        """Writes a new file, whole or not at all. It never replaces another: then its name gets a number."""

    def replace(self, path: Path, content: bytes) -> None:
        """Writes a file that the user named, whole or not at all, in place of one that was there."""


class Vault(Protocol):
    """The keyring of the operating system, or memory where there is none. Blocking: never on the UI thread."""

    def read(self, name: str) -> str | None:
        """A secret, or None when there is none by this name. Raises `VaultLocked`, `VaultAbsent`, `VaultFailure`."""

    def write(self, name: str, secret: str) -> None:
        """Keeps a secret of at most 512 bytes. Raises as `read` does."""

    def delete(self, name: str) -> None:
        """Removes a secret; none there is as good. Raises as `read` does."""


class Store(Protocol):
    """The local database, owned by one thread. Each method is one durable transaction; may raise `StoreFailure`.

    What another release wrote of an account or its histories and this one cannot read counts as not there.
    """

    def current_account(self) -> str | None:
        """The id of the current account."""

    def local_state(self) -> LocalState:
        """Everything about the current account, but for its histories."""

    def state_of(self, account_id: str) -> LocalState:
        """Everything about one account, current or not; `account_id` in it is None when it is not known (any more)."""

    def add_account(self, snapshot: Snapshot) -> None:
        """Adds (or renews) a signed-in account and makes it the current one."""

    def remove_account(self, account_id: str) -> None:
        """Forgets an account with its snapshot and outbox, but for its departure; another known one becomes current."""

    def erase(self) -> None:
        """Forgets every account, but for its departure, and the catalogue; leaves no room in the file for them."""

    def departures(self) -> tuple[str, ...]:
        """The ids of accounts that are forgotten, but whose tokens may still be in the vault."""

    def end_departure(self, account_id: str) -> None:
        """Nothing of a forgotten account is left. Signing in to it again ends its departure too."""

    def make_current(self, account_id: str) -> None:
        """Switches to a known account; one that is not known (any more) changes nothing."""

    def save_contact(self, account_id: str, contact: Contact, reason: Message | None = None) -> None:
        """Remembers how the last attempt to reach the server went, and why it failed if it did."""

    def save_snapshot(self, snapshot: Snapshot) -> None:
        """Replaces the snapshot of its account, unless a later one is already there."""

    def save_catalogue(self, catalogue: Catalogue) -> None:
        """Replaces the catalogue."""

    def append(self, account_id: str, action: Action, based_on: int | None, times: ActionTimes) -> OutboxEntry:
        """Appends an action with a new idempotency key.

        What was never sent about the same thing is withdrawn by it. Asking again for what is the last word on it
        (a purchase: for any that is unresolved) gives the entry that is there; one that was sent without an answer
        counts as the same action whatever was said beside it (a reason, a comment), because it may have happened. One
        that was never sent is as fresh then as a new one would be: its `times` and `based_on` are renewed. Raises
        `SignInNeeded` when the account is gone.
        """

    def note_attempt(self, entry_id: int, at: datetime) -> OutboxEntry | None:
        """Marks an entry as sent, before it is; None when it is not unresolved any more. `at` is the server's time."""

    def confirm(self, entry_id: int, snapshot: Snapshot) -> None:
        """Saves the snapshot that answered the entry and resolves it, both or neither.

        Later entries that were decided on the same revision get the new one.
        """

    def resolve(self, entry_id: int, state: OutboxState, problem: bytes | None = None) -> None:
        """Ends an unresolved entry without a confirmation; `problem` is the encoded problem, if any."""

    def expire(self, entry_id: int, expires_at: datetime) -> None:
        """Ends an entry that was never sent, because `expires_at` is over; not one that was decided anew meanwhile."""

    def find(self, entry_id: int) -> OutboxEntry | None:
        """One entry, resolved or not; None when its account is gone."""

    def withdraw(self, entry_id: int) -> bool:
        """Takes back an entry that was never sent; False when it is too late."""

    def dismiss(self, entry_id: int) -> None:
        """Stops showing a resolved entry, whatever became of it; one that still waits for the server stays."""

    def save_hosted_page(self, account_id: str, page: HostedPage) -> None:
        """Remembers a hosted page and its status (never its URL)."""

    def history_marks(self, account_id: str) -> HistoryMarks:
        """How far the histories of an account have been read."""

    def save_invoices(self, account_id: str, invoices: tuple[Invoice, ...], mark: InvoiceMark) -> None:
        """Adds or replaces invoices, and with them how far they have been read; nothing for an account that is gone."""

    def invoice(self, account_id: str, invoice: str) -> Invoice | None:
        """One invoice, if it is known."""

    def invoices(self, account_id: str, query: InvoiceQuery, offset: int, limit: int) -> InvoiceSlice:
        """A part of what a query finds."""

    def invoice_overview(self, account_id: str) -> InvoiceOverview:
        """What invoices there are in all."""

    def save_credit_entries(self, account_id: str, entries: tuple[CreditEntry, ...], mark: CreditMark) -> None:
        """Adds credit entries (the newest first) that follow on one reading; those that are known stay."""

    def credit_entries(self, account_id: str, offset: int, limit: int) -> CreditSlice:
        """A part of the credit ledger, the newest first."""

    def credit_spending(self, account_id: str) -> tuple[CreditSpending, ...]:
        """What credits were spent on, the most first."""


class ActionTimes(msgspec.Struct, frozen=True, kw_only=True):
    """When an action was asked for (our clock) and until when it may first be sent (server's clock)."""

    created_at: datetime
    expires_at: datetime


class StoreRunner(Protocol):
    """Runs work on the thread that owns the store, and waits for its result."""

    def __call__(self, work: Callable[[Store], Result]) -> Result:
        """Raises what the work raises."""
