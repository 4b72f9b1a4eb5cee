"""Prices (https://docs.stripe.com/api/prices)."""

from desktop.backend.stripe_standin.errors import StripeError, required
from desktop.backend.stripe_standin.events import emit
from desktop.backend.stripe_standin.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id


def create(call: Call) -> Json:
    """Make a price for a product."""
    wanted = call.parameters
    if "product" not in wanted:
        raise required("product")
    if "unit_amount" not in wanted:
        raise required("unit_amount")
    call.transaction.get("product", wanted["product"], "product")
    _take_lookup_key(call, wanted.get("lookup_key"), transfers=wanted.get("transfer_lookup_key", False))
    price: Json = {
        "id": new_id("price"),
        "object": "price",
        "active": wanted.get("active", True),
        "billing_scheme": "per_unit",
        "created": call.now,
        "currency": wanted["currency"].lower(),
        "custom_unit_amount": None,
        "livemode": False,
        "lookup_key": wanted.get("lookup_key"),
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "nickname": wanted.get("nickname"),
        "product": wanted["product"],
        "recurring": _recurring(wanted.get("recurring")),
        "tax_behavior": "unspecified",
        "tiers_mode": None,
        "transform_quantity": None,
        "type": "recurring" if "recurring" in wanted else "one_time",
        "unit_amount": wanted["unit_amount"],
        "unit_amount_decimal": str(wanted["unit_amount"]),
    }
    call.transaction.put(price)
    emit(call, "price.created", price)
    return price


def _take_lookup_key(call: Call, lookup_key: str | None, *, transfers: bool) -> None:
    for owner in [price for price in call.transaction.all("price") if lookup_key and price["lookup_key"] == lookup_key]:
        if transfers:
            bereft = {**owner, "lookup_key": None}
            call.transaction.put(bereft)
            emit(call, "price.updated", bereft, owner)
            continue
        raise StripeError(
            f"A price (`{owner['id']}`) already uses that lookup key.",
            param="lookup_key",
            code="resource_already_exists",
        )


def _recurring(wanted: Json | None) -> Json | None:
    if wanted is None:
        return None
    return {
        "interval": wanted["interval"],
        "interval_count": wanted.get("interval_count", 1),
        "meter": None,
        "trial_period_days": None,
        "usage_type": "licensed",
    }


def retrieve(call: Call) -> Json:
    """One price."""
    return call.transaction.get("price", call.path["id"])


def list_prices(call: Call) -> Json:
    """Prices in pages, by lookup keys, product or activity."""
    wanted = call.parameters

    def matches(price: Json) -> bool:
        return (
            price["lookup_key"] in wanted.get("lookup_keys", [price["lookup_key"]])
            and price["product"] == wanted.get("product", price["product"])
            and price["active"] == wanted.get("active", price["active"])
        )

    return list_page(call, "price", "/v1/prices", matches=matches)


OPERATIONS = (
    Operation("POST", "/v1/prices", "PriceCreateParams", "Price", create),
    Operation("GET", "/v1/prices/{id}", "PriceRetrieveParams", "Price", retrieve),
    Operation("GET", "/v1/prices", "PriceListParams", "Price[]", list_prices),
)
