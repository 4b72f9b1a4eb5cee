"""Subscriptions (https://docs.stripe.com/api/subscriptions), each with one item, in flexible billing mode."""

from typing import Any

from desktop.backend.stripe_standin.api.filters import refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.customers.customers import require_own_method
from desktop.backend.stripe_standin.resources.subscriptions import subscription_changes, subscription_updates
from desktop.backend.stripe_standin.resources.subscriptions.subscription_cancellation import (
    cancel,
    changed_cancellation,
)
from desktop.backend.stripe_standin.resources.subscriptions.subscription_creation import create
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import ENDED, save
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_CHANGE_FIELDS = frozenset(
    (
        "billing_cycle_anchor",
        "cancel_at",
        "cancel_at_period_end",
        "cancellation_details",
        "default_payment_method",
        "description",
        "items",
        "metadata",
        "off_session",
        "pause_collection",
        "payment_behavior",
        "proration_behavior",
        "proration_date",
    )
)


def retrieve(call: Call) -> Json:
    """One subscription."""
    return call.transaction.get("subscription", call.path["id"])


def change(call: Call) -> Json:
    """Change a subscription: its price, its end, its pause, its card or its notes."""
    wanted = call.parameters
    refuse_unserved(call, _CHANGE_FIELDS, "subscription")
    old = retrieve(call)
    if old["status"] in ENDED and set(wanted) - {"metadata", "cancellation_details", "expand"}:
        raise StripeError("A canceled subscription can only update its cancellation_details and metadata.")
    if "items" in wanted or "billing_cycle_anchor" in wanted:
        return _changed_items(call, old)
    subscription = _noted(call, old)
    save(call, subscription)
    emit(call, "customer.subscription.updated", subscription, old)
    return subscription


def _changed_items(call: Call, old: Json) -> Json:
    wanted = call.parameters
    if old["schedule"] is not None:
        raise unsupported("changing the items of a subscription that a schedule manages; release the schedule first")
    if old["status"] == "paused":
        raise StripeError("You cannot update the items of a paused subscription. Resume it first.")
    subscription_updates.check(old, wanted)
    change = subscription_changes.planned(call, _noted(call, old), wanted)
    return subscription_updates.carry_out(call, old, change, wanted)


def _noted(call: Call, old: Json) -> Json:
    """The subscription with everything changed that asks for no money."""
    wanted = call.parameters
    subscription = {**old, "metadata": merged_metadata(old["metadata"], wanted.get("metadata"))}
    if "description" in wanted:
        subscription["description"] = wanted["description"] or None
    if method := wanted.get("default_payment_method"):
        require_own_method(call, old["customer"], method)
    if "default_payment_method" in wanted:
        subscription["default_payment_method"] = wanted["default_payment_method"] or None
    if details := wanted.get("cancellation_details"):
        told = {key: value or None for key, value in details.items()}
        subscription["cancellation_details"] = {**old["cancellation_details"], **told}
    if "pause_collection" in wanted:
        subscription["pause_collection"] = _pause(call)
    return changed_cancellation(call, subscription)


def _pause(call: Call) -> Json | None:
    pause: Any = call.parameters["pause_collection"]
    if pause == "":
        return None
    if pause.get("resumes_at") is not None and pause["resumes_at"] <= call.now:
        raise StripeError("`pause_collection.resumes_at` must be in the future.", param="pause_collection[resumes_at]")
    return {"behavior": pause["behavior"], "resumes_at": pause.get("resumes_at")}


def list_subscriptions(call: Call) -> Json:
    """Subscriptions in pages, by customer, price, test clock and status; ended ones only when asked for."""
    wanted = call.parameters
    served = {"customer", "status", "price", "test_clock", "limit", "starting_after", "ending_before"}
    refuse_unserved(call, frozenset(served), "subscription")
    status = wanted.get("status")

    def matches(subscription: Json) -> bool:
        price = subscription["items"]["data"][0]["price"]["id"]
        if wanted.get("price", price) != price:
            return False
        if wanted.get("test_clock", subscription["test_clock"]) != subscription["test_clock"]:
            return False
        if status is None:
            return bool(subscription["status"] != "canceled")
        if status == "ended":
            return subscription["status"] in ENDED
        return bool(status in ("all", subscription["status"]))

    return list_page(call, "subscription", "/v1/subscriptions", wanted.get("customer"), matches)


_ONE = "/v1/subscriptions/{id}"

OPERATIONS = (
    Operation("POST", "/v1/subscriptions", "SubscriptionCreateParams", "Subscription", create),
    Operation("GET", _ONE, "SubscriptionRetrieveParams", "Subscription", retrieve),
    Operation("POST", _ONE, "SubscriptionUpdateParams", "Subscription", change),
    Operation("DELETE", _ONE, "SubscriptionCancelParams", "Subscription", cancel),
    Operation("GET", "/v1/subscriptions", "SubscriptionListParams", "Subscription[]", list_subscriptions),
)

__all__ = ["OPERATIONS", "cancel", "change", "create", "list_subscriptions", "retrieve"]
