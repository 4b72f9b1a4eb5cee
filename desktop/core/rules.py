"""What may be done with a subscription or a card, and what each way out would mean. Pure."""

from datetime import datetime, timedelta
from enum import Enum

import msgspec

from desktop.contract import eligibility
from desktop.contract.account import Account, Subscription
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
from desktop.contract.billing_calendar import first_charge_after_pause, pause_end, resumption
from desktop.contract.catalogue import Catalogue, PlanOffer
from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.problems import Refusal
from desktop.contract.quotes import Quote

_SOON = timedelta(minutes=10)
_LATER = timedelta(days=30)


class WayOut(Enum):
    """The three answers to "I want to cancel"."""

    PAUSE = "pause"
    DOWNGRADE = "downgrade"
    CANCEL = "cancel"


class PauseTerms(msgspec.Struct, frozen=True, kw_only=True):
    """What a pause of twelve weeks from now means."""

    access_until: CalendarDay
    resumes_on: CalendarDay
    next_charge_on: CalendarDay


class CancelChoices(msgspec.Struct, frozen=True, kw_only=True):
    """The ways out of one subscription; a refusal of None means that the way is open.

    `lower_plans` is empty where no downgrade is sold, and then none is offered at all.
    """

    subscription: Subscription
    access_until: CalendarDay
    pause: PauseTerms
    pause_refusal: Refusal | None
    lower_plans: tuple[str, ...]
    downgrade_refusal: Refusal | None
    cancel_refusal: Refusal | None


def pause_terms(subscription: Subscription, now: datetime) -> PauseTerms:
    """The dates of a pause that starts now (`now` on the server's clock)."""
    resumes_on = pause_end(now)
    return PauseTerms(
        access_until=billing_day(subscription.current_period_end),
        resumes_on=resumes_on,
        next_charge_on=first_charge_after_pause(
            subscription.billing_cycle_anchor,
            subscription.interval,
            subscription.current_period_end,
            resumption(resumes_on),
        ),
    )


def cancel_choices(subscription: Subscription, catalogue: Catalogue | None, now: datetime) -> CancelChoices:
    """What the Cancel dialog offers (`now` on the server's clock)."""
    terms = pause_terms(subscription, now)
    lower = catalogue.lower_plans(subscription.plan, subscription.interval) if catalogue else ()
    return CancelChoices(
        subscription=subscription,
        access_until=billing_day(subscription.current_period_end),
        pause=terms,
        pause_refusal=eligibility.pause_refusal(subscription, terms.resumes_on, now),
        lower_plans=tuple(offer.plan.id for offer in lower),
        downgrade_refusal=_downgrade_refusal(subscription, lower),
        cancel_refusal=eligibility.cancel_refusal(subscription),
    )


def _downgrade_refusal(subscription: Subscription, lower: tuple[PlanOffer, ...]) -> Refusal | None:
    """Whichever of the lower plans is asked about, the rules say the same."""
    if not lower:
        return None
    return eligibility.change_plan_refusal(subscription, lower[0].plan.id, subscription.interval)


def expires_at(action: Action, account: Account, now: datetime, quote: Quote | None) -> datetime:
    """Until when an action may first be sent, on the server's clock.

    What the dialog promised must still be true then: a cancellation or pause speaks of the end of the present period,
    an undo must come before the change it undoes, what has a price keeps to its quote. Deleting a card cannot be taken
    back, so it must not happen long after it was asked for.
    """
    match action:
        case ChangePlan() | BuyCredits():
            return quote.expires_at if quote else now
        case DeletePaymentMethod():
            return now + _SOON
        case MakeDefault() | Resume() | ChangeBillingDetails() | AddTaxId() | DeleteTaxId():
            return now + _LATER
        case Cancel() | Pause():
            subscription = account.subscription(action.subscription)
            return subscription.current_period_end if subscription else now
        case Keep():
            subscription = account.subscription(action.subscription)
            pending = subscription.pending_change if subscription else None
            if pending is not None:
                return pending.effective_at
            # It undoes what has no answer yet, which takes effect when the present period ends.
            return subscription.current_period_end if subscription else now
