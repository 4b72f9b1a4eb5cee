"""The only place that talks to Stripe, with the modules of its steps and payments."""

from hashlib import sha256
from urllib.parse import urlsplit

import stripe
from stripe.checkout import Session

from desktop.backend.billing.provider import provider_steps
from desktop.backend.billing.provider.invoice_reader import InvoiceReader
from desktop.backend.billing.provider.provider_errors import (
    RESOURCE_MISSING,
    ProviderRefusedError,
    identifier_of,
    speaking,
)
from desktop.backend.billing.provider.provider_steps import ACCOUNT
from desktop.backend.billing.provider.steps import Step

_RETRIES = 2


class StripeGateway:
    """Stripe in the words of this product.

    Every method raises ProviderRefusedError when Stripe says that something is impossible, and ProblemError
    (payment provider unavailable) when it is not known whether it happened: try again with the same key.
    """

    def __init__(self, key: str, *, api_url: str | None = None, webhook_secret: str = "") -> None:
        stripe.enable_telemetry = False
        self.other_origin = _origin(api_url) if api_url else None
        """Where else than at Stripe its pages and documents may lie."""
        addresses: stripe._base_address.BaseAddresses = {"api": api_url} if api_url else {}
        self._client = stripe.StripeClient(key, base_addresses=addresses, max_network_retries=_RETRIES)
        self._webhook_secret = webhook_secret
        self.invoices = InvoiceReader(self._client)

    def trust_webhooks_signed_with(self, secret: str) -> None:
        """Set the secret with which webhooks are signed."""
        self._webhook_secret = secret

    def event(self, payload: bytes, signature: str) -> stripe.Event | None:
        """The event in a webhook, or None when it is not signed by Stripe."""
        if not self._webhook_secret:
            return None  # anybody can sign with no secret
        if not signature.isascii():
            return None  # no signature of Stripe's, and more than the SDK can compare
        try:
            return self._client.construct_event(payload, signature, self._webhook_secret)
        except (ValueError, stripe.SignatureVerificationError):
            return None

    def take(self, step: Step, key: str) -> None:
        """Carry out a step. The same key never does it twice.

        Raises PaymentDeclinedError and PaymentNeedsCustomerError, too, for steps that charge.
        """
        provider_steps.take(self._client, step, key)

    def subscription(self, identifier: str) -> stripe.Subscription:
        """A subscription with its schedule."""
        with speaking():
            return self._client.v1.subscriptions.retrieve(identifier, {"expand": ["schedule"]})

    def subscriptions(self, customer: str) -> list[stripe.Subscription]:
        """All subscriptions of a customer, ended ones too, oldest first."""
        with speaking():
            found = self._client.v1.subscriptions.list(
                {"customer": customer, "status": "all", "limit": 100, "expand": ["data.schedule"]}
            )
            return list(found.auto_paging_iter())[::-1]

    def customer(self, identifier: str) -> stripe.Customer:
        """A customer. Raises ProviderRefusedError for one that was deleted, of whom Stripe tells only the id."""
        with speaking():
            found = self._client.v1.customers.retrieve(identifier)
        if getattr(found, "deleted", False):
            raise ProviderRefusedError("the customer was deleted", RESOURCE_MISSING)
        return found

    def tax_ids(self, customer: str) -> list[stripe.TaxId]:
        """The tax ids of a customer, oldest first."""
        with speaking():
            return list(self._client.v1.customers.tax_ids.list(customer, {"limit": 100}).auto_paging_iter())[::-1]

    def customer_for(self, account: str, name: str, email: str) -> str:
        """The id of an account's customer, who is made unless Stripe has one with this e-mail and account."""
        with speaking():
            if email:
                for known in self._client.v1.customers.list({"email": email, "limit": 100}).auto_paging_iter():
                    if known.metadata is not None and known.metadata.to_dict().get(ACCOUNT) == account:
                        return known.id
            told = sha256("\n".join((account, name, email)).encode()).hexdigest()
            made = self._client.v1.customers.create(
                {"name": name, "email": email, "metadata": {ACCOUNT: account}}, {"idempotency_key": f"customer-{told}"}
            )
            return made.id

    def cards(self, customer: str) -> list[stripe.PaymentMethod]:
        """The cards of a customer, oldest first."""
        with speaking():
            found = self._client.v1.customers.payment_methods.list(customer, {"type": "card", "limit": 100})
            return list(found.auto_paging_iter())[::-1]

    def events_since(self, created: int) -> list[stripe.Event]:
        """What has happened since an instant (Unix seconds), the oldest first; Stripe forgets after thirty days."""
        with speaking():
            found = self._client.v1.events.list({"created": {"gte": created}, "limit": 100})
            return list(found.auto_paging_iter())[::-1]

    def price(self, lookup_key: str) -> stripe.Price:
        """The price with a lookup key. Raises ProviderRefusedError when Stripe has none."""
        with speaking():
            found = self._client.v1.prices.list({"lookup_keys": [lookup_key], "active": True}).data
        if not found:
            raise ProviderRefusedError(f"there is no price {lookup_key}")
        return found[0]

    def price_with_id(self, identifier: str) -> stripe.Price:
        """One price, sold or not any more."""
        with speaking():
            return self._client.v1.prices.retrieve(identifier)

    def product(self, identifier: str) -> stripe.Product:
        """What a price is for."""
        with speaking():
            return self._client.v1.products.retrieve(identifier)

    def begin_adding_card(self, customer: str, success_url: str, cancel_url: str, key: str) -> Session:
        """A hosted page on which the customer adds a card."""
        with speaking():
            return self._client.v1.checkout.sessions.create(
                {
                    "mode": "setup",
                    "customer": customer,
                    "currency": "usd",
                    "success_url": success_url,
                    "cancel_url": cancel_url,
                },
                {"idempotency_key": key},
            )

    def checkout_session(self, identifier: str) -> Session:
        """A hosted page with what came of it."""
        with speaking():
            return self._client.v1.checkout.sessions.retrieve(identifier, {"expand": ["setup_intent"]})

    def expire_checkout_session(self, identifier: str) -> None:
        """Close a hosted page. Raises ProviderRefusedError when it is not open (any more)."""
        with speaking():
            self._client.v1.checkout.sessions.expire(identifier)

    def begin_subscribing(
        self, customer: str, price: str, quote: str, success_url: str, cancel_url: str, key: str
    ) -> Session:
        """A hosted page on which the customer subscribes to a price."""
        with speaking():
            return self._client.v1.checkout.sessions.create(
                {
                    "mode": "subscription",
                    "customer": customer,
                    "line_items": [{"price": price, "quantity": 1}],
                    "metadata": {"quote": quote},
                    "success_url": success_url,
                    "cancel_url": cancel_url,
                },
                {"idempotency_key": key},
            )

    def preview_change(self, source: stripe.Subscription, price: str, proration_date: int) -> stripe.Invoice:
        """The invoice that moving a subscription to another price at once would bring."""
        item = source.items.data[0]
        with speaking():
            return self._client.v1.invoices.create_preview(
                {
                    "customer": identifier_of(source.customer),
                    "subscription": source.id,
                    "subscription_details": {
                        "items": [{"id": item.id, "price": price, "quantity": 1}],
                        "proration_behavior": "always_invoice",
                        "proration_date": proration_date,
                    },
                }
            )

    def preview_subscription(self, customer: str, price: str) -> stripe.Invoice:
        """The first invoice of a new subscription."""
        with speaking():
            return self._client.v1.invoices.create_preview(
                {"customer": customer, "subscription_details": {"items": [{"price": price, "quantity": 1}]}}
            )


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def default_card_of(customer: stripe.Customer) -> str | None:
    """The id of the card that pays for everything."""
    settings = customer.invoice_settings
    return identifier_of(settings.default_payment_method) or None if settings else None
