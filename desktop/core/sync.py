"""The one place where local intent meets the server: sends the outbox, fetches the truth, decides on failures."""

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from desktop.contract.hosted_pages import HostedPage, HostedPageStatus
from desktop.core import reconciliation
from desktop.core.failures import Refused, SignInNeeded, Stale, Unreachable, VaultFailure
from desktop.core.lost_contact import note_lost_contact
from desktop.core.outbox import OutboxEntry, OutboxState, undoes
from desktop.core.ports import AccountReply, BillingApi, Clock, StoreRunner
from desktop.core.projection import Contact, LocalState
from desktop.core.reconciliation import Finding
from desktop.core.sessions import Sessions
from desktop.core.snapshot import Snapshot


class SyncEngine:
    """Runs rounds for the current account, and sends what waits in the others. One at a time; another process may run
    its own.

    Triage: a confirmed action is stored together with the account it led to; unreachable keeps everything and its
    order; a lost session waits for the sign-in; stale and refused end that action alone.
    """

    def __init__(self, run_in_store: StoreRunner, sessions: Sessions, clock: Clock) -> None:
        self._run_in_store = run_in_store
        self._sessions = sessions
        self._clock = clock

    def run(self) -> Contact:
        """One round; its outcome, which is that of the current account, is stored.

        Each other account has a contact of its own. Whatever keeps one from being reached says nothing of the rest.
        """
        local: LocalState = self._run_in_store(lambda store: store.local_state())
        if local.account_id is None:
            return Contact.NEVER
        contact = self._contact(local.account_id, _Round.run)
        for other in local.known_accounts:
            if other.waiting_count and not other.is_current:
                self._contact(other.id, _Round.send)
        return contact

    def _contact(self, account_id: str, part: Callable[["_Round"], None]) -> Contact:
        try:
            part(_Round(self._run_in_store, self._sessions.of(account_id).api, self._clock, account_id))
        except (SignInNeeded, Unreachable, VaultFailure, Refused) as failure:
            # A refusal outside the outbox is a defect of the server; what we know stays as it is.
            return note_lost_contact(self._run_in_store, account_id, failure)
        self._run_in_store(lambda store: store.save_contact(account_id, Contact.ONLINE))
        return Contact.ONLINE


class _Round:
    """One round of one account. The user may switch to another meanwhile: nothing here asks for the current one."""

    def __init__(self, run_in_store: StoreRunner, api: BillingApi, clock: Clock, account_id: str) -> None:
        self._run_in_store = run_in_store
        self._api = api
        self._clock = clock
        self._account_id = account_id

    def send(self) -> None:
        """First the account: a server that cannot be reached is found out before any action counts as sent."""
        self._refresh_account()
        for entry in self._state().outbox:
            self._settle(entry.id)

    def run(self) -> None:
        """Sends what waits, and fetches everything else that is shown."""
        self.send()
        self._refresh_catalogue()
        for page in self._state().hosted_pages:
            self._refresh_hosted_page(page)

    def _state(self) -> LocalState:
        state: LocalState = self._run_in_store(lambda store: store.state_of(self._account_id))
        return state

    def _settle(self, entry_id: int) -> None:
        """Looks at the entry as it is when its turn comes: the user may have decided anew during a request."""
        now = self._clock.now()
        state = self._state()
        entry = next((entry for entry in state.outbox if entry.id == entry_id and entry.is_unresolved), None)
        if entry is None:
            return
        server_now = state.snapshot.server_time(now) if state.snapshot else now
        if entry.is_too_late(server_now):
            self._run_in_store(lambda store: store.expire(entry.id, entry.expires_at))
        elif reconciliation.must_reconcile(entry, server_now):
            self._reconcile(entry, state.outbox)
        else:
            self._send(entry, server_now)

    def _send(self, entry: OutboxEntry, server_now: datetime) -> None:
        self._api.authorize()
        noted: OutboxEntry | None = self._run_in_store(lambda store: store.note_attempt(entry.id, server_now))
        if noted is None:
            return
        try:
            reply = self._api.change(noted.action, noted.idempotency_key, noted.based_on)
        except Refused as refusal:
            state = OutboxState.STALE if isinstance(refusal, Stale) else OutboxState.REFUSED
            problem = msgspec.json.encode(refusal.problem) if refusal.problem else None
            self._run_in_store(lambda store: store.resolve(entry.id, state, problem))
            return
        snapshot = snapshot_of(reply)
        if snapshot is not None:
            self._run_in_store(lambda store: store.confirm(entry.id, snapshot))

    def _reconcile(self, entry: OutboxEntry, outbox: tuple[OutboxEntry, ...]) -> None:
        """Asks the account itself. Others may have changed it since, so later entries keep their revision.

        What did not happen and was to be undone is as the user wants it: neither is spoken of any more.
        """
        snapshot = snapshot_of(self._api.account(None))
        if snapshot is None:
            return
        state = _STATES[reconciliation.find_out(entry.action, snapshot.account)]
        self._run_in_store(lambda store: store.save_snapshot(snapshot))
        self._run_in_store(lambda store: store.resolve(entry.id, state))
        undo = next((later for later in outbox if _waits_to_undo(later, entry)), None)
        if undo is not None and reconciliation.find_out(undo.action, snapshot.account) is Finding.HAPPENED:
            self._run_in_store(lambda store: store.withdraw(undo.id))
            self._run_in_store(lambda store: store.dismiss(entry.id))

    def _refresh_account(self) -> None:
        """Also asks what the server's clock shows: on it is counted how long a key is remembered."""
        known = self._state().snapshot
        reply = self._api.account(known.account.version if known else None)
        if reply.account is None and reply.server_time is None:
            reply = self._api.account(None)
        told = snapshot_of(reply)
        if told is None and known is not None:
            told = _confirmed(known, reply)
        if told is not None:
            snapshot = told
            self._run_in_store(lambda store: store.save_snapshot(snapshot))

    def _refresh_catalogue(self) -> None:
        known = self._state().catalogue
        catalogue = self._api.catalogue(known.version if known else None)
        if catalogue is not None:
            self._run_in_store(lambda store: store.save_catalogue(catalogue))

    def _refresh_hosted_page(self, known: HostedPage) -> None:
        try:
            told = self._api.hosted_page(known.id)
        except Refused:
            # The server has no such page (any more): nothing can come of it.
            told = msgspec.structs.replace(known, status=HostedPageStatus.EXPIRED)
        if told.status is not known.status:
            self._run_in_store(lambda store: store.save_hosted_page(self._account_id, told))


def _waits_to_undo(later: OutboxEntry, entry: OutboxEntry) -> bool:
    is_waiting = later.state is OutboxState.WAITING and later.id > entry.id
    return is_waiting and later.topic == entry.topic and undoes(later.action, entry.action)


_STATES = {
    Finding.HAPPENED: OutboxState.CONFIRMED,
    Finding.NOT_HAPPENED: OutboxState.NOT_HAPPENED,
    Finding.CANNOT_TELL: OutboxState.UNCLEAR,
}
"""What becomes of an action by what the account says of it."""


def snapshot_of(reply: AccountReply) -> Snapshot | None:
    """The snapshot in an answer; None when it said "not modified"."""
    if reply.account is None:
        return None
    offset = _clock_offset(reply, reply.server_time or reply.account.as_of)
    return Snapshot(account=reply.account, fetched_at=reply.received_at, clock_offset=offset)


def _confirmed(known: Snapshot, reply: AccountReply) -> Snapshot:
    """What we know, as of an answer that said "not modified". Clocks are set now and then, so it counts them anew."""
    offset = _clock_offset(reply, reply.server_time) if reply.server_time else known.clock_offset
    return msgspec.structs.replace(known, fetched_at=reply.received_at, clock_offset=offset)


def _clock_offset(reply: AccountReply, server_time: datetime) -> timedelta:
    """How far the server's clock is ahead of ours; it answered about halfway between request and answer."""
    return server_time - (reply.sent_at + (reply.received_at - reply.sent_at) / 2)
