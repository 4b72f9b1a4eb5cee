"""A priced, expiring answer to "what will this cost me?"."""

import msgspec

from desktop.contract.account import Charge, Identifier, Interval, PendingChangeKind, Plan, ShortText
from desktop.contract.dates import CalendarDay, Instant
from desktop.contract.money import Money
from desktop.contract.plan_changes import Timing


class PlanChangeQuoteRequest(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="plan_change"):
    """What another plan or interval for a subscription would cost."""

    subscription: Identifier
    plan: Identifier
    interval: Interval


class NewSubscriptionQuoteRequest(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="new_subscription"):
    """What one more subscription would cost."""

    plan: Identifier
    interval: Interval


class CreditPurchaseQuoteRequest(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="credit_purchase"):
    """What a pack of credits would cost."""

    pack: Identifier


QuoteRequest = PlanChangeQuoteRequest | NewSubscriptionQuoteRequest | CreditPurchaseQuoteRequest


class QuoteLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of what is due now; credits are negative."""

    description: ShortText
    amount: Money


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """What something costs. Nothing is charged without a quote that the customer saw.

    `due_now` is what will really be charged: the sum of the lines less what the customer's balance pays, and at least
    nothing. `next_charge` is the first charge after that. After `expires_at` the backend refuses the quote.

    For a plan change, `based_on` is the revision of the subscription that the quote was made for, and
    `replaces` the pending change that confirming it would take back. `plan`, `interval` and `price` (per interval)
    are set for subscriptions, `credits` for a credit purchase.
    """

    id: Identifier
    request: QuoteRequest
    timing: Timing
    due_now: Money
    lines: tuple[QuoteLine, ...]
    next_charge: Charge | None
    effective_at: Instant
    effective_on: CalendarDay
    expires_at: Instant
    based_on: int | None = None
    replaces: PendingChangeKind | None = None
    plan: Plan | None = None
    interval: Interval | None = None
    price: Money | None = None
    credits: int = 0
