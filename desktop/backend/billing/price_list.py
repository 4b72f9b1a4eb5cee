"""Which of Stripe's prices is which plan: told by lookup keys."""

from threading import Lock

import stripe

from desktop.backend.billing.gateway import StripeGateway
from desktop.contract.account import Interval, Plan
from desktop.contract.catalogue import Catalogue


def lookup_key(plan_id: str, interval: Interval) -> str:
    """The lookup key of a plan's price."""
    return f"3dicom_{plan_id}_{interval.value}"


class PriceList:
    """The catalogue's plans and Stripe's prices for them, read once."""

    def __init__(self, gateway: StripeGateway, catalogue: Catalogue) -> None:
        self._gateway = gateway
        self._plans = {
            lookup_key(offer.plan.id, price.interval): offer.plan
            for offer in catalogue.offers
            for price in offer.prices
        }
        self._lock = Lock()
        self._by_key: dict[str, stripe.Price] = {}

    def price_of(self, plan_id: str, interval: Interval) -> stripe.Price:
        """Stripe's price of a plan."""
        key = lookup_key(plan_id, interval)
        with self._lock:
            if key not in self._by_key:
                self._by_key[key] = self._gateway.price(key)
            return self._by_key[key]

    def price(self, identifier: str) -> stripe.Price | None:
        """The price with one of Stripe's ids, when it is one of the catalogue's."""
        for key, plan in self._plans.items():
            found = self.price_of(plan.id, Interval(key.rpartition("_")[2]))
            if found.id == identifier:
                return found
        return None

    def plan_of(self, price: stripe.Price) -> Plan:
        """The plan that a price belongs to; a price outside the catalogue makes a plan of its own."""
        found = self._plans.get(price.lookup_key or "")
        if found is not None:
            return found
        product = price.product if isinstance(price.product, str) else price.product.id
        return Plan(id=product, name=price.nickname or "Other plan", rank=0)
