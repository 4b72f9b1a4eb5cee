"""What the API does with setup intents by itself (https://docs.stripe.com/api/setup_intents)."""

from desktop.backend.stripe_standin.api.filters import created_as_asked, refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.cards import payment_methods, setup_intents
from desktop.backend.stripe_standin.resources.cards.test_cards import Authentication, Decline, card_with_fingerprint
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_CREATE_FIELDS = frozenset(
    (
        "allowed_payment_method_types",
        "automatic_payment_methods",
        "confirm",
        "customer",
        "description",
        "metadata",
        "payment_method",
        "return_url",
        "usage",
        "use_stripe_sdk",
    )
)
_CONFIRM_FIELDS = frozenset(("payment_method", "return_url", "use_stripe_sdk"))
_CONFIRMABLE = ("requires_payment_method", "requires_confirmation")


def create(call: Call) -> Json:
    """Begin to set a card up."""
    wanted = call.parameters
    refuse_unserved(call, _CREATE_FIELDS, "setup intent")
    if wanted.get("allowed_payment_method_types", ["card"]) != ["card"]:
        raise unsupported("payment methods other than cards")
    if "customer" in wanted:
        call.transaction.get("customer", wanted["customer"], "customer")
    intent = setup_intents.begin(call, wanted.get("customer"))
    intent |= {
        "description": wanted.get("description"),
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "usage": wanted.get("usage", "off_session"),
    }
    if (automatic := wanted.get("automatic_payment_methods")) is not None:
        intent["automatic_payment_methods"] = {"allow_redirects": "always", **automatic}
    if "payment_method" in wanted:
        method = payment_methods.named(call, wanted["payment_method"])
        intent |= {"payment_method": method["id"], "status": "requires_confirmation"}
    call.transaction.put(intent)
    return _confirmed(call, intent) if wanted.get("confirm") else intent


def confirm(call: Call) -> Json:
    """Ask the bank whether a card may be charged later."""
    refuse_unserved(call, _CONFIRM_FIELDS, "setup intent")
    intent = setup_intents.retrieve(call)
    if intent["status"] not in _CONFIRMABLE:
        raise _wrong_state("confirm", intent)
    if "payment_method" in call.parameters:
        intent["payment_method"] = payment_methods.named(call, call.parameters["payment_method"])["id"]
    return _confirmed(call, intent)


def _confirmed(call: Call, intent: Json) -> Json:
    if intent["payment_method"] is None:
        raise required("payment_method")
    method = call.transaction.get("payment_method", intent["payment_method"], "payment_method")
    card = card_with_fingerprint(method["card"]["fingerprint"])
    if card is not None and card.setup_decline is not None:
        raise _declined(call, intent, card.setup_decline)
    if card is not None and card.authentication is not Authentication.NONE:
        setup_intents.ask_for_authentication(call, intent, method, call.parameters.get("return_url"))
    else:
        setup_intents.succeed(call, intent, method)
    return call.transaction.get("setup_intent", intent["id"])


def _declined(call: Call, intent: Json, decline: Decline) -> StripeError:
    setup_intents.fail(call, intent, decline)
    return StripeError(
        decline.message,
        status=402,
        kind="card_error",
        code=decline.code,
        decline_code=decline.decline_code,
        commits=True,
        objects={"setup_intent": call.transaction.get("setup_intent", intent["id"])},
    )


def _wrong_state(verb: str, intent: Json) -> StripeError:
    return StripeError(
        f"You cannot {verb} this SetupIntent because it has a status of {intent['status']}.",
        code="setup_intent_unexpected_state",
        objects={"setup_intent": intent},
    )


def cancel(call: Call) -> Json:
    """Give up setting a card up."""
    old = setup_intents.retrieve(call)
    if old["status"] not in (*_CONFIRMABLE, "requires_action"):
        raise _wrong_state("cancel", old)
    reason = call.parameters.get("cancellation_reason")
    intent = {**old, "status": "canceled", "cancellation_reason": reason, "next_action": None}
    call.transaction.put(intent)
    emit(call, "setup_intent.canceled", intent)
    return intent


def list_intents(call: Call) -> Json:
    """Setup intents in pages, by customer, payment method or time."""
    wanted = call.parameters
    created = created_as_asked(call)
    return list_page(
        call,
        "setup_intent",
        "/v1/setup_intents",
        wanted.get("customer"),
        lambda intent: (
            created(intent) and intent["payment_method"] == wanted.get("payment_method", intent["payment_method"])
        ),
    )


OPERATIONS = (
    Operation("POST", "/v1/setup_intents", "SetupIntentCreateParams", "SetupIntent", create),
    Operation("GET", "/v1/setup_intents", "SetupIntentListParams", "SetupIntent[]", list_intents),
    Operation("POST", "/v1/setup_intents/{id}/confirm", "SetupIntentConfirmParams", "SetupIntent", confirm),
    Operation("POST", "/v1/setup_intents/{id}/cancel", "SetupIntentCancelParams", "SetupIntent", cancel),
)
