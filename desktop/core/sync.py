"""The one place where local intent meets the server: sends the outbox, fetches the truth, decides on failures."""

from datetime import datetime

import msgspec

from desktop.contract.hosted_pages import HostedPage
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
        local: LocalState = self._run_in_store(lambda store: store.local_state())
        account_id = local.account_id
        if account_id is None:
            return Contact.NEVER
        contact = self._round(account_id, local)
        self._run_in_store(lambda store: store.save_contact(account_id, contact))
        return contact

    def _round(self, account_id: str, local: LocalState) -> Contact:
        try:
            api = self._sessions.of(account_id).api
            # First the account: a server that cannot be reached is found out before any action counts as sent.
            self._refresh_account(api, local.snapshot)
            self._send_outbox(api)
            self._refresh_catalogue(api, local)
            self._refresh_hosted_pages(api, account_id, local)
        except SignInNeeded:
            return Contact.SIGN_IN_NEEDED
        except (Unreachable, VaultFailure, Refused):
            # A refusal outside the outbox is a defect of the server; what we know stays as it is.
            return Contact.UNREACHABLE
        return Contact.ONLINE

    def _send_outbox(self, api: BillingApi) -> None:
        local: LocalState = self._run_in_store(lambda store: store.local_state())
        for entry in local.outbox:
            if entry.is_unresolved:
                self._settle(api, entry, local.snapshot)

    def _settle(self, api: BillingApi, entry: OutboxEntry, snapshot: Snapshot | None) -> None:
        now = self._clock.now()
        server_now = snapshot.server_time(now) if snapshot else now
        if entry.state is OutboxState.WAITING and server_now > entry.expires_at:
            self._run_in_store(lambda store: store.resolve(entry.id, OutboxState.EXPIRED))
        elif reconciliation.must_reconcile(entry, now):
            self._reconcile(api, entry)
        else:
            self._send(api, entry, now)

    def _send(self, api: BillingApi, entry: OutboxEntry, now: datetime) -> None:
        noted: OutboxEntry | None = self._run_in_store(lambda store: store.note_attempt(entry.id, now))
        if noted is None:
            return
        try:
            reply = api.change(noted.action, noted.idempotency_key, noted.based_on)
        except Refused as refusal:
            state = OutboxState.STALE if isinstance(refusal, Stale) else OutboxState.REFUSED
            problem = msgspec.json.encode(refusal.problem) if refusal.problem else None
            self._run_in_store(lambda store: store.resolve(entry.id, state, problem))
            return
        snapshot = snapshot_of(reply)
        if snapshot is not None:
            self._run_in_store(lambda store: store.confirm(entry.id, snapshot))

    def _reconcile(self, api: BillingApi, entry: OutboxEntry) -> None:
        snapshot = snapshot_of(api.account(None))
        if snapshot is None:
            return
        if reconciliation.has_happened(entry.action, snapshot.account):
            self._run_in_store(lambda store: store.confirm(entry.id, snapshot))
        else:
            self._run_in_store(lambda store: store.resolve(entry.id, OutboxState.STALE))

    def _refresh_account(self, api: BillingApi, known: Snapshot | None) -> None:
        reply = api.account(known.account.version if known else None)
        told = snapshot_of(reply)
        if told is None and known is not None:
            told = msgspec.structs.replace(known, fetched_at=reply.received_at)
        if told is not None:
            snapshot = told
            self._run_in_store(lambda store: store.save_snapshot(snapshot))

    def _refresh_catalogue(self, api: BillingApi, local: LocalState) -> None:
        catalogue = api.catalogue(local.catalogue.version if local.catalogue else None)
        if catalogue is not None:
            self._run_in_store(lambda store: store.save_catalogue(catalogue))

    def _refresh_hosted_pages(self, api: BillingApi, account_id: str, local: LocalState) -> None:
        for page in local.hosted_pages:
            self._refresh_hosted_page(api, account_id, page)

    def _refresh_hosted_page(self, api: BillingApi, account_id: str, known: HostedPage) -> None:
        told = api.hosted_page(known.id)
        if told.status is not known.status:
            self._run_in_store(lambda store: store.save_hosted_page(account_id, told))


def snapshot_of(reply: AccountReply) -> Snapshot | None:
    """The snapshot in an answer; None when it said "not modified"."""
    if reply.account is None:
        return None
    midway = reply.sent_at + (reply.received_at - reply.sent_at) / 2
    return Snapshot(account=reply.account, fetched_at=reply.received_at, clock_offset=reply.account.as_of - midway)
