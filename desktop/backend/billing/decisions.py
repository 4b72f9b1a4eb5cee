"""Which steps at Stripe an allowed action takes.

There is one pending change per subscription: a new one replaces the old one.
"""

import stripe

from desktop.backend.billing.gateway import identifier_of
from desktop.backend.billing.mapping import rests_since
from desktop.backend.billing.price_list import PriceList
from desktop.backend.billing.steps import (
    Cancellation,
    CancellationChange,
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
from desktop.contract.billing_calendar import resumption


def card_plan(action: PaymentMethodAction, customer: str) -> ChangePlan:
    """The step that an action on a card takes."""
    match action:
        case MakeDefault(payment_method=card):
            return ChangePlan(kind="make_default", steps=(SetDefaultCard(customer=customer, payment_method=card),))
        case DeletePaymentMethod(payment_method=card):
            return ChangePlan(kind="delete_payment_method", steps=(DetachCard(payment_method=card),))


def subscription_plan(action: SubscriptionAction, source: stripe.Subscription, prices: PriceList) -> ChangePlan:
    """The steps that an action on a subscription takes; `source` is expanded with its schedule."""
    match action:
        case Cancel():
            steps = _cancel(action, source)
        case Keep():
            steps = _keep(source)
        case Pause():
            steps = _pause(action, source)
        case Resume():
            steps = (ChangeSubscription(subscription=source.id, end_pause=True),)
        case Downgrade():
            steps = _downgrade(action, source, prices)
    return ChangePlan(kind=type(action).__name__.lower(), steps=steps, subscription=source.id)


def _released(source: stripe.Subscription) -> tuple[Step, ...]:
    if source.schedule is None:
        return ()
    return (ReleaseSchedule(schedule=identifier_of(source.schedule)),)


def _undone(source: stripe.Subscription) -> Cancellation | None:
    if source.cancel_at_period_end:
        return Cancellation(change=CancellationChange.NOT_AT_PERIOD_END)
    return Cancellation(change=CancellationChange.NOT_ON_A_DATE) if source.cancel_at else None


def _cancel(action: Cancel, source: stripe.Subscription) -> tuple[Step, ...]:
    cancellation = Cancellation(change=CancellationChange.AT_PERIOD_END, reason=action.reason, comment=action.comment)
    # A pause that already rests stays as it is: nothing of it is left to replace, and an undo leads back to it.
    ends_pause = source.pause_collection is not None and rests_since(source) is None
    change = ChangeSubscription(subscription=source.id, cancellation=cancellation, end_pause=ends_pause)
    return (*_released(source), change)


def _keep(source: stripe.Subscription) -> tuple[Step, ...]:
    if undone := _undone(source):
        return (ChangeSubscription(subscription=source.id, cancellation=undone),)
    return _released(source)


def _pause(action: Pause, source: stripe.Subscription) -> tuple[Step, ...]:
    resumes_at = int(resumption(action.resumes_on).timestamp())
    rests = rests_since(source)
    paid_until = int(rests.timestamp()) if rests else source.items.data[0].current_period_end
    pause = PauseCollection(resumes_at=resumes_at, paid_until=paid_until)
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
