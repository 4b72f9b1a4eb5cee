"""Whether an action whose answer was lost did happen, read off the account. Pure.

An idempotency key is only sure to be remembered for a day (https://docs.stripe.com/api/idempotent_requests). After
that an unanswered action is never sent again and never gets another key: the account itself is asked. It cannot tell
of a purchase, because credits come and go for other reasons too; then the user is told just that.
"""

from datetime import datetime, timedelta
from enum import Enum

from desktop.contract.account import Account, BillingDetails, PendingChangeKind, Subscription
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BillingDetailsAction,
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
    SubscriptionAction,
)
from desktop.core.outbox import OutboxEntry, OutboxState

KEY_LIFE = timedelta(hours=24)
_IMPRECISION = timedelta(minutes=5)
"""By how much two readings of the server's clock may disagree, for the time that answers take."""


class Finding(Enum):
    """What the account says of an action."""

    HAPPENED = "happened"
    NOT_HAPPENED = "not_happened"
    CANNOT_TELL = "cannot_tell"


def must_reconcile(entry: OutboxEntry, server_now: datetime) -> bool:
    """Whether an unanswered action must not be sent again.

    The age of its key is counted on the server's clock, because ours is set now and then. A key whose age cannot be
    known (the server's clock went back, or the first attempt was not noted on it) counts as forgotten.

    What names a quote may be, for as long as its key is remembered: of a quote that is over the backend either
    repeats what it answered then, or refuses.
    """
    if entry.state is not OutboxState.UNANSWERED:
        return False
    if entry.first_attempt_at is None:
        return True
    if not -_IMPRECISION <= server_now - entry.first_attempt_at < KEY_LIFE:
        return True
    return server_now > entry.expires_at and not isinstance(entry.action, ChangePlan | BuyCredits)


def find_out(action: Action, account: Account) -> Finding:
    """Whether the account is as the action wanted it."""
    match action:
        case BuyCredits():
            return Finding.CANNOT_TELL
        case _:
            return Finding.HAPPENED if _is_so(action, account) else Finding.NOT_HAPPENED


def _is_so(
    action: SubscriptionAction | MakeDefault | DeletePaymentMethod | BillingDetailsAction, account: Account
) -> bool:
    match action:
        case MakeDefault():
            method = account.payment_method(action.payment_method)
            return method is not None and method.is_default
        case DeletePaymentMethod():
            return account.payment_method(action.payment_method) is None
        case ChangeBillingDetails() | AddTaxId() | DeleteTaxId():
            return _details_are_so(action, account.billing_details)
        case Cancel() | Pause() | Resume() | Keep() | ChangePlan():
            subscription = account.subscription(action.subscription)
            return subscription is not None and _subscription_is_so(action, subscription)


def _details_are_so(action: BillingDetailsAction, details: BillingDetails) -> bool:
    match action:
        case ChangeBillingDetails():
            return (details.name, details.address) == (action.name, action.address)
        case AddTaxId():
            wanted = (action.type, _bare(action.value))
            return any((item.type, _bare(item.value)) == wanted for item in details.tax_ids)
        case DeleteTaxId():
            return all(item.id != action.tax_id for item in details.tax_ids)


def _bare(tax_id: str) -> str:
    """A tax id without the spaces and dots that people write into it, and the authorities do not mind."""
    return "".join(sign for sign in tax_id if sign.isalnum()).upper()


def _subscription_is_so(action: SubscriptionAction, subscription: Subscription) -> bool:
    pending = subscription.pending_change
    kind = pending.kind if pending else None
    match action:
        case Cancel():
            return kind is PendingChangeKind.CANCELLATION or not subscription.is_living
        case Pause():
            return kind is PendingChangeKind.PAUSE
        case Resume():
            return kind is not PendingChangeKind.PAUSE
        case Keep():
            return subscription.is_living and kind is None
        case ChangePlan():
            wanted = (action.plan, action.interval)
            planned = (pending.plan.id, pending.interval) if pending and pending.plan else None
            return wanted in (planned, (subscription.plan.id, subscription.interval))
