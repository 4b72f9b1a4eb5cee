"""Which steps at Stripe an allowed action takes.

There is one pending change per subscription: a new one replaces the old one.
"""

from secrets import token_hex

import stripe

from desktop.backend.billing.mirror.mapping import paid_until_of, rests_since
from desktop.backend.billing.provider.provider_errors import identifier_of
from desktop.backend.billing.provider.steps import (
    Cancellation,
    CancellationChange,
    ChangeCustomer,
    ChangeSubscription,
    ChargeForCredits,
    CreateTaxId,
    DetachCard,
    PauseCollection,
    ReleaseSchedule,
    RemoveTaxId,
    SchedulePlan,
    SetDefaultCard,
    Step,
    StepPlan,
    SwitchPlan,
    UseDefaultCard,
    VoidInvoice,
)
from desktop.backend.billing.quotes.quote_parts import PricedQuote
from desktop.contract.account import PendingChange
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BillingDetailsAction,
    BuyCredits,
    Cancel,
    CancellationReason,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    Keep,
    MakeDefault,
    Pause,
    PaymentMethodAction,
    Resume,
)
from desktop.contract.billing_calendar import resumption
from desktop.contract.plan_changes import Timing


def card_plan(action: PaymentMethodAction, customer: str) -> StepPlan:
    """The step that an action on a card takes."""
    match action:
        case MakeDefault(payment_method=card):
            return _plan(action, (SetDefaultCard(customer=customer, payment_method=card),))
        case DeletePaymentMethod(payment_method=card):
            return _plan(action, (DetachCard(payment_method=card),))


def billing_details_plan(action: BillingDetailsAction, customer: str) -> StepPlan:
    """The step that an action on the billing details takes."""
    match action:
        case ChangeBillingDetails(name=name, address=address):
            return _plan(action, (ChangeCustomer(customer=customer, name=name, address=address),))
        case AddTaxId(type=kind, value=value):
            return _plan(action, (CreateTaxId(customer=customer, kind=kind, value=value),))
        case DeleteTaxId(tax_id=tax_id):
            return _plan(action, (RemoveTaxId(customer=customer, tax_id=tax_id),))


def purchase_plan(action: BuyCredits, terms: PricedQuote, account: str, customer: str) -> StepPlan:
    """The step that a purchase of credits takes."""
    quote = terms.quote
    charge = ChargeForCredits(
        customer=customer,
        account=account,
        pack=action.pack,
        price=terms.price,
        credits=quote.credits,
        description=quote.lines[0].description,
        due=quote.due_now.amount,
    )
    return _plan(action, (charge,))


def subscription_plan(
    action: Cancel | Keep | Pause | Resume, source: stripe.Subscription, pending: PendingChange | None
) -> StepPlan:
    """The steps that an action on a subscription takes; `pending` lay ahead until now.

    `source` is expanded with its schedule.
    """
    match action:
        case Cancel():
            return _plan(action, _cancel(action, source), source.id, _scheduled_again(source, pending))
        case Keep():
            return _plan(action, _keep(source), source.id)
        case Pause():
            return _plan(action, _pause(action, source), source.id, _scheduled_again(source, pending))
        case Resume():
            return _plan(action, (ChangeSubscription(subscription=source.id, end_pause=True),), source.id)


def plan_change_plan(
    action: ChangePlan, source: stripe.Subscription, pending: PendingChange | None, terms: PricedQuote
) -> StepPlan:
    """The steps that a change of plan or interval takes on the terms of a quote; `pending` lay ahead until now."""
    again = _scheduled_again(source, pending)
    if terms.quote.timing is Timing.NOW:
        return _plan(action, _at_once(source, terms), source.id, again)
    return _plan(action, _at_period_end(source, terms), source.id, (*_ending_again(source), *again))


def _plan(
    action: Action, steps: tuple[Step, ...], subscription: str | None = None, otherwise: tuple[Step, ...] = ()
) -> StepPlan:
    kind = str(type(action).__struct_config__.tag)
    return StepPlan(kind=kind, mark=token_hex(8), steps=steps, otherwise=otherwise, subscription=subscription)


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
    return (*_earlier_attempt(source), *_released(source), change)


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
    return (*_earlier_attempt(source), *_released(source), change)


def _at_once(source: stripe.Subscription, terms: PricedQuote) -> tuple[Step, ...]:
    """A cancellation is taken back once the charge has succeeded; a schedule would not let the plan be changed."""
    switch = SwitchPlan(
        subscription=source.id,
        item=source.items.data[0].id,
        price=terms.price,
        proration_date=terms.proration_date or 0,
    )
    undone = _undone(source)
    kept = (ChangeSubscription(subscription=source.id, cancellation=undone),) if undone else ()
    return (*_earlier_attempt(source), *_own_card(source), *_released(source), switch, *kept)


def _scheduled_again(source: stripe.Subscription, pending: PendingChange | None) -> tuple[Step, ...]:
    """The plan change that lay ahead, to be put back when nothing comes of the one that was to replace it."""
    schedule = source.schedule
    if not isinstance(schedule, stripe.SubscriptionSchedule) or pending is None or pending.interval is None:
        return ()
    item = source.items.data[0]
    ahead = [phase for phase in schedule.phases if phase.start_date >= item.current_period_end]
    if not ahead:
        return ()
    again = SchedulePlan(
        subscription=source.id,
        current_price=item.price.id,
        new_price=identifier_of(ahead[0].items[0].price),
        period_start=item.current_period_start,
        period_end=item.current_period_end,
        interval=pending.interval.value,
    )
    return (again,)


def _ending_again(source: stripe.Subscription) -> tuple[Step, ...]:
    """The cancellation and the pause that lay ahead, to be put back when nothing comes of what was to replace them."""
    change = ChangeSubscription(subscription=source.id, cancellation=_cancelled_again(source), pause=_paused(source))
    return (change,) if change.cancellation is not None or change.pause is not None else ()


def _cancelled_again(source: stripe.Subscription) -> Cancellation | None:
    if not source.cancel_at_period_end:
        return Cancellation(change=CancellationChange.ON_A_DATE, at=source.cancel_at) if source.cancel_at else None
    told = source.cancellation_details
    reason = next((known for known in CancellationReason if told is not None and known.value == told.feedback), None)
    comment = (told.comment if told is not None else None) or ""
    return Cancellation(change=CancellationChange.AT_PERIOD_END, reason=reason, comment=comment)


def _paused(source: stripe.Subscription) -> PauseCollection | None:
    if source.pause_collection is None:
        return None
    paid_until = paid_until_of(source) or source.items.data[0].current_period_end
    return PauseCollection(resumes_at=source.pause_collection.resumes_at, paid_until=paid_until)


def _earlier_attempt(source: stripe.Subscription) -> tuple[Step, ...]:
    """Give up a change that still waits for its payment: the customer has chosen anew."""
    if source.pending_update is None or source.latest_invoice is None:
        return ()
    return (VoidInvoice(invoice=identifier_of(source.latest_invoice)),)


def _own_card(source: stripe.Subscription) -> tuple[Step, ...]:
    return (UseDefaultCard(subscription=source.id),) if source.default_payment_method is not None else ()


def _at_period_end(source: stripe.Subscription, terms: PricedQuote) -> tuple[Step, ...]:
    item = source.items.data[0]
    change = ChangeSubscription(
        subscription=source.id, cancellation=_undone(source), end_pause=source.pause_collection is not None
    )
    interval = terms.quote.interval
    schedule = SchedulePlan(
        subscription=source.id,
        current_price=item.price.id,
        new_price=terms.price,
        period_start=item.current_period_start,
        period_end=item.current_period_end,
        interval=interval.value if interval is not None else "",
    )
    needs_change = change.cancellation is not None or change.end_pause
    changes = (change,) if needs_change else ()
    return (*_earlier_attempt(source), *_released(source), *changes, schedule)
