"""What the stories have in common."""

import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import stripe

from tests.processes import wait_for

DAY = 86400
HOUR = 3600
_PATIENCE = 120.0
_Found = TypeVar("_Found")


def eventually(look: Callable[[], _Found | None]) -> _Found:
    """What a look finds at last; Stripe does much in the background."""
    return wait_for(look, "what the provider does in the background", _PATIENCE)


def identifier_of(reference: object) -> str:
    """The id of what is named by its id or told as a whole."""
    return reference if isinstance(reference, str) else str(getattr(reference, "id", ""))


class Shop:
    """Two plans by the month, one of them by the year too, and credits."""

    def __init__(self, provider: stripe.StripeClient) -> None:
        self._provider = provider
        self._products: list[str] = []
        self._prices: list[str] = []
        low, high = self._product("Scenario Low"), self._product("Scenario High")
        self.low = self._price(low, 2400, "month")
        self.high = self._price(high, 9900, "month")
        self.high_by_the_year = self._price(high, 99000, "year")

    def _product(self, name: str) -> str:
        product = self._provider.v1.products.create({"name": name})
        self._products.append(product.id)
        return product.id

    def _price(self, product: str, amount: int, interval: str) -> str:
        by_the_month = interval == "month"
        price = self._provider.v1.prices.create(
            {
                "product": product,
                "currency": "usd",
                "unit_amount": amount,
                "recurring": {"interval": "month" if by_the_month else "year"},
                "lookup_key": f"scenario_{secrets.token_hex(8)}",
            }
        )
        self._prices.append(price.id)
        return price.id

    def close(self) -> None:
        """Stop selling; prices cannot be deleted."""
        for price in self._prices:
            self._provider.v1.prices.update(price, {"active": False})
        for product in self._products:
            self._provider.v1.products.update(product, {"active": False})


def give_card(provider: stripe.StripeClient, customer: str, card: str) -> str:
    """Attach one of Stripe's test cards and let it pay for everything."""
    method = provider.v1.payment_methods.attach(card, {"customer": customer})
    provider.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": method.id}})
    return method.id


class Customers:
    """Customers who live in the present."""

    def __init__(self, provider: stripe.StripeClient) -> None:
        self._provider = provider
        self._made: list[str] = []

    def new(self, card: str | None = None) -> str:
        """A fresh customer, with a card or without."""
        email = f"scenario-{secrets.token_hex(6)}@example.com"
        customer = self._provider.v1.customers.create({"name": "Scenario", "email": email})
        self._made.append(customer.id)
        if card is not None:
            give_card(self._provider, customer.id, card)
        return customer.id

    def delete(self) -> None:
        """Delete them all."""
        for customer in self._made:
            self._provider.v1.customers.delete(customer)


class TimeTravel:
    """A clock that goes as fast as a story wants, and the customers who live on it."""

    def __init__(self, provider: stripe.StripeClient) -> None:
        self._provider = provider
        self.now = int(time.time())
        clock = provider.v1.test_helpers.test_clocks.create({"frozen_time": self.now, "name": "scenario"})
        self._clock = clock.id

    def customer(self, card: str = "pm_card_visa") -> str:
        """A fresh customer with a card, on this clock."""
        customer = self._provider.v1.customers.create({"test_clock": self._clock, "name": "Scenario"})
        give_card(self._provider, customer.id, card)
        return customer.id

    def subscribed(self, customer: str, price: str) -> stripe.Subscription:
        """A fresh subscription."""
        return self._provider.v1.subscriptions.create({"customer": customer, "items": [{"price": price}]})

    def to(self, at: int) -> None:
        """Go ahead to an instant (Unix seconds), in steps that Stripe allows."""
        while self.now < at:
            self.now = min(at, self.now + 30 * DAY)
            self._provider.v1.test_helpers.test_clocks.advance(self._clock, {"frozen_time": self.now})
            eventually(self._is_ready)

    def ahead(self, days: float) -> None:
        """Go ahead by days."""
        self.to(self.now + int(days * DAY))

    def _is_ready(self) -> bool:
        status = self._provider.v1.test_helpers.test_clocks.retrieve(self._clock).status
        assert status != "internal_failure"
        return status == "ready"

    def end(self) -> None:
        """Delete the clock, and with it its customers."""
        self._provider.v1.test_helpers.test_clocks.delete(self._clock)


def period_end(subscription: stripe.Subscription) -> int:
    """When the period that is paid for ends."""
    return subscription.items.data[0].current_period_end


def a_month_after(at: int) -> int:
    """The same day of the next month, or its last day (Unix seconds)."""
    start = datetime.fromtimestamp(at, UTC)
    following = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    last = (following + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return int(following.replace(day=min(start.day, last.day)).timestamp())
