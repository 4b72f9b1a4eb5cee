"""A customer whose time the test moves, as the official SDK meets them."""

import time
from dataclasses import dataclass
from typing import Any, Literal

import stripe

HOUR = 3600
DAY = 24 * HOUR
VISA = "pm_card_visa"
FAILS_WHEN_CHARGED = "pm_card_chargeCustomerFail"
ASKS_EVERY_TIME = "pm_card_authenticationRequired"
_BEGINNING = int(time.time()) - 300 * DAY

Interval = Literal["month", "year"]


@dataclass(frozen=True)
class Clocked:
    """A customer on a test clock of their own."""

    provider: stripe.StripeClient
    clock: str
    id: str

    def now(self) -> int:
        return self.provider.v1.test_helpers.test_clocks.retrieve(self.clock).frozen_time

    def advance(self, *, to: int) -> None:
        self.provider.v1.test_helpers.test_clocks.advance(self.clock, {"frozen_time": to})
        assert self.provider.v1.test_helpers.test_clocks.retrieve(self.clock).status == "ready"

    def pays_with(self, card: str) -> str:
        method = self.provider.v1.payment_methods.attach(card, {"customer": self.id})
        self.provider.v1.customers.update(self.id, {"invoice_settings": {"default_payment_method": method.id}})
        return method.id

    def price(self, amount: int, interval: Interval = "month") -> str:
        product = self.provider.v1.products.create({"name": "Scans"})
        wanted: Any = {"product": product.id, "unit_amount": amount, "currency": "usd"}
        return self.provider.v1.prices.create(wanted | {"recurring": {"interval": interval}}).id

    def subscribe(self, price: str, **wanted: Any) -> stripe.Subscription:
        asked: Any = {"customer": self.id, "items": [{"price": price}], "expand": ["latest_invoice"], **wanted}
        return self.provider.v1.subscriptions.create(asked)

    def change(self, subscription: stripe.Subscription, price: str, **wanted: Any) -> stripe.Subscription:
        items = [{"id": subscription.items.data[0].id, "price": price}]
        asked: Any = {"items": items, "expand": ["latest_invoice"], **wanted}
        return self.provider.v1.subscriptions.update(subscription.id, asked)

    def preview(self, subscription: stripe.Subscription, price: str, **wanted: Any) -> stripe.Invoice:
        items = [{"id": subscription.items.data[0].id, "price": price}]
        asked: Any = {"subscription": subscription.id, "subscription_details": {"items": items, **wanted}}
        return self.provider.v1.invoices.create_preview(asked)

    def latest(self, subscription: stripe.Subscription) -> stripe.Subscription:
        return self.provider.v1.subscriptions.retrieve(subscription.id, {"expand": ["latest_invoice"]})

    def balance(self) -> int:
        return self.provider.v1.customers.retrieve(self.id).balance or 0

    def told(self, subscription: stripe.Subscription, *kinds: str) -> list[str]:
        """The kinds, of those asked for, of the events about a subscription or its invoices, oldest first."""
        wanted: Any = {"types": list(kinds), "limit": 100}
        events = self.provider.v1.events.list(wanted).data
        return [event.type for event in events[::-1] if subscription.id in str(event.data.object)]


def clocked(provider: stripe.StripeClient, card: str | None = VISA) -> Clocked:
    """A fresh customer on a fresh clock."""
    clock = provider.v1.test_helpers.test_clocks.create({"frozen_time": _BEGINNING})
    customer = provider.v1.customers.create({"email": "clocked@example.com", "test_clock": clock.id})
    found = Clocked(provider, clock.id, customer.id)
    if card is not None:
        found.pays_with(card)
    return found


def invoice_of(subscription: stripe.Subscription) -> stripe.Invoice:
    """The expanded latest invoice."""
    assert isinstance(subscription.latest_invoice, stripe.Invoice)
    return subscription.latest_invoice


def period_end(subscription: stripe.Subscription) -> int:
    """When the present period is over."""
    return subscription.items.data[0].current_period_end


def amounts(invoice: stripe.Invoice) -> list[int]:
    """The amounts of an invoice's lines, in minor units."""
    return [line.amount for line in invoice.lines.data]
