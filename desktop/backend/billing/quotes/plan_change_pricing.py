"""What another plan or interval costs."""

from datetime import datetime

import msgspec
import stripe

from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.problems import NotAllowedError, not_found
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
from desktop.contract.account import Account, Charge, Interval, PendingChangeKind, Subscription
from desktop.contract.billing_calendar import renewal_after
from desktop.contract.catalogue import Catalogue, PlanOffer
from desktop.contract.dates import billing_day
from desktop.contract.eligibility import change_plan_refusal
from desktop.contract.money import Money
from desktop.contract.plan_changes import Timing, timing_of
from desktop.contract.problems import Refusal
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote


class PlanChangePricing:
    """Prices a change at once from Stripe's preview of its invoice, and one at the end of the period by the list."""

    def __init__(
        self, mirror: Mirror, gateway: StripeGateway, prices: PriceList, catalogue: Catalogue, clock: Clock
    ) -> None:
        self._mirror = mirror
        self._gateway = gateway
        self._prices = prices
        self._catalogue = catalogue
        self._clock = clock

    def priced(self, state: Account, request: PlanChangeQuoteRequest, proration_date: int | None) -> PricedQuote:
        """A quote; with the proration counted from another instant than now, when one is given."""
        subscription = state.subscription(request.subscription)
        if subscription is None:
            raise not_found("subscription")
        offer = offer_of(self._catalogue, request.plan)
        if refusal := _refusal(state, subscription, offer, request.interval):
            raise NotAllowedError(refusal)
        price = self._prices.price_of(offer.plan.id, request.interval)
        if timing_of(subscription, offer.plan, request.interval) is Timing.PERIOD_END:
            return self._at_period_end(state, subscription, request, offer, price)
        return self._at_once(state, subscription, request, offer, price, proration_date)

    def _at_period_end(
        self,
        state: Account,
        subscription: Subscription,
        request: PlanChangeQuoteRequest,
        offer: PlanOffer,
        price: stripe.Price,
    ) -> PricedQuote:
        amount = money_of(price)
        day = billing_day(subscription.current_period_end)
        changed = msgspec.structs.replace(subscription, next_charge=Charge(amount=amount, on=day))
        quote = Quote(
            id=new_quote_id(),
            request=request,
            timing=Timing.PERIOD_END,
            based_on=subscription.revision,
            replaces=_replaced(subscription),
            plan=offer.plan,
            interval=request.interval,
            price=amount,
            due_now=Money(0, amount.currency),
            lines=(),
            next_charge=self._mirror.charged_next(state.id, changed, self._mirror.balance_of(state.id)),
            effective_at=subscription.current_period_end,
            effective_on=day,
            expires_at=self._expiry(subscription.current_period_end),
        )
        return PricedQuote(quote=quote, price=price.id)

    def _at_once(
        self,
        state: Account,
        subscription: Subscription,
        request: PlanChangeQuoteRequest,
        offer: PlanOffer,
        price: stripe.Price,
        proration_date: int | None,
    ) -> PricedQuote:
        now = self._clock.now()
        counted_from = proration_date or int(now.timestamp())
        source = self._gateway.subscription(subscription.id)
        preview = self._gateway.preview_change(source, price.id, counted_from)
        restarts = request.interval is not subscription.interval
        end = renewal_after(now, request.interval, now) if restarts else subscription.current_period_end
        renewal = Charge(amount=money_of(price), on=billing_day(end))
        changed = msgspec.structs.replace(subscription, current_period_end=end, next_charge=renewal)
        quote = Quote(
            id=new_quote_id(),
            request=request,
            timing=Timing.NOW,
            based_on=subscription.revision,
            replaces=_replaced(subscription),
            plan=offer.plan,
            interval=request.interval,
            price=money_of(price),
            due_now=due_now(preview),
            lines=lines_of(preview),
            next_charge=self._mirror.charged_next(state.id, changed, balance_after(preview)),
            effective_at=now,
            effective_on=billing_day(now),
            expires_at=self._expiry(subscription.current_period_end),
        )
        return PricedQuote(quote=quote, price=price.id, proration_date=counted_from)

    def _expiry(self, period_end: datetime) -> datetime:
        """A price for the rest of a period means nothing in the next one."""
        return min(self._clock.now() + LIFE, period_end)


def _refusal(state: Account, subscription: Subscription, offer: PlanOffer, interval: Interval) -> Refusal | None:
    hindrance = change_plan_refusal(subscription, offer.plan.id, interval) or unsold(offer, interval)
    if hindrance is not None:
        return hindrance
    pending = subscription.pending_change
    if timing_of(subscription, offer.plan, interval) is Timing.NOW:
        if pending is not None and pending.kind is PendingChangeKind.PAUSE:
            return Refusal.RESUME_FIRST
        return Refusal.NO_PAYMENT_METHOD if state.default_payment_method is None else None
    scheduled = pending is not None and pending.kind is PendingChangeKind.PLAN_CHANGE
    if scheduled and pending is not None and (pending.plan, pending.interval) == (offer.plan, interval):
        return Refusal.CHANGE_ALREADY_SCHEDULED
    return None


def _replaced(subscription: Subscription) -> PendingChangeKind | None:
    return subscription.pending_change.kind if subscription.pending_change is not None else None
