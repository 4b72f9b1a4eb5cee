"""Subscriptions as values: what one looks like, its item, its periods, and when time changes it next."""

from datetime import UTC, datetime

from desktop.backend.stripe_standin.errors import StripeError, unsupported
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.contract.account import Interval
from desktop.contract.billing_calendar import renewal_after

ENDED = ("canceled", "incomplete_expired")
"""Statuses that nothing follows."""
PATIENCE = 23 * 3600
"""How long the first payment of a subscription, or of a change, may be outstanding, in seconds."""
ANNOUNCED_BEFORE = 7 * 86400
"""How long before a renewal it is announced, in seconds."""
_ANNOUNCED = "announced end of "
_UNSET = (
    "application",
    "application_fee_percent",
    "billing_cycle_anchor_config",
    "billing_thresholds",
    "cancel_at",
    "canceled_at",
    "customer_account",
    "days_until_due",
    "default_payment_method",
    "default_source",
    "description",
    "ended_at",
    "latest_invoice",
    "next_pending_invoice_item_invoice",
    "on_behalf_of",
    "pause_collection",
    "pending_invoice_item_interval",
    "pending_setup_intent",
    "pending_update",
    "schedule",
    "transfer_data",
    "trial_end",
    "trial_start",
)


def fresh(call: Call, customer: Json, price: Json, quantity: int) -> Json:
    """A subscription that begins now with a whole period."""
    identifier = new_id("sub")
    end = next_renewal(call.now, price, call.now)
    return {
        **dict.fromkeys(_UNSET),
        "id": identifier,
        "object": "subscription",
        "automatic_tax": {"disabled_reason": None, "enabled": False, "liability": None},
        "billing_cycle_anchor": call.now,
        "billing_mode": {"type": "flexible", "flexible": {"proration_discounts": "included"}},
        "billing_schedules": [],
        "cancel_at_period_end": False,
        "cancellation_details": {"comment": None, "feedback": None, "reason": None},
        "collection_method": "charge_automatically",
        "created": call.now,
        "currency": price["currency"],
        "customer": customer["id"],
        "default_tax_rates": [],
        "discounts": [],
        "invoice_settings": {"account_tax_ids": None, "issuer": {"type": "self"}},
        "items": {
            "object": "list",
            "url": f"/v1/subscription_items?subscription={identifier}",
            "has_more": False,
            "data": [_item(call, identifier, price, quantity, end)],
        },
        "livemode": False,
        "metadata": {},
        "payment_settings": {
            "payment_method_options": None,
            "payment_method_types": None,
            "save_default_payment_method": "off",
        },
        "start_date": call.now,
        "status": "active",
        "test_clock": customer["test_clock"],
        "trial_settings": {"end_behavior": {"missing_payment_method": "create_invoice"}},
    }


def _item(call: Call, subscription: str, price: Json, quantity: int, end: int) -> Json:
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
        "quantity": quantity,
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


def require_served_price(price: Json, param: str) -> None:
    """Refuse what no subscription here can recur by. Raises StripeError."""
    recurring = price["recurring"]
    if recurring is None:
        raise StripeError(
            "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.",
            param=param,
        )
    if recurring["interval"] not in ("month", "year") or recurring["interval_count"] != 1:
        raise unsupported("subscriptions billed otherwise than by the month or the year")


def require_active_price(price: Json, param: str) -> None:
    """Refuse a price that nobody new may have; those who pay it keep it. Raises StripeError."""
    if not price["active"]:
        raise StripeError("The price specified is inactive. This field only accepts active prices.", param=param)


def next_renewal(anchor: int, price: Json, after: int) -> int:
    """The first start of a period strictly after an instant (Unix seconds)."""
    interval = Interval(price["recurring"]["interval"])
    renewal = renewal_after(datetime.fromtimestamp(anchor, UTC), interval, datetime.fromtimestamp(after, UTC))
    return int(renewal.timestamp())


def period_around(anchor: int, price: Json, at: int) -> int:
    """The start of the period in which an instant lies (Unix seconds)."""
    longest = {"month": 31, "year": 366}[price["recurring"]["interval"]] * 86400
    start = next_renewal(anchor, price, at - longest - 1)
    while (following := next_renewal(anchor, price, start)) <= at:
        start = following
    return start


def only_item(subscription: Json) -> Json:
    """The one item of a subscription."""
    item: Json = subscription["items"]["data"][0]
    return item


def with_item(subscription: Json, **changes: object) -> Json:
    """The subscription with its item changed."""
    items = subscription["items"]
    return {**subscription, "items": {**items, "data": [{**items["data"][0], **changes}]}}


def with_price(subscription: Json, price: Json, quantity: int) -> Json:
    """The subscription with another price."""
    return with_item(subscription, price=price, plan=plan_of(price), quantity=quantity)


def ending_at(subscription: Json, now: int, at: int | None) -> Json:
    """The fields of a subscription that is to end at an instant (Unix seconds), or not to end after all."""
    reason = "cancellation_requested" if at is not None else None
    return {
        "cancel_at_period_end": False,
        "cancel_at": at,
        "canceled_at": now if at is not None else None,
        "cancellation_details": {**subscription["cancellation_details"], "reason": reason},
    }


def ending_with_period(subscription: Json, now: int, *, ends: bool) -> Json:
    """The fields of a subscription that is to end with its period, or not to end after all."""
    at = only_item(subscription)["current_period_end"] if ends else None
    return {**ending_at(subscription, now, at), "cancel_at_period_end": ends}


def save(call: Call, subscription: Json) -> None:
    """Store a subscription together with the next moment at which time changes it."""
    moments = [at for at in (_due(subscription), _announcement(call, subscription)) if at is not None]
    call.transaction.put(subscription, due=min(moments, default=None))


def is_announced(call: Call, subscription: Json) -> bool:
    """Whether the end of the present period has been announced already."""
    told = call.transaction.setting(_ANNOUNCED + subscription["id"])
    return told == str(only_item(subscription)["current_period_end"])


def note_announcement(call: Call, subscription: Json) -> None:
    """The end of the present period is announced; once is enough."""
    call.transaction.set_setting(_ANNOUNCED + subscription["id"], str(only_item(subscription)["current_period_end"]))
    save(call, subscription)


def _announcement(call: Call, subscription: Json) -> int | None:
    renews = subscription["status"] in ("active", "trialing", "past_due") and subscription["cancel_at"] is None
    if not renews or subscription["pause_collection"] is not None or is_announced(call, subscription):
        return None
    item = only_item(subscription)
    return max(int(item["current_period_end"]) - ANNOUNCED_BEFORE, int(item["current_period_start"]) + 1)


def _due(subscription: Json) -> int | None:
    status = subscription["status"]
    if status in ENDED:
        return None
    if status == "incomplete":
        return int(subscription["created"]) + PATIENCE
    resumes_at = (subscription["pause_collection"] or {}).get("resumes_at")
    gives_up_at = (subscription["pending_update"] or {}).get("expires_at")
    period_end = None if status == "paused" else only_item(subscription)["current_period_end"]
    moments = [at for at in (period_end, resumes_at, gives_up_at, subscription["cancel_at"]) if at is not None]
    return min(moments, default=None)
