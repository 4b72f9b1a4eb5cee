"""Setup intents (https://docs.stripe.com/api/setup_intents): how a card comes to a customer."""

from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.cards.payment_methods import attach_to
from desktop.backend.stripe_standin.resources.cards.test_cards import Decline
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit


def begin(call: Call, customer: str | None) -> Json:
    """A setup intent that waits for a card."""
    identifier = new_id("seti")
    intent: Json = {
        "id": identifier,
        "object": "setup_intent",
        "application": None,
        "automatic_payment_methods": None,
        "cancellation_reason": None,
        "client_secret": f"{identifier}_{new_id('secret')}",
        "created": call.now,
        "customer": customer,
        "customer_account": None,
        "description": None,
        "excluded_payment_method_types": None,
        "flow_directions": None,
        "last_setup_error": None,
        "latest_attempt": None,
        "livemode": False,
        "mandate": None,
        "metadata": {},
        "next_action": None,
        "on_behalf_of": None,
        "payment_method": None,
        "payment_method_configuration_details": None,
        "payment_method_options": {},
        "payment_method_types": ["card"],
        "single_use_mandate": None,
        "status": "requires_payment_method",
        "usage": "off_session",
    }
    call.transaction.put(intent)
    emit(call, "setup_intent.created", intent)
    return intent


def retrieve(call: Call) -> Json:
    """One setup intent."""
    return call.transaction.get("setup_intent", call.path["id"])


def ask_for_authentication(call: Call, old: Json, method: Json, return_url: str | None = None) -> None:
    """Wait until the customer has authenticated the card, on a page when it is known where they go afterwards."""
    action: Json = {"type": "use_stripe_sdk", "use_stripe_sdk": {"type": "three_d_secure_redirect"}}
    if return_url is not None:
        page = {"return_url": return_url, "url": f"{call.pages_url}/authenticate/{old['id']}"}
        action = {"type": "redirect_to_url", "redirect_to_url": page}
    intent = {**old, "status": "requires_action", "payment_method": method["id"], "next_action": action}
    call.transaction.put(intent)
    emit(call, "setup_intent.requires_action", intent)


def succeed(call: Call, old: Json, method: Json) -> None:
    """Attach the card to the customer."""
    if old["customer"] is not None:
        attach_to(call, method, old["customer"])
    intent = {
        **old,
        "status": "succeeded",
        "payment_method": method["id"],
        "next_action": None,
        "last_setup_error": None,
    }
    call.transaction.put(intent)
    emit(call, "setup_intent.succeeded", intent)


def fail(call: Call, old: Json, decline: Decline) -> None:
    """Note the bank's no and wait for another card."""
    error = {"type": "card_error", "code": decline.code, "message": decline.message}
    if decline.decline_code is not None:
        error["decline_code"] = decline.decline_code
    intent = {
        **old,
        "status": "requires_payment_method",
        "payment_method": None,
        "next_action": None,
        "last_setup_error": error,
    }
    call.transaction.put(intent)
    emit(call, "setup_intent.setup_failed", intent)


OPERATIONS = (Operation("GET", "/v1/setup_intents/{id}", "SetupIntentRetrieveParams", "SetupIntent", retrieve),)
