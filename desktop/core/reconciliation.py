"""Whether an action whose answer was lost did happen, read off the account. Pure.

An idempotency key is only sure to be remembered for a day (https://docs.stripe.com/api/idempotent_requests). After
that an unanswered action is never sent again and never gets another key: the account itself is asked.
"""

from datetime import datetime, timedelta

from desktop.contract.account import Account, PendingChangeKind, Subscription
from desktop.contract.actions import (
    Action,
    Cancel,
    DeletePaymentMethod,
    Downgrade,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.core.outbox import OutboxEntry, OutboxState

KEY_LIFE = timedelta(hours=24)


def must_reconcile(entry: OutboxEntry, now: datetime) -> bool:
    """Whether an unanswered action is too old to be sent again (`now` on our clock)."""
    return (
        entry.state is OutboxState.UNANSWERED
        and entry.first_attempt_at is not None
        and now - entry.first_attempt_at >= KEY_LIFE
    )


def has_happened(action: Action, account: Account) -> bool:
    """Whether the account is as the action wanted it."""
    match action:
        case MakeDefault():
            method = account.payment_method(action.payment_method)
            return method is not None and method.is_default
        case DeletePaymentMethod():
            return account.payment_method(action.payment_method) is None
        case _:
            subscription = account.subscription(action.subscription)
            return subscription is not None and _subscription_is_so(action, subscription)


def _subscription_is_so(action: Cancel | Pause | Resume | Keep | Downgrade, subscription: Subscription) -> bool:
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
        case Downgrade():
            planned = pending.plan.id if pending and pending.plan else None
            return action.plan in (planned, subscription.plan.id)
