"""A priced, expiring answer to "what will this cost me?"."""

import msgspec

from desktop.contract.account import Charge, Identifier, Interval, Plan, ShortText
from desktop.contract.dates import CalendarDay, Instant
from desktop.contract.money import Money


class QuoteRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What the customer thinks of changing: another plan for a subscription."""

    subscription: Identifier
    plan: Identifier


class QuoteLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of what is due now; credits are negative."""

    description: ShortText
    amount: Money


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """What a change costs. Nothing is charged without a quote that the customer saw.

    `based_on` is the revision of the subscription the quote was made for. After `expires_at` the backend refuses it.
    """

    id: Identifier
    subscription: Identifier
    based_on: int
    plan: Plan
    interval: Interval
    price: Money
    due_now: Money
    lines: tuple[QuoteLine, ...]
    next_charge: Charge | None
    effective_at: Instant
    effective_on: CalendarDay
    expires_at: Instant
