"""The customer portal (https://docs.stripe.com/api/customer_portal): its configurations and sessions."""

from typing import Any

from desktop.backend.stripe_standin.api.filters import refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, required
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_CONFIGURATION = "billing_portal.configuration"
_SESSION = "billing_portal.session"
_SESSION_FIELDS = frozenset(("configuration", "customer", "flow_data", "locale", "return_url"))
_FLOWS = (
    "customer_update",
    "subscription_cancel",
    "subscription_pause",
    "subscription_update",
    "subscription_update_confirm",
)


def _no_features() -> Json:
    return {
        "customer_update": {"allowed_updates": [], "enabled": False},
        "invoice_history": {"enabled": False},
        "payment_method_update": {"enabled": False, "payment_method_configuration": None},
        "subscription_cancel": {
            "cancellation_reason": {"enabled": False, "feedback_options": None, "options": []},
            "enabled": False,
            "mode": "at_period_end",
            "proration_behavior": "none",
        },
        "subscription_pause": {"duration": {"interval_options": [], "type": "indefinite"}, "enabled": False},
        "subscription_update": {
            "billing_cycle_anchor": None,
            "default_allowed_updates": [],
            "enabled": False,
            "products": None,
            "proration_behavior": "none",
            "schedule_at_period_end": {"conditions": []},
            "trial_update_behavior": "end_trial",
        },
    }


def create_configuration(call: Call) -> Json:
    """Say what customers may do in the portal."""
    configuration: Json = {
        "id": new_id("bpc"),
        "object": _CONFIGURATION,
        "active": True,
        "application": None,
        "business_profile": {"headline": None, "privacy_policy_url": None, "terms_of_service_url": None},
        "created": call.now,
        "default_return_url": None,
        "features": _no_features(),
        "is_default": not call.transaction.all(_CONFIGURATION),
        "livemode": False,
        "login_page": {"enabled": False, "url": None},
        "metadata": {},
        "name": None,
        "updated": call.now,
    }
    configuration = _changed(call, configuration)
    call.transaction.put(configuration)
    emit(call, "billing_portal.configuration.created", configuration)
    return configuration


def _changed(call: Call, old: Json) -> Json:
    wanted = call.parameters
    changed = {**old, "updated": call.now, "metadata": merged_metadata(old["metadata"], wanted.get("metadata"))}
    for key in ("default_return_url", "name"):
        if key in wanted:
            changed[key] = wanted[key] or None
    if "active" in wanted:
        changed["active"] = wanted["active"]
    if "login_page" in wanted:
        address = f"{call.pages_url}/p/login/{old['id']}" if wanted["login_page"]["enabled"] else None
        changed["login_page"] = {"enabled": wanted["login_page"]["enabled"], "url": address}
    for key in ("business_profile", "features"):
        changed[key] = _merged(old[key], wanted.get(key, {}))
    return changed


def _merged(old: Json, change: Json) -> Json:
    """Nested settings after a change; an empty string empties a list."""
    merged = dict(old)
    for key, value in change.items():
        before: Any = old.get(key)
        if isinstance(value, dict) and isinstance(before, dict):
            merged[key] = _merged(before, value)
        elif value == "":
            merged[key] = [] if isinstance(before, list) else None
        else:
            merged[key] = value
    return merged


def retrieve_configuration(call: Call) -> Json:
    """One configuration."""
    return call.transaction.get(_CONFIGURATION, call.path["id"])


def change_configuration(call: Call) -> Json:
    """Change what customers may do in the portal."""
    old = retrieve_configuration(call)
    configuration = _changed(call, old)
    call.transaction.put(configuration)
    emit(call, "billing_portal.configuration.updated", configuration, old)
    return configuration


def list_configurations(call: Call) -> Json:
    """Configurations in pages."""
    wanted = call.parameters
    return list_page(
        call,
        _CONFIGURATION,
        "/v1/billing_portal/configurations",
        matches=lambda item: all(item[key] == wanted.get(key, item[key]) for key in ("active", "is_default")),
    )


def create_session(call: Call) -> Json:
    """Make a customer's link into the portal."""
    wanted = call.parameters
    refuse_unserved(call, _SESSION_FIELDS, "portal session")
    if "customer" not in wanted:
        raise required("customer")
    customer = call.transaction.get("customer", wanted["customer"], "customer")
    configuration = _configuration_for(call)
    session: Json = {
        "id": new_id("bps"),
        "object": _SESSION,
        "after_expiration": None,
        "configuration": configuration["id"],
        "created": call.now,
        "customer": customer["id"],
        "customer_account": None,
        "flow": _flow(wanted.get("flow_data")),
        "livemode": False,
        "locale": wanted.get("locale"),
        "on_behalf_of": None,
        "return_url": wanted.get("return_url") or configuration["default_return_url"],
        "url": f"{call.pages_url}/p/session/{new_id('test', 40)}",
    }
    call.transaction.put(session)
    emit(call, "billing_portal.session.created", session)
    return session


def _configuration_for(call: Call) -> Json:
    if "configuration" in call.parameters:
        return call.transaction.get(_CONFIGURATION, call.parameters["configuration"], "configuration")
    for configuration in call.transaction.all(_CONFIGURATION):
        if configuration["is_default"]:
            return configuration
    raise StripeError(
        "No configuration provided and your test mode default configuration has not been created. Provide a "
        "configuration or create your default by making a configuration with the API."
    )


def _flow(wanted: Json | None) -> Json | None:
    if wanted is None:
        return None
    after: Json = wanted.get("after_completion", {"type": "portal_homepage"})
    flow: Json = dict.fromkeys(_FLOWS)
    flow |= {key: wanted[key] for key in _FLOWS if key in wanted}
    if flow["subscription_cancel"] is not None:
        flow["subscription_cancel"] = {"retention": None, **flow["subscription_cancel"]}
    if flow["subscription_update_confirm"] is not None:
        flow["subscription_update_confirm"] = {"discounts": None, **flow["subscription_update_confirm"]}
    completion = {"hosted_confirmation": None, "redirect": None, **after}
    return {**flow, "after_completion": completion, "type": wanted["type"]}


def session_at(call: Call, url: str) -> Json | None:
    """The session whose page is at an address."""
    return next((session for session in call.transaction.all(_SESSION) if session["url"] == url), None)


_CONFIGURATIONS = "/v1/billing_portal/configurations"
_ANSWER = "billing_portal.Configuration"

OPERATIONS = (
    Operation("POST", _CONFIGURATIONS, "billing_portal.ConfigurationCreateParams", _ANSWER, create_configuration),
    Operation(
        "GET",
        f"{_CONFIGURATIONS}/{{id}}",
        "billing_portal.ConfigurationRetrieveParams",
        _ANSWER,
        retrieve_configuration,
    ),
    Operation(
        "POST", f"{_CONFIGURATIONS}/{{id}}", "billing_portal.ConfigurationUpdateParams", _ANSWER, change_configuration
    ),
    Operation("GET", _CONFIGURATIONS, "billing_portal.ConfigurationListParams", f"{_ANSWER}[]", list_configurations),
    Operation(
        "POST",
        "/v1/billing_portal/sessions",
        "billing_portal.SessionCreateParams",
        "billing_portal.Session",
        create_session,
    ),
)
