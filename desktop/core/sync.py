"""The one place where local intent meets the server: sends the outbox, fetches the truth, decides on failures."""

from datetime import datetime, timedelta

import msgspec

from desktop.contract.hosted_pages import HostedPage, HostedPageStatus
from desktop.core import reconciliation
from desktop.core.failures import Refused, SignInNeeded, Stale, Unreachable, VaultFailure
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.ports import AccountReply, BillingApi, Clock, StoreRunner
from desktop.core.projection import Contact, LocalState
from desktop.core.sessions import Sessions
from desktop.core.snapshot import Snapshot


class SyncEngine:
    """Runs rounds for the current account. One round at a time; another process may run its own.

    Triage: a confirmed action is stored together with the account it led to; unreachable keeps everything and its
    order; a lost session waits for the sign-in; stale and refused end that action alone.
    """

    def __init__(self, run_in_store: StoreRunner, sessions: Sessions, clock: Clock) -> None:
        self._run_in_store = run_in_store
        self._sessions = sessions
        self._clock = clock

    def run(self) -> Contact:
        """One round; its outcome is stored."""
        current: LocalState = self._run_in_store(lambda store: store.local_state())
        account_id = current.account_id
        if account_id is None:
            return Contact.NEVER
        contact = self._contact(account_id)
        self._run_in_store(lambda store: store.save_contact(account_id, contact))
        return contact

    def _contact(self, account_id: str) -> Contact:
        try:
            round_of = _Round(self._run_in_store, self._sessions.of(account_id).api, self._clock, account_id)
            round_of.run()
        except SignInNeeded:
            return Contact.SIGN_IN_NEEDED
        except (Unreachable, VaultFailure, Refused):
            # A refusal outside the outbox is a defect of the server; what we know stays as it is.
            return Contact.UNREACHABLE
        return Contact.ONLINE


class _Round:
    """One round of one account. The user may switch to another meanwhile: nothing here asks for the current one."""

    def __init__(self, run_in_store: StoreRunner, api: BillingApi, clock: Clock, account_id: str) -> None:
        self._run_in_store = run_in_store
        self._api = api
        self._clock = clock
        self._account_id = account_id

    def run(self) -> None:
        """First the account: a server that cannot be reached is found out before any action counts as sent."""
        self._refresh_account()
        for entry in self._state().outbox:
            if entry.is_unresolved:
                self._settle(entry)
        self._refresh_catalogue()
        for page in self._state().hosted_pages:
            self._refresh_hosted_page(page)

    def _state(self) -> LocalState:
        state: LocalState = self._run_in_store(lambda store: store.state_of(self._account_id))
        return state

    def _settle(self, entry: OutboxEntry) -> None:
        now = self._clock.now()
        snapshot = self._state().snapshot
        server_now = snapshot.server_time(now) if snapshot else now
        if entry.state is OutboxState.WAITING and server_now > entry.expires_at:
            self._run_in_store(lambda store: store.expire(entry.id))
        elif reconciliation.must_reconcile(entry, now, server_now):
            self._reconcile(entry)
        else:
            self._send(entry, now)

    def _send(self, entry: OutboxEntry, now: datetime) -> None:
        noted: OutboxEntry | None = self._run_in_store(lambda store: store.note_attempt(entry.id, now))
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

    def _reconcile(self, entry: OutboxEntry) -> None:
        snapshot = snapshot_of(self._api.account(None))
        if snapshot is None:
            return
        match reconciliation.find_out(entry.action, snapshot.account):
            case reconciliation.Finding.HAPPENED:
                self._run_in_store(lambda store: store.confirm(entry.id, snapshot))
            case reconciliation.Finding.NOT_HAPPENED:
                self._run_in_store(lambda store: store.resolve(entry.id, OutboxState.EXPIRED))
            case reconciliation.Finding.CANNOT_TELL:
                self._run_in_store(lambda store: store.resolve(entry.id, OutboxState.UNCLEAR))

    def _refresh_account(self) -> None:
        known = self._state().snapshot
        reply = self._api.account(known.account.version if known else None)
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
