"""Payment methods (https://docs.stripe.com/api/payment_methods): cards only, and only test cards."""

from desktop.backend.stripe_standin.api.filters import refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, missing, required, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.cards.test_cards import (
    Decline,
    TestCard,
    card_with_fingerprint,
    card_with_token,
)
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_MINTED_PREFIX = "pm_card_"
_TOKEN_PREFIX = "tok_"  # noqa: S105  the beginning of the names of Stripe's test tokens
_MINTED_EXPIRY = (12, 2034)
_DETACHED = "detached "
_MONTHS = 12


def mint(call: Call, card: TestCard, *, expiry: tuple[int, int], name: str | None) -> Json:
    """Make an unattached payment method of a test card; of the number only brand and last four digits are kept."""
    month, year = expiry
    method: Json = {
        "id": new_id("pm"),
        "object": "payment_method",
        "allow_redisplay": "unspecified",
        "billing_details": {"address": _NO_ADDRESS, "email": None, "name": name, "phone": None, "tax_id": None},
        "card": {
            "brand": card.brand,
            "checks": {"address_line1_check": None, "address_postal_code_check": None, "cvc_check": "pass"},
            "country": card.country,
            "display_brand": card.brand,
            "exp_month": month,
            "exp_year": year,
            "fingerprint": card.fingerprint,
            "funding": "credit",
            "generated_from": None,
            "last4": card.last4,
            "networks": {"available": [card.brand], "preferred": None},
            "regulated_status": "unregulated",
            "three_d_secure_usage": {"supported": True},
            "wallet": None,
        },
        "created": call.now,
        "customer": None,
        "customer_account": None,
        "livemode": False,
        "metadata": {},
        "type": "card",
    }
    call.transaction.put(method)
    return method


_NO_ADDRESS = dict.fromkeys(("city", "country", "line1", "line2", "postal_code", "state"))
_CREATE_FIELDS = frozenset(("allow_redisplay", "billing_details", "card", "metadata", "type"))
_CHANGE_FIELDS = frozenset(("allow_redisplay", "billing_details", "card", "metadata"))


def create(call: Call) -> Json:
    """Make a payment method of one of Stripe's test tokens, such as `tok_visa`. Numbers are refused."""
    wanted = call.parameters
    given: Json = wanted.get("card", {})
    if {"number", "cvc"} & set(given):
        raise StripeError(
            "Sending credit card numbers directly to the Stripe API is generally unsafe. To continue processing use "
            "Stripe.js, the Stripe mobile bindings, or Stripe Elements.",
            param="card[number]",
            began=False,
        )
    refuse_unserved(call, _CREATE_FIELDS, "payment method")
    if wanted.get("type") != "card":
        raise unsupported("payment methods other than cards")
    token = given.get("token", "")
    card = card_with_token(_MINTED_PREFIX + token.removeprefix(_TOKEN_PREFIX))
    if not token.startswith(_TOKEN_PREFIX) or card is None:
        raise StripeError(f"No such token: '{token}'", code="resource_missing", param="card[token]")
    method = _noted(call, mint(call, card, expiry=_MINTED_EXPIRY, name=None))
    call.transaction.put(method)
    return method


def change(call: Call) -> Json:
    """Change what is noted with a payment method: its holder, when it expires, metadata."""
    refuse_unserved(call, _CHANGE_FIELDS, "payment method")
    old = retrieve(call)
    if old["customer"] is None:
        raise StripeError("You must save this PaymentMethod to a customer before you can update it.")
    method = _noted(call, old)
    card: Json = call.parameters.get("card", {})
    expiry = {key: card[key] for key in ("exp_month", "exp_year") if key in card}
    if not 1 <= expiry.get("exp_month", 1) <= _MONTHS:
        raise StripeError("Your card's expiration month is invalid.", code="invalid_expiry_month", param="exp_month")
    method["card"] = {**old["card"], **expiry}
    call.transaction.put(method)
    emit(call, "payment_method.updated", method, old)
    return method


def _noted(call: Call, method: Json) -> Json:
    wanted = call.parameters
    details: Json = dict(wanted.get("billing_details", {}))
    if "address" in details:
        details["address"] = {**_NO_ADDRESS, **(details["address"] or {})}
    details = {key: value or None for key, value in details.items()}
    return {
        **method,
        "allow_redisplay": wanted.get("allow_redisplay", method["allow_redisplay"]),
        "billing_details": {**method["billing_details"], **details},
        "metadata": merged_metadata(method["metadata"], wanted.get("metadata")),
    }


def list_methods(call: Call) -> Json:
    """Payment methods in pages; a customer must be named to see theirs."""
    customer = call.parameters.get("customer")
    kind = call.parameters.get("type")
    return list_page(
        call,
        "payment_method",
        "/v1/payment_methods",
        customer,
        lambda method: method["customer"] == customer and kind in (None, method["type"]),
    )


def retrieve_of_customer(call: Call) -> Json:
    """One payment method of a customer."""
    method = call.transaction.get("payment_method", call.path["payment_method"])
    if method["customer"] != call.path["id"]:
        raise StripeError(f"No such PaymentMethod: '{method['id']}'", status=404, code="resource_missing", param="id")
    return method


def retrieve(call: Call) -> Json:
    """One payment method."""
    return call.transaction.get("payment_method", call.path["id"])


def attach(call: Call) -> Json:
    """Attach a payment method, or a fresh one of Stripe's `pm_card_*` names, to a customer."""
    customer = call.parameters.get("customer")
    if customer is None:
        raise required("customer")
    call.transaction.get("customer", customer, "customer")
    method = named(call, call.path["id"], "id")
    card = card_with_fingerprint(method["card"]["fingerprint"])
    if card is not None and card.setup_decline is not None:
        raise declined(card.setup_decline)
    return attach_to(call, method, customer)


def named(call: Call, identifier: str, param: str = "payment_method") -> Json:
    """The payment method with an id, or a fresh one of one of Stripe's `pm_card_*` names."""
    card = card_with_token(identifier)
    if card is not None:
        return mint(call, card, expiry=_MINTED_EXPIRY, name=None)
    found = call.transaction.find("payment_method", identifier)
    if found is None:
        raise missing("PaymentMethod", identifier, param)
    return found


def attach_to(call: Call, method: Json, customer: str) -> Json:
    """Attach a payment method that the bank has accepted."""
    if method["customer"] not in (None, customer) or call.transaction.setting(_DETACHED + method["id"]):
        raise StripeError(
            "The payment method you provided has already been attached to a customer or was detached from one."
        )
    attached = {**method, "customer": customer}
    call.transaction.put(attached)
    emit(call, "payment_method.attached", attached)
    return attached


def declined(decline: Decline) -> StripeError:
    """A bank's no."""
    return StripeError(
        decline.message, status=402, kind="card_error", code=decline.code, decline_code=decline.decline_code
    )


def detach(call: Call) -> Json:
    """Take a payment method from its customer for good."""
    old = retrieve(call)
    customer = old["customer"]
    if customer is None:
        raise StripeError("The payment method you provided is not attached to a customer so detachment is impossible.")
    method = {**old, "customer": None}
    call.transaction.put(method)
    call.transaction.set_setting(_DETACHED + method["id"], "for good")
    emit(call, "payment_method.detached", method, old)
    _forget_default(call, customer, method["id"])
    return method


def _forget_default(call: Call, customer_id: str, method: str) -> None:
    old = call.transaction.get("customer", customer_id)
    if old["invoice_settings"]["default_payment_method"] == method:
        customer = {**old, "invoice_settings": {**old["invoice_settings"], "default_payment_method": None}}
        call.transaction.put(customer)
        emit(call, "customer.updated", customer, old)


def list_of_customer(call: Call) -> Json:
    """A customer's payment methods in pages."""
    customer = call.path["id"]
    call.transaction.get("customer", customer)
    kind = call.parameters.get("type")
    url = f"/v1/customers/{customer}/payment_methods"
    return list_page(call, "payment_method", url, customer, lambda method: kind in (None, method["type"]))


OPERATIONS = (
    Operation(
        "GET",
        "/v1/customers/{id}/payment_methods",
        "CustomerPaymentMethodListParams",
        "PaymentMethod[]",
        list_of_customer,
    ),
    Operation(
        "GET",
        "/v1/customers/{id}/payment_methods/{payment_method}",
        "CustomerPaymentMethodRetrieveParams",
        "PaymentMethod",
        retrieve_of_customer,
    ),
    Operation("POST", "/v1/payment_methods", "PaymentMethodCreateParams", "PaymentMethod", create),
    Operation("GET", "/v1/payment_methods", "PaymentMethodListParams", "PaymentMethod[]", list_methods),
    Operation("POST", "/v1/payment_methods/{id}", "PaymentMethodUpdateParams", "PaymentMethod", change),
    Operation("GET", "/v1/payment_methods/{id}", "PaymentMethodRetrieveParams", "PaymentMethod", retrieve),
    Operation("POST", "/v1/payment_methods/{id}/attach", "PaymentMethodAttachParams", "PaymentMethod", attach),
    Operation("POST", "/v1/payment_methods/{id}/detach", "PaymentMethodDetachParams", "PaymentMethod", detach),
)
