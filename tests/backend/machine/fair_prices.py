"""What a change of plan must cost, worked out anew from https://docs.stripe.com/billing/subscriptions/prorations."""

from datetime import datetime
from fractions import Fraction

from desktop.contract.account import Interval, Subscription, SubscriptionStatus
from desktop.contract.catalogue import Catalogue
from desktop.contract.plan_changes import Timing, timing_of
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote
from tests.backend.machine.books import Books

_ROUNDING = 2
"""Minor units: each of the two lines is rounded for itself, and the rest of the period is counted by the second."""


def is_fairly_priced(
    quote: Quote, subscription: Subscription, catalogue: Catalogue, books: Books, between: tuple[datetime, datetime]
) -> None:
    """Fails when a plan change costs other than its price for the time that is left, less what that was paid with.

    `between` are the moments before and after the quote was asked for.
    """
    request = quote.request
    assert isinstance(request, PlanChangeQuoteRequest)
    offer = catalogue.offer(request.plan)
    assert offer is not None
    assert quote.timing is timing_of(subscription, offer.plan, request.interval)
    price = offer.price(request.interval)
    assert price is not None
    assert quote.price == price
    if quote.timing is not Timing.NOW:
        assert (quote.due_now.amount, quote.effective_at) == (0, subscription.current_period_end)
        return
    if subscription.status is SubscriptionStatus.ACTIVE and _was_never_free(subscription, books):
        fair = [_difference(subscription, price.amount, request.interval, moment) for moment in between]
        told = sum(line.amount.amount for line in quote.lines)
        assert min(fair) - _ROUNDING <= told <= max(fair) + _ROUNDING, (told, fair, quote, subscription)


def _was_never_free(subscription: Subscription, books: Books) -> bool:
    """Whether every period was billed; what a pause has voided is not given back."""
    return all(bill.status == "paid" for bill in books.bills if bill.subscription == subscription.id)


def _difference(subscription: Subscription, price: int, interval: Interval, moment: datetime) -> Fraction:
    start, end = subscription.current_period_start, subscription.current_period_end
    left = Fraction(int((end - moment).total_seconds()), int((end - start).total_seconds()))
    owed = price * left if interval is subscription.interval else Fraction(price)
    return owed - subscription.price.amount * left
