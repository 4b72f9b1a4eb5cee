"""How a subscription ends for good (https://docs.stripe.com/billing/subscriptions/cancel)."""

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices import invoice_objects
from desktop.backend.stripe_standin.resources.subscriptions import debits
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import only_item, save
from desktop.backend.stripe_standin.store import Json, Within
from desktop.backend.stripe_standin.webhooks.events import emit


def end(call: Call, old: Json, *, reason: str) -> Json:
    """Let a subscription end now. Its invoices stay as they are, but nobody collects them any more."""
    subscription = {
        **old,
        "status": "canceled",
        "ended_at": call.now,
        "canceled_at": old["canceled_at"] or call.now,
        "pause_collection": None,
        "pending_update": None,
        "cancellation_details": {**old["cancellation_details"], "reason": reason},
    }
    save(call, subscription)
    debits.remember(call, only_item(old)["id"], [])
    _stop_collecting(call, old)
    _leave_schedule(call, old)
    emit(call, "customer.subscription.deleted", subscription)
    return subscription


def _stop_collecting(call: Call, subscription: Json) -> None:
    for status in ("draft", "open"):
        within = Within(subscription["customer"], subscription["id"], status)
        for old in call.transaction.all("invoice", within=within):
            changes = {"auto_advance": False, "next_payment_attempt": None, "automatically_finalizes_at": None}
            invoice = {**old, **changes}
            invoice_objects.save(call, invoice)
            emit(call, "invoice.updated", invoice, old)


def _leave_schedule(call: Call, subscription: Json) -> None:
    if subscription["schedule"] is None:
        return
    old = call.transaction.get("subscription_schedule", subscription["schedule"])
    schedule = {**old, "status": "canceled", "canceled_at": call.now, "current_phase": None}
    call.transaction.put(schedule)
    emit(call, "subscription_schedule.canceled", schedule, old)
