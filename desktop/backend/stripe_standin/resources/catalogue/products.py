"""Products (https://docs.stripe.com/api/products)."""

from typing import Any

from desktop.backend.stripe_standin.api.filters import created_as_asked, refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.deletion import delete
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_FIELDS = frozenset(
    (
        "active",
        "description",
        "images",
        "marketing_features",
        "metadata",
        "name",
        "statement_descriptor",
        "tax_code",
        "unit_label",
        "url",
    )
)


def create(call: Call) -> Json:
    """Make a product."""
    wanted = call.parameters
    refuse_unserved(call, _FIELDS | {"id", "type"}, "product")
    if wanted.get("id") and call.transaction.find("product", wanted["id"]) is not None:
        raise StripeError("Product already exists.", code="resource_already_exists", param="id")
    product: Json = {
        "id": wanted.get("id") or new_id("prod", 14),
        "object": "product",
        "active": wanted.get("active", True),
        "created": call.now,
        "default_price": None,
        "description": wanted.get("description"),
        "images": wanted.get("images", []),
        "livemode": False,
        "marketing_features": wanted.get("marketing_features", []),
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "name": wanted["name"],
        "package_dimensions": None,
        "shippable": None,
        "statement_descriptor": wanted.get("statement_descriptor") or None,
        "tax_code": wanted.get("tax_code") or None,
        "type": "service",
        "unit_label": wanted.get("unit_label") or None,
        "updated": call.now,
        "url": wanted.get("url") or None,
    }
    call.transaction.put(product)
    emit(call, "product.created", product)
    return product


def retrieve(call: Call) -> Json:
    """One product."""
    return call.transaction.get("product", call.path["id"])


def change(call: Call) -> Json:
    """Change a product, or take it off the shelf."""
    wanted = call.parameters
    refuse_unserved(call, _FIELDS | {"default_price"}, "product")
    old = retrieve(call)
    if wanted.get("default_price"):
        call.transaction.get("price", wanted["default_price"], "default_price")
    plain: dict[str, Any] = {key: wanted[key] for key in wanted if key not in ("metadata", "expand")}
    for key in ("description", "statement_descriptor", "tax_code", "unit_label", "url", "default_price"):
        if key in plain:
            plain[key] = plain[key] or None
    product = {**old, **plain, "metadata": merged_metadata(old["metadata"], wanted.get("metadata"))}
    product["updated"] = call.now
    call.transaction.put(product)
    emit(call, "product.updated", product, old)
    return product


def remove(call: Call) -> Json:
    """Delete a product that has no prices."""
    product = retrieve(call)
    if any(price["product"] == product["id"] for price in call.transaction.all("price")):
        raise StripeError("This product cannot be deleted because it has one or more user-created prices.")
    answer = delete(call, product)
    emit(call, "product.deleted", product)
    return answer


def list_products(call: Call) -> Json:
    """Products in pages, by activity, ids or time."""
    wanted = call.parameters
    created = created_as_asked(call)

    def matches(product: Json) -> bool:
        return (
            created(product)
            and product["active"] == wanted.get("active", product["active"])
            and product["id"] in wanted.get("ids", [product["id"]])
        )

    return list_page(call, "product", "/v1/products", matches=matches)


OPERATIONS = (
    Operation("POST", "/v1/products", "ProductCreateParams", "Product", create),
    Operation("GET", "/v1/products/{id}", "ProductRetrieveParams", "Product", retrieve),
    Operation("POST", "/v1/products/{id}", "ProductUpdateParams", "Product", change),
    Operation("DELETE", "/v1/products/{id}", "ProductDeleteParams", "Product", remove),
    Operation("GET", "/v1/products", "ProductListParams", "Product[]", list_products),
)
