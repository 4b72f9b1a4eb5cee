"""What a Checkout session sells (https://docs.stripe.com/api/checkout/sessions/line_items)."""

from dataclasses import replace

from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.catalogue import prices
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import require_active_price
from desktop.backend.stripe_standin.store import Json, Within, new_id

_KIND = "item"
_FIELDS = frozenset(("price", "price_data", "quantity", "metadata"))


def sell(call: Call, session: Json) -> list[Json]:
    """Keep what a session sells, as its `line_items` ask for."""
    wanted = call.parameters.get("line_items")
    if not wanted:
        raise required("line_items")
    items = [_item(call, index, asked, session["mode"]) for index, asked in enumerate(wanted)]
    if len({item["currency"] for item in items}) > 1:
        raise StripeError("All line items must have the same currency.", param="line_items")
    for item in reversed(items):
        call.transaction.put(item, belongs_to=session["id"])
    return items


def _item(call: Call, index: int, asked: Json, mode: str) -> Json:
    if lacking := sorted(set(asked) - _FIELDS):
        raise unsupported(f"the line item parameter {', '.join(lacking)}")
    price = _price(call, index, asked)
    if price["type"] == "recurring" and mode != "subscription":
        raise StripeError(
            "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use "
            "only one-time prices.",
            param=f"line_items[{index}][price]",
        )
    quantity = asked.get("quantity")
    if quantity is None:
        raise required(f"line_items[{index}][quantity]")
    if quantity < 1:
        raise StripeError("The quantity must be at least 1.", param=f"line_items[{index}][quantity]")
    amount = price["unit_amount"] * quantity
    return {
        "id": new_id("li"),
        "object": _KIND,
        "adjustable_quantity": None,
        "amount_discount": 0,
        "amount_subtotal": amount,
        "amount_tax": 0,
        "amount_total": amount,
        "currency": price["currency"],
        "description": call.transaction.get("product", price["product"])["name"],
        "metadata": merged_metadata({}, asked.get("metadata")),
        "price": price,
        "quantity": quantity,
    }


def _price(call: Call, index: int, asked: Json) -> Json:
    if "price_data" in asked:
        data: Json = {**asked["price_data"], "active": False}
        return prices.create(replace(call, path={}, parameters=data))
    if "price" not in asked:
        raise required(f"line_items[{index}][price]")
    price = call.transaction.get("price", asked["price"], f"line_items[{index}][price]")
    require_active_price(price, f"line_items[{index}][price]")
    return price


def items_of(call: Call, session: str) -> list[Json]:
    """What a session sells, in order."""
    return call.transaction.all(_KIND, within=Within(belongs_to=session))


def listed(call: Call, session: str) -> Json:
    """What a session sells, as a list inside of it."""
    url = f"/v1/checkout/sessions/{session}/line_items"
    return {"object": "list", "url": url, "has_more": False, "data": items_of(call, session)}


def list_items(call: Call) -> Json:
    """What a session sells, in pages."""
    session = call.transaction.get("checkout.session", call.path["id"])["id"]
    return list_page(call, _KIND, f"/v1/checkout/sessions/{session}/line_items", belongs_to=session)


OPERATIONS = (
    Operation(
        "GET",
        "/v1/checkout/sessions/{id}/line_items",
        "checkout.SessionLineItemListParams",
        "LineItem[]",
        list_items,
    ),
)
