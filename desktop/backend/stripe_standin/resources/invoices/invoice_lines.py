"""Lines of invoices (https://docs.stripe.com/api/invoice-line-item/object)."""

from datetime import UTC, datetime

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json, new_id


def line(invoice: str, amount: int, currency: str, description: str | None, **facts: object) -> Json:
    """A line of an amount in minor units; `facts` are further fields of it."""
    return {
        "id": new_id("il"),
        "object": "line_item",
        "amount": amount,
        "currency": currency,
        "description": description,
        "discount_amounts": [],
        "discountable": True,
        "discounts": [],
        "invoice": invoice,
        "livemode": False,
        "metadata": {},
        "parent": None,
        "pretax_credit_amounts": [],
        "pricing": None,
        "quantity": 1,
        "quantity_decimal": "1",
        "subscription": None,
        "subtotal": amount,
        "taxes": [],
        **facts,
    }


def period_line(call: Call, invoice: str, subscription: Json, item: Json) -> Json:
    """A whole period of a subscription's item, in advance; the trial costs nothing."""
    price = item["price"]
    trial = subscription["status"] == "trialing"
    name = product_name(call, price)
    quantity = item["quantity"]
    told = f"Trial period for {name}" if trial else f"{quantity} × {name} ({_tariff(price)})"
    return line(
        invoice,
        0 if trial else price["unit_amount"] * quantity,
        price["currency"],
        told,
        discountable=not trial,
        metadata=subscription["metadata"],
        parent=_of_item(subscription["id"], item["id"]),
        period={"start": item["current_period_start"], "end": item["current_period_end"]},
        pricing=pricing_of(price),
        quantity=quantity,
        quantity_decimal=str(quantity),
        subscription=subscription["id"],
    )


def item_line(invoice: str, entry: Json) -> Json:
    """The line that an invoice item becomes."""
    parent = (entry["parent"] or {}).get("subscription_details") or {}
    subscription, item = parent.get("subscription"), parent.get("subscription_item")
    details = {"credited_items": _credited(entry)} if entry["proration"] else None
    if item is not None:
        origin = _of_item(subscription, item, entry["id"], proration=entry["proration"], details=details)
    else:
        origin = {
            "type": "invoice_item_details",
            "subscription_item_details": None,
            "invoice_item_details": {
                "invoice_item": entry["id"],
                "proration": entry["proration"],
                "proration_details": details,
                "subscription": subscription,
            },
        }
    return line(
        invoice,
        entry["amount"],
        entry["currency"],
        entry["description"],
        id=line_id(entry["id"]),
        discountable=entry["discountable"],
        metadata=entry["metadata"],
        parent=origin,
        period=entry["period"],
        pricing=entry["pricing"],
        quantity=entry["quantity"],
        quantity_decimal=str(entry["quantity"]),
        subscription=subscription,
    )


def line_id(entry: str) -> str:
    """The id of the line that an invoice item becomes."""
    return f"il_{entry.partition('_')[2]}"


def _credited(entry: Json) -> Json | None:
    credited = (entry["proration_details"] or {}).get("credited_items")
    return credited["invoice_line_item_details"] if credited else None


def _of_item(
    subscription: str | None,
    item: str,
    entry: str | None = None,
    *,
    proration: bool = False,
    details: Json | None = None,
) -> Json:
    return {
        "type": "subscription_item_details",
        "invoice_item_details": None,
        "subscription_item_details": {
            "invoice_item": entry,
            "proration": proration,
            "proration_details": details or {"credited_items": None},
            "subscription": subscription,
            "subscription_item": item,
        },
    }


def pricing_of(price: Json) -> Json:
    """Which price a line follows."""
    return {
        "type": "price_details",
        "price_details": {"price": price["id"], "product": price["product"]},
        "unit_amount_decimal": price["unit_amount_decimal"],
    }


def product_name(call: Call, price: Json) -> str:
    """What a price is for, in words."""
    product = call.transaction.find("product", price["product"])
    return str(product["name"]) if product is not None else "Subscription"


def _tariff(price: Json) -> str:
    amount = price["unit_amount"]
    return f"at {amount // 100}.{amount % 100:02} {price['currency'].upper()} / {price['recurring']['interval']}"


def day_of(instant: int) -> str:
    """An instant's day as Stripe writes it in descriptions."""
    day = datetime.fromtimestamp(instant, UTC)
    return f"{day.day} {day:%b %Y}"
