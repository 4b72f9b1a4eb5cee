"""What a front end (window or command line) drives: two services, each on a thread of its own."""

from typing import Protocol

from desktop.contract.actions import Action
from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.quotes import Quote, QuoteRequest
from desktop.core.documents import RemoteDocuments
from desktop.core.histories import HistoryProgress, LocalHistory
from desktop.core.housekeeping import Housekeeping
from desktop.core.outbox import OutboxEntry
from desktop.core.ports import CancelToken, SignInProgress
from desktop.core.projection import KnownAccount, Projection


class LocalService(Protocol):
    """What needs no server. Quick. In the window: on the thread that owns the store."""

    def projection(self) -> Projection:
        """What to show now."""

    def perform(self, action: Action, quote: Quote | None = None) -> OutboxEntry:
        """Puts an action into the outbox, durably. Asking twice for the same gives the same entry.

        `quote` is the one the user saw, where the action has a price. Raises `Refused` when the rules say no,
        `SignInNeeded` when the account was signed out meanwhile, `StoreFailure` when it could not be kept.
        """

    def withdraw(self, entry_id: int) -> bool:
        """Takes back an action that was never sent; False when it is too late for that."""

    def dismiss(self, entry_id: int) -> None:
        """Stops showing an action that did not come to pass."""

    def switch_account(self, account_id: str) -> None:
        """Makes another known account the current one."""


class RemoteService(Protocol):
    """What needs the server, and so may take long. In the window: on the network thread."""

    def sync(self) -> None:
        """One round: ends sessions that a sign-out left, sends the outbox, refreshes account, catalogue, hosted pages.

        Its outcome is in the projection (`contact`, `as_of`, `outbox`); it raises only `StoreFailure`.
        """

    def sync_history(self) -> HistoryProgress:
        """Reads on in the histories of the current account, as far as is done quickly. Raises only `StoreFailure`."""

    def sign_in(self, progress: SignInProgress, cancelled: CancelToken) -> KnownAccount:
        """Signs in through the browser and makes that account current.

        Raises `SignInFailed`, `Unreachable`, `StoreFailure`.
        """

    def sign_out(self, account_id: str) -> None:
        """Ends the session and forgets the account on this machine, reachable server or not.

        Raises `Unreachable` after everything local is gone, when the server could not be told; `VaultFailure` when
        the session is still in the keyring: each round tries again to end it.
        """

    def quote(self, request: QuoteRequest) -> Quote:
        """What a change would cost. Raises `Unreachable`, `SignInNeeded`, `VaultFailure`, `Refused`."""

    def open_hosted_page(self, request: HostedPageRequest) -> HostedPage:
        """Opens a hosted page in the browser and remembers it, so that `sync` sees its end.

        That no browser started is no failure: the page's `url` is there for copying. Raises `Unreachable`,
        `SignInNeeded`, `VaultFailure`, `Refused`, and `BrowserFailure` for an address that we do not open.
        """

    def open_link(self, url: str) -> None:
        """Opens a page of the web dashboard (a `Links` address).

        Raises `NoBrowser`, whose message holds the address, and `BrowserFailure` for one that we do not open.
        """


class Application(Protocol):
    """Both services; each may be asked for on its own thread only, where it is made at the first call."""

    def local(self) -> LocalService:
        """Opens the store at the first call."""

    def remote(self) -> RemoteService:
        """Loads what speaks HTTP at the first call."""

    def history(self) -> LocalHistory:
        """The histories, on the store's thread."""

    def documents(self) -> RemoteDocuments:
        """Documents, on the network thread."""

    def housekeeping(self) -> Housekeeping:
        """This computer's own data and habits, on the store's thread."""
