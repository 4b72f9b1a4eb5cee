"""Previews of invoices (https://docs.stripe.com/api/invoices/create_preview): the same sums as later, and no trace."""

from typing import Any

from desktop.backend.stripe_standin.api.filters import refuse_unserved
from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.invoices import invoice_items, invoice_objects
from desktop.backend.stripe_standin.resources.subscriptions import subscription_changes
from desktop.backend.stripe_standin.resources.subscriptions.subscription_billing import draft_for
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import (
    ENDED,
    fresh,
    next_renewal,
    only_item,
    require_active_price,
    require_served_price,
    with_item,
)
from desktop.backend.stripe_standin.store import Json, new_id

_FIELDS = frozenset(("currency", "customer", "preview_mode", "subscription", "subscription_details"))
_DETAILS = frozenset(
    (
        "billing_cycle_anchor",
        "billing_mode",
        "cancel_at",
        "cancel_at_period_end",
        "cancel_now",
        "items",
        "proration_behavior",
        "proration_date",
        "trial_end",
    )
)


def create_preview(call: Call) -> Json:
    """What the next invoice would be: of a new subscription, of a changed one, or of one that goes on as it is."""
    wanted = call.parameters
    refuse_unserved(call, _FIELDS, "invoice preview")
    if wanted.get("preview_mode", "next") != "next":
        raise unsupported("previews of recurring amounts")
    details: Json = wanted.get("subscription_details", {})
    if lacking := sorted(set(details) - _DETAILS):
        raise unsupported(f"the invoice preview parameter subscription_details[{', '.join(lacking)}]")
    if "subscription" in wanted:
        draft = _of_subscription(call, details)
    elif "items" in details:
        draft = _of_new_subscription(call, details)
    else:
        draft = _of_customer(call)
    return _as_preview(draft)


def _of_subscription(call: Call, details: Json) -> Json:
    wanted = call.parameters
    old = call.transaction.get("subscription", wanted["subscription"], "subscription")
    if wanted.get("customer", old["customer"]) != old["customer"]:
        raise StripeError("The subscription is another customer's.", param="subscription")
    if old["status"] in ENDED:
        raise _nothing(old["customer"])
    if details.get("cancel_now"):
        entries = _waiting(call, old)
        if details.get("proration_behavior", "create_prorations") != "none":
            entries += subscription_changes.credits_for(call, old, details.get("proration_date", call.now))
        return draft_for(call, old, "upcoming", lines_of=[], entries=entries)
    if "items" not in details and "billing_cycle_anchor" not in details:
        return _of_renewal(call, old, details)
    change = subscription_changes.planned(call, old, details)
    at_once = details.get("proration_behavior") == "always_invoice" and change.entries
    entries = _waiting(call, old) + change.entries
    if change.restarts or at_once:
        items = [only_item(change.subscription)] if change.restarts else []
        return draft_for(call, change.subscription, "upcoming", lines_of=items, entries=entries)
    return _next_period(call, change.subscription, entries)


def _of_renewal(call: Call, subscription: Json, details: Json) -> Json:
    ends = details.get("cancel_at_period_end", subscription["cancel_at_period_end"])
    at: Any = details.get("cancel_at", subscription["cancel_at"]) or None
    if "cancel_at_period_end" in details and not ends:
        at = None
    ends = ends or (isinstance(at, int) and at <= only_item(subscription)["current_period_end"])
    entries = _waiting(call, subscription)
    if subscription["status"] == "paused" or (ends and not entries):
        raise _nothing(subscription["customer"])
    if ends:
        return draft_for(call, subscription, "upcoming", lines_of=[], entries=entries)
    return _next_period(call, subscription, entries)


def of_first_period(call: Call, customer: str, price: Json, quantity: int) -> Json:
    """What a customer's new subscription begins with, as things are. What waits for the next invoice comes first."""
    subscription = fresh(call, call.transaction.get("customer", customer), price, quantity)
    return _as_preview(_first_of(call, subscription))


def of_next_period(call: Call, subscription: Json) -> Json:
    """What the end of a subscription's present period will bring, as things are."""
    return _as_preview(_next_period(call, subscription, _waiting(call, subscription)))


def _next_period(call: Call, subscription: Json, entries: list[Json]) -> Json:
    item = only_item(subscription)
    start = item["current_period_end"]
    end = next_renewal(subscription["billing_cycle_anchor"], item["price"], start)
    after = with_item({**subscription, "status": "active"}, current_period_start=start, current_period_end=end)
    times = {"created": start, "period_start": item["current_period_start"], "period_end": start}
    return draft_for(call, after, "upcoming", lines_of=[only_item(after)], entries=entries, **times)


def _waiting(call: Call, subscription: Json) -> list[Json]:
    return invoice_items.waiting(call, subscription["customer"], subscription["id"])


def _of_new_subscription(call: Call, details: Json) -> Json:
    if "customer" not in call.parameters:
        raise required("customer")
    customer = call.transaction.get("customer", call.parameters["customer"], "customer")
    items = details["items"]
    if len(items) != 1 or "price" not in items[0] or set(items[0]) - {"price", "quantity"}:
        raise unsupported("previews of subscriptions with other than one item that names its price")
    price = call.transaction.get("price", items[0]["price"], "subscription_details[items][0][price]")
    require_served_price(price, "subscription_details[items][0][price]")
    require_active_price(price, "subscription_details[items][0][price]")
    subscription = fresh(call, customer, price, items[0].get("quantity", 1))
    if isinstance(details.get("trial_end"), int):
        subscription = with_item({**subscription, "status": "trialing"}, current_period_end=details["trial_end"])
    return _first_of(call, subscription)


def _first_of(call: Call, subscription: Json) -> Json:
    entries = invoice_items.waiting(call, subscription["customer"], None)
    draft = draft_for(call, subscription, "upcoming", lines_of=[only_item(subscription)], entries=entries)
    draft["parent"] = None
    return draft


def _of_customer(call: Call) -> Json:
    if "customer" not in call.parameters:
        raise required("customer")
    customer = call.transaction.get("customer", call.parameters["customer"], "customer")
    living = [
        subscription
        for subscription in call.transaction.all("subscription", customer["id"])
        if subscription["status"] not in (*ENDED, "paused") and not subscription["cancel_at_period_end"]
    ]
    if living:
        soonest = min(living, key=lambda subscription: int(only_item(subscription)["current_period_end"]))
        return _next_period(call, soonest, _waiting(call, soonest))
    entries = invoice_items.waiting(call, customer["id"], None)
    if not entries:
        raise _nothing(customer["id"])
    currency = entries[0]["currency"]
    draft = invoice_objects.draft_of(call.now, new_id("in"), customer, currency, billing_reason="upcoming")
    return invoice_items.with_entries(draft, entries)


def _nothing(customer: str) -> StripeError:
    return StripeError(f"No upcoming invoices for customer: {customer}", status=404, code="invoice_upcoming_none")


def _as_preview(draft: Json) -> Json:
    identifier = new_id("upcoming_in")
    lines = [{**line, "invoice": identifier} for line in draft["lines"]["data"]]
    preview = invoice_objects.with_lines({**draft, "id": identifier}, lines)
    _, ending = invoice_objects.settled_by_balance(preview["total"], preview["starting_balance"])
    return {**preview, "ending_balance": ending}


OPERATIONS = (
    Operation("POST", "/v1/invoices/create_preview", "InvoiceCreatePreviewParams", "Invoice", create_preview),
)
