"""Invoice payments (https://docs.stripe.com/api/invoice-payment): which payment intent pays which invoice."""

from typing import Any

from desktop.backend.stripe_standin.api.filters import created_as_asked
from desktop.backend.stripe_standin.api.listing import list_page
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, Within, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_KIND = "invoice_payment"


def payment_of(now: int, identifier: str, invoice: Json, intent: str) -> Json:
    """A payment that an open invoice waits for."""
    return {
        "id": identifier,
        "object": _KIND,
        "amount_paid": None,
        "amount_requested": invoice["amount_due"],
        "created": now,
        "currency": invoice["currency"],
        "invoice": invoice["id"],
        "is_default": True,
        "livemode": False,
        "payment": {"type": "payment_intent", "payment_intent": intent},
        "status": "open",
        "status_transitions": {"canceled_at": None, "paid_at": None},
    }


def begin(call: Call, invoice: Json, intent: str) -> None:
    """Let a payment intent pay an invoice."""
    payment = payment_of(call.now, new_id("inpay"), invoice, intent)
    call.transaction.put(payment, belongs_to=invoice["id"])


def default_of(call: Call, invoice: str) -> Json | None:
    """The payment that an invoice waits for or was paid by."""
    found = call.transaction.all(_KIND, within=Within(belongs_to=invoice))
    return next((payment for payment in found if payment["is_default"]), None)


def paid(call: Call, invoice: Json) -> None:
    """The invoice's payment has come."""
    if (old := default_of(call, invoice["id"])) is None:
        return
    transitions = {**old["status_transitions"], "paid_at": call.now}
    payment = {**old, "status": "paid", "amount_paid": old["amount_requested"], "status_transitions": transitions}
    call.transaction.put(payment)
    emit(call, "invoice_payment.paid", payment)


def given_up(call: Call, invoice: Json) -> None:
    """The invoice's payment will never come."""
    if (old := default_of(call, invoice["id"])) is None or old["status"] != "open":
        return
    transitions = {**old["status_transitions"], "canceled_at": call.now}
    call.transaction.put({**old, "status": "canceled", "status_transitions": transitions})


def retrieve(call: Call) -> Json:
    """One payment."""
    return call.transaction.get(_KIND, call.path["id"])


def list_payments(call: Call) -> Json:
    """Payments in pages, by invoice, payment intent, status and time."""
    wanted = call.parameters
    intent: Any = wanted.get("payment", {}).get("payment_intent")
    invoice = wanted.get("invoice") or (call.transaction.owner_of(intent) or "of none" if intent else None)
    created = created_as_asked(call)

    def matches(payment: Json) -> bool:
        return created(payment) and intent in (None, payment["payment"]["payment_intent"])

    return list_page(
        call, _KIND, "/v1/invoice_payments", None, matches, belongs_to=invoice, status=wanted.get("status")
    )


OPERATIONS = (
    Operation("GET", "/v1/invoice_payments/{id}", "InvoicePaymentRetrieveParams", "InvoicePayment", retrieve),
    Operation("GET", "/v1/invoice_payments", "InvoicePaymentListParams", "InvoicePayment[]", list_payments),
)
