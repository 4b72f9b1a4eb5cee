"""Subscriptions that rest: no service, no invoices, no periods (https://docs.stripe.com/billing/subscriptions/pause)."""

from desktop.backend.stripe_standin.errors import StripeError, unsupported
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.invoices import invoice_items, invoice_settlement
from desktop.backend.stripe_standin.resources.subscriptions import debits, subscription_standing
from desktop.backend.stripe_standin.resources.subscriptions.subscription_billing import bill
from desktop.backend.stripe_standin.resources.subscriptions.subscription_changes import (
    credits_for,
    debit_for,
    restarted,
)
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import (
    next_renewal,
    only_item,
    period_around,
    save,
    with_item,
)
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_PAUSABLE = ("active", "trialing", "past_due")


def pause(call: Call) -> Json:
    """Let a subscription rest from now on; what is not used of its period is credited unless the call says no."""
    wanted = call.parameters
    old = call.transaction.get("subscription", call.path["id"])
    if old["status"] not in _PAUSABLE:
        raise StripeError(f"You cannot pause a subscription with the status `{old['status']}`.")
    if old["schedule"] is not None:
        raise StripeError(
            f"The subscription is managed by the subscription schedule `{old['schedule']}` and cannot be "
            "paused directly."
        )
    if old["status"] == "trialing":
        raise unsupported("pausing a trial")
    _credit(call, old)
    reason = {"subscription": {"type": "pause_requested"}, "transitioned_at": call.now, "type": "subscription"}
    subscription = {**old, "status": "paused", "status_details": {"paused": reason}, "pause_collection": None}
    save(call, subscription)
    emit(call, "customer.subscription.updated", subscription, old)
    emit(call, "customer.subscription.paused", subscription)
    if wanted.get("invoicing_behavior", "pending_invoice_item") == "invoice":
        _invoice_credit(call, subscription)
    return call.transaction.get("subscription", old["id"])


def _credit(call: Call, old: Json) -> None:
    match call.parameters.get("bill_for", {}).get("unused_time_from", {}).get("type", "now"):
        case "none":
            return
        case "item_current_period_start":
            at = only_item(old)["current_period_start"]
        case _:
            at = call.now
    entries = credits_for(call, old, at)
    for entry in entries:
        invoice_items.save(call, entry)
        emit(call, "invoiceitem.created", entry)
    debits.book(call, only_item(old)["id"], entries)


def _invoice_credit(call: Call, subscription: Json) -> None:
    if not invoice_items.waiting(call, subscription["customer"], subscription["id"]):
        return
    draft = bill(call, subscription, "subscription_update", whole_period=False, auto_advance=True)
    save(call, {**subscription, "latest_invoice": draft["id"]})
    invoice_settlement.finalize(call, draft)


def resume(call: Call) -> Json:
    """Let a subscription go on: at once, or when the invoice for it is paid."""
    wanted = call.parameters
    old = call.transaction.get("subscription", call.path["id"])
    if old["status"] != "paused":
        raise StripeError(f"You can only resume a paused subscription. This one is `{old['status']}`.")
    restarts = wanted.get("billing_cycle_anchor", {}).get("type", "now") == "now"
    awake = {**old, "status": "active", "status_details": None}
    subscription = restarted(call, awake) if restarts else _in_old_cycle(call, awake)
    invoiced = restarts or _bill_rest(call, subscription)
    if not invoiced:
        save(call, subscription)
        _tell(call, old, subscription)
        return subscription
    draft = bill(call, subscription, "subscription_update", whole_period=restarts, auto_advance=True)
    if wanted.get("payment_behavior", "resume_on_payment_attempt") == "resume_on_payment_success":
        subscription_standing.resume_when_paid(call, {**old, "latest_invoice": draft["id"]}, subscription)
    else:
        subscription = {**subscription, "latest_invoice": draft["id"]}
        save(call, subscription)
        _tell(call, old, subscription)
    subscription_standing.book_invoice(call, only_item(old)["id"], draft)
    invoice_settlement.collect(call, invoice_settlement.finalize(call, draft), off_session=False)
    return call.transaction.get("subscription", old["id"])


def _tell(call: Call, old: Json, subscription: Json) -> None:
    emit(call, "customer.subscription.updated", subscription, old)
    emit(call, "customer.subscription.resumed", subscription)


def _in_old_cycle(call: Call, subscription: Json) -> Json:
    price = only_item(subscription)["price"]
    start = period_around(subscription["billing_cycle_anchor"], price, call.now)
    end = next_renewal(subscription["billing_cycle_anchor"], price, call.now)
    return with_item(subscription, current_period_start=start, current_period_end=end)


def _bill_rest(call: Call, subscription: Json) -> bool:
    behavior = call.parameters.get("proration_behavior", "create_prorations")
    if behavior == "none":
        return False
    entry = debit_for(call, subscription, call.parameters.get("proration_date", call.now))
    invoice_items.save(call, entry)
    emit(call, "invoiceitem.created", entry)
    debits.book(call, only_item(subscription)["id"], [entry])
    return bool(behavior == "always_invoice")


OPERATIONS = (
    Operation("POST", "/v1/subscriptions/{id}/pause", "SubscriptionPauseParams", "Subscription", pause),
    Operation("POST", "/v1/subscriptions/{id}/resume", "SubscriptionResumeParams", "Subscription", resume),
)
