"""Which of Stripe's prices is which plan.

A product says in its metadata which plan it is. A lookup key only says which price of it is sold today: it moves on
to the next price, and those who subscribed before keep theirs.
"""

from threading import Lock

import stripe

from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.provider_errors import identifier_of
from desktop.contract.account import Interval, Plan
from desktop.contract.catalogue import Catalogue
from desktop.contract.money import Money

PLAN = "plan"
"""The key in a product's metadata that names the plan it is."""


def lookup_key(plan_id: str, interval: Interval) -> str:
    """The lookup key of a plan's price."""
    return f"3dicom_{plan_id}_{interval.value}"


def credit_lookup_key(pack_id: str) -> str:
    """The lookup key of a credit pack's price."""
    return f"3dicom_{pack_id}"


def money_of(price: stripe.Price) -> Money:
    """A price without what would change it."""
    return Money(price.unit_amount or 0, price.currency)


def interval_of(price: stripe.Price) -> Interval:
    """How often a price is billed."""
    return Interval(price.recurring.interval) if price.recurring else Interval.UNKNOWN


class PriceList:
    """The catalogue's plans and packs, and Stripe's prices for them."""

    def __init__(self, gateway: StripeGateway, catalogue: Catalogue) -> None:
        self._gateway = gateway
        self._catalogue = catalogue
        self._lock = Lock()
        self._by_id: dict[str, stripe.Price] = {}
        self._products: dict[str, stripe.Product] = {}

    def price_of(self, plan_id: str, interval: Interval) -> stripe.Price:
        """Stripe's price of a plan today."""
        return self._gateway.price(lookup_key(plan_id, interval))

    def price_of_pack(self, pack_id: str) -> stripe.Price:
        """Stripe's price of a credit pack today."""
        return self._gateway.price(credit_lookup_key(pack_id))

    def price(self, identifier: str) -> stripe.Price | None:
        """The price with one of Stripe's ids, of today or of earlier; None when it is of no plan."""
        with self._lock:
            if identifier not in self._by_id:
                self._by_id[identifier] = self._gateway.price_with_id(identifier)
            found = self._by_id[identifier]
        return found if self._known_plan(self._product_of(found)) is not None else None

    def plan_of(self, price: stripe.Price) -> Plan:
        """The plan that a price belongs to; a product outside the catalogue makes a plan of its own."""
        product = self._product_of(price)
        return self._known_plan(product) or Plan(id=product.id, name=product.name, rank=0)

    def _known_plan(self, product: stripe.Product) -> Plan | None:
        offer = self._catalogue.offer(product.metadata.to_dict().get(PLAN, ""))
        return offer.plan if offer is not None else None

    def _product_of(self, price: stripe.Price) -> stripe.Product:
        identifier = identifier_of(price.product)
        with self._lock:
            if identifier not in self._products:
                self._products[identifier] = self._gateway.product(identifier)
            return self._products[identifier]
