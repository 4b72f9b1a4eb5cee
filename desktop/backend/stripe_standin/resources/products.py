"""Products (https://docs.stripe.com/api/products)."""

from desktop.backend.stripe_standin.events import emit
from desktop.backend.stripe_standin.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id


def create(call: Call) -> Json:
    """Make a product."""
    wanted = call.parameters
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
        "statement_descriptor": None,
        "tax_code": None,
        "type": "service",
        "unit_label": None,
        "updated": call.now,
        "url": None,
    }
    call.transaction.put(product)
    emit(call, "product.created", product)
    return product


def retrieve(call: Call) -> Json:
    """One product."""
    return call.transaction.get("product", call.path["id"])


def list_products(call: Call) -> Json:
    """Products in pages."""
    active = call.parameters.get("active")
    return list_page(
        call, "product", "/v1/products", matches=lambda product: active is None or product["active"] == active
    )


OPERATIONS = (
    Operation("POST", "/v1/products", "ProductCreateParams", "Product", create),
    Operation("GET", "/v1/products/{id}", "ProductRetrieveParams", "Product", retrieve),
    Operation("GET", "/v1/products", "ProductListParams", "Product[]", list_products),
)
