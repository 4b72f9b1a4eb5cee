"""Subscriptions (https://docs.stripe.com/api/subscriptions), each with one item, in flexible billing mode."""

from datetime import UTC, datetime
from typing import Any

from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.events import emit
from desktop.backend.stripe_standin.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.customers import require_own_method
from desktop.backend.stripe_standin.resources.payments import charge_succeeds
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.contract.account import Interval
from desktop.contract.billing_calendar import renewal_after

_ENDED = ("canceled", "incomplete_expired")
_PATIENCE = 23 * 3600
"""How long the first payment of a subscription may be outstanding, in seconds."""
_CREATE_FIELDS = frozenset(
    ("customer", "items", "default_payment_method", "metadata", "description", "payment_behavior", "expand")
)
_CHANGE_FIELDS = frozenset(
    (
        "cancel_at",
        "cancel_at_period_end",
        "cancellation_details",
        "pause_collection",
        "metadata",
        "description",
        "default_payment_method",
        "proration_behavior",
        "expand",
    )
)


def create(call: Call) -> Json:
    """Start a subscription and charge its first period."""
    wanted = call.parameters
    _refuse_unserved(wanted, _CREATE_FIELDS)
    for needed in ("customer", "items"):
        if needed not in wanted:
            raise required(needed)
    if len(wanted["items"]) != 1 or "price" not in wanted["items"][0]:
        raise unsupported("subscriptions with other than one item that names its price")
    customer = call.transaction.get("customer", wanted["customer"], "customer")
    price = call.transaction.get("price", wanted["items"][0]["price"], "items[0][price]")
    subscription = _fresh(call, customer["id"], price)
    subscription.update(
        default_payment_method=wanted.get("default_payment_method"),
        metadata=merged_metadata({}, wanted.get("metadata")),
    )
    if not charge_succeeds(call, subscription):
        subscription["status"] = "incomplete"
    save(call, subscription)
    emit(call, "customer.subscription.created", subscription)
    return subscription


def _refuse_unserved(wanted: dict[str, Any], served: frozenset[str]) -> None:
    if lacking := sorted(set(wanted) - served):
        raise unsupported(f"the subscription parameter {', '.join(lacking)}")


def _fresh(call: Call, customer: str, price: Json) -> Json:
    identifier = new_id("sub")
    end = next_renewal(call.now, price, call.now)
    return {
        "id": identifier,
        "object": "subscription",
        "application": None,
        "application_fee_percent": None,
        "automatic_tax": {"disabled_reason": None, "enabled": False, "liability": None},
        "billing_cycle_anchor": call.now,
        "billing_cycle_anchor_config": None,
        "billing_mode": {"type": "flexible", "flexible": {"proration_discounts": "included"}},
        "billing_schedules": [],
        "billing_thresholds": None,
        "cancel_at": None,
        "cancel_at_period_end": False,
        "canceled_at": None,
        "cancellation_details": {"comment": None, "feedback": None, "reason": None},
        "collection_method": "charge_automatically",
        "created": call.now,
        "currency": price["currency"],
        "customer": customer,
        "customer_account": None,
        "days_until_due": None,
        "default_payment_method": None,
        "default_source": None,
        "default_tax_rates": [],
        "description": None,
        "discounts": [],
        "ended_at": None,
        "invoice_settings": {"account_tax_ids": None, "issuer": {"type": "self"}},
        "items": {
            "object": "list",
            "url": f"/v1/subscription_items?subscription={identifier}",
            "has_more": False,
            "data": [_item(call, identifier, price, end)],
        },
        "latest_invoice": None,
        "livemode": False,
        "metadata": {},
        "next_pending_invoice_item_invoice": None,
        "on_behalf_of": None,
        "pause_collection": None,
        "payment_settings": {
            "payment_method_options": None,
            "payment_method_types": None,
            "save_default_payment_method": "off",
        },
        "pending_invoice_item_interval": None,
        "pending_setup_intent": None,
        "pending_update": None,
        "schedule": None,
        "start_date": call.now,
        "status": "active",
        "test_clock": None,
        "transfer_data": None,
        "trial_end": None,
        "trial_settings": {"end_behavior": {"missing_payment_method": "create_invoice"}},
        "trial_start": None,
    }


def _item(call: Call, subscription: str, price: Json, end: int) -> Json:
    return {
        "id": new_id("si", 14),
        "object": "subscription_item",
        "billing_thresholds": None,
        "created": call.now,
        "current_period_end": end,
        "current_period_start": call.now,
        "discounts": [],
        "metadata": {},
        "plan": plan_of(price),
        "price": price,
        "quantity": 1,
        "subscription": subscription,
        "tax_rates": [],
    }


def plan_of(price: Json) -> Json:
    """The deprecated form of a recurring price, which Stripe still sends beside it."""
    return {
        "id": price["id"],
        "object": "plan",
        "active": price["active"],
        "amount": price["unit_amount"],
        "amount_decimal": price["unit_amount_decimal"],
        "billing_scheme": price["billing_scheme"],
        "created": price["created"],
        "currency": price["currency"],
        "interval": price["recurring"]["interval"],
        "interval_count": price["recurring"]["interval_count"],
        "livemode": False,
        "metadata": price["metadata"],
        "meter": None,
        "nickname": price["nickname"],
        "product": price["product"],
        "tiers_mode": None,
        "transform_usage": None,
        "trial_period_days": None,
        "usage_type": "licensed",
    }


def next_renewal(anchor: int, price: Json, after: int) -> int:
    """The first start of a period strictly after an instant (Unix seconds)."""
    interval = Interval(price["recurring"]["interval"])
    renewal = renewal_after(datetime.fromtimestamp(anchor, UTC), interval, datetime.fromtimestamp(after, UTC))
    return int(renewal.timestamp())


def only_item(subscription: Json) -> Json:
    """The one item of a subscription."""
    item: Json = subscription["items"]["data"][0]
    return item


def with_item(subscription: Json, **changes: object) -> Json:
    """The subscription with its item changed."""
    items = subscription["items"]
    return {**subscription, "items": {**items, "data": [{**items["data"][0], **changes}]}}


def save(call: Call, subscription: Json) -> None:
    """Store a subscription together with the next moment at which time changes it."""
    due = None
    if subscription["status"] not in _ENDED:
        due = only_item(subscription)["current_period_end"]
        resumes_at = (subscription["pause_collection"] or {}).get("resumes_at")
        due = min(at for at in (due, resumes_at, subscription["cancel_at"]) if at is not None)
        due = subscription["created"] + _PATIENCE if subscription["status"] == "incomplete" else due
    call.transaction.put(subscription, due=due)


def retrieve(call: Call) -> Json:
    """One subscription."""
    return call.transaction.get("subscription", call.path["id"])


def change(call: Call) -> Json:
    """Change a subscription: its end, its pause, its card or its notes."""
    wanted = call.parameters
    old = retrieve(call)
    if "items" in wanted:
        raise unsupported("changing a subscription's items at once; use a schedule")
    _refuse_unserved(wanted, _CHANGE_FIELDS)
    if old["status"] in _ENDED and set(wanted) - {"metadata", "cancellation_details", "expand"}:
        raise StripeError("A canceled subscription can only update its cancellation_details and metadata.")
    _check_cancellation(call, old)
    subscription = {**old, "metadata": merged_metadata(old["metadata"], wanted.get("metadata"))}
    subscription |= _plain_changes(call, old)
    if "cancel_at" in wanted or "cancel_at_period_end" in wanted:
        subscription |= _cancellation(call, old)
    if "pause_collection" in wanted:
        subscription["pause_collection"] = _pause(call)
    save(call, subscription)
    emit(call, "customer.subscription.updated", subscription, old)
    return subscription


def _plain_changes(call: Call, old: Json) -> Json:
    wanted = call.parameters
    changes: Json = {}
    if "description" in wanted:
        changes["description"] = wanted["description"] or None
    if method := wanted.get("default_payment_method"):
        require_own_method(call, old["customer"], method)
    if "default_payment_method" in wanted:
        changes["default_payment_method"] = wanted["default_payment_method"] or None
    if details := wanted.get("cancellation_details"):
        told = {key: value or None for key, value in details.items()}
        changes["cancellation_details"] = {**old["cancellation_details"], **told}
    return changes


def _check_cancellation(call: Call, old: Json) -> None:
    wanted = call.parameters
    asked = [name for name in ("cancel_at", "cancel_at_period_end") if name in wanted]
    if len(asked) > 1:
        raise StripeError("You may only specify one of these parameters: cancel_at, cancel_at_period_end.")
    if asked and old["schedule"] is not None:
        raise StripeError(
            f"The subscription is managed by the subscription schedule `{old['schedule']}`, and updating any "
            "cancelation behavior directly is not allowed. Please update the schedule instead.",
            param=asked[0],
        )
    match wanted.get("cancel_at", ""):
        case int(at) if at <= call.now:
            raise StripeError("`cancel_at` must be a timestamp in the future.", param="cancel_at")
        case "" | int():
            return
        case _:
            raise unsupported("cancel_at other than as a timestamp")


def _cancellation(call: Call, old: Json) -> Json:
    at_period_end = bool(call.parameters.get("cancel_at_period_end"))
    at = only_item(old)["current_period_end"] if at_period_end else call.parameters.get("cancel_at") or None
    if at is None:
        details = {**old["cancellation_details"], "reason": None}
        return {"cancel_at_period_end": False, "cancel_at": None, "canceled_at": None, "cancellation_details": details}
    details = {**old["cancellation_details"], **_plain_changes(call, old).get("cancellation_details", {})}
    return {
        "cancel_at_period_end": at_period_end,
        "cancel_at": at,
        "canceled_at": call.now,
        "cancellation_details": {**details, "reason": "cancellation_requested"},
    }


def _pause(call: Call) -> Json | None:
    pause = call.parameters["pause_collection"]
    if pause == "":
        return None
    if pause.get("resumes_at") is not None and pause["resumes_at"] <= call.now:
        raise StripeError("`pause_collection.resumes_at` must be in the future.", param="pause_collection[resumes_at]")
    return {"behavior": pause["behavior"], "resumes_at": pause.get("resumes_at")}


def cancel(call: Call) -> Json:
    """End a subscription at once."""
    old = retrieve(call)
    if old["status"] in _ENDED:
        raise StripeError(f"No such subscription: '{old['id']}'", status=404, code="resource_missing", param="id")
    return end(call, old, reason="cancellation_requested")


def end(call: Call, old: Json, *, reason: str) -> Json:
    """Let a subscription end now."""
    subscription = {
        **old,
        "status": "canceled",
        "ended_at": call.now,
        "canceled_at": old["canceled_at"] or call.now,
        "pause_collection": None,
        "cancellation_details": {**old["cancellation_details"], "reason": reason},
    }
    save(call, subscription)
    emit(call, "customer.subscription.deleted", subscription)
    return subscription


def list_subscriptions(call: Call) -> Json:
    """Subscriptions in pages, by customer and status; ended ones only when asked for."""
    status = call.parameters.get("status")

    def matches(subscription: Json) -> bool:
        if status == "all":
            return True
        if status is None or status == "ended":
            return (subscription["status"] in _ENDED) == (status == "ended")
        return bool(subscription["status"] == status)

    return list_page(call, "subscription", "/v1/subscriptions", call.parameters.get("customer"), matches)


OPERATIONS = (
    Operation("POST", "/v1/subscriptions", "SubscriptionCreateParams", "Subscription", create),
    Operation("GET", "/v1/subscriptions/{id}", "SubscriptionRetrieveParams", "Subscription", retrieve),
    Operation("POST", "/v1/subscriptions/{id}", "SubscriptionUpdateParams", "Subscription", change),
    Operation("DELETE", "/v1/subscriptions/{id}", "SubscriptionCancelParams", "Subscription", cancel),
    Operation("GET", "/v1/subscriptions", "SubscriptionListParams", "Subscription[]", list_subscriptions),
)
