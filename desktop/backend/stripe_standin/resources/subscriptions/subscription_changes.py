"""What a change of a subscription's price, quantity or billing day amounts to, before anything happens.

https://docs.stripe.com/billing/subscriptions/prorations, in flexible billing mode: what is given back is a part of what
was billed, line by line, whatever the price is by now.
"""

from dataclasses import dataclass
from typing import Any

from desktop.backend.stripe_standin.errors import StripeError, unsupported
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices.invoice_items import entry_of
from desktop.backend.stripe_standin.resources.invoices.invoice_lines import day_of, pricing_of, product_name
from desktop.backend.stripe_standin.resources.subscriptions.debits import Debit, debits_of
from desktop.backend.stripe_standin.resources.subscriptions.proration import share
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import (
    next_renewal,
    only_item,
    require_active_price,
    require_served_price,
    with_item,
    with_price,
)
from desktop.backend.stripe_standin.store import Json


@dataclass(frozen=True)
class Change:
    """A subscription as it would be, its prorations, and whether a whole new period is billed from now on."""

    subscription: Json
    entries: list[Json]
    restarts: bool


def planned(call: Call, old: Json, wanted: Json) -> Change:
    """What `items`, `proration_behavior`, `proration_date` and `billing_cycle_anchor` would do."""
    price, quantity = _wanted_item(call, old, wanted.get("items", []))
    item = only_item(old)
    at = _proration_date(call, item, wanted)
    changes = price["id"] != item["price"]["id"] or quantity != item["quantity"]
    on_trial = old["status"] == "trialing"
    restarts = not on_trial and (
        _recurs(price) != _recurs(item["price"]) or wanted.get("billing_cycle_anchor", {}).get("type") == "now"
    )
    subscription = with_price(old, price, quantity) if changes else old
    prorates = wanted.get("proration_behavior", "create_prorations") != "none" and not on_trial
    entries = credits_for(call, old, at) if prorates and (changes or restarts) else []
    if prorates and changes and not restarts:
        entries.append(debit_for(call, subscription, at))
    if restarts:
        subscription = restarted(call, subscription)
    return Change(subscription, entries, restarts)


def restarted(call: Call, subscription: Json) -> Json:
    """The subscription with a whole period from now on."""
    end = next_renewal(call.now, only_item(subscription)["price"], call.now)
    moved = with_item(subscription, current_period_start=call.now, current_period_end=end)
    moved["billing_cycle_anchor"] = call.now
    if moved["cancel_at_period_end"]:
        moved["cancel_at"] = end
    return moved


def _recurs(price: Json) -> tuple[str, int]:
    return price["recurring"]["interval"], price["recurring"]["interval_count"]


def _wanted_item(call: Call, old: Json, items: list[Json]) -> tuple[Json, int]:
    item = only_item(old)
    if not items:
        return item["price"], item["quantity"]
    given = items[0]
    if len(items) > 1 or "id" not in given or given.get("deleted"):
        raise unsupported("subscriptions with other than one item; name the present item's id")
    if lacking := sorted(set(given) - {"id", "price", "quantity", "deleted"}):
        raise unsupported(f"the subscription item parameter {', '.join(lacking)}")
    if given["id"] != item["id"]:
        raise StripeError(f"No such subscription item: '{given['id']}'", code="resource_missing", param="items[0][id]")
    price = call.transaction.get("price", given.get("price", item["price"]["id"]), "items[0][price]")
    require_served_price(price, "items[0][price]")
    if price["currency"] != old["currency"]:
        raise StripeError("The currency of a subscription cannot change.", param="items[0][price]")
    same = price["id"] == item["price"]["id"]
    if not same:
        require_active_price(price, "items[0][price]")
    quantity: Any = given.get("quantity", item["quantity"] if same else 1)
    return price, int(quantity)


def _proration_date(call: Call, item: Json, wanted: Json) -> int:
    at: int = wanted.get("proration_date", call.now)
    if not item["current_period_start"] <= at <= item["current_period_end"]:
        raise StripeError(
            "Cannot specify `proration_date` outside of the current billing period.", param="proration_date"
        )
    return at


def credits_for(call: Call, subscription: Json, at: int) -> list[Json]:
    """What is given back, line by line, when the present period is not used from an instant on (Unix seconds)."""
    customer = call.transaction.get("customer", subscription["customer"])
    entries = []
    for debit in debits_of(call, only_item(subscription)["id"]):
        amount = share(-debit.amount, debit.end - max(at, debit.start), debit.end - debit.start)
        if debit.end > at and amount:
            entries.append(_credit(call, customer, subscription, debit, amount, at))
    return entries


def _credit(call: Call, customer: Json, subscription: Json, debit: Debit, amount: int, at: int) -> Json:
    price = call.transaction.get("price", debit.price)
    return _entry(
        call,
        customer,
        subscription,
        amount,
        description=f"Unused time on {product_name(call, price)} after {day_of(at)}",
        period={"start": max(at, debit.start), "end": debit.end},
        pricing=pricing_of(price),
        proration_details={"credited_items": _credited(call, debit), "discount_amounts": []},
    )


def _credited(call: Call, debit: Debit) -> Json:
    waiting = call.transaction.find("invoiceitem", f"ii_{debit.line.partition('_')[2]}")
    invoice = debit.invoice or (waiting["invoice"] if waiting is not None else None)
    if invoice is None:
        return {
            "type": "invoice_item",
            "invoice_item": waiting["id"] if waiting is not None else None,
            "invoice_line_item_details": None,
        }
    lines = {"invoice": invoice, "invoice_line_items": [debit.line]}
    return {"type": "invoice_line_items", "invoice_item": None, "invoice_line_item_details": lines}


def debit_for(call: Call, subscription: Json, at: int) -> Json:
    """What the rest of the present period costs at the present price from an instant on (Unix seconds)."""
    item = only_item(subscription)
    price, start, end = item["price"], item["current_period_start"], item["current_period_end"]
    customer = call.transaction.get("customer", subscription["customer"])
    return _entry(
        call,
        customer,
        subscription,
        share(price["unit_amount"] * item["quantity"], end - at, end - start),
        description=f"Remaining time on {product_name(call, price)} after {day_of(at)}",
        period={"start": at, "end": end},
        pricing=pricing_of(price),
        quantity=item["quantity"],
        proration_details={"credited_items": None, "discount_amounts": []},
    )


def _entry(call: Call, customer: Json, subscription: Json, amount: int, **facts: object) -> Json:
    parent = {"subscription": subscription["id"], "subscription_item": only_item(subscription)["id"]}
    return entry_of(
        call.now,
        customer,
        amount,
        subscription["currency"],
        discountable=False,
        metadata=subscription["metadata"],
        parent={"type": "subscription_details", "subscription_details": parent},
        proration=True,
        **facts,
    )
