"""One of everything in a stand-in."""

import time
from typing import Any

import requests

from tests.standin_server import StandInServer

Form = dict[str, Any]
Answer = dict[str, Any]


class Examples:
    """Makes objects over plain HTTP, so that answers are seen as they travel."""

    def __init__(self, server: StandInServer) -> None:
        self._url = server.url
        self._headers = {"Authorization": f"Bearer {server.standin.api_key}"}
        self._session = requests.Session()
        self._product = self.ask("POST", "/v1/products", name="Example")["id"]
        self.low = self._price(2400)
        self.high = self._price(9900)

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def send(
        self,
        method: str,
        path: str,
        form: Form | None = None,
        headers: dict[str, str] | None = None,
    ) -> requests.Response:
        """A request, with its answer whatever it is."""
        told = {**self._headers, **(headers or {})}
        query = form if method == "GET" else None
        body = form if method != "GET" else None
        return self._session.request(method, self._url + path, headers=told, params=query, data=body, timeout=60)

    def ask(self, method: str, path: str, **form: Any) -> Answer:
        """The answer to a request that must succeed."""
        answer = self.send(method, path, form)
        assert answer.status_code == 200, answer.text
        found: Answer = answer.json()
        return found

    def _price(self, amount: int) -> str:
        form = {"product": self._product, "currency": "usd", "unit_amount": amount, "recurring[interval]": "month"}
        return str(self.ask("POST", "/v1/prices", **form)["id"])

    def product(self) -> str:
        """A product without prices."""
        return str(self.ask("POST", "/v1/products", name="Example", description="Made up")["id"])

    def price(self) -> str:
        """A price that is not sold by others."""
        return self._price(100)

    def clock(self) -> str:
        """A test clock."""
        form = {"frozen_time": int(time.time()), "name": "example"}
        return str(self.ask("POST", "/v1/test_helpers/test_clocks", **form)["id"])

    def customer(self, card: str | None = "pm_card_visa", **form: Any) -> str:
        """A customer with a default card."""
        customer = str(self.ask("POST", "/v1/customers", name="Example", email="example@example.com", **form)["id"])
        if card is not None:
            method = self.ask("POST", f"/v1/payment_methods/{card}/attach", customer=customer)["id"]
            settings = {"invoice_settings[default_payment_method]": method}
            self.ask("POST", f"/v1/customers/{customer}", **settings)
        return customer

    def card(self) -> str:
        """A card that nobody has."""
        form = {"type": "card", "card[token]": "tok_visa"}
        return str(self.ask("POST", "/v1/payment_methods", **form)["id"])

    def attached_card(self) -> tuple[str, str]:
        """A card and whose it is."""
        customer = self.customer()
        return str(self.ask("GET", f"/v1/customers/{customer}/payment_methods")["data"][0]["id"]), customer

    def setup_intent(self) -> str:
        """A setup intent that waits for confirmation."""
        form = {"customer": self.customer(None), "payment_method": "pm_card_visa"}
        return str(self.ask("POST", "/v1/setup_intents", **form)["id"])

    def subscription(self, **customer: Any) -> str:
        """A paid subscription."""
        form = {"customer": self.customer(**customer), "items[0][price]": self.low}
        return str(self.ask("POST", "/v1/subscriptions", **form)["id"])

    def paused_subscription(self) -> str:
        """A subscription without service."""
        subscription = self.subscription()
        self.ask("POST", f"/v1/subscriptions/{subscription}/pause", type="subscription")
        return subscription

    def subscription_item(self) -> str:
        """The item of a subscription."""
        return str(self.ask("GET", f"/v1/subscriptions/{self.subscription()}")["items"]["data"][0]["id"])

    def schedule(self) -> str:
        """The schedule of a subscription."""
        form = {"from_subscription": self.subscription()}
        return str(self.ask("POST", "/v1/subscription_schedules", **form)["id"])

    def draft(self, customer: str | None = None) -> str:
        """An invoice of one item, not final yet."""
        customer = customer or self.customer()
        invoice = str(self.ask("POST", "/v1/invoices", customer=customer, currency="usd")["id"])
        form = {"customer": customer, "invoice": invoice, "amount": 2500, "currency": "usd"}
        self.ask("POST", "/v1/invoiceitems", description="100 credits", **form)
        return invoice

    def open_invoice(self, customer: str | None = None) -> str:
        """An invoice that waits for payment."""
        return str(self.ask("POST", f"/v1/invoices/{self.draft(customer)}/finalize", auto_advance="false")["id"])

    def paid_invoice(self) -> str:
        """A paid invoice."""
        return str(self.ask("POST", f"/v1/invoices/{self.open_invoice()}/pay")["id"])

    def invoice_item(self) -> str:
        """Something that waits for the next invoice."""
        form = {"customer": self.customer(), "amount": 500, "currency": "usd"}
        return str(self.ask("POST", "/v1/invoiceitems", **form)["id"])

    def invoice_payment(self) -> str:
        """The payment of an invoice."""
        found = self.ask("GET", f"/v1/invoice_payments?invoice={self.paid_invoice()}")["data"]
        return str(found[0]["id"])

    def payment_intent(self, **more: Any) -> str:
        """A payment intent of its own that was not confirmed."""
        form = {"amount": 2500, "currency": "usd", "customer": self.customer(), "payment_method": self.card(), **more}
        return str(self.ask("POST", "/v1/payment_intents", **form)["id"])

    def charge(self) -> str:
        """A successful charge."""
        intent = self.payment_intent(confirm="true")
        return str(self.ask("GET", f"/v1/payment_intents/{intent}")["latest_charge"])

    def refund(self) -> str:
        """A refund in part."""
        return str(self.ask("POST", "/v1/refunds", charge=self.charge(), amount=1000)["id"])

    def session(self, mode: str = "setup") -> str:
        """An open Checkout page."""
        return str(self.ask("POST", "/v1/checkout/sessions", **self.session_form(mode))["id"])

    def session_form(self, mode: str) -> Form:
        """What a Checkout page in a mode asks for."""
        form: Form = {"mode": mode, "success_url": "https://example.com/ok", "customer": self.customer(None)}
        if mode == "setup":
            return form | {"currency": "usd"}
        price = self.low if mode == "subscription" else self.one_time_price()
        return form | {"line_items[0][price]": price, "line_items[0][quantity]": 1}

    def one_time_price(self) -> str:
        """A price that is paid once."""
        form = {"product": self._product, "currency": "usd", "unit_amount": 2500}
        return str(self.ask("POST", "/v1/prices", **form)["id"])

    def endpoint(self) -> str:
        """A webhook endpoint that nobody calls."""
        form = {"url": "http://127.0.0.1:9/", "enabled_events[0]": "product.deleted"}
        return str(self.ask("POST", "/v1/webhook_endpoints", **form)["id"])

    def event(self) -> str:
        """The latest event."""
        return str(self.ask("GET", "/v1/events?limit=1")["data"][0]["id"])

    def configuration(self) -> str:
        """A configuration of the portal."""
        form = {"features[invoice_history][enabled]": "true"}
        return str(self.ask("POST", "/v1/billing_portal/configurations", **form)["id"])

    def tax_id(self, customer: str) -> str:
        """A tax id of a customer."""
        form = {"type": "eu_vat", "value": "DE000000000"}
        return str(self.ask("POST", f"/v1/customers/{customer}/tax_ids", **form)["id"])

    def balance_transaction(self, customer: str) -> str:
        """A change of a customer's balance."""
        form = {"amount": -500, "currency": "usd"}
        return str(self.ask("POST", f"/v1/customers/{customer}/balance_transactions", **form)["id"])
