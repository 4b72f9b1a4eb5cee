"""Subscription schedules (https://docs.stripe.com/api/subscription_schedules), for changes at a period's end."""

from datetime import UTC, datetime
from typing import Any

from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.events import emit
from desktop.backend.stripe_standin.listing import merged_metadata
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources import subscriptions
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.contract.billing_calendar import add_months

_LIVING = ("not_started", "active")
_MONTHS = {"month": 1, "year": 12}


def create(call: Call) -> Json:
    """Put a subscription under a schedule of one phase, its current period."""
    wanted = call.parameters
    if "from_subscription" not in wanted:
        raise unsupported("schedules that do not start from a subscription")
    if lacking := sorted(set(wanted) - {"from_subscription", "metadata", "expand"}):
        raise StripeError(f"You cannot set {', '.join(lacking)} if `from_subscription` is set.", param=lacking[0])
    subscription = call.transaction.get("subscription", wanted["from_subscription"], "from_subscription")
    if subscription["schedule"] is not None:
        raise StripeError(
            f"You cannot migrate a subscription that is already attached to a schedule: `{subscription['schedule']}`."
        )
    if subscription["status"] in ("canceled", "incomplete_expired"):
        raise StripeError("You cannot migrate a subscription that has ended to a schedule.")
    item = subscriptions.only_item(subscription)
    phase = _phase(
        item["price"], item["current_period_start"], item["current_period_end"], proration="create_prorations"
    )
    schedule = _fresh(call, subscription, phase)
    call.transaction.put(schedule)
    subscriptions.save(call, {**subscription, "schedule": schedule["id"]})
    emit(call, "subscription_schedule.created", schedule)
    return schedule


def _fresh(call: Call, subscription: Json, phase: Json) -> Json:
    return {
        "id": new_id("sub_sched"),
        "object": "subscription_schedule",
        "application": None,
        "billing_mode": subscription["billing_mode"],
        "canceled_at": None,
        "completed_at": None,
        "created": call.now,
        "current_phase": {"start_date": phase["start_date"], "end_date": phase["end_date"]},
        "customer": subscription["customer"],
        "customer_account": None,
        "default_settings": {
            "application_fee_percent": None,
            "automatic_tax": {"disabled_reason": None, "enabled": False, "liability": None},
            "billing_cycle_anchor": "automatic",
            "billing_thresholds": None,
            "collection_method": "charge_automatically",
            "default_payment_method": None,
            "description": None,
            "invoice_settings": {"account_tax_ids": None, "days_until_due": None, "issuer": {"type": "self"}},
            "on_behalf_of": None,
            "transfer_data": None,
        },
        "end_behavior": "release",
        "livemode": False,
        "metadata": merged_metadata({}, call.parameters.get("metadata")),
        "pause_schedules": [],
        "phases": [phase],
        "released_at": None,
        "released_subscription": None,
        "status": "active",
        "subscription": subscription["id"],
        "test_clock": None,
    }


def _phase(price: Json, start: int, end: int, *, proration: str) -> Json:
    return {
        "add_invoice_items": [],
        "application_fee_percent": None,
        "billing_cycle_anchor": None,
        "billing_thresholds": None,
        "collection_method": None,
        "currency": price["currency"],
        "default_payment_method": None,
        "default_tax_rates": [],
        "description": None,
        "discounts": [],
        "end_date": end,
        "invoice_settings": None,
        "items": [
            {
                "billing_thresholds": None,
                "discounts": [],
                "metadata": {},
                "plan": price["id"],
                "price": price["id"],
                "quantity": 1,
                "tax_rates": [],
            }
        ],
        "metadata": {},
        "on_behalf_of": None,
        "proration_behavior": proration,
        "start_date": start,
        "transfer_data": None,
        "trial_end": None,
    }


def retrieve(call: Call) -> Json:
    """One schedule."""
    return call.transaction.get("subscription_schedule", call.path["id"])


def change(call: Call) -> Json:
    """Give a schedule its phases; the first must be the current one."""
    wanted = call.parameters
    old = _living(call)
    if lacking := sorted(set(wanted) - {"phases", "end_behavior", "proration_behavior", "metadata", "expand"}):
        raise unsupported(f"the schedule parameter {', '.join(lacking)}")
    if wanted.get("end_behavior", "release") != "release":
        raise unsupported("schedules that end otherwise than by release")
    schedule = {**old, "metadata": merged_metadata(old["metadata"] or {}, wanted.get("metadata"))}
    if "phases" in wanted:
        schedule["phases"] = _phases(call, wanted["phases"], old["current_phase"]["start_date"])
        first = schedule["phases"][0]
        schedule["current_phase"] = {"start_date": first["start_date"], "end_date": first["end_date"]}
    call.transaction.put(schedule)
    emit(call, "subscription_schedule.updated", schedule, old)
    return schedule


def _phases(call: Call, wanted: list[Json], start: int) -> list[Json]:
    phases: list[Json] = []
    for index, given in enumerate(wanted):
        begins = given.get("start_date", start)
        if begins == "now" or begins != start:
            raise StripeError(
                "The start_date of a phase must be the end_date of the phase before, and the first phase must be "
                "the current one.",
                param=f"phases[{index}][start_date]",
            )
        price = _only_price(call, given, index)
        end = _end_of(given, start, index)
        phases.append(_phase(price, start, end, proration=given.get("proration_behavior", "create_prorations")))
        start = end
    return phases


def _only_price(call: Call, given: Json, index: int) -> Json:
    items = given.get("items", [])
    if len(items) != 1 or "price" not in items[0]:
        raise unsupported("phases with other than one item that names its price")
    return call.transaction.get("price", items[0]["price"], f"phases[{index}][items][0][price]")


def _end_of(given: Json, start: int, index: int) -> int:
    if "end_date" in given:
        end: Any = given["end_date"]
        if not isinstance(end, int) or end <= start:
            raise StripeError("The end_date of a phase must be after its start.", param=f"phases[{index}][end_date]")
        return end
    duration = given.get("duration")
    if duration is None:
        raise required(f"phases[{index}][duration]")
    if duration["interval"] not in _MONTHS:
        raise unsupported("phases counted in days or weeks")
    months = _MONTHS[duration["interval"]] * duration.get("interval_count", 1)
    return int(add_months(datetime.fromtimestamp(start, UTC), months).timestamp())


def _living(call: Call) -> Json:
    schedule = retrieve(call)
    if schedule["status"] not in _LIVING:
        raise StripeError(f"You cannot change a subscription schedule that is in the `{schedule['status']}` status.")
    return schedule


def release(call: Call) -> Json:
    """Let a subscription go on as it is, without its schedule."""
    return released(call, _living(call), "subscription_schedule.released")


def released(call: Call, old: Json, event: str) -> Json:
    """Part a schedule from its subscription."""
    subscription = call.transaction.get("subscription", old["subscription"])
    schedule = {
        **old,
        "status": "released",
        "released_at": call.now,
        "released_subscription": subscription["id"],
        "subscription": None,
        "current_phase": None,
    }
    call.transaction.put(schedule)
    freed = {**subscription, "schedule": None}
    subscriptions.save(call, freed)
    emit(call, event, schedule, old)
    emit(call, "customer.subscription.updated", freed, subscription)
    return schedule


OPERATIONS = (
    Operation("POST", "/v1/subscription_schedules", "SubscriptionScheduleCreateParams", "SubscriptionSchedule", create),
    Operation(
        "GET",
        "/v1/subscription_schedules/{id}",
        "SubscriptionScheduleRetrieveParams",
        "SubscriptionSchedule",
        retrieve,
    ),
    Operation(
        "POST",
        "/v1/subscription_schedules/{id}",
        "SubscriptionScheduleUpdateParams",
        "SubscriptionSchedule",
        change,
    ),
    Operation(
        "POST",
        "/v1/subscription_schedules/{id}/release",
        "SubscriptionScheduleReleaseParams",
        "SubscriptionSchedule",
        release,
    ),
)
