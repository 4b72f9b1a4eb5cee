"""Reads invoices from Stripe, many at a time."""

from typing import Any, Generic, TypeVar

import msgspec
import stripe

from desktop.backend.billing.provider.payments import Payment, payment_of
from desktop.backend.billing.provider.provider_errors import identifier_of, speaking

_PAGE = 100
_Item = TypeVar("_Item")


class _Line(msgspec.Struct, frozen=True):
    amount: int
    description: str | None = None


class _Lines(msgspec.Struct, frozen=True):
    data: tuple[_Line, ...]


class _SubscriptionDetails(msgspec.Struct, frozen=True):
    subscription: str | None = None


class _Parent(msgspec.Struct, frozen=True):
    subscription_details: _SubscriptionDetails | None = None


class _Transitions(msgspec.Struct, frozen=True):
    paid_at: int | None = None


class ProviderInvoice(msgspec.Struct, frozen=True, kw_only=True):
    """What is mirrored of Stripe's invoice, under its names (https://docs.stripe.com/api/invoices/object)."""

    id: str
    created: int
    currency: str
    status: str | None
    number: str | None
    description: str | None
    total: int
    amount_due: int
    amount_paid: int
    amount_remaining: int
    attempted: bool
    next_payment_attempt: int | None
    lines: _Lines
    status_transitions: _Transitions
    parent: _Parent | None = None
    metadata: dict[str, str] | None = None


class _Charge(msgspec.Struct, frozen=True):
    id: str
    amount_refunded: int
    payment_intent: str | None = None


class _Page(msgspec.Struct, Generic[_Item], frozen=True):
    data: tuple[_Item, ...]
    has_more: bool


class InvoiceReader:
    """Invoices and their payments.

    Lists are decoded here and not by the SDK: it makes a dozen objects of each invoice, and a customer may have ten
    thousand. Every method raises ProviderRefusedError and ProblemError as the gateway does.
    """

    def __init__(self, client: stripe.StripeClient) -> None:
        self._client = client

    def one(self, identifier: str) -> stripe.Invoice:
        """An invoice."""
        with speaking():
            return self._client.v1.invoices.retrieve(identifier)

    def page_after(self, customer: str, newer: str | None) -> _Page[ProviderInvoice]:
        """A page of a customer's invoices older than one, the newest first."""
        place = {"starting_after": newer} if newer is not None else {}
        return self._page("/v1/invoices", _Page[ProviderInvoice], customer=customer, **place)

    def open(self, customer: str) -> tuple[ProviderInvoice, ...]:
        """The invoices that a customer has still to pay, as far as one page goes."""
        return self._page("/v1/invoices", _Page[ProviderInvoice], customer=customer, status="open").data

    def payment(self, invoice: ProviderInvoice) -> Payment:
        """How far the payment of an invoice came."""
        return payment_of(self._client, invoice)

    def lines(self, identifier: str) -> list[stripe.InvoiceLineItem]:
        """The lines of an invoice."""
        with speaking():
            return list(self._client.v1.invoices.line_items.list(identifier, {"limit": _PAGE}).auto_paging_iter())

    def paid_by(self, payment_intent: str) -> str | None:
        """The id of the invoice that a payment was made for."""
        with speaking():
            found = self._client.v1.invoice_payments.list(
                {"payment": {"type": "payment_intent", "payment_intent": payment_intent}, "limit": 1}
            ).data
        return identifier_of(found[0].invoice) if found else None

    def payer(self, payment_intent: str) -> str:
        """The customer whose payment it is; empty for nobody's."""
        with speaking():
            return identifier_of(self._client.v1.payment_intents.retrieve(payment_intent).customer)

    def amount_refunded(self, payment_intent: str) -> int:
        """How much of a payment was given back, in minor units."""
        with speaking():
            intent = self._client.v1.payment_intents.retrieve(payment_intent, {"expand": ["latest_charge"]})
        charge = intent.latest_charge
        return charge.amount_refunded if isinstance(charge, stripe.Charge) else 0

    def refunded_payments(self, customer: str) -> list[str]:
        """The payment intents of which something was given back."""
        found: list[str] = []
        place: dict[str, str] = {}
        while True:
            page = self._page("/v1/charges", _Page[_Charge], customer=customer, **place)
            found += [item.payment_intent for item in page.data if item.amount_refunded and item.payment_intent]
            if not page.has_more:
                return found
            place = {"starting_after": page.data[-1].id}

    def _page(self, path: str, kind: type[_Page[_Item]], **parameters: str) -> _Page[_Item]:
        with speaking():
            answer: Any = self._client.raw_request("get", path, limit=_PAGE, **parameters)
        return msgspec.json.decode(answer.body, type=kind)


def facts_of(source: stripe.Invoice) -> ProviderInvoice:
    """What is mirrored of an invoice."""
    return msgspec.convert(source.to_dict(), ProviderInvoice)
