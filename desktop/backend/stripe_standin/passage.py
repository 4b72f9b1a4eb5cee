"""What time alone does: renewals, the end of pauses and of cancelled subscriptions, phase changes, expiries."""

from desktop.backend.stripe_standin.events import emit
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources import checkout_sessions, subscription_schedules, subscriptions
from desktop.backend.stripe_standin.resources.payments import charge_succeeds
from desktop.backend.stripe_standin.store import Json


def let_happen(call: Call, item: Json) -> None:
    """Carry out what was due for an object at the call's time."""
    if item["object"] == "checkout.session":
        checkout_sessions.expired(call, item)
    elif item["status"] == "incomplete":
        _give_up(call, item)
    elif _pause_is_over(call, item):
        resumed = {**item, "pause_collection": None}
        subscriptions.save(call, resumed)
        emit(call, "customer.subscription.updated", resumed, item)
    elif item["cancel_at"] is not None and item["cancel_at"] <= call.now:
        subscriptions.end(call, item, reason="cancellation_requested")
    else:
        _renew(call, item)


def _give_up(call: Call, item: Json) -> None:
    expired = {**item, "status": "incomplete_expired", "ended_at": call.now}
    subscriptions.save(call, expired)
    emit(call, "customer.subscription.updated", expired, item)


def _pause_is_over(call: Call, subscription: Json) -> bool:
    pause = subscription["pause_collection"]
    return pause is not None and pause["resumes_at"] is not None and pause["resumes_at"] <= call.now


def _renew(call: Call, old: Json) -> None:
    subscription = _in_next_phase(call, old)
    item = subscriptions.only_item(subscription)
    end = subscriptions.next_renewal(subscription["billing_cycle_anchor"], item["price"], call.now)
    renewed = subscriptions.with_item(subscription, current_period_start=call.now, current_period_end=end)
    if renewed["pause_collection"] is None:
        renewed["status"] = "active" if charge_succeeds(call, renewed) else "past_due"
    subscriptions.save(call, renewed)
    emit(call, "customer.subscription.updated", renewed, old)


def _in_next_phase(call: Call, subscription: Json) -> Json:
    if subscription["schedule"] is None:
        return subscription
    schedule = call.transaction.get("subscription_schedule", subscription["schedule"])
    if schedule["current_phase"]["end_date"] > call.now:
        return subscription
    following = [phase for phase in schedule["phases"] if phase["start_date"] >= schedule["current_phase"]["end_date"]]
    if not following:
        subscription_schedules.released(call, schedule, "subscription_schedule.released")
        return {**subscription, "schedule": None}
    phase = following[0]
    moved = {**schedule, "current_phase": {"start_date": phase["start_date"], "end_date": phase["end_date"]}}
    call.transaction.put(moved)
    emit(call, "subscription_schedule.updated", moved, schedule)
    price = call.transaction.get("price", phase["items"][0]["price"])
    return subscriptions.with_item(subscription, price=price, plan=subscriptions.plan_of(price))
