"""Tells what happened (https://docs.stripe.com/api/events)."""

from dataclasses import asdict

from sqlalchemy import insert
from stripe import api_version

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.tables import deliveries


def emit(call: Call, kind: str, item: Json, previous: Json | None = None) -> None:
    """Write an event about an object and queue it for the webhook endpoints that want it.

    `previous` is the object before an update; the event tells the values that changed.
    """
    data: Json = {"object": item}
    if previous is not None:
        changed = {key: previous.get(key) for key in item if previous.get(key) != item[key]}
        if not changed:
            return
        data["previous_attributes"] = changed
    event: Json = {
        "id": new_id("evt"),
        "object": "event",
        "api_version": api_version,
        "created": call.now,
        "data": data,
        "livemode": False,
        "pending_webhooks": 0,
        "request": asdict(call.cause),
        "type": kind,
    }
    endpoints = [
        endpoint
        for endpoint in call.transaction.all("webhook_endpoint")
        if endpoint["status"] == "enabled" and {"*", kind} & set(endpoint["enabled_events"])
    ]
    event["pending_webhooks"] = len(endpoints)
    call.transaction.put(event)
    for endpoint in endpoints:
        row = {"event": event["id"], "endpoint": endpoint["id"], "attempts": 0, "not_before": 0}
        call.transaction.connection.execute(insert(deliveries).values(row))
