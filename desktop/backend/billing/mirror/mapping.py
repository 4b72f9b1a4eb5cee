"""How Stripe's objects read in the words of the contract."""

from datetime import UTC, datetime

import stripe

from desktop.backend.billing.provider.price_list import PriceList, interval_of, money_of
from desktop.backend.billing.provider.provider_errors import identifier_of
from desktop.backend.billing.provider.provider_steps import PAID_UNTIL
from desktop.contract.account import (
    Charge,
    Interval,
    PaymentMethod,
    PendingChange,
    PendingChangeKind,
    Subscription,
    SubscriptionStatus,
)
from desktop.contract.billing_calendar import first_charge_after_pause
from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.money import Money

_UNSET = 0
"""The revision of a value before the mirror gives it one."""

_LONGEST_TIME = 12
"""Digits; what has fewer is an instant before the year 9999."""

_RENEWING = frozenset((SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING, SubscriptionStatus.PAST_DUE))


def instant(seconds: int) -> datetime:
    """Unix seconds as an instant in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def subscription_of(source: stripe.Subscription, prices: PriceList) -> Subscription:
    """A subscription, expanded with its schedule, as the contract tells it."""
    item = source.items.data[0]
    start, end = instant(item.current_period_start), instant(item.current_period_end)
    status = SubscriptionStatus(source.status)
    pending = _pending(source, prices, start, end) if status in _RENEWING else None
    renews = status in _RENEWING and not _ends_by(pending, end)
    price = money_of(item.price)
    interval = interval_of(item.price)
    anchor = instant(source.billing_cycle_anchor)
    return Subscription(
        id=source.id,
        revision=_UNSET,
        plan=prices.plan_of(item.price),
        interval=interval,
        price=price,
        status=status,
        billing_cycle_anchor=anchor,
        current_period_start=start,
        current_period_end=end,
        renews_on=billing_day(end) if renews else None,
        next_charge=Charge(amount=_next_amount(pending, price), on=_next_day(pending, anchor, interval, end))
        if renews
        else None,
        pending_change=pending,
        ended_on=billing_day(instant(source.ended_at)) if source.ended_at else None,
    )


def _pending(source: stripe.Subscription, prices: PriceList, start: datetime, end: datetime) -> PendingChange | None:
    if source.cancel_at_period_end or source.cancel_at:
        at = instant(source.cancel_at) if source.cancel_at else end
        rests = rests_since(source)
        return PendingChange(
            kind=PendingChangeKind.CANCELLATION,
            effective_at=at,
            effective_on=billing_day(at),
            access_ended_on=billing_day(rests) if rests else None,
        )
    if source.pause_collection is not None:
        return _pause(source, source.pause_collection.resumes_at, end)
    schedule = source.schedule
    if isinstance(schedule, stripe.SubscriptionSchedule):
        return _plan_change(schedule, prices, start)
    return None


def rests_since(source: stripe.Subscription) -> datetime | None:
    """Since when a paused subscription is without access; None while its paid period runs, or without a pause."""
    paid_until = paid_until_of(source)
    if source.pause_collection is None or paid_until is None:
        return None
    return instant(paid_until) if paid_until <= source.items.data[0].current_period_start else None


def paid_until_of(source: stripe.Subscription) -> int | None:
    """Until when was paid before a pause (Unix seconds). Whoever edits the metadata at Stripe can write anything."""
    told = source.metadata.to_dict().get(PAID_UNTIL, "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < _LONGEST_TIME else None


def _ends_by(pending: PendingChange | None, period_end: datetime) -> bool:
    if pending is None or pending.kind is not PendingChangeKind.CANCELLATION:
        return False
    return pending.effective_at <= period_end


def _pause(source: stripe.Subscription, resumes_at: int | None, end: datetime) -> PendingChange:
    paid_until = paid_until_of(source)
    rests_at = instant(paid_until) if paid_until is not None else end
    resumes = instant(resumes_at) if resumes_at else None
    return PendingChange(
        kind=PendingChangeKind.PAUSE,
        effective_at=rests_at,
        effective_on=billing_day(rests_at),
        resumes_at=resumes,
        resumes_on=billing_day(resumes) if resumes else None,
    )


def _plan_change(
    schedule: stripe.SubscriptionSchedule, prices: PriceList, period_start: datetime
) -> PendingChange | None:
    ahead = [phase for phase in schedule.phases if instant(phase.start_date) > period_start]
    if not ahead:
        return None
    price = prices.price(identifier_of(ahead[0].items[0].price))
    if price is None:
        at = instant(ahead[0].start_date)
        return PendingChange(kind=PendingChangeKind.UNKNOWN, effective_at=at, effective_on=billing_day(at))
    at = instant(ahead[0].start_date)
    return PendingChange(
        kind=PendingChangeKind.PLAN_CHANGE,
        effective_at=at,
        effective_on=billing_day(at),
        plan=prices.plan_of(price),
        interval=interval_of(price),
        price=money_of(price),
    )


def _next_amount(pending: PendingChange | None, price: Money) -> Money:
    return pending.price if pending is not None and pending.price is not None else price


def _next_day(pending: PendingChange | None, anchor: datetime, interval: Interval, end: datetime) -> CalendarDay:
    if pending is None or pending.resumes_at is None:
        return billing_day(end)
    return first_charge_after_pause(anchor, interval, end, pending.resumes_at)


def payment_method_of(source: stripe.PaymentMethod, default: str | None) -> PaymentMethod | None:
    """A card as the contract tells it; None for what is no card."""
    card = source.card
    if card is None:
        return None
    return PaymentMethod(
        id=source.id,
        revision=_UNSET,
        brand=card.brand,
        last4=card.last4,
        exp_month=card.exp_month,
        exp_year=card.exp_year,
        is_default=source.id == default,
    )
