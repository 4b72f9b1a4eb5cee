"""The one place where work crosses between the UI thread and the two others."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.errands import Errands, Failed, explained
from desktop.ui.reading_histories import ReadingHistories
from desktop.ui.schedule import Watch, remaining

if TYPE_CHECKING:
    from desktop.contract.actions import Action
    from desktop.contract.hosted_pages import HostedPage, HostedPageRequest
    from desktop.contract.quotes import Quote, QuoteRequest
    from desktop.core.application import Application, LocalService, RemoteService
    from desktop.core.outbox import OutboxEntry
    from desktop.core.ports import SignInStage
    from desktop.core.preferences import Language
    from desktop.core.projection import KnownAccount, Projection
    from desktop.ui.worker import Worker

Result = TypeVar("Result")
_LEAST_WAIT = 200
"""Milliseconds; a timer may fire a little early, and then the rest is waited for."""


class Bridge(QObject):
    """Takes intents on the UI thread and answers with signals on the UI thread; neither ever waits.

    After every local change the projection is read again and a sync round is started; after every round it is read
    again. There is never more than one round at once, and none at all without a server to ask.
    """

    projection_changed = Signal(object)
    """A `Projection`."""
    failed = Signal(object)
    """A `Message` about something that has no place of its own on a screen."""
    performed = Signal(object)
    """The `Action` that is now in the outbox."""
    perform_failed = Signal(object, object)
    """The `Action` that could not be taken, and the `Message` why."""
    leaving_changed = Signal(object)
    """A frozenset with the ids of the accounts that are being signed out."""
    sign_in_advanced = Signal(object, str)
    """A `SignInStage`, and the address of the sign-in page, or "" while there is none."""
    signed_in = Signal(object)
    """The `KnownAccount`."""
    sign_in_failed = Signal(object)
    """A `Message`."""
    quote_ready = Signal(object)
    """A `Quote`."""
    quote_failed = Signal(object, object)
    """The `QuoteRequest` that has no answer, and the `Message` why."""
    hosted_page_opened = Signal(object)
    """A `HostedPage` with its address."""
    hosted_page_failed = Signal(object, object)
    """The `HostedPageRequest` that came to nothing, and the `Message` why."""

    def __init__(self, application: Application, store: Worker, network: Worker, *, has_server: bool = True) -> None:
        super().__init__()
        self.errands = Errands(application, store, network)
        """For what concerns one screen alone."""
        self._histories = ReadingHistories(self.errands, self.read, self.refresh, self._report)
        self._has_server = has_server
        self._watch = Watch()
        self._round_runs = False
        self._round_wanted = False
        self._leaving: frozenset[str] = frozenset()
        self._sign_in_given_up: threading.Event | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh_if_due)

    def read(self) -> None:
        """Reads the projection."""
        self._locally(lambda local: local.projection(), self.take_in)

    def tell(self, failure: BaseException) -> None:
        """Says what went wrong when what it left is shown: an account that goes takes with it what was said before."""
        self._read_then(lambda: self._report(failure))

    def _read_then(self, then: Callable[[], None]) -> None:
        def shown(projection: Projection) -> None:
            self.take_in(projection)
            then()

        def unread(failure: BaseException) -> None:
            self._report(failure)
            then()

        self._locally(lambda local: local.projection(), shown, unread)

    def catch_up(self) -> None:
        """Reads the projection at once, then asks the server: something has changed, here or in another program."""
        self.read()
        self.refresh()

    def perform(self, action: Action, quote: Quote | None = None) -> None:
        """Puts an action into the outbox and sends it as soon as possible."""

        def kept(_entry: OutboxEntry) -> None:
            self.performed.emit(action)
            self.catch_up()

        def refused(failure: BaseException) -> None:
            self.perform_failed.emit(action, explained(failure))
            self.read()

        self._locally(lambda local: local.perform(action, quote), kept, refused)

    def withdraw(self, entry_id: int) -> None:
        """Takes back an action; when it is too late for that, the next projection shows so."""
        self._locally(lambda local: local.withdraw(entry_id), lambda _done: self.catch_up())

    def dismiss(self, entry_id: int) -> None:
        """Stops showing an action that did not come to pass."""
        self._locally(lambda local: local.dismiss(entry_id), lambda _done: self.read())

    def switch_account(self, account_id: str) -> None:
        """Shows another account."""
        self._locally(lambda local: local.switch_account(account_id), lambda _done: self.catch_up())

    def keep_appearance(self, keep: Callable[[str], None], appearance: str) -> None:
        """Has the choice kept on the store's thread."""
        self.errands.locally(lambda _application: keep(appearance), lambda _done: None, self._report)

    def keep_language(self, language: Language) -> None:
        """Has the choice kept for the next start."""
        self.errands.locally(
            lambda application: application.housekeeping().keep_language(language), lambda _done: None, self._report
        )

    def refresh(self) -> None:
        """Starts a sync round, or another one after the present one."""
        if not self._has_server:
            return
        if self._round_runs:
            self._round_wanted = True
            return
        self._round_runs = True
        self._round_wanted = False
        self._timer.stop()
        self._remotely(lambda remote: remote.sync(), lambda _done: self._round_done(), self._round_broke)

    def refresh_if_due(self) -> None:
        """Starts a round when the last one is long enough ago by the wall clock."""
        if self._round_runs:
            return
        if remaining(self._watch, datetime.now(UTC)):
            self._wait()
        else:
            self.refresh()

    def sign_in(self) -> None:
        """Signs in through the browser; an earlier attempt is given up, because it holds the network thread."""
        self.cancel_sign_in()
        given_up = threading.Event()
        self._sign_in_given_up = given_up

        def advanced(stage: SignInStage, url: str | None) -> None:
            self.errands.deliver(lambda: self.sign_in_advanced.emit(stage, url or ""))

        def succeeded(account: KnownAccount) -> None:
            self.signed_in.emit(account)
            self.catch_up()

        def broke(failure: BaseException) -> None:
            if not given_up.is_set():
                self.sign_in_failed.emit(explained(failure))

        self._remotely(lambda remote: remote.sign_in(advanced, given_up), succeeded, broke)

    def cancel_sign_in(self) -> None:
        """Gives up signing in, if it is under way."""
        if self._sign_in_given_up is not None:
            self._sign_in_given_up.set()

    def sign_out(self, account_id: str) -> None:
        """Ends the session and forgets the account on this machine; what is under way is not begun once more."""
        if account_id in self._leaving:
            return
        self._note_leaving(self._leaving | {account_id})

        def over(then: Callable[[], None]) -> None:
            def shown() -> None:
                self._note_leaving(self._leaving - {account_id})
                then()

            self._read_then(shown)

        self._remotely(
            lambda remote: remote.sign_out(account_id),
            lambda _done: over(self.refresh),
            lambda failure: over(lambda: self._report(failure)),
        )

    def _note_leaving(self, accounts: frozenset[str]) -> None:
        self._leaving = accounts
        self.leaving_changed.emit(accounts)

    def request_quote(self, request: QuoteRequest) -> None:
        """Asks what a change would cost."""
        self._remotely(
            lambda remote: remote.quote(request),
            self.quote_ready.emit,
            lambda failure: self.quote_failed.emit(request, explained(failure)),
        )

    def open_hosted_page(self, request: HostedPageRequest) -> None:
        """Opens a hosted page in the browser."""

        def opened(page: HostedPage) -> None:
            self._watch_pages(datetime.now(UTC))
            self.hosted_page_opened.emit(page)
            self.read()

        def broke(failure: BaseException) -> None:
            self.hosted_page_failed.emit(request, explained(failure))
            self.read()

        self._remotely(lambda remote: remote.open_hosted_page(request), opened, broke)

    def open_link(self, url: str) -> None:
        """Opens a page of the web dashboard in the browser."""
        self._remotely(lambda remote: remote.open_link(url), lambda _done: None, self._report)

    def close(self) -> None:
        """Gives up what waits for the user; nothing is started any more."""
        self.cancel_sign_in()
        self._histories.stop()
        self._timer.stop()

    def take_in(self, projection: Projection) -> None:
        """Announces a projection, and fits the pace of the rounds to it."""
        since = self._watch.hosted_page_since
        if not projection.hosted_pages:
            since = None
        elif since is None:
            since = datetime.now(UTC)
        if since != self._watch.hosted_page_since:
            self._watch_pages(since)
        self.projection_changed.emit(projection)

    def _watch_pages(self, since: datetime | None) -> None:
        self._watch = Watch(since, self._watch.last_round)
        if not self._round_runs and self._watch.last_round is not None:
            self._wait()

    def _round_done(self) -> None:
        self._round_ended()
        self._histories.start()

    def _round_ended(self) -> None:
        self._round_runs = False
        self._watch = Watch(self._watch.hosted_page_since, datetime.now(UTC))
        self.read()
        if self._round_wanted:
            self.refresh()
        else:
            self._wait()

    def _round_broke(self, failure: BaseException) -> None:
        self._report(failure)
        self._round_ended()

    def _wait(self) -> None:
        seconds = remaining(self._watch, datetime.now(UTC)).total_seconds()
        self._timer.start(max(_LEAST_WAIT, int(seconds * 1000)))

    def _report(self, failure: BaseException) -> None:
        self.failed.emit(explained(failure))

    def _locally(
        self, work: Callable[[LocalService], Result], done: Callable[[Result], None], failed: Failed | None = None
    ) -> None:
        self.errands.locally(lambda application: work(application.local()), done, failed or self._report)

    def _remotely(
        self, work: Callable[[RemoteService], Result], done: Callable[[Result], None], failed: Failed
    ) -> None:
        self.errands.remotely(lambda application: work(application.remote()), done, failed)
