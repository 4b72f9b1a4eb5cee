"""Checkout sessions (https://docs.stripe.com/api/checkout/sessions), in setup mode."""

from typing import Any

from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.events import emit
from desktop.backend.stripe_standin.listing import merged_metadata
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources import setup_intents
from desktop.backend.stripe_standin.store import Json, new_id

_LIFE = 24 * 3600
_SHORTEST_LIFE = 30 * 60
_PARAMETERS = frozenset(
    (
        "mode",
        "customer",
        "currency",
        "success_url",
        "cancel_url",
        "client_reference_id",
        "allowed_payment_method_types",
        "metadata",
        "expires_at",
        "locale",
        "ui_mode",
        "expand",
    )
)

_UNSET = (
    "adaptive_pricing",
    "after_expiration",
    "allow_promotion_codes",
    "amount_subtotal",
    "amount_total",
    "billing_address_collection",
    "branding_settings",
    "client_secret",
    "collected_information",
    "consent",
    "consent_collection",
    "currency_conversion",
    "customer_account",
    "customer_creation",
    "customer_details",
    "customer_email",
    "discounts",
    "invoice",
    "invoice_creation",
    "integration_identifier",
    "origin_context",
    "payment_intent",
    "payment_link",
    "payment_method_configuration_details",
    "permissions",
    "recovered_from",
    "return_url",
    "saved_payment_method_options",
    "shipping_address_collection",
    "shipping_cost",
    "submit_type",
    "subscription",
    "total_details",
    "wallet_options",
)
"""What a session in setup mode leaves empty."""


def create(call: Call) -> Json:
    """Make a hosted page on which a customer adds a card."""
    wanted = call.parameters
    _check(call, wanted)
    call.transaction.get("customer", wanted["customer"], "customer")
    intent = setup_intents.begin(call, wanted["customer"])
    identifier = new_id("cs_test", 58)
    session = _fresh(call, identifier, intent["id"])
    save(call, session)
    return session


def _check(call: Call, wanted: dict[str, Any]) -> None:
    if lacking := sorted(set(wanted) - _PARAMETERS):
        raise unsupported(f"the Checkout parameter {', '.join(lacking)}")
    if wanted.get("mode") != "setup":
        raise unsupported("Checkout in other modes than setup")
    if wanted.get("ui_mode", "hosted_page") != "hosted_page":
        raise unsupported("Checkout other than on its hosted page")
    for needed in ("customer", "success_url"):
        if needed not in wanted:
            raise required(needed)
    if "currency" not in wanted and "allowed_payment_method_types" not in wanted:
        raise required("currency")
    life = wanted.get("expires_at", call.now + _LIFE) - call.now
    if not _SHORTEST_LIFE <= life <= _LIFE:
        raise StripeError(
            "The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session "
            "creation.",
            param="expires_at",
        )


def _fresh(call: Call, identifier: str, intent: str) -> Json:
    wanted = call.parameters
    return {
        **dict.fromkeys(_UNSET),
        "id": identifier,
        "object": "checkout.session",
        "automatic_tax": {"enabled": False, "liability": None, "provider": None, "status": None},
        "cancel_url": wanted.get("cancel_url"),
        "client_reference_id": wanted.get("client_reference_id"),
        "created": call.now,
        "currency": wanted.get("currency"),
        "custom_fields": [],
        "custom_text": dict.fromkeys(("after_submit", "shipping_address", "submit", "terms_of_service_acceptance")),
        "customer": wanted["customer"],
        "expires_at": wanted.get("expires_at", call.now + _LIFE),
        "livemode": False,
        "locale": wanted.get("locale"),
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "mode": "setup",
        "payment_method_collection": "always",
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "payment_status": "no_payment_required",
        "phone_number_collection": {"enabled": False},
        "redirect_on_completion": "always",
        "setup_intent": intent,
        "shipping_options": [],
        "status": "open",
        "success_url": wanted["success_url"],
        "ui_mode": "hosted_page",
        "url": f"{call.pages_url}/c/pay/{identifier}",
    }


def save(call: Call, session: Json) -> None:
    """Store a session together with the moment at which it expires."""
    call.transaction.put(session, due=session["expires_at"] if session["status"] == "open" else None)


def retrieve(call: Call) -> Json:
    """One session."""
    return call.transaction.get("checkout.session", call.path["id"])


def complete(call: Call, session: Json) -> Json:
    """The customer has finished."""
    done = {**session, "status": "complete", "url": None}
    save(call, done)
    emit(call, "checkout.session.completed", done)
    return done


def expire(call: Call) -> Json:
    """Close a session that is still open."""
    session = retrieve(call)
    if session["status"] != "open":
        raise StripeError("Only Checkout Sessions with a status in [open] can be expired.")
    return expired(call, session)


def expired(call: Call, session: Json) -> Json:
    """The time is over."""
    done = {**session, "status": "expired", "url": None}
    save(call, done)
    emit(call, "checkout.session.expired", done)
    return done


OPERATIONS = (
    Operation("POST", "/v1/checkout/sessions", "checkout.SessionCreateParams", "checkout.Session", create),
    Operation("GET", "/v1/checkout/sessions/{id}", "checkout.SessionRetrieveParams", "checkout.Session", retrieve),
    Operation("POST", "/v1/checkout/sessions/{id}/expire", "checkout.SessionExpireParams", "checkout.Session", expire),
)
