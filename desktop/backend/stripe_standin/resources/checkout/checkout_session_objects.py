"""A Checkout session as a value: what a fresh one looks like."""

from desktop.backend.stripe_standin.api.listing import merged_metadata
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json

LIFE = 24 * 3600
"""How long a page is open unless told otherwise, and at most, in seconds."""
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
"""What a fresh session leaves empty."""


def fresh_session(call: Call, identifier: str) -> Json:
    """An open session of what a call asks for."""
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
        "expires_at": wanted.get("expires_at", call.now + LIFE),
        "livemode": False,
        "locale": wanted.get("locale"),
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "mode": wanted["mode"],
        "payment_method_collection": wanted.get("payment_method_collection", "always"),
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "payment_status": "unpaid",
        "phone_number_collection": {"enabled": False},
        "redirect_on_completion": "always",
        "setup_intent": None,
        "shipping_options": [],
        "status": "open",
        "success_url": wanted["success_url"],
        "ui_mode": "hosted_page",
        "url": f"{call.pages_url}/c/pay/{identifier}",
    }
