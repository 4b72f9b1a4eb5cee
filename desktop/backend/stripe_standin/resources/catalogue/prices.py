"""Prices (https://docs.stripe.com/api/prices)."""

from dataclasses import replace

from desktop.backend.stripe_standin.api.filters import created_as_asked, refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, required
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.catalogue import products
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_CHANGE_FIELDS = frozenset(("active", "lookup_key", "metadata", "nickname", "tax_behavior", "transfer_lookup_key"))
_CREATE_FIELDS = _CHANGE_FIELDS | {"billing_scheme", "currency", "product", "product_data", "recurring", "unit_amount"}


def create(call: Call) -> Json:
    """Make a price for a product."""
    wanted = call.parameters
    refuse_unserved(call, _CREATE_FIELDS, "price")
    if "unit_amount" not in wanted:
        raise required("unit_amount")
    if wanted["unit_amount"] < 0:
        raise StripeError(
            "Invalid non-negative integer", code="parameter_invalid_integer", param="unit_amount", began=False
        )
    product = _product_of(call)
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
        "product": product,
        "recurring": _recurring(wanted.get("recurring")),
        "tax_behavior": wanted.get("tax_behavior", "unspecified"),
        "tiers_mode": None,
        "transform_quantity": None,
        "type": "recurring" if "recurring" in wanted else "one_time",
        "unit_amount": wanted["unit_amount"],
        "unit_amount_decimal": str(wanted["unit_amount"]),
    }
    call.transaction.put(price)
    emit(call, "price.created", price)
    return price


def _product_of(call: Call) -> str:
    wanted = call.parameters
    if "product_data" in wanted:
        data: Json = wanted["product_data"]
        product = products.create(replace(call, path={}, parameters=data))
        return str(product["id"])
    if "product" not in wanted:
        raise required("product")
    return str(call.transaction.get("product", wanted["product"], "product")["id"])


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


def change(call: Call) -> Json:
    """Change what may change of a price: never its amount."""
    wanted = call.parameters
    refuse_unserved(call, _CHANGE_FIELDS, "price")
    old = retrieve(call)
    price = {**old, "metadata": merged_metadata(old["metadata"], wanted.get("metadata"))}
    price |= {key: wanted[key] for key in ("active", "tax_behavior") if key in wanted}
    if "nickname" in wanted:
        price["nickname"] = wanted["nickname"] or None
    if "lookup_key" in wanted and wanted["lookup_key"] != old["lookup_key"]:
        _take_lookup_key(call, wanted["lookup_key"], transfers=wanted.get("transfer_lookup_key", False))
        price["lookup_key"] = wanted["lookup_key"] or None
    call.transaction.put(price)
    emit(call, "price.updated", price, old)
    return price


def list_prices(call: Call) -> Json:
    """Prices in pages, by lookup keys, product, activity, type, currency, recurrence or time."""
    wanted = call.parameters
    recurring: Json = wanted.get("recurring", {})
    created = created_as_asked(call)

    def matches(price: Json) -> bool:
        return (
            created(price)
            and price["type"] == wanted.get("type", price["type"])
            and price["currency"] == wanted.get("currency", price["currency"])
            and all((price["recurring"] or {}).get(key) == value for key, value in recurring.items())
            and price["lookup_key"] in wanted.get("lookup_keys", [price["lookup_key"]])
            and price["product"] == wanted.get("product", price["product"])
            and price["active"] == wanted.get("active", price["active"])
        )

    return list_page(call, "price", "/v1/prices", matches=matches)


OPERATIONS = (
    Operation("POST", "/v1/prices", "PriceCreateParams", "Price", create),
    Operation("GET", "/v1/prices/{id}", "PriceRetrieveParams", "Price", retrieve),
    Operation("POST", "/v1/prices/{id}", "PriceUpdateParams", "Price", change),
    Operation("GET", "/v1/prices", "PriceListParams", "Price[]", list_prices),
)
