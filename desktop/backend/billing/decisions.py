"""Which steps at Stripe an allowed action takes.

There is one pending change per subscription: a new one replaces the old one.
"""

from datetime import UTC, datetime

import stripe

from desktop.backend.billing.price_list import PriceList
from desktop.backend.billing.steps import (
    Cancellation,
    ChangePlan,
    ChangeSubscription,
    DetachCard,
    PauseCollection,
    ReleaseSchedule,
    SchedulePlan,
    SetDefaultCard,
    Step,
)
from desktop.contract.account import Interval
from desktop.contract.actions import (
    Cancel,
    DeletePaymentMethod,
    Downgrade,
    Keep,
    MakeDefault,
    Pause,
    PaymentMethodAction,
    Resume,
    SubscriptionAction,
)


def card_plan(action: PaymentMethodAction, customer: str) -> ChangePlan:
    """The step that an action on a card takes."""
    match action:
        case MakeDefault(payment_method=card):
            return ChangePlan(kind="make_default", steps=(SetDefaultCard(customer=customer, payment_method=card),))
        case DeletePaymentMethod(payment_method=card):
            return ChangePlan(kind="delete_payment_method", steps=(DetachCard(payment_method=card),))


def subscription_plan(
    action: SubscriptionAction, source: stripe.Subscription, prices: PriceList, now: datetime
) -> ChangePlan:
    """The steps that an action on a subscription takes; `source` is expanded with its schedule."""
    match action:
        case Cancel():
            steps = _cancel(action, source)
        case Keep():
            steps = _keep(source)
        case Pause():
            steps = _pause(action, source, now)
        case Resume():
            steps = (ChangeSubscription(subscription=source.id, end_pause=True),)
        case Downgrade():
            steps = _downgrade(action, source, prices)
    return ChangePlan(kind=type(action).__name__.lower(), steps=steps, subscription=source.id)


def _released(source: stripe.Subscription) -> tuple[Step, ...]:
    schedule = source.schedule
    if schedule is None:
        return ()
    return (ReleaseSchedule(schedule=schedule if isinstance(schedule, str) else schedule.id),)


def _undone(source: stripe.Subscription) -> Cancellation | None:
    return Cancellation(at_period_end=False) if source.cancel_at_period_end else None


def _cancel(action: Cancel, source: stripe.Subscription) -> tuple[Step, ...]:
    cancellation = Cancellation(at_period_end=True, reason=action.reason, comment=action.comment)
    change = ChangeSubscription(
        subscription=source.id, cancellation=cancellation, end_pause=source.pause_collection is not None
    )
    return (*_released(source), change)


def _keep(source: stripe.Subscription) -> tuple[Step, ...]:
    if source.cancel_at_period_end:
        return (ChangeSubscription(subscription=source.id, cancellation=_undone(source)),)
    return _released(source)


def _pause(action: Pause, source: stripe.Subscription, now: datetime) -> tuple[Step, ...]:
    resumes_at = datetime.combine(action.resumes_on, now.astimezone(UTC).timetz())
    pause = PauseCollection(resumes_at=int(resumes_at.timestamp()), paid_until=source.items.data[0].current_period_end)
    change = ChangeSubscription(subscription=source.id, pause=pause, cancellation=_undone(source))
    return (*_released(source), change)


def _downgrade(action: Downgrade, source: stripe.Subscription, prices: PriceList) -> tuple[Step, ...]:
    item = source.items.data[0]
    interval = Interval(item.price.recurring.interval) if item.price.recurring else Interval.UNKNOWN
    change = ChangeSubscription(
        subscription=source.id, cancellation=_undone(source), end_pause=source.pause_collection is not None
    )
    schedule = SchedulePlan(
        subscription=source.id,
        current_price=item.price.id,
        new_price=prices.price_of(action.plan, interval).id,
        period_start=item.current_period_start,
        period_end=item.current_period_end,
        interval=interval.value,
    )
    needs_change = change.cancellation is not None or change.end_pause
    return (*_released(source), *((change,) if needs_change else ()), schedule)
