"""A customer's tax ids (https://docs.stripe.com/api/tax_ids), with a registry that answers by Stripe's test values."""

import re

from desktop.backend.stripe_standin.api.listing import list_page
from desktop.backend.stripe_standin.deletion import delete
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.customers.tax_id_formats import country_of, is_well_formed
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_IN_A_REGISTRY = ("eu_vat", "gb_vat", "au_abn")
_REGISTRY_SECONDS = 2
"""How long a registry takes to answer."""
_MOST = 5


def add_tax_id(call: Call, customer: str, kind: str, value: str) -> Json:
    """Give a customer a tax id. Raises StripeError when it does not look like one of its type."""
    if not is_well_formed(kind, value):
        raise StripeError(f"Invalid value for {kind}.", code="tax_id_invalid", param="value")
    if len(call.transaction.all("tax_id", customer)) >= _MOST:
        raise StripeError(f"A customer can have at most {_MOST} tax IDs.", param="type")
    verifies = kind in _IN_A_REGISTRY
    item: Json = {
        "id": new_id("txi"),
        "object": "tax_id",
        "country": country_of(kind, value),
        "created": call.now,
        "customer": customer,
        "customer_account": None,
        "livemode": False,
        "owner": {"customer": customer, "customer_account": None, "type": "customer"},
        "type": kind,
        "value": value.strip(),
        "verification": _verification("pending" if verifies else "unavailable"),
    }
    call.transaction.put(item, due=call.now + _REGISTRY_SECONDS if verifies and _outcome(item) != "pending" else None)
    emit(call, "customer.tax_id.created", item)
    return item


def _verification(status: str) -> Json:
    name = "Simulated Registry Entry" if status == "verified" else None
    return {"status": status, "verified_address": None, "verified_name": name}


def _outcome(item: Json) -> str:
    """What the registry will say: Stripe's test values decide, any other number is found."""
    digits = re.sub(r"\D", "", item["value"])
    return {"1": "unverified", "2": "pending"}.get(digits[0], "verified") if len(set(digits)) == 1 else "verified"


def registry_answers(call: Call, item: Json) -> None:
    """The registry has looked a tax id up."""
    known = {**item, "verification": _verification(_outcome(item))}
    call.transaction.put(known)
    emit(call, "customer.tax_id.updated", known, item)


def frozen_tax_ids(call: Call, customer: str) -> list[Json]:
    """A customer's tax ids as an invoice keeps them from its finalisation on, oldest first."""
    return [{"type": item["type"], "value": item["value"]} for item in call.transaction.all("tax_id", customer)[::-1]]


def create(call: Call) -> Json:
    """Give a customer a tax id."""
    customer = call.transaction.get("customer", call.path["id"])
    return add_tax_id(call, customer["id"], call.parameters["type"], call.parameters["value"])


def retrieve(call: Call) -> Json:
    """One tax id of a customer."""
    item = call.transaction.get("tax_id", call.path["tax_id"])
    if item["customer"] != call.path["id"]:
        raise StripeError(f"No such tax_id: '{item['id']}'", status=404, code="resource_missing", param="id")
    return item


def remove(call: Call) -> Json:
    """Take a tax id from its customer."""
    item = retrieve(call)
    answer = delete(call, item)
    emit(call, "customer.tax_id.deleted", item)
    return answer


def list_of_customer(call: Call) -> Json:
    """A customer's tax ids in pages."""
    customer = call.path["id"]
    call.transaction.get("customer", customer)
    return list_page(call, "tax_id", f"/v1/customers/{customer}/tax_ids", customer)


_ALL = "/v1/customers/{id}/tax_ids"
_ONE = "/v1/customers/{id}/tax_ids/{tax_id}"

OPERATIONS = (
    Operation("POST", _ALL, "CustomerTaxIdCreateParams", "TaxId", create),
    Operation("GET", _ONE, "CustomerTaxIdRetrieveParams", "TaxId", retrieve),
    Operation("DELETE", _ONE, "CustomerTaxIdDeleteParams", "TaxId", remove),
    Operation("GET", _ALL, "CustomerTaxIdListParams", "TaxId[]", list_of_customer),
)
