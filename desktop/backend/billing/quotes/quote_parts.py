"""What every kind of quote is made of."""

from collections.abc import Sequence
from datetime import timedelta
from secrets import token_urlsafe

import msgspec
import stripe

from desktop.backend.billing.problems import ProblemError
from desktop.contract.account import Interval
from desktop.contract.catalogue import Catalogue, PlanOffer
from desktop.contract.money import Money
from desktop.contract.problems import ProblemType, Refusal
from desktop.contract.quotes import Quote, QuoteLine

LIFE = timedelta(minutes=15)


class PricedQuote(msgspec.Struct, frozen=True, kw_only=True):
    """A quote with what it rests on: Stripe's price, and the instant (Unix seconds) that a proration counts from."""

    quote: Quote
    price: str
    proration_date: int | None = None

    def has_the_terms_of(self, other: "PricedQuote") -> bool:
        """Whether the customer would pay the same for the same."""
        return self._terms() == other._terms()

    def _terms(self) -> tuple[object, ...]:
        quote = self.quote
        terms = (quote.request, quote.timing, quote.due_now, quote.lines, quote.price, quote.based_on, quote.replaces)
        return (*terms, quote.credits, self.price, self.proration_date)


def new_quote_id() -> str:
    """An id that nobody guesses."""
    return f"quote_{token_urlsafe(18)}"


def offer_of(catalogue: Catalogue, plan: str) -> PlanOffer:
    """What is sold of a plan. Raises ProblemError (not found) when it is none."""
    offer = catalogue.offer(plan)
    if offer is None:
        raise ProblemError(ProblemType.NOT_FOUND, "There is no such plan.")
    return offer


def unsold(offer: PlanOffer, interval: Interval) -> Refusal | None:
    """Why a plan cannot be had at an interval, or None when it can."""
    is_sold = interval is not Interval.UNKNOWN and offer.price(interval) is not None
    return None if is_sold else Refusal.PLAN_NOT_SOLD


def due_now(preview: stripe.Invoice) -> Money:
    """What an invoice would charge."""
    return Money(preview.amount_due, preview.currency)


def lines_of(preview: stripe.Invoice) -> tuple[QuoteLine, ...]:
    """What an invoice would be for."""
    lines: Sequence[stripe.InvoiceLineItem] = preview.lines.data
    return tuple(
        QuoteLine(description=(line.description or "")[:500], amount=Money(line.amount, line.currency))
        for line in lines
    )


def balance_after(preview: stripe.Invoice) -> int:
    """What an invoice would leave of the customer's balance, in minor units, as Stripe has it: negative is credit."""
    return preview.starting_balance + preview.total - preview.amount_due
