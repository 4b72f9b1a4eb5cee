"""Invoices that a subscription makes."""

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices import invoice_items, invoice_objects, invoice_settlement
from desktop.backend.stripe_standin.resources.invoices.invoice_lines import period_line
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import only_item
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit


def draft_for(
    call: Call, subscription: Json, reason: str, *, lines_of: list[Json], entries: list[Json], **facts: object
) -> Json:
    """A draft, not stored: whole periods of items, in advance, and invoice items."""
    customer = call.transaction.get("customer", subscription["customer"])
    details = {
        "metadata": subscription["metadata"],
        "subscription": subscription["id"],
        "subscription_proration_date": None,
    }
    invoice = invoice_objects.draft_of(
        call.now,
        new_id("in"),
        customer,
        subscription["currency"],
        billing_reason=reason,
        default_payment_method=None,
        parent={"type": "subscription_details", "quote_details": None, "subscription_details": details},
        **facts,
    )
    lines = [period_line(call, invoice["id"], subscription, item) for item in lines_of]
    return invoice_items.with_entries(invoice_objects.with_lines(invoice, lines), entries)


def bill(call: Call, subscription: Json, reason: str, *, whole_period: bool, **facts: object) -> Json:
    """A draft, stored, with the subscription's present period, if it is to be billed, and all that waits."""
    entries = invoice_items.waiting(call, subscription["customer"], subscription["id"])
    items = [only_item(subscription)] if whole_period else []
    empty = draft_for(call, subscription, reason, lines_of=items, entries=[], **facts)
    draft = invoice_items.take_up(call, empty, entries)
    invoice_objects.save(call, draft)
    emit(call, "invoice.created", draft)
    return draft


def bill_now(call: Call, subscription: Json, reason: str, *, whole_period: bool, **facts: object) -> Json:
    """The same, finalised: open, or paid when nothing is due."""
    return invoice_settlement.finalize(
        call, bill(call, subscription, reason, whole_period=whole_period, auto_advance=True, **facts)
    )
