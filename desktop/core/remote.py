"""The account as the server is asked about it: sign-in, rounds, quotes, hosted pages. May wait for the network."""

import uuid
from contextlib import suppress

from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
from desktop.contract.quotes import Quote, QuoteRequest
from desktop.core.failures import NoBrowser, Unreachable, VaultFailure
from desktop.core.histories import HistoryProgress
from desktop.core.history_sync import HistorySync
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
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
        self._end_departures()
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
        """Forgets the account here, tells the server, and forgets the session whether or not the server heard it."""
        self._run_in_store(lambda store: store.remove_account(account_id))
        try:
            self._end_session(account_id)
        except VaultFailure as failure:
            raise type(failure)(Message(_SESSION_LEFT)) from failure

    def quote(self, request: QuoteRequest) -> Quote:
        """What a change would cost."""
        return self._current.api().quote(request, str(uuid.uuid4()))

    def open_hosted_page(self, request: HostedPageRequest) -> HostedPage:
        """Opens a hosted page and remembers it."""
        account_id = self._current.id()
        page = self._current.api_of(account_id).create_hosted_page(request, str(uuid.uuid4()))
        self._run_in_store(lambda store: store.save_hosted_page(account_id, page))
        # No browser is not the end: the address is there for copying.
        with suppress(NoBrowser):
            self._browser.open(page.url or "")
        return page

    def open_link(self, url: str) -> None:
        """Opens a page of the web dashboard."""
        self._browser.open(url)

    def _end_departures(self) -> None:
        """Ends the sessions of accounts that were forgotten while the keyring was closed."""
        departures: tuple[str, ...] = self._run_in_store(lambda store: store.departures())
        for account_id in departures:
            # What cannot be ended yet is tried again in the next round.
            with suppress(Unreachable, VaultFailure):
                self._end_session(account_id)

    def _end_session(self, account_id: str) -> None:
        """Raises `VaultFailure` while nothing has been deleted yet, `Unreachable` also after everything has been."""
        session = self._sessions.of(account_id)
        self._sessions.drop(account_id)
        unheard: Unreachable | None = None
        try:
            session.revoke()
        except Unreachable as failure:
            unheard = failure
        self._identity.forget(account_id)
        self._run_in_store(lambda store: store.end_departure(account_id))
        if unheard is not None:
            raise unheard


_SESSION_LEFT = QT_TRANSLATE_NOOP(
    "core",
    "The account is forgotten on this computer, but its session is still in the keyring, which is locked or did not "
    "answer. Unlock the keyring; the session is then removed as soon as the server is asked again.",
)
