"""Invoices as values: what one looks like, its sums, and when time changes it next."""

from typing import Any

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json, new_id

DRAFT_LIFE = 3600
"""How long an invoice that advances by itself stays a draft, in seconds."""
MINIMUM_CHARGE = 50
"""The least that a card is charged, in minor units (US dollars, https://docs.stripe.com/currencies)."""
_UNSET = (
    "account_tax_ids",
    "application",
    "automatically_finalizes_at",
    "billing_reason",
    "custom_fields",
    "customer_account",
    "customer_address",
    "customer_email",
    "customer_name",
    "customer_phone",
    "customer_shipping",
    "default_payment_method",
    "default_source",
    "description",
    "due_date",
    "effective_at",
    "ending_balance",
    "footer",
    "from_invoice",
    "hosted_invoice_url",
    "invoice_pdf",
    "last_finalization_error",
    "latest_revision",
    "next_payment_attempt",
    "number",
    "on_behalf_of",
    "parent",
    "receipt_number",
    "rendering",
    "shipping_cost",
    "shipping_details",
    "statement_descriptor",
    "threshold_reason",
    "webhooks_delivered_at",
)


def draft_of(now: int, identifier: str, customer: Json, currency: str, **facts: Any) -> Json:
    """A draft without lines; `facts` are further fields of it."""
    none = {"finalized_at": None, "marked_uncollectible_at": None, "paid_at": None, "voided_at": None}
    invoice = {
        **dict.fromkeys(_UNSET),
        "id": identifier,
        "object": "invoice",
        "account_country": "US",
        "account_name": "3DICOM Sandbox",
        "amount_overpaid": 0,
        "amount_paid": 0,
        "amount_shipping": 0,
        "attempt_count": 0,
        "attempted": False,
        "auto_advance": False,
        "automatic_tax": {
            "disabled_reason": None,
            "enabled": False,
            "liability": None,
            "provider": None,
            "status": None,
        },
        "collection_method": "charge_automatically",
        "created": now,
        "currency": currency,
        "customer": customer["id"],
        "default_tax_rates": [],
        "discounts": [],
        "issuer": {"type": "self"},
        "livemode": False,
        "metadata": {},
        "payment_settings": {
            "default_mandate": None,
            "payment_method_options": None,
            "payment_method_types": None,
        },
        "period_end": now,
        "period_start": now,
        "post_payment_credit_notes_amount": 0,
        "pre_payment_credit_notes_amount": 0,
        "starting_balance": customer["balance"],
        "status": "draft",
        "status_transitions": none,
        "test_clock": customer["test_clock"],
        "total_discount_amounts": [],
        "total_pretax_credit_amounts": [],
        "total_taxes": [],
    }
    return with_lines(invoice | addressed_to(customer) | facts, [])


def addressed_to(customer: Json) -> Json:
    """Whom an invoice names; a finalised one keeps it."""
    return {
        "customer_address": customer["address"],
        "customer_email": customer["email"],
        "customer_name": customer["name"],
        "customer_phone": customer["phone"],
        "customer_shipping": customer["shipping"],
        "customer_tax_exempt": customer["tax_exempt"],
        "customer_tax_ids": [],
    }


def with_lines(invoice: Json, lines: list[Json]) -> Json:
    """The invoice with these lines and the sums that follow."""
    identifier = invoice["id"]
    total = sum(line["amount"] for line in lines)
    due, _ = settled_by_balance(total, invoice["starting_balance"])
    listed = {"object": "list", "url": f"/v1/invoices/{identifier}/lines", "has_more": False, "data": lines}
    return {
        **invoice,
        "amount_due": due,
        "amount_remaining": due - invoice["amount_paid"],
        "lines": listed,
        "subtotal": total,
        "subtotal_excluding_tax": total,
        "total": total,
        "total_excluding_tax": total,
    }


def settled_by_balance(total: int, balance: int) -> tuple[int, int]:
    """What is due, and the customer's balance afterwards (negative is credit), in minor units.

    What is less than nothing, or too little for a charge, goes to the balance.
    """
    owed = total + balance
    if owed < MINIMUM_CHARGE:
        return 0, owed
    return owed, 0


def subscription_of(invoice: Json) -> str | None:
    """The id of the subscription that an invoice bills."""
    details = (invoice["parent"] or {}).get("subscription_details")
    return str(details["subscription"]) if details else None


def payable_at(call: Call, invoice: Json) -> Json:
    """Where people see and pay an invoice. The address cannot be guessed."""
    page = f"{call.pages_url}/i/{invoice['id']}_{new_id('live', 40)[5:]}"
    return {"hosted_invoice_url": page, "invoice_pdf": f"{page}/pdf"}


def invoice_at(call: Call, key: str) -> Json | None:
    """The invoice with a page `/i/{key}` or `/i/{key}/pdf`."""
    invoice = call.transaction.find("invoice", key.rpartition("_")[0])
    if invoice is None or not str(invoice["hosted_invoice_url"]).endswith(f"/i/{key}"):
        return None
    return invoice


def save(call: Call, invoice: Json) -> None:
    """Store an invoice together with the next moment at which time changes it."""
    due: int | None = None
    if invoice["status"] == "draft" and invoice["auto_advance"]:
        due = invoice["automatically_finalizes_at"]
    elif invoice["status"] == "open":
        due = invoice["next_payment_attempt"]
    call.transaction.put(invoice, due=due, belongs_to=subscription_of(invoice))
