"""What one more subscription costs, and what a pack of credits does."""

from datetime import datetime

import stripe

from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.mirror.snapshots import charged_for
from desktop.backend.billing.problems import NotAllowedError, ProblemError
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.price_list import PriceList, money_of
from desktop.backend.billing.quotes.quote_parts import (
    LIFE,
    PricedQuote,
    balance_after,
    due_now,
    lines_of,
    new_quote_id,
    offer_of,
    unsold,
)
from desktop.backend.clock import Clock
from desktop.contract.account import Account, Charge, Interval, Plan, Subscription, SubscriptionStatus
from desktop.contract.billing_calendar import renewal_after
from desktop.contract.catalogue import Catalogue
from desktop.contract.dates import billing_day
from desktop.contract.eligibility import buy_credits_refusal, subscribe_refusal
from desktop.contract.money import Money
from desktop.contract.plan_changes import Timing
from desktop.contract.problems import ProblemType
from desktop.contract.quotes import CreditPurchaseQuoteRequest, NewSubscriptionQuoteRequest, Quote, QuoteLine


class PurchasePricing:
    """Prices what the customer does not have yet; the balance of Stripe's customer is taken into account."""

    def __init__(
        self, mirror: Mirror, gateway: StripeGateway, prices: PriceList, catalogue: Catalogue, clock: Clock
    ) -> None:
        self._mirror = mirror
        self._gateway = gateway
        self._prices = prices
        self._catalogue = catalogue
        self._clock = clock

    def new_subscription(self, state: Account, request: NewSubscriptionQuoteRequest) -> PricedQuote:
        """A quote, from Stripe's preview of the first invoice."""
        offer = offer_of(self._catalogue, request.plan)
        if refusal := subscribe_refusal(state, request.plan) or unsold(offer, request.interval):
            raise NotAllowedError(refusal)
        price = self._prices.price_of(offer.plan.id, request.interval)
        preview = self._gateway.preview_subscription(self._mirror.customer_of(state.id), price.id)
        now = self._clock.now()
        begun = _begun(offer.plan, price, request.interval, now)
        quote = Quote(
            id=new_quote_id(),
            request=request,
            timing=Timing.NOW,
            plan=offer.plan,
            interval=request.interval,
            price=money_of(price),
            due_now=due_now(preview),
            lines=lines_of(preview),
            next_charge=self._mirror.charged_next(state.id, begun, balance_after(preview)),
            effective_at=now,
            effective_on=billing_day(now),
            expires_at=now + LIFE,
        )
        return PricedQuote(quote=quote, price=price.id)

    def credits(self, state: Account, request: CreditPurchaseQuoteRequest) -> PricedQuote:
        """A quote by the list."""
        pack = self._catalogue.credit_pack(request.pack)
        if pack is None:
            raise ProblemError(ProblemType.NOT_FOUND, "There is no such credit pack.")
        now = self._clock.now()
        if refusal := buy_credits_refusal(state, now):
            raise NotAllowedError(refusal)
        price = self._prices.price_of_pack(pack.id)
        amount = money_of(price)
        due = amount.amount + (self._gateway.customer(self._mirror.customer_of(state.id)).balance or 0)
        quote = Quote(
            id=new_quote_id(),
            request=request,
            timing=Timing.NOW,
            due_now=Money(charged_for(due), amount.currency),
            lines=(QuoteLine(description=pack.name, amount=amount),),
            next_charge=None,
            effective_at=now,
            effective_on=billing_day(now),
            expires_at=now + LIFE,
            credits=pack.credits,
        )
        return PricedQuote(quote=quote, price=price.id)


def _begun(plan: Plan, price: stripe.Price, interval: Interval, now: datetime) -> Subscription:
    """The subscription as it will be when it begins now; its id is nobody's."""
    end = renewal_after(now, interval, now)
    return Subscription(
        id="new",
        revision=0,
        plan=plan,
        interval=interval,
        price=money_of(price),
        status=SubscriptionStatus.ACTIVE,
        billing_cycle_anchor=now,
        current_period_start=now,
        current_period_end=end,
        renews_on=billing_day(end),
        next_charge=Charge(amount=money_of(price), on=billing_day(end)),
    )
