"""The account as the server is asked about it: sign-in, rounds, quotes, hosted pages. May wait for the network."""

import uuid

from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.quotes import Quote, QuoteRequest
from desktop.core.histories import HistoryProgress
from desktop.core.history_sync import HistorySync
from desktop.core.ports import (
    Browser,
    CancelToken,
    Clock,
    Identity,
    SignInProgress,
    StoreRunner,
)
from desktop.core.projection import KnownAccount
from desktop.core.sessions import CurrentAccount, Sessions
from desktop.core.snapshot import Snapshot
from desktop.core.sync import SyncEngine


class RemoteAccountService:
    """The `RemoteService` of a front end."""

    def __init__(
        self, run_in_store: StoreRunner, identity: Identity, sessions: Sessions, browser: Browser, clock: Clock
    ) -> None:
        self._run_in_store = run_in_store
        self._identity = identity
        self._browser = browser
        self._clock = clock
        self._sessions = sessions
        self._current = CurrentAccount(run_in_store, sessions)
        self._sync = SyncEngine(run_in_store, sessions, clock)
        self._history = HistorySync(run_in_store, sessions)

    def sync(self) -> None:
        """One round."""
        self._sync.run()

    def sync_history(self) -> HistoryProgress:
        """Reads on in the histories."""
        return self._history.run()

    def sign_in(self, progress: SignInProgress, cancelled: CancelToken) -> KnownAccount:
        """Signs in through the browser, makes the account current and runs its first round."""
        account, session = self._identity.sign_in(progress, cancelled)
        now = self._clock.now()
        snapshot = Snapshot(account=account, fetched_at=now, clock_offset=account.as_of - now)
        self._run_in_store(lambda store: store.add_account(snapshot))
        self._sessions.keep(account.id, session)
        self._sync.run()
        return KnownAccount(id=account.id, name=account.profile.name, email=account.profile.email, is_current=True)

    def sign_out(self, account_id: str) -> None:
        """Tells the server, and forgets the account here whether or not the server heard it."""
        session = self._sessions.of(account_id)
        self._sessions.drop(account_id)
        self._run_in_store(lambda store: store.remove_account(account_id))
        try:
            session.revoke()
        finally:
            self._identity.forget(account_id)

    def quote(self, request: QuoteRequest) -> Quote:
        """What a change would cost."""
        return self._current.api().quote(request, str(uuid.uuid4()))

    def open_hosted_page(self, request: HostedPageRequest) -> HostedPage:
        """Opens a hosted page and remembers it."""
        account_id = self._current.id()
        page = self._current.api_of(account_id).create_hosted_page(request, str(uuid.uuid4()))
        self._run_in_store(lambda store: store.save_hosted_page(account_id, page))
        self._browser.open(page.url or "")
        return page

    def open_link(self, url: str) -> None:
        """Opens a page of the web dashboard."""
        self._browser.open(url)
