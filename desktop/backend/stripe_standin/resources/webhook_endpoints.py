"""Webhook endpoints and the events they are told (https://docs.stripe.com/api/webhook_endpoints)."""

import hmac

from desktop.backend.stripe_standin.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id


def create(call: Call) -> Json:
    """Register an endpoint; only this answer tells its signing secret."""
    wanted = call.parameters
    endpoint: Json = {
        "id": new_id("we"),
        "object": "webhook_endpoint",
        "api_version": wanted.get("api_version") or None,
        "application": None,
        "created": call.now,
        "description": wanted.get("description") or None,
        "enabled_events": wanted["enabled_events"],
        "livemode": False,
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "status": "enabled",
        "url": wanted["url"],
    }
    call.transaction.put(endpoint)
    return {**endpoint, "secret": secret_of(call, endpoint["id"])}


def secret_of(call: Call, endpoint: str) -> str:
    """The signing secret of an endpoint. It is derived, so that it stands in no file; a restart changes it."""
    return "whsec_" + hmac.new(call.transaction.process_key, endpoint.encode(), "sha256").hexdigest()[:32]


def retrieve(call: Call) -> Json:
    """One endpoint, without its secret."""
    return call.transaction.get("webhook_endpoint", call.path["id"])


def list_endpoints(call: Call) -> Json:
    """Endpoints in pages."""
    return list_page(call, "webhook_endpoint", "/v1/webhook_endpoints")


def retrieve_event(call: Call) -> Json:
    """One event."""
    return call.transaction.get("event", call.path["id"])


def list_events(call: Call) -> Json:
    """Events in pages, by type."""
    kinds = call.parameters.get("types") or [call.parameters.get("type")]
    return list_page(call, "event", "/v1/events", matches=lambda event: kinds == [None] or event["type"] in kinds)


OPERATIONS = (
    Operation("POST", "/v1/webhook_endpoints", "WebhookEndpointCreateParams", "WebhookEndpoint", create),
    Operation("GET", "/v1/webhook_endpoints/{id}", "WebhookEndpointRetrieveParams", "WebhookEndpoint", retrieve),
    Operation("GET", "/v1/webhook_endpoints", "WebhookEndpointListParams", "WebhookEndpoint[]", list_endpoints),
    Operation("GET", "/v1/events/{id}", "EventRetrieveParams", "Event", retrieve_event),
    Operation("GET", "/v1/events", "EventListParams", "Event[]", list_events),
)
