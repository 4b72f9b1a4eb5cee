"""Invoice items (https://docs.stripe.com/api/invoiceitems): what the next invoice of a customer will have as a line."""

from typing import Any

from desktop.backend.stripe_standin.api.filters import created_as_asked, refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.deletion import delete
from desktop.backend.stripe_standin.errors import StripeError, required
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.invoices import invoice_objects
from desktop.backend.stripe_standin.resources.invoices.invoice_lines import item_line, pricing_of
from desktop.backend.stripe_standin.store import Json, Within, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_CREATE_FIELDS = frozenset(
    (
        "amount",
        "currency",
        "customer",
        "description",
        "discountable",
        "invoice",
        "metadata",
        "period",
        "pricing",
        "quantity",
        "subscription",
        "unit_amount_decimal",
    )
)


def entry_of(now: int, customer: Json, amount: int, currency: str, **facts: Any) -> Json:
    """An invoice item of an amount in minor units; `facts` are further fields of it."""
    return {
        "id": new_id("ii"),
        "object": "invoiceitem",
        "amount": amount,
        "currency": currency,
        "customer": customer["id"],
        "customer_account": None,
        "date": now,
        "description": None,
        "discountable": True,
        "discounts": [],
        "invoice": None,
        "livemode": False,
        "metadata": {},
        "net_amount": amount,
        "parent": None,
        "period": {"start": now, "end": now},
        "pricing": None,
        "proration": False,
        "proration_details": None,
        "quantity": 1,
        "quantity_decimal": str(facts.get("quantity", 1)),
        "tax_rates": [],
        "test_clock": customer["test_clock"],
        **facts,
    }


def save(call: Call, entry: Json) -> None:
    """Store an invoice item where its invoice, or the next one, finds it."""
    call.transaction.put(entry, belongs_to=entry["invoice"] or _waiting(entry["customer"]))


def _waiting(customer: str) -> str:
    return f"next invoice of {customer}"


def waiting(call: Call, customer: str, subscription: str | None) -> list[Json]:
    """What the next invoice, of a subscription or of none, will take up, oldest first."""
    found = call.transaction.all("invoiceitem", within=Within(belongs_to=_waiting(customer)))
    return [entry for entry in found[::-1] if _subscription_of(entry) in (None, subscription)]


def of_invoice(call: Call, invoice: str) -> list[Json]:
    """The invoice items that an invoice has taken up."""
    return call.transaction.all("invoiceitem", within=Within(belongs_to=invoice))


def _subscription_of(entry: Json) -> str | None:
    details = (entry["parent"] or {}).get("subscription_details")
    return details["subscription"] if details else None


def with_entries(invoice: Json, entries: list[Json]) -> Json:
    """A draft with invoice items as its first lines."""
    lines = [*(item_line(invoice["id"], entry) for entry in entries), *invoice["lines"]["data"]]
    return invoice_objects.with_lines(invoice, lines)


def take_up(call: Call, invoice: Json, entries: list[Json]) -> Json:
    """A draft to which invoice items now belong."""
    for entry in entries:
        save(call, {**entry, "invoice": invoice["id"]})
    return with_entries(invoice, entries)


def create(call: Call) -> Json:
    """Bill something with the customer's next invoice, or with a draft."""
    wanted = call.parameters
    refuse_unserved(call, _CREATE_FIELDS, "invoice item")
    if "customer" not in wanted:
        raise required("customer")
    customer = call.transaction.get("customer", wanted["customer"], "customer")
    invoice = call.transaction.get("invoice", wanted["invoice"], "invoice") if "invoice" in wanted else None
    if invoice is not None and invoice["status"] != "draft":
        raise StripeError("The invoice is no longer editable.", code="invoice_not_editable", param="invoice")
    entry = _entry_wanted(call, customer)
    save(call, entry)
    emit(call, "invoiceitem.created", entry)
    if invoice is not None:
        invoice_objects.save(call, take_up(call, invoice, [entry]))
        return call.transaction.get("invoiceitem", entry["id"])
    return entry


def _entry_wanted(call: Call, customer: Json) -> Json:
    wanted = call.parameters
    facts: Json = {
        "description": wanted.get("description"),
        "discountable": wanted.get("discountable", True),
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "quantity": wanted.get("quantity", 1),
    }
    if "period" in wanted:
        facts["period"] = wanted["period"]
    if "subscription" in wanted:
        details = {"subscription": wanted["subscription"], "subscription_item": None}
        facts["parent"] = {"type": "subscription_details", "subscription_details": details}
    if price_id := wanted.get("pricing", {}).get("price"):
        price = call.transaction.get("price", price_id, "pricing[price]")
        amount = price["unit_amount"] * facts["quantity"]
        return entry_of(call.now, customer, amount, price["currency"], pricing=pricing_of(price), **facts)
    if "currency" not in wanted and customer["currency"] is None:
        raise required("currency")
    unit = int(wanted["unit_amount_decimal"]) if "unit_amount_decimal" in wanted else None
    amount = wanted["amount"] if "amount" in wanted else (unit or 0) * facts["quantity"]
    facts["pricing"] = {
        "type": "price_details",
        "price_details": None,
        "unit_amount_decimal": str(unit if unit is not None else amount),
    }
    return entry_of(call.now, customer, amount, str(wanted.get("currency", customer["currency"])).lower(), **facts)


def retrieve(call: Call) -> Json:
    """One invoice item."""
    return call.transaction.get("invoiceitem", call.path["id"])


def remove(call: Call) -> Json:
    """Take back an invoice item that is on no finalised invoice."""
    entry = retrieve(call)
    if entry["invoice"] is not None:
        invoice = call.transaction.get("invoice", entry["invoice"])
        if invoice["status"] != "draft":
            raise StripeError("This invoice item can no longer be deleted.", code="invoice_not_editable")
        gone = item_line("", entry)["id"]
        rest = [line for line in invoice["lines"]["data"] if line["id"] != gone]
        invoice_objects.save(call, invoice_objects.with_lines(invoice, rest))
    emit(call, "invoiceitem.deleted", entry)
    return delete(call, entry)


def list_items(call: Call) -> Json:
    """Invoice items in pages, by customer, invoice, time, and whether they still wait."""
    wanted = call.parameters
    pending = wanted.get("pending")
    created = created_as_asked(call)

    def matches(entry: Json) -> bool:
        return created({"created": entry["date"]}) and pending in (None, entry["invoice"] is None)

    return list_page(
        call,
        "invoiceitem",
        "/v1/invoiceitems",
        wanted.get("customer"),
        matches,
        belongs_to=wanted.get("invoice"),
    )


OPERATIONS = (
    Operation("POST", "/v1/invoiceitems", "InvoiceItemCreateParams", "InvoiceItem", create),
    Operation("GET", "/v1/invoiceitems/{id}", "InvoiceItemRetrieveParams", "InvoiceItem", retrieve),
    Operation("DELETE", "/v1/invoiceitems/{id}", "InvoiceItemDeleteParams", "InvoiceItem", remove),
    Operation("GET", "/v1/invoiceitems", "InvoiceItemListParams", "InvoiceItem[]", list_items),
)
