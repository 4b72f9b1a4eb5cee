"""Customers (https://docs.stripe.com/api/customers)."""

from typing import Any

from desktop.backend.stripe_standin.api.filters import created_as_asked, refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.deletion import deleted
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.customers.customer_balance_transactions import apply_to_balance
from desktop.backend.stripe_standin.resources.customers.tax_ids import add_tax_id
from desktop.backend.stripe_standin.resources.customers.test_clocks import require_room
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_PLAIN_FIELDS = ("business_name", "description", "email", "individual_name", "name", "phone")
_ADDRESS_FIELDS = ("city", "country", "line1", "line2", "postal_code", "state")
_BALANCE_CURRENCY = "usd"
_CHANGE_FIELDS = frozenset(
    (
        *_PLAIN_FIELDS,
        "address",
        "balance",
        "invoice_prefix",
        "invoice_settings",
        "metadata",
        "next_invoice_sequence",
        "preferred_locales",
        "shipping",
        "tax_exempt",
    )
)
_CREATE_FIELDS = _CHANGE_FIELDS | {"tax_id_data", "test_clock"}


def create(call: Call) -> Json:
    """Make a customer."""
    wanted = call.parameters
    refuse_unserved(call, _CREATE_FIELDS, "customer")
    if "test_clock" in wanted:
        require_room(call, wanted["test_clock"])
    customer = _changed(call, _fresh(call))
    call.transaction.put(customer)
    emit(call, "customer.created", customer)
    _set_balance(call, customer, "initial")
    for datum in wanted.get("tax_id_data", []):
        add_tax_id(call, customer["id"], datum["type"], datum["value"])
    return call.transaction.get("customer", customer["id"])


def _fresh(call: Call) -> Json:
    return {
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
        "test_clock": call.parameters.get("test_clock"),
    }


def retrieve(call: Call) -> Json:
    """One customer, or the little that is left of a deleted one."""
    return deleted(call.transaction, call.path["id"]) or call.transaction.get("customer", call.path["id"])


def change(call: Call) -> Json:
    """Change a customer, for instance its default payment method."""
    refuse_unserved(call, _CHANGE_FIELDS, "customer")
    old = call.transaction.get("customer", call.path["id"])
    customer = _changed(call, old)
    call.transaction.put(customer)
    emit(call, "customer.updated", customer, old)
    _set_balance(call, customer, "adjustment")
    return call.transaction.get("customer", customer["id"])


def _changed(call: Call, customer: Json) -> Json:
    wanted = call.parameters
    plain: dict[str, Any] = {key: wanted[key] or None for key in _PLAIN_FIELDS if key in wanted}
    changed = {**customer, **plain, "metadata": merged_metadata(customer["metadata"], wanted.get("metadata"))}
    for key in ("invoice_prefix", "next_invoice_sequence", "preferred_locales"):
        if key in wanted:
            changed[key] = wanted[key]
    if "tax_exempt" in wanted:
        changed["tax_exempt"] = wanted["tax_exempt"] or "none"
    if "address" in wanted:
        changed["address"] = _address(wanted["address"], "address")
    if "shipping" in wanted:
        changed["shipping"] = _shipping(wanted["shipping"])
    if "invoice_settings" in wanted:
        changed["invoice_settings"] = _invoice_settings(call, customer, wanted["invoice_settings"])
    return changed


def _address(wanted: Any, param: str) -> Json | None:
    """An address as a whole: what is not sent is empty afterwards, and an empty string unsets it all."""
    if not wanted:
        return None
    country = wanted.get("country")
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise StripeError(
            f"Country '{country}' is unknown. Try using a 2-character alphanumeric country code instead, such as 'US', "
            "'EG', or 'GB'.",
            code="country_code_invalid",
            param=f"{param}[country]",
        )
    address = {key: wanted.get(key) or None for key in _ADDRESS_FIELDS}
    return address | {"country": country.upper() if country else None}


def _shipping(wanted: Any) -> Json | None:
    if not wanted:
        return None
    return {
        "address": _address(wanted["address"], "shipping[address]"),
        "name": wanted["name"],
        "phone": wanted.get("phone") or None,
    }


def _invoice_settings(call: Call, customer: Json, wanted: Json) -> Json:
    settings = dict(customer["invoice_settings"])
    if "default_payment_method" in wanted:
        method = wanted["default_payment_method"] or None
        if method is not None:
            require_own_method(call, customer["id"], method)
        settings["default_payment_method"] = method
    for key in ("custom_fields", "footer"):
        if key in wanted:
            settings[key] = wanted[key] or None
    if "rendering_options" in wanted:
        options = wanted["rendering_options"] or None
        settings["rendering_options"] = (
            {"amount_tax_display": options.get("amount_tax_display"), "template": options.get("template")}
            if options
            else None
        )
    return settings


def _set_balance(call: Call, customer: Json, kind: str) -> None:
    difference = call.parameters.get("balance", customer["balance"]) - customer["balance"]
    if difference:
        currency = customer["currency"] or _BALANCE_CURRENCY
        apply_to_balance(call, customer["id"], difference, kind, currency=currency)


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
    """Customers in pages, by e-mail; those of a test clock only when it is named."""
    wanted = call.parameters
    created = created_as_asked(call)

    def matches(customer: Json) -> bool:
        email = wanted.get("email", customer["email"])
        return created(customer) and customer["email"] == email and customer["test_clock"] == wanted.get("test_clock")

    return list_page(call, "customer", "/v1/customers", matches=matches)


OPERATIONS = (
    Operation("POST", "/v1/customers", "CustomerCreateParams", "Customer", create),
    Operation("GET", "/v1/customers/{id}", "CustomerRetrieveParams", "Customer", retrieve),
    Operation("POST", "/v1/customers/{id}", "CustomerUpdateParams", "Customer", change),
    Operation("GET", "/v1/customers", "CustomerListParams", "Customer[]", list_customers),
)
