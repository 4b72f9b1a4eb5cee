"""Snapshot and outbox -> what the screens show. Pure."""

from datetime import datetime, timedelta
from enum import Enum

import msgspec

from desktop.contract.account import (
    Account,
    Interval,
    OpenProblem,
    OpenProblemKind,
    PaymentMethod,
    PendingChangeKind,
    Subscription,
    SubscriptionStatus,
)
from desktop.contract.catalogue import Catalogue
from desktop.contract.dates import billing_day
from desktop.contract.hosted_pages import HostedPage, HostedPageStatus
from desktop.core.messages import Message
from desktop.core.outbox import OutboxEntry
from desktop.core.snapshot import Snapshot


class SubscriptionState(Enum):
    """What a subscription is to its owner, one word for status and pending change together."""

    ACTIVE = "active"
    ENDING = "ending"
    """Cancelled; access lasts to the end of the paid period."""
    PAUSE_AHEAD = "pause_ahead"
    """Paused; the period already paid still runs."""
    PAUSED = "paused"
    """Paused and without access until it resumes."""
    PLAN_CHANGE_AHEAD = "plan_change_ahead"
    PAYMENT_OVERDUE = "payment_overdue"
    ENDED = "ended"
    UNKNOWN = "unknown"
    """A state that this release does not understand. Never taken for active."""


class Contact(Enum):
    """How the last attempt to reach the server went."""

    NEVER = "never"
    ONLINE = "online"
    UNREACHABLE = "unreachable"
    SIGN_IN_NEEDED = "sign_in_needed"
    KEYRING_UNUSABLE = "keyring_unusable"
    """The keyring is locked or did not do what was asked, so there was nothing to ask the server with."""

    @property
    def is_lost(self) -> bool:
        """Whether the last attempt failed."""
        return self not in (Contact.NEVER, Contact.ONLINE)


class Persistence(Enum):
    """Whether what we know outlives the session."""

    KEPT = "kept"
    SESSION_ONLY_NO_KEYRING = "session_only_no_keyring"
    SESSION_ONLY_KEYRING_LOCKED = "session_only_keyring_locked"
    SESSION_ONLY_STORE_TOO_NEW = "session_only_store_too_new"
    SESSION_ONLY_STORE_UNUSABLE = "session_only_store_unusable"


class SubscriptionView(msgspec.Struct, frozen=True, kw_only=True):
    """One subscription as shown: the server's facts, and beside them what we asked for."""

    subscription: Subscription
    state: SubscriptionState
    waiting: OutboxEntry | None
    """The newest action on it that the server has not confirmed."""
    setback: OutboxEntry | None
    """The newest action on it that was refused, stale or too late, until dismissed."""
    problem: OpenProblem | None = None
    """What the server says is owed for it or wrong with it."""

    @property
    def waits_for_bank(self) -> bool:
        """Whether its payment is good as soon as the customer confirms it to the bank."""
        return self.problem is not None and self.problem.kind is OpenProblemKind.AUTHENTICATION_REQUIRED


class PaymentMethodView(msgspec.Struct, frozen=True, kw_only=True):
    """One card as shown."""

    payment_method: PaymentMethod
    is_expired: bool
    waiting: OutboxEntry | None
    setback: OutboxEntry | None


class KnownAccount(msgspec.Struct, frozen=True, kw_only=True):
    """An account that is signed in on this machine, for the switcher."""

    id: str
    name: str
    email: str
    is_current: bool
    waiting_count: int = 0
    """How many of its actions wait for the server's word."""


class Projection(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the screens need, at one instant.

    `now` is the server's clock as far as we know it. `account` is None when nobody is signed in, or when the first
    snapshot has not arrived yet (then `is_signed_in` is true).
    """

    now: datetime
    is_signed_in: bool
    account: Account | None
    subscriptions: tuple[SubscriptionView, ...]
    payment_methods: tuple[PaymentMethodView, ...]
    outbox: tuple[OutboxEntry, ...]
    """Unresolved and undismissed actions, oldest first."""
    hosted_pages: tuple[HostedPage, ...]
    """Pages opened in the browser whose end the server has not told yet (their `url` is not kept)."""
    catalogue: Catalogue | None
    known_accounts: tuple[KnownAccount, ...]
    as_of: datetime | None
    """When the server last told or confirmed this (UTC, our clock)."""
    age: timedelta | None
    """How long ago that was."""
    contact: Contact
    persistence: Persistence
    contact_reason: Message | None = None
    """Why the last attempt to reach the server failed, if it did."""
    history_revision: int = 0
    """Another one whenever an invoice or a credit entry of this account was added or changed."""
    notice: Message | None = None
    """Something about this start that the user has to know once."""

    def subscription(self, subscription_id: str) -> SubscriptionView | None:
        """The view of one subscription."""
        return next((v for v in self.subscriptions if v.subscription.id == subscription_id), None)

    def payment_method(self, payment_method_id: str) -> PaymentMethodView | None:
        """The view of one card."""
        return next((v for v in self.payment_methods if v.payment_method.id == payment_method_id), None)

    @property
    def unresolved_count(self) -> int:
        """How many actions wait for the server's word."""
        return sum(entry.is_unresolved for entry in self.outbox)

    @property
    def others_waiting(self) -> tuple[KnownAccount, ...]:
        """The other accounts in which actions wait for the server's word."""
        return tuple(known for known in self.known_accounts if known.waiting_count and not known.is_current)


class LocalState(msgspec.Struct, frozen=True, kw_only=True):
    """What the local store holds about the current account, read in one transaction."""

    account_id: str | None
    snapshot: Snapshot | None
    outbox: tuple[OutboxEntry, ...]
    hosted_pages: tuple[HostedPage, ...]
    catalogue: Catalogue | None
    known_accounts: tuple[KnownAccount, ...]
    contact: Contact
    contact_reason: Message | None = None
    history_revision: int = 0


def project(local: LocalState, now: datetime, persistence: Persistence, notice: Message | None = None) -> Projection:
    """What to show of a local state at a moment (`now` is our wall clock, UTC)."""
    snapshot = local.snapshot
    server_now = snapshot.server_time(now) if snapshot else now
    account = snapshot.account if snapshot else None
    outbox = local.outbox
    return Projection(
        now=server_now,
        is_signed_in=local.account_id is not None,
        account=account,
        subscriptions=tuple(
            _subscription_view(item, account.open_problems if account else (), outbox, server_now)
            for item in sorted(account.subscriptions if account else (), key=_place)
        ),
        payment_methods=tuple(
            _payment_method_view(item, outbox, server_now) for item in (account.payment_methods if account else ())
        ),
        outbox=outbox,
        hosted_pages=tuple(p for p in local.hosted_pages if p.status is HostedPageStatus.OPEN),
        catalogue=local.catalogue,
        known_accounts=local.known_accounts,
        as_of=snapshot.fetched_at if snapshot else None,
        age=now - snapshot.fetched_at if snapshot else None,
        contact=local.contact,
        contact_reason=local.contact_reason,
        persistence=persistence,
        history_revision=local.history_revision,
        notice=notice,
    )


def _place(subscription: Subscription) -> tuple[bool, int, str]:
    """What lives comes first, then the larger plan."""
    return not subscription.is_living, -subscription.plan.rank, subscription.id


def _subscription_view(
    subscription: Subscription, problems: tuple[OpenProblem, ...], outbox: tuple[OutboxEntry, ...], now: datetime
) -> SubscriptionView:
    waiting, setback = _entries_about(subscription.id, outbox)
    return SubscriptionView(
        subscription=subscription,
        state=state_of(subscription, now),
        waiting=waiting,
        setback=setback,
        problem=next((item for item in problems if item.subscription == subscription.id), None),
    )


def _payment_method_view(method: PaymentMethod, outbox: tuple[OutboxEntry, ...], now: datetime) -> PaymentMethodView:
    waiting, setback = _entries_about(method.id, outbox)
    expired = method.is_expired(billing_day(now))
    return PaymentMethodView(payment_method=method, is_expired=expired, waiting=waiting, setback=setback)


def _entries_about(subject_id: str, outbox: tuple[OutboxEntry, ...]) -> tuple[OutboxEntry | None, OutboxEntry | None]:
    waiting = setback = None
    for entry in outbox:
        if entry.subject == subject_id:
            if entry.is_unresolved:
                waiting = entry
            else:
                setback = entry
    return waiting, setback


_PAYING = (SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING)


def state_of(subscription: Subscription, now: datetime) -> SubscriptionState:
    """One word for a subscription's status and pending change (`now` on the server's clock)."""
    pending = subscription.pending_change
    if not subscription.is_living:
        return SubscriptionState.ENDED
    if pending is not None and pending.kind is PendingChangeKind.CANCELLATION:
        return SubscriptionState.ENDING
    if subscription.is_overdue:
        return SubscriptionState.PAYMENT_OVERDUE
    if pending is not None and pending.kind is PendingChangeKind.PAUSE:
        begun = pending.effective_at <= now
        return SubscriptionState.PAUSED if begun else SubscriptionState.PAUSE_AHEAD
    if subscription.status is SubscriptionStatus.PAUSED:
        return SubscriptionState.PAUSED
    if subscription.status not in _PAYING:
        return SubscriptionState.UNKNOWN
    if pending is None:
        return SubscriptionState.ACTIVE
    if pending.kind is PendingChangeKind.PLAN_CHANGE:
        return SubscriptionState.PLAN_CHANGE_AHEAD
    return SubscriptionState.UNKNOWN


def new_interval(subscription: Subscription) -> Interval | None:
    """The interval that a plan change leads to; None when it stays, or is none that could be named."""
    pending = subscription.pending_change
    if pending is None or pending.interval in (subscription.interval, Interval.UNKNOWN):
        return None
    return pending.interval
