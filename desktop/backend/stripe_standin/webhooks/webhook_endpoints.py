"""Webhook endpoints and the events they are told (https://docs.stripe.com/api/webhook_endpoints)."""

import hmac

from sqlalchemy import delete as delete_rows

from desktop.backend.stripe_standin.api.filters import created_as_asked
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.deletion import delete
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.tables import deliveries


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


def change(call: Call) -> Json:
    """Change an endpoint, or switch it off and on."""
    wanted = call.parameters
    old = retrieve(call)
    endpoint = {**old, "metadata": merged_metadata(old["metadata"], wanted.get("metadata"))}
    endpoint |= {key: wanted[key] for key in ("enabled_events", "url") if key in wanted}
    if "description" in wanted:
        endpoint["description"] = wanted["description"] or None
    if "disabled" in wanted:
        endpoint["status"] = "disabled" if wanted["disabled"] else "enabled"
    call.transaction.put(endpoint)
    return endpoint


def remove(call: Call) -> Json:
    """Delete an endpoint; what it was still to be told is forgotten."""
    endpoint = retrieve(call)
    rows = deliveries.c.endpoint == endpoint["id"]
    call.transaction.connection.execute(delete_rows(deliveries).where(rows))
    return delete(call, endpoint)


def retrieve_event(call: Call) -> Json:
    """One event."""
    return call.transaction.get("event", call.path["id"])


def list_events(call: Call) -> Json:
    """Events in pages, by type."""
    kinds = call.parameters.get("types") or [call.parameters.get("type")]
    created = created_as_asked(call)

    def matches(event: Json) -> bool:
        return created(event) and (kinds == [None] or any(_names(kind, event["type"]) for kind in kinds))

    return list_page(call, "event", "/v1/events", matches=matches)


def _names(pattern: str, kind: str) -> bool:
    """Whether a type of event, or a group of them such as `invoice.*`, is a certain one."""
    return kind.startswith(pattern[:-1]) if pattern.endswith(".*") else kind == pattern


OPERATIONS = (
    Operation("POST", "/v1/webhook_endpoints", "WebhookEndpointCreateParams", "WebhookEndpoint", create),
    Operation("GET", "/v1/webhook_endpoints/{id}", "WebhookEndpointRetrieveParams", "WebhookEndpoint", retrieve),
    Operation("POST", "/v1/webhook_endpoints/{id}", "WebhookEndpointUpdateParams", "WebhookEndpoint", change),
    Operation("DELETE", "/v1/webhook_endpoints/{id}", "WebhookEndpointDeleteParams", "WebhookEndpoint", remove),
    Operation("GET", "/v1/webhook_endpoints", "WebhookEndpointListParams", "WebhookEndpoint[]", list_endpoints),
    Operation("GET", "/v1/events/{id}", "EventRetrieveParams", "Event", retrieve_event),
    Operation("GET", "/v1/events", "EventListParams", "Event[]", list_events),
)
