"""What things cost now: each kind of question answered from Stripe's prices and its previews of invoices."""

from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.problems import not_found
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.price_list import PriceList
from desktop.backend.billing.quotes.plan_change_pricing import PlanChangePricing
from desktop.backend.billing.quotes.purchase_pricing import PurchasePricing
from desktop.backend.billing.quotes.quote_parts import PricedQuote
from desktop.backend.clock import Clock
from desktop.contract.catalogue import Catalogue
from desktop.contract.quotes import (
    CreditPurchaseQuoteRequest,
    NewSubscriptionQuoteRequest,
    PlanChangeQuoteRequest,
    QuoteRequest,
)


class QuotePricing:
    """Answers questions for a price.

    Its method raises ProblemError when there is no such thing or the rules do not allow it, and the gateway's errors.
    """

    def __init__(
        self, mirror: Mirror, gateway: StripeGateway, prices: PriceList, catalogue: Catalogue, clock: Clock
    ) -> None:
        self._mirror = mirror
        self._plan_changes = PlanChangePricing(mirror, gateway, prices, catalogue, clock)
        self._purchases = PurchasePricing(mirror, gateway, prices, catalogue, clock)

    def priced(self, account: str, request: QuoteRequest, proration_date: int | None = None) -> PricedQuote:
        """A quote; with the proration counted from another instant than now, when one is given."""
        state = self._mirror.account(account)
        if state is None:
            raise not_found("billing account")
        match request:
            case PlanChangeQuoteRequest():
                return self._plan_changes.priced(state, request, proration_date)
            case NewSubscriptionQuoteRequest():
                return self._purchases.new_subscription(state, request)
            case CreditPurchaseQuoteRequest():
                return self._purchases.credits(state, request)
