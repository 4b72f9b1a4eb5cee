"""What each plan on sale means for somebody who may have it already. Pure."""

from enum import Enum

import msgspec

from desktop.contract import eligibility
from desktop.contract.account import Account, Interval, PendingChangeKind, Subscription
from desktop.contract.catalogue import Catalogue, PlanOffer
from desktop.contract.money import Money
from desktop.contract.plan_changes import Timing, timing_of
from desktop.contract.problems import Refusal

INTERVALS = (Interval.MONTH, Interval.YEAR)
_MONTHS = 12


class Standing(Enum):
    """What a plan is to an account."""

    NEW = "new"
    HELD = "held"
    """There is a living subscription to it."""
    FORMER = "former"
    """There was one, and it has ended."""


class PlanChoice(msgspec.Struct, frozen=True, kw_only=True):
    """One plan and interval that a subscription could change to. A `refusal` of None means that it can."""

    offer: PlanOffer
    interval: Interval
    price: Money
    timing: Timing
    is_present: bool
    refusal: Refusal | None


def saving(offer: PlanOffer) -> Money | None:
    """How much a year costs less than twelve months; None when it does not, or when it is not sold both ways."""
    month, year = offer.price(Interval.MONTH), offer.price(Interval.YEAR)
    if month is None or year is None or month.currency != year.currency:
        return None
    spared = month.amount * _MONTHS - year.amount
    return Money(spared, year.currency) if spared > 0 else None


def most_saved(catalogue: Catalogue) -> int:
    """The largest saving of a year over twelve months, in whole percent; 0 when nothing is saved."""
    return max((_saved_percent(offer) for offer in catalogue.offers), default=0)


def _saved_percent(offer: PlanOffer) -> int:
    spared, month = saving(offer), offer.price(Interval.MONTH)
    return spared.amount * 100 // (month.amount * _MONTHS) if spared and month else 0


def by_rank(catalogue: Catalogue) -> tuple[PlanOffer, ...]:
    """The plans on sale, the smallest first."""
    return tuple(sorted(catalogue.offers, key=lambda offer: offer.plan.rank))


def subscriptions_to(account: Account, plan: str) -> tuple[Subscription, ...]:
    """The living subscriptions to a plan."""
    return tuple(item for item in account.subscriptions if item.is_living and item.plan.id == plan)


def standing(account: Account, plan: str) -> Standing:
    """Whether an account has a plan, had it, or neither."""
    if subscriptions_to(account, plan):
        return Standing.HELD
    return Standing.FORMER if any(item.plan.id == plan for item in account.subscriptions) else Standing.NEW


def choices(account: Account, subscription: Subscription, catalogue: Catalogue) -> tuple[PlanChoice, ...]:
    """Every plan and interval on sale, the smallest plan first; the present one is among them."""
    return tuple(
        _choice(account, subscription, offer, interval, price)
        for offer in by_rank(catalogue)
        for interval in INTERVALS
        if (price := offer.price(interval)) is not None
    )


def _choice(
    account: Account, subscription: Subscription, offer: PlanOffer, interval: Interval, price: Money
) -> PlanChoice:
    timing = timing_of(subscription, offer.plan, interval)
    refusal = eligibility.change_plan_refusal(subscription, offer.plan.id, interval)
    return PlanChoice(
        offer=offer,
        interval=interval,
        price=price,
        timing=timing,
        is_present=(subscription.plan.id, subscription.interval) == (offer.plan.id, interval),
        refusal=refusal or _hindrance(account, subscription, offer, interval, timing),
    )


def _hindrance(
    account: Account, subscription: Subscription, offer: PlanOffer, interval: Interval, timing: Timing
) -> Refusal | None:
    """What the server would refuse a quote for."""
    pending = subscription.pending_change
    if timing is Timing.NOW:
        if pending is not None and pending.kind is PendingChangeKind.PAUSE:
            return Refusal.RESUME_FIRST
        return None if account.default_payment_method else Refusal.NO_PAYMENT_METHOD
    if pending is None or pending.kind is not PendingChangeKind.PLAN_CHANGE or pending.plan is None:
        return None
    is_planned = (pending.plan.id, pending.interval) == (offer.plan.id, interval)
    return Refusal.CHANGE_ALREADY_SCHEDULED if is_planned else None
