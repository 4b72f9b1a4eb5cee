"""Subscription schedules (https://docs.stripe.com/api/subscription_schedules), for changes at a period's end."""

from datetime import UTC, datetime
from typing import Any

from desktop.backend.stripe_standin.api.filters import refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.subscriptions.schedule_objects import fresh, phase_of
from desktop.backend.stripe_standin.resources.subscriptions.subscription_ending import end
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import (
    only_item,
    require_active_price,
    require_served_price,
    save,
)
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit
from desktop.contract.billing_calendar import add_months

_LIVING = ("not_started", "active")
_MONTHS = {"month": 1, "year": 12}


def create(call: Call) -> Json:
    """Put a subscription under a schedule of one phase, its current period."""
    wanted = call.parameters
    if "pause_schedules" in wanted:
        raise unsupported("pauses in schedules; pause the subscription itself")
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
    item = only_item(subscription)
    phase = phase_of(
        item["price"], item["current_period_start"], item["current_period_end"], proration="create_prorations"
    )
    schedule = fresh(call, subscription, phase)
    call.transaction.put(schedule)
    save(call, {**subscription, "schedule": schedule["id"]})
    emit(call, "subscription_schedule.created", schedule)
    return schedule


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
        schedule["phases"] = _phases(call, wanted["phases"], old)
        first = schedule["phases"][0]
        schedule["current_phase"] = {"start_date": first["start_date"], "end_date": first["end_date"]}
    call.transaction.put(schedule)
    emit(call, "subscription_schedule.updated", schedule, old)
    return schedule


def _phases(call: Call, wanted: list[Json], old: Json) -> list[Json]:
    start: int = old["current_phase"]["start_date"]
    kept = {item["price"] for phase in old["phases"] for item in phase["items"]}
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
        if price["id"] not in kept:
            require_active_price(price, f"phases[{index}][items][0][price]")
        end = _end_of(given, start, index)
        phases.append(phase_of(price, start, end, proration=given.get("proration_behavior", "create_prorations")))
        start = end
    return phases


def _only_price(call: Call, given: Json, index: int) -> Json:
    items = given.get("items", [])
    if len(items) != 1 or "price" not in items[0]:
        raise unsupported("phases with other than one item that names its price")
    param = f"phases[{index}][items][0][price]"
    price = call.transaction.get("price", items[0]["price"], param)
    require_served_price(price, param)
    return price


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
    save(call, freed)
    emit(call, event, schedule, old)
    emit(call, "customer.subscription.updated", freed, subscription)
    return schedule


def cancel(call: Call) -> Json:
    """End a schedule and its subscription at once."""
    old = _living(call)
    if {"invoice_now", "prorate"} & set(call.parameters):
        raise unsupported("cancelling a schedule with a last invoice; release it and cancel its subscription")
    end(call, call.transaction.get("subscription", old["subscription"]), reason="cancellation_requested")
    return retrieve(call)


def list_schedules(call: Call) -> Json:
    """Schedules in pages, by customer."""
    refuse_unserved(call, frozenset(("customer", "limit", "starting_after", "ending_before")), "schedule")
    return list_page(call, "subscription_schedule", _ALL, call.parameters.get("customer"))


_ALL = "/v1/subscription_schedules"

OPERATIONS = (
    Operation("GET", _ALL, "SubscriptionScheduleListParams", "SubscriptionSchedule[]", list_schedules),
    Operation("POST", f"{_ALL}/{{id}}/cancel", "SubscriptionScheduleCancelParams", "SubscriptionSchedule", cancel),
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
