"""Invoices (https://docs.stripe.com/api/invoices)."""

from desktop.backend.stripe_standin.api.filters import created_as_asked, refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.deletion import delete
from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.customers.customers import require_own_method
from desktop.backend.stripe_standin.resources.invoices import invoice_items, invoice_objects, invoice_settlement
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_CREATE_FIELDS = frozenset(
    (
        "auto_advance",
        "collection_method",
        "currency",
        "customer",
        "default_payment_method",
        "description",
        "footer",
        "metadata",
        "pending_invoice_items_behavior",
    )
)
_CHANGE_FIELDS = frozenset(("auto_advance", "default_payment_method", "description", "footer", "metadata"))


def create(call: Call) -> Json:
    """Begin an invoice that is no subscription's."""
    wanted = call.parameters
    refuse_unserved(call, _CREATE_FIELDS, "invoice")
    if "customer" not in wanted:
        raise required("customer")
    if wanted.get("collection_method", "charge_automatically") != "charge_automatically":
        raise unsupported("invoices that are sent")
    customer = call.transaction.get("customer", wanted["customer"], "customer")
    if method := wanted.get("default_payment_method"):
        require_own_method(call, customer["id"], method)
    advances = wanted.get("auto_advance", False)
    empty = invoice_objects.draft_of(
        call.now,
        new_id("in"),
        customer,
        str(wanted.get("currency", customer["currency"] or "usd")).lower(),
        auto_advance=advances,
        automatically_finalizes_at=call.now + invoice_objects.DRAFT_LIFE if advances else None,
        billing_reason="manual",
        default_payment_method=wanted.get("default_payment_method") or None,
        description=wanted.get("description"),
        footer=wanted.get("footer"),
        metadata=merged_metadata({}, wanted.get("metadata")),
    )
    includes = wanted.get("pending_invoice_items_behavior", "exclude") == "include"
    entries = invoice_items.waiting(call, customer["id"], None) if includes else []
    invoice = invoice_items.take_up(call, empty, entries)
    invoice_objects.save(call, invoice)
    emit(call, "invoice.created", invoice)
    return invoice


def retrieve(call: Call) -> Json:
    """One invoice."""
    return call.transaction.get("invoice", call.path["id"])


def change(call: Call) -> Json:
    """Change what is noted with an invoice, and whether it advances by itself."""
    refuse_unserved(call, _CHANGE_FIELDS, "invoice")
    wanted = call.parameters
    old = retrieve(call)
    if set(wanted) - {"metadata", "auto_advance", "expand"} and old["status"] != "draft":
        raise StripeError(
            "Finalized invoices can't be updated in this way. For more details, see "
            "https://docs.stripe.com/invoicing/invoice-edits.",
            code="invoice_not_editable",
        )
    if method := wanted.get("default_payment_method"):
        require_own_method(call, old["customer"], method)
    invoice = {**old, "metadata": merged_metadata(old["metadata"], wanted.get("metadata"))}
    for key in ("default_payment_method", "description", "footer"):
        if key in wanted:
            invoice[key] = wanted[key] or None
    if "auto_advance" in wanted:
        invoice |= _advancing(call, old, advances=wanted["auto_advance"])
    invoice_objects.save(call, invoice)
    emit(call, "invoice.updated", invoice, old)
    return invoice


def _advancing(call: Call, invoice: Json, *, advances: bool) -> Json:
    changes: Json = {"auto_advance": advances}
    if invoice["status"] == "draft":
        changes["automatically_finalizes_at"] = call.now + invoice_objects.DRAFT_LIFE if advances else None
    elif invoice["status"] == "open" and not advances:
        changes["next_payment_attempt"] = None
    return changes


def remove(call: Call) -> Json:
    """Delete a draft; its invoice items wait again."""
    invoice = retrieve(call)
    if invoice["status"] != "draft" or invoice_objects.subscription_of(invoice):
        raise StripeError("You can only delete draft invoices that are not of a subscription.")
    for entry in invoice_items.of_invoice(call, invoice["id"]):
        invoice_items.save(call, {**entry, "invoice": None})
    emit(call, "invoice.deleted", invoice)
    return delete(call, invoice)


def finalize(call: Call) -> Json:
    """Fix a draft for good."""
    wanted = call.parameters
    invoice = retrieve(call)
    if invoice["status"] != "draft":
        raise StripeError(
            "This invoice is already finalized, you can't re-finalize a non-draft invoice.",
            code="invoice_not_editable",
        )
    if not invoice["lines"]["data"]:
        raise StripeError("Nothing to invoice for customer", code="invoice_no_customer_line_items", param="invoice")
    if "auto_advance" in wanted:
        invoice = {**invoice, "auto_advance": wanted["auto_advance"]}
    done = invoice_settlement.finalize(call, invoice)
    if done["status"] == "open" and done["auto_advance"]:
        done = {**done, "next_payment_attempt": call.now + invoice_objects.DRAFT_LIFE}
        invoice_objects.save(call, done)
    return done


def pay(call: Call) -> Json:
    """Charge a card for an invoice now; the customer is thought away unless `off_session` is false."""
    wanted = call.parameters
    if lacking := sorted({"forgive", "mandate", "source"} & set(wanted)):
        raise unsupported(f"the invoice parameter {', '.join(lacking)}")
    invoice = retrieve(call)
    if invoice["status"] == "draft":
        invoice = invoice_settlement.finalize(call, invoice)
        if invoice["status"] == "paid":
            return invoice
    if invoice["status"] == "paid":
        raise StripeError("Invoice is already paid", code="invoice_already_paid")
    if invoice["status"] == "void":
        raise StripeError("Invoice is voided and can no longer be paid.", code="invoice_not_payable")
    if wanted.get("paid_out_of_band"):
        return invoice_settlement.paid_out_of_band(call, invoice)
    if method := wanted.get("payment_method"):
        require_own_method(call, invoice["customer"], method)
    collected = invoice_settlement.collect(
        call, invoice, wanted.get("payment_method"), off_session=wanted.get("off_session", True)
    )
    if collected.refusal is not None:
        raise collected.refusal
    return collected.invoice


def void(call: Call) -> Json:
    """Let a finalised invoice count for nothing."""
    invoice = retrieve(call)
    if invoice["status"] not in ("open", "uncollectible"):
        raise StripeError(
            f"You can only pass in open or uncollectible invoices. This invoice is {invoice['status']}.",
            code="invoice_not_voidable",
        )
    return invoice_settlement.void(call, invoice)


def mark_uncollectible(call: Call) -> Json:
    """Give up hope of an open invoice."""
    invoice = retrieve(call)
    if invoice["status"] != "open":
        raise StripeError("You can only mark open invoices as uncollectible.")
    return invoice_settlement.mark_uncollectible(call, invoice)


def list_invoices(call: Call) -> Json:
    """Invoices in pages, by customer, subscription, status and time."""
    wanted = call.parameters
    if lacking := sorted({"due_date", "customer_account"} & set(wanted)):
        raise unsupported(f"the invoice parameter {', '.join(lacking)}")
    if wanted.get("collection_method", "charge_automatically") != "charge_automatically":
        return {"object": "list", "url": "/v1/invoices", "has_more": False, "data": []}
    subscription = wanted.get("subscription")
    # The customer is told even when only the subscription is asked for: the index by status begins with it.
    customer = wanted.get("customer") or (call.transaction.customer_of(subscription) if subscription else None)
    return list_page(
        call,
        "invoice",
        "/v1/invoices",
        customer,
        created_as_asked(call) if "created" in wanted else None,
        belongs_to=subscription,
        status=wanted.get("status"),
    )


def list_lines(call: Call) -> Json:
    """The lines of an invoice in pages, in their order."""
    wanted = call.parameters
    lines = retrieve(call)["lines"]["data"]
    limit: int = wanted.get("limit", 10)
    if not 1 <= limit <= 100:
        raise StripeError("Invalid limit: must be between 1 and 100", param="limit", began=False)
    places = {line["id"]: place for place, line in enumerate(lines)}
    for param in ("starting_after", "ending_before"):
        if wanted.get(param, next(iter(places), None)) not in (*places, None):
            raise StripeError(f"No such line item: '{wanted[param]}'", code="resource_missing", param=param)
    if "starting_after" in wanted and "ending_before" in wanted:
        raise StripeError("You can only specify one of these parameters: starting_after, ending_before.", began=False)
    if "ending_before" in wanted:
        rest = lines[: places[wanted["ending_before"]]]
        data = rest[-limit:]
    else:
        rest = lines[places[wanted["starting_after"]] + 1 :] if "starting_after" in wanted else lines
        data = rest[:limit]
    url = f"/v1/invoices/{call.path['id']}/lines"
    return {"object": "list", "url": url, "has_more": len(rest) > limit, "data": data}


_ONE = "/v1/invoices/{id}"

OPERATIONS = (
    Operation("POST", "/v1/invoices", "InvoiceCreateParams", "Invoice", create),
    Operation("GET", "/v1/invoices", "InvoiceListParams", "Invoice[]", list_invoices),
    Operation("GET", _ONE, "InvoiceRetrieveParams", "Invoice", retrieve),
    Operation("POST", _ONE, "InvoiceUpdateParams", "Invoice", change),
    Operation("DELETE", _ONE, "InvoiceDeleteParams", "Invoice", remove),
    Operation("POST", f"{_ONE}/finalize", "InvoiceFinalizeInvoiceParams", "Invoice", finalize),
    Operation("POST", f"{_ONE}/pay", "InvoicePayParams", "Invoice", pay),
    Operation("POST", f"{_ONE}/void", "InvoiceVoidInvoiceParams", "Invoice", void),
    Operation("POST", f"{_ONE}/mark_uncollectible", "InvoiceMarkUncollectibleParams", "Invoice", mark_uncollectible),
    Operation("GET", f"{_ONE}/lines", "InvoiceLineItemListParams", "InvoiceLineItem[]", list_lines),
)
