"""What follows from the mirrored facts of an account: problems, entitlements, and what is really charged next."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import assert_never

import msgspec

from desktop.contract.account import (
    Entitlement,
    EntitlementReason,
    OpenProblem,
    OpenProblemKind,
    PaymentMethod,
    PendingChangeKind,
    Subscription,
    SubscriptionStatus,
)
from desktop.contract.money import Money

CREDITS_ARE_LOW_BELOW = 25
"""Credits; somebody who never had any is not reminded of it."""

_SMALLEST_CHARGE = 50
"""Cents (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts)."""

_ENDING = {
    PendingChangeKind.CANCELLATION: EntitlementReason.CANCELLING,
    PendingChangeKind.PAUSE: EntitlementReason.PAUSING,
}


def charged_for(total: int) -> int:
    """What Stripe charges for a total, in cents. What is too little to charge stays on the customer's balance."""
    return total if total >= _SMALLEST_CHARGE else 0


def less_the_balance(subscriptions: Sequence[Subscription], balance: int) -> tuple[Subscription, ...]:
    """Subscriptions with their next charges as the customer's balance leaves them.

    `balance` is Stripe's: negative is credit, which the earliest charge takes first; positive is added to it.
    Charges of one day come in the order in which the periods end.
    """
    left = {item.id: item for item in subscriptions}
    charged = [(item, item.next_charge) for item in subscriptions if item.next_charge is not None]
    for item, charge in sorted(charged, key=lambda pair: (pair[1].on, pair[0].current_period_end)):
        total = charge.amount.amount + balance
        due = charged_for(total)
        balance = total - due
        amount = Money(due, charge.amount.currency)
        left[item.id] = msgspec.structs.replace(item, next_charge=msgspec.structs.replace(charge, amount=amount))
    return tuple(left.values())


def problems_of(
    subscriptions: Iterable[Subscription], cards: Iterable[PaymentMethod], unpaid: Iterable[OpenProblem]
) -> tuple[OpenProblem, ...]:
    """What goes wrong unless the customer acts; `unpaid` are the invoices that could not be paid."""
    if any(card.is_default for card in cards):
        return tuple(unpaid)
    lacking = [
        OpenProblem(kind=OpenProblemKind.NO_PAYMENT_METHOD, subscription=item.id, amount_due=item.next_charge.amount)
        for item in subscriptions
        if item.next_charge is not None
    ]
    return (*unpaid, *lacking)


def entitlements_of(subscriptions: Iterable[Subscription], now: datetime) -> tuple[Entitlement, ...]:
    """Which plans may be used now, until when, and why."""
    found = (_entitlement(item, now) for item in subscriptions)
    return tuple(item for item in found if item is not None)


def _entitlement(subscription: Subscription, now: datetime) -> Entitlement | None:
    match subscription.status:
        case SubscriptionStatus.ACTIVE | SubscriptionStatus.TRIALING:
            return _of_a_paid_one(subscription, now)
        case SubscriptionStatus.PAST_DUE:
            return _entitled(subscription, EntitlementReason.PAYMENT_RETRIED, None)
        case _:
            return None


def _of_a_paid_one(subscription: Subscription, now: datetime) -> Entitlement | None:
    pending = subscription.pending_change
    if pending is None:
        return _entitled(subscription, EntitlementReason.PAID, None)
    has_come = pending.effective_at <= now
    match pending.kind:
        case PendingChangeKind.CANCELLATION | PendingChangeKind.PAUSE:
            if has_come or pending.access_ended_on is not None:
                return None
            return _entitled(subscription, _ENDING[pending.kind], pending.effective_at)
        case PendingChangeKind.PLAN_CHANGE:
            # Once it has come, the plan goes on as the mirror knows it until the other one is read.
            return _entitled(subscription, EntitlementReason.PAID, None if has_come else pending.effective_at)
        case PendingChangeKind.UNKNOWN:
            return _entitled(subscription, EntitlementReason.PAID, None)
        case _:
            assert_never(pending.kind)


def _entitled(subscription: Subscription, reason: EntitlementReason, until: datetime | None) -> Entitlement:
    return Entitlement(plan=subscription.plan, subscription=subscription.id, reason=reason, until=until)
