"""Customers (https://docs.stripe.com/api/customers)."""

from typing import Any

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.events import emit
from desktop.backend.stripe_standin.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id

_PLAIN_FIELDS = ("description", "email", "name", "phone")


def create(call: Call) -> Json:
    """Make a customer."""
    customer: Json = {
        "id": new_id("cus", 14),
        "object": "customer",
        "address": None,
        "balance": 0,
        "created": call.now,
        "currency": None,
        "customer_account": None,
        "default_source": None,
        "delinquent": False,
        "description": None,
        "discount": None,
        "email": None,
        "invoice_prefix": new_id("", 8)[1:].upper(),
        "invoice_settings": {
            "custom_fields": None,
            "default_payment_method": None,
            "footer": None,
            "rendering_options": None,
        },
        "livemode": False,
        "metadata": {},
        "name": None,
        "next_invoice_sequence": 1,
        "phone": None,
        "preferred_locales": [],
        "shipping": None,
        "tax_exempt": "none",
        "test_clock": None,
    }
    customer = _changed(call, customer)
    call.transaction.put(customer)
    emit(call, "customer.created", customer)
    return customer


def retrieve(call: Call) -> Json:
    """One customer."""
    return call.transaction.get("customer", call.path["id"])


def change(call: Call) -> Json:
    """Change a customer, for instance its default payment method."""
    old = retrieve(call)
    customer = _changed(call, old)
    call.transaction.put(customer)
    emit(call, "customer.updated", customer, old)
    return customer


def _changed(call: Call, customer: Json) -> Json:
    wanted = call.parameters
    plain: dict[str, Any] = {key: wanted[key] or None for key in _PLAIN_FIELDS if key in wanted}
    changed = {**customer, **plain, "metadata": merged_metadata(customer["metadata"], wanted.get("metadata"))}
    settings = wanted.get("invoice_settings", {})
    if "default_payment_method" in settings:
        method = settings["default_payment_method"] or None
        if method is not None:
            require_own_method(call, customer["id"], method)
        changed["invoice_settings"] = {**customer["invoice_settings"], "default_payment_method": method}
    return changed


def require_own_method(call: Call, customer: str, method: str) -> None:
    """Refuse a payment method that is not attached to a customer."""
    found = call.transaction.find("payment_method", method)
    if found is None or found["customer"] != customer:
        raise StripeError(
            f"The customer does not have a payment method with the ID {method}. The payment method must be attached "
            "to the customer.",
            code="resource_missing",
            param="invoice_settings[default_payment_method]",
        )


def list_customers(call: Call) -> Json:
    """Customers in pages, by e-mail."""
    email = call.parameters.get("email")
    return list_page(
        call, "customer", "/v1/customers", matches=lambda customer: email is None or customer["email"] == email
    )


OPERATIONS = (
    Operation("POST", "/v1/customers", "CustomerCreateParams", "Customer", create),
    Operation("GET", "/v1/customers/{id}", "CustomerRetrieveParams", "Customer", retrieve),
    Operation("POST", "/v1/customers/{id}", "CustomerUpdateParams", "Customer", change),
    Operation("GET", "/v1/customers", "CustomerListParams", "Customer[]", list_customers),
)
