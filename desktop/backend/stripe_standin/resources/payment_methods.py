"""Payment methods (https://docs.stripe.com/api/payment_methods): cards only, and only test cards."""

from desktop.backend.stripe_standin.errors import StripeError, required
from desktop.backend.stripe_standin.events import emit
from desktop.backend.stripe_standin.listing import list_page
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.test_cards import Decline, TestCard, card_with_token

_MINTED_PREFIX = "pm_card_"
_MINTED_EXPIRY = (12, 2034)
_DETACHED = "detached "


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


def retrieve(call: Call) -> Json:
    """One payment method."""
    return call.transaction.get("payment_method", call.path["id"])


def attach(call: Call) -> Json:
    """Attach a payment method, or a fresh one of Stripe's `pm_card_*` names, to a customer."""
    customer = call.parameters.get("customer")
    if customer is None:
        raise required("customer")
    call.transaction.get("customer", customer, "customer")
    if call.path["id"].startswith(_MINTED_PREFIX):
        card = card_with_token(call.path["id"])
        if card is None:
            raise StripeError(f"No such PaymentMethod: '{call.path['id']}'", status=404, code="resource_missing")
        if card.setup_decline is not None:
            raise declined(card.setup_decline)
        method = mint(call, card, expiry=_MINTED_EXPIRY, name=None)
    else:
        method = retrieve(call)
    return attach_to(call, method, customer)


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
    Operation("GET", "/v1/payment_methods/{id}", "PaymentMethodRetrieveParams", "PaymentMethod", retrieve),
    Operation("POST", "/v1/payment_methods/{id}/attach", "PaymentMethodAttachParams", "PaymentMethod", attach),
    Operation("POST", "/v1/payment_methods/{id}/detach", "PaymentMethodDetachParams", "PaymentMethod", detach),
)
