"""Checkout sessions (https://docs.stripe.com/api/checkout/sessions): pages on which a customer adds a card or pays."""

from typing import Any

from desktop.backend.stripe_standin.api.filters import created_as_asked
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.cards import setup_intents
from desktop.backend.stripe_standin.resources.checkout.checkout_line_items import listed, sell
from desktop.backend.stripe_standin.resources.checkout.checkout_session_objects import LIFE, fresh_session
from desktop.backend.stripe_standin.resources.customers.tax_ids import frozen_tax_ids
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_SHORTEST_LIFE = 30 * 60
_COMMON_FIELDS = frozenset(
    (
        "allowed_payment_method_types",
        "cancel_url",
        "client_reference_id",
        "customer",
        "expand",
        "expires_at",
        "locale",
        "metadata",
        "mode",
        "success_url",
        "ui_mode",
    )
)
_FIELDS = {
    "setup": _COMMON_FIELDS | {"currency", "setup_intent_data"},
    "subscription": _COMMON_FIELDS | {"currency", "line_items", "payment_method_collection", "subscription_data"},
    "payment": _COMMON_FIELDS | {"currency", "line_items", "payment_intent_data", "submit_type"},
}
_INNER_FIELDS = {
    "payment_intent_data": frozenset(("description", "metadata", "setup_future_usage")),
    "setup_intent_data": frozenset(("description", "metadata")),
    "subscription_data": frozenset(("description", "metadata")),
}
_DETAILS = "checkout details"


def create(call: Call) -> Json:
    """Make a hosted page on which a customer adds a card, subscribes or pays."""
    wanted = call.parameters
    _check(call, wanted)
    call.transaction.get("customer", wanted["customer"], "customer")
    session = fresh_session(call, new_id("cs_test", 58))
    if session["mode"] == "setup":
        session |= {"payment_status": "no_payment_required", "setup_intent": _setup_intent(call)}
    else:
        session |= _sums(sell(call, session))
    _keep_details(call, session["id"])
    save(call, session)
    return _told(call, session)


def _setup_intent(call: Call) -> str:
    intent = setup_intents.begin(call, call.parameters["customer"])
    data: Json = call.parameters.get("setup_intent_data", {})
    intent["description"] = data.get("description")
    intent["metadata"] = merged_metadata({}, data.get("metadata"))
    call.transaction.put(intent)
    return str(intent["id"])


def _sums(items: list[Json]) -> Json:
    total = sum(item["amount_total"] for item in items)
    return {
        "amount_subtotal": total,
        "amount_total": total,
        "currency": items[0]["currency"],
        "total_details": {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0},
    }


def _keep_details(call: Call, session: str) -> None:
    kept = {name: call.parameters[name] for name in _INNER_FIELDS if name in call.parameters}
    call.transaction.put({"id": f"{session} details", "object": _DETAILS, "details": kept})


def details_of(call: Call, session: str, name: str) -> Json:
    """What was asked for the intent or subscription that a session makes, such as `subscription_data`."""
    details: Json = call.transaction.get(_DETAILS, f"{session} details")["details"].get(name, {})
    return details


def _told(call: Call, session: Json) -> Json:
    """The session, with what it sells when that is asked for."""
    asked = [path for path in call.parameters.get("expand", []) if path.split(".")[0] == "line_items"]
    return {**session, "line_items": listed(call, session["id"])} if asked else session


def _check(call: Call, wanted: dict[str, Any]) -> None:
    mode = wanted.get("mode")
    if mode is None:
        raise required("mode")
    if lacking := sorted(set(wanted) - _FIELDS[mode]):
        raise unsupported(f"the Checkout parameter {', '.join(lacking)} in {mode} mode")
    for name, served in _INNER_FIELDS.items():
        if lacking := sorted(set(wanted.get(name, {})) - served):
            raise unsupported(f"the Checkout parameter {name}[{lacking[0]}]")
    if wanted.get("ui_mode", "hosted_page") != "hosted_page":
        raise unsupported("Checkout other than on its hosted page")
    if "customer" not in wanted:
        raise unsupported("Checkout without a customer")
    if "success_url" not in wanted:
        raise required("success_url")
    if mode == "setup" and "currency" not in wanted and "allowed_payment_method_types" not in wanted:
        raise required("currency")
    _check_life(wanted.get("expires_at", call.now + LIFE) - call.now)


def _check_life(seconds: int) -> None:
    if not _SHORTEST_LIFE <= seconds <= LIFE:
        raise StripeError(
            "The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session "
            "creation.",
            param="expires_at",
        )


def save(call: Call, session: Json) -> None:
    """Store a session together with the moment at which it expires."""
    call.transaction.put(session, due=session["expires_at"] if session["status"] == "open" else None)


def retrieve(call: Call) -> Json:
    """One session."""
    return _told(call, call.transaction.get("checkout.session", call.path["id"]))


def list_sessions(call: Call) -> Json:
    """Sessions in pages, by customer, status, payment intent, subscription or time."""
    wanted = call.parameters
    created = created_as_asked(call)
    facts = {name: wanted[name] for name in ("payment_intent", "subscription") if name in wanted}
    return list_page(
        call,
        "checkout.session",
        "/v1/checkout/sessions",
        wanted.get("customer"),
        lambda session: created(session) and all(session[name] == value for name, value in facts.items()),
        status=wanted.get("status"),
    )


def complete(call: Call, session: Json, **made: str) -> Json:
    """The customer has finished; `made` are the ids of what came of it, under the session's names for them."""
    customer = call.transaction.get("customer", session["customer"])
    done = {**session, **made, "status": "complete", "url": None}
    done["customer_details"] = {
        "address": customer["address"],
        "business_name": customer.get("business_name"),
        "email": customer["email"],
        "individual_name": customer.get("individual_name"),
        "name": customer["name"],
        "phone": customer["phone"],
        "tax_exempt": customer["tax_exempt"],
        "tax_ids": frozen_tax_ids(call, customer["id"]),
    }
    if session["mode"] != "setup":
        done["payment_status"] = "paid"
    save(call, done)
    emit(call, "checkout.session.completed", done)
    return done


def expire(call: Call) -> Json:
    """Close a session that is still open."""
    session = call.transaction.get("checkout.session", call.path["id"])
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
    Operation("GET", "/v1/checkout/sessions", "checkout.SessionListParams", "checkout.Session[]", list_sessions),
    Operation("POST", "/v1/checkout/sessions", "checkout.SessionCreateParams", "checkout.Session", create),
    Operation("GET", "/v1/checkout/sessions/{id}", "checkout.SessionRetrieveParams", "checkout.Session", retrieve),
    Operation("POST", "/v1/checkout/sessions/{id}/expire", "checkout.SessionExpireParams", "checkout.Session", expire),
)
