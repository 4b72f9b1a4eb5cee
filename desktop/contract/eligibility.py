"""Which changes the product's rules allow. The backend decides with it, and the client foretells the decision."""

from datetime import datetime

from desktop.contract.account import (
    Account,
    BillingDetails,
    Interval,
    PaymentMethod,
    PendingChangeKind,
    Subscription,
    SubscriptionStatus,
)
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BuyCredits,
    Cancel,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.billing_calendar import PAUSE_LENGTH, resumption
from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.problems import Refusal

MOST_TAX_IDS = 5


def refusal(action: Action, account: Account, now: datetime) -> Refusal | None:
    """Why an action is not allowed on this account, or None when it is.

    Whether another plan is sold, and on which terms, is the quote's business and not judged here.
    """
    match action:
        case MakeDefault() | DeletePaymentMethod():
            method = account.payment_method(action.payment_method)
            if method is None:
                return Refusal.NO_SUCH_PAYMENT_METHOD
            if isinstance(action, MakeDefault):
                return make_default_refusal(method, now)
            return delete_refusal(method, account)
        case ChangeBillingDetails():
            return None
        case AddTaxId() | DeleteTaxId():
            return _tax_id_refusal(action, account.billing_details)
        case BuyCredits():
            return buy_credits_refusal(account, now)
        case _:
            subscription = account.subscription(action.subscription)
            if subscription is None:
                return Refusal.NO_SUCH_SUBSCRIPTION
            return _subscription_refusal(action, subscription, now)


def _subscription_refusal(
    action: Cancel | Pause | Resume | Keep | ChangePlan, subscription: Subscription, now: datetime
) -> Refusal | None:
    match action:
        case Cancel():
            return cancel_refusal(subscription)
        case Pause():
            return pause_refusal(subscription, action.resumes_on, now)
        case Resume():
            return resume_refusal(subscription)
        case Keep():
            return keep_refusal(subscription)
        case ChangePlan():
            return change_plan_refusal(subscription, action.plan, action.interval)


def _pending(subscription: Subscription) -> PendingChangeKind | None:
    return subscription.pending_change.kind if subscription.pending_change else None


def _unalterable(subscription: Subscription) -> Refusal | None:
    if not subscription.is_living:
        return Refusal.SUBSCRIPTION_ENDED
    if subscription.status is SubscriptionStatus.UNKNOWN or _pending(subscription) is PendingChangeKind.UNKNOWN:
        return Refusal.STATE_NOT_UNDERSTOOD
    return None


def cancel_refusal(subscription: Subscription) -> Refusal | None:
    """A living subscription can always be cancelled, once."""
    if _pending(subscription) is PendingChangeKind.CANCELLATION:
        return Refusal.ALREADY_CANCELLED
    return _unalterable(subscription)


def pause_refusal(subscription: Subscription, resumes_on: CalendarDay, now: datetime) -> Refusal | None:
    """A pause needs a paid monthly subscription and a renewal that falls into it; otherwise it would change nothing.

    A pause leaves out the renewals that fall into it, and twelve weeks must not leave out a year.
    """
    if _pending(subscription) is PendingChangeKind.PAUSE:
        return Refusal.ALREADY_PAUSED
    if hindrance := _unalterable(subscription):
        return hindrance
    if subscription.is_overdue:
        return Refusal.PAYMENT_OVERDUE
    if subscription.interval is Interval.YEAR:
        return Refusal.ONLY_MONTHLY_CAN_PAUSE
    if not billing_day(now) < resumes_on <= billing_day(now + PAUSE_LENGTH):
        return Refusal.PAUSE_DAY_OUT_OF_RANGE
    if subscription.current_period_end >= resumption(resumes_on):
        return Refusal.PAUSE_CHANGES_NOTHING
    return None


def resume_refusal(subscription: Subscription) -> Refusal | None:
    """Only what is paused, or going to be, can be resumed."""
    if hindrance := _unalterable(subscription):
        return hindrance
    return None if _pending(subscription) is PendingChangeKind.PAUSE else Refusal.NOT_PAUSED


def keep_refusal(subscription: Subscription) -> Refusal | None:
    """Only a cancellation or a plan change that lies ahead can be taken back."""
    if hindrance := _unalterable(subscription):
        return hindrance
    kept = (PendingChangeKind.CANCELLATION, PendingChangeKind.PLAN_CHANGE)
    return None if _pending(subscription) in kept else Refusal.NOTHING_TO_KEEP


def change_plan_refusal(subscription: Subscription, plan: str, interval: Interval) -> Refusal | None:
    """What is owed must be paid first. Whether a pause is in the way depends on the timing: that is for the quote."""
    if hindrance := _unalterable(subscription):
        return hindrance
    if subscription.is_overdue:
        return Refusal.PAYMENT_OVERDUE
    if (subscription.plan.id, subscription.interval) == (plan, interval):
        return Refusal.ALREADY_ON_PLAN
    return None


def make_default_refusal(method: PaymentMethod, now: datetime) -> Refusal | None:
    """An expired card cannot pay."""
    if method.is_default:
        return Refusal.ALREADY_DEFAULT
    return Refusal.CARD_EXPIRED if method.is_expired(billing_day(now)) else None


def delete_refusal(method: PaymentMethod, account: Account) -> Refusal | None:
    """The default card stays while a subscription is alive; make another the default first."""
    alive = any(subscription.is_living for subscription in account.subscriptions)
    return Refusal.DEFAULT_IN_USE if method.is_default and alive else None


def subscribe_refusal(account: Account, plan: str) -> Refusal | None:
    """One living subscription for each plan; to pay for it otherwise, it is changed."""
    living = any(item.is_living and item.plan.id == plan for item in account.subscriptions)
    return Refusal.ALREADY_SUBSCRIBED if living else None


def buy_credits_refusal(account: Account, now: datetime) -> Refusal | None:
    """Credits are paid for with the default card."""
    card = account.default_payment_method
    if card is None:
        return Refusal.NO_PAYMENT_METHOD
    return Refusal.CARD_EXPIRED if card.is_expired(billing_day(now)) else None


def _tax_id_refusal(action: AddTaxId | DeleteTaxId, details: BillingDetails) -> Refusal | None:
    if isinstance(action, AddTaxId):
        return Refusal.TOO_MANY_TAX_IDS if len(details.tax_ids) >= MOST_TAX_IDS else None
    known = any(item.id == action.tax_id for item in details.tax_ids)
    return None if known else Refusal.NO_SUCH_TAX_ID
