"""Carries out changes of a subscription's price, quantity or billing day, and has them paid.

https://docs.stripe.com/billing/subscriptions/pending-updates
"""

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices import invoice_items, invoice_settlement
from desktop.backend.stripe_standin.resources.subscriptions import debits
from desktop.backend.stripe_standin.resources.subscriptions.subscription_billing import bill
from desktop.backend.stripe_standin.resources.subscriptions.subscription_changes import Change
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import PATIENCE, only_item, save
from desktop.backend.stripe_standin.resources.subscriptions.subscription_standing import book_invoice
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_WITH_PENDING_UPDATE = frozenset(
    (
        "billing_cycle_anchor",
        "cancel_at_period_end",
        "expand",
        "items",
        "metadata",
        "off_session",
        "payment_behavior",
        "proration_behavior",
        "proration_date",
    )
)


def check(old: Json, wanted: Json) -> None:
    """Refuse what Stripe refuses about how a change is to be paid."""
    if wanted.get("payment_behavior") == "pending_if_incomplete" and set(wanted) - _WITH_PENDING_UPDATE:
        named = ", ".join(sorted(set(wanted) - _WITH_PENDING_UPDATE))
        raise StripeError(
            f"When `payment_behavior` is set to `pending_if_incomplete`, you cannot pass {named}.",
            param="payment_behavior",
        )
    if old["status"] == "incomplete":
        raise StripeError(
            "This subscription's latest invoice has an incomplete payment. Items cannot change before it is paid."
        )


def carry_out(call: Call, old: Json, change: Change, wanted: Json) -> Json:
    """Make a change, billed now or with the next invoice. Raises StripeError when it must be paid and is not."""
    at_once = wanted.get("proration_behavior") == "always_invoice" and bool(change.entries)
    _supersede(call, old)
    for entry in change.entries:
        invoice_items.save(call, entry)
        emit(call, "invoiceitem.created", entry)
    if not (change.restarts or at_once):
        debits.book(call, only_item(old)["id"], change.entries)
        return _saved(call, old, change.subscription)
    draft = _draft(call, change, wanted)
    match wanted.get("payment_behavior", "allow_incomplete"):
        case "pending_if_incomplete":
            return _if_paid(call, old, change, draft, wanted)
        case behavior:
            return _paid_or_not(call, old, change, draft, behavior)


def _supersede(call: Call, old: Json) -> None:
    """A newer change takes the place of one that still waits for its payment."""
    if old["pending_update"] is not None:
        invoice = call.transaction.get("invoice", old["latest_invoice"])
        if invoice["status"] == "open":
            invoice_settlement.void(call, invoice)


def _draft(call: Call, change: Change, wanted: Json) -> Json:
    draft = bill(call, change.subscription, "subscription_update", whole_period=change.restarts, auto_advance=True)
    draft["parent"]["subscription_details"]["subscription_proration_date"] = wanted.get("proration_date", call.now)
    return draft


def _saved(call: Call, old: Json, subscription: Json) -> Json:
    subscription = {**subscription, "pending_update": None}
    save(call, subscription)
    emit(call, "customer.subscription.updated", subscription, old)
    return subscription


def _if_paid(call: Call, old: Json, change: Change, draft: Json, wanted: Json) -> Json:
    collected = _collect(call, draft, off_session=wanted.get("off_session", False))
    if collected.invoice["status"] == "paid":
        book_invoice(call, only_item(old)["id"], collected.invoice)
        return _saved(call, old, {**change.subscription, "latest_invoice": draft["id"]})
    after = change.subscription
    pending = {
        "billing_cycle_anchor": after["billing_cycle_anchor"] if change.restarts else None,
        "cancel_at_period_end": wanted.get("cancel_at_period_end"),
        "expires_at": min(call.now + PATIENCE, only_item(old)["current_period_end"]),
        "subscription_items": after["items"]["data"],
        "trial_end": None,
        "trial_from_plan": None,
    }
    if "metadata" in wanted:
        pending["metadata"] = after["metadata"]
    subscription = {**old, "latest_invoice": draft["id"], "pending_update": pending}
    save(call, subscription)
    emit(call, "customer.subscription.updated", subscription, old)
    return subscription


def _paid_or_not(call: Call, old: Json, change: Change, draft: Json, behavior: str) -> Json:
    changed = {**change.subscription, "latest_invoice": draft["id"]}
    _saved(call, old, changed)
    book_invoice(call, only_item(old)["id"], draft)
    if behavior == "default_incomplete":
        invoice_settlement.finalize(call, draft)
    else:
        collected = _collect(call, draft, off_session=call.parameters.get("off_session", False))
        if collected.refusal is not None and behavior == "error_if_incomplete":
            raise without_traces(collected.refusal)
    return call.transaction.get("subscription", old["id"])


def _collect(call: Call, draft: Json, *, off_session: bool) -> invoice_settlement.Collected:
    invoice = invoice_settlement.finalize(call, draft)
    return invoice_settlement.collect(call, invoice, off_session=off_session)


def without_traces(refusal: StripeError) -> StripeError:
    """The same refusal for a request of which nothing is left."""
    refusal.commits = False
    return refusal
