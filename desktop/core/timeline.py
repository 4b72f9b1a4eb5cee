"""What happens next: the dated events that lie ahead of an account. Pure."""

from datetime import datetime, timedelta
from enum import Enum

import msgspec

from desktop.contract.account import Interval, PaymentMethod, Subscription
from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.money import Money
from desktop.core.cards import card_name
from desktop.core.projection import Projection, SubscriptionState, SubscriptionView, new_interval

_EXPIRY_HORIZON = timedelta(days=365)
"""A card that pays for longer than this is no news."""


class EventKind(Enum):
    """What an event is about."""

    RENEWAL = "renewal"
    PAYMENT_FAILED = "payment_failed"
    PAYMENT_TO_CONFIRM = "payment_to_confirm"
    """The customer's bank waits for the customer."""
    PAYMENT_RETRY = "payment_retry"
    """The card is tried again by itself."""
    ACCESS_ENDS = "access_ends"
    DATA_DELETION = "data_deletion"
    """What is stored for a subscription is deleted; from this day on it is gone."""
    PAUSE_BEGINS = "pause_begins"
    PAUSE_ENDS = "pause_ends"
    PLAN_CHANGE = "plan_change"
    CARD_EXPIRES = "card_expires"


DUE_NOW = (EventKind.PAYMENT_FAILED, EventKind.PAYMENT_TO_CONFIRM)
"""What is owed already, and so has no day of its own."""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happens to one subscription or card on a day. `name` is the plan's or card's.

    A plan change that is charged on its day is one event with an amount, and no renewal beside it; `interval` is set
    when it changes that too.
    """

    kind: EventKind
    on: CalendarDay
    subject: str
    name: str
    amount: Money | None = None
    interval: Interval | None = None


def timeline(projection: Projection) -> tuple[Event, ...]:
    """The events from today on, the nearest first; what is owed stands at today until it is settled."""
    today = billing_day(projection.now)
    account = projection.account
    events = [event for view in projection.subscriptions for event in _of_subscription(view, projection.now)]
    default = account.default_payment_method if account else None
    if default is not None and any(event.amount for event in events):
        expiry = _expiry(default)
        if expiry.on <= today + _EXPIRY_HORIZON:
            events.append(expiry)
    return tuple(sorted((e for e in events if e.on >= today), key=lambda e: (e.on, e.kind.value, e.subject)))


def charges(projection: Projection) -> tuple[Event, ...]:
    """The charges that lie ahead, the nearest first."""
    owed = (*DUE_NOW, EventKind.PAYMENT_RETRY)
    return tuple(e for e in timeline(projection) if e.amount is not None and e.kind not in owed)


def _of_subscription(view: SubscriptionView, now: datetime) -> list[Event]:
    subscription = view.subscription
    pending = subscription.pending_change
    events: list[Event] = []

    def add(kind: EventKind, on: CalendarDay | None, amount: Money | None = None) -> None:
        if on is not None:
            name = subscription.plan.name
            events.append(Event(kind=kind, on=on, subject=subscription.id, name=name, amount=amount))

    if subscription.is_overdue:  # even when it was cancelled since
        owed = view.problem if view.problem and view.problem.amount_due else None
        amount_due = owed.amount_due if owed else None
        kind = EventKind.PAYMENT_TO_CONFIRM if view.waits_for_bank else EventKind.PAYMENT_FAILED
        add(kind, billing_day(now), amount_due or subscription.price)
        if owed is not None and owed.next_attempt_at is not None and not view.waits_for_bank:
            add(EventKind.PAYMENT_RETRY, billing_day(owed.next_attempt_at), amount_due)
    elif view.state is SubscriptionState.PLAN_CHANGE_AHEAD:
        events += _of_plan_change(subscription)
    elif subscription.next_charge is not None:
        add(EventKind.RENEWAL, subscription.next_charge.on, subscription.next_charge.amount)
    if pending is not None:
        match view.state:
            case SubscriptionState.ENDING:
                if pending.access_ended_on is None:
                    add(EventKind.ACCESS_ENDS, pending.effective_on)
                add(EventKind.DATA_DELETION, pending.effective_on)
            case SubscriptionState.PAUSE_AHEAD:
                add(EventKind.PAUSE_BEGINS, pending.effective_on)
                add(EventKind.PAUSE_ENDS, pending.resumes_on)
            case SubscriptionState.PAUSED:
                add(EventKind.PAUSE_ENDS, pending.resumes_on)
            case _:
                pass
    return events


def _of_plan_change(subscription: Subscription) -> list[Event]:
    pending, charge = subscription.pending_change, subscription.next_charge
    if pending is None:
        return []
    change = Event(
        kind=EventKind.PLAN_CHANGE,
        on=pending.effective_on,
        subject=subscription.id,
        name=pending.plan.name if pending.plan else subscription.plan.name,
        interval=new_interval(subscription),
    )
    if charge is None:
        return [change]
    if charge.on == change.on:
        return [msgspec.structs.replace(change, amount=charge.amount)]
    renewal = Event(
        kind=EventKind.RENEWAL, on=charge.on, subject=subscription.id, name=change.name, amount=charge.amount
    )
    return [change, renewal]


def _expiry(method: PaymentMethod) -> Event:
    """A card can pay until the last day of its month."""
    next_month = datetime(method.exp_year + method.exp_month // 12, method.exp_month % 12 + 1, 1)
    last_day = CalendarDay((next_month - timedelta(days=1)).date())
    return Event(kind=EventKind.CARD_EXPIRES, on=last_day, subject=method.id, name=card_name(method))
