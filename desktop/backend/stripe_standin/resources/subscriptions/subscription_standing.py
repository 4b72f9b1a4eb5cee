"""What payments do to the subscription that they are for (https://docs.stripe.com/billing/subscriptions/overview)."""

import json

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices.invoice_objects import subscription_of
from desktop.backend.stripe_standin.resources.subscriptions import debits
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import (
    ENDED,
    ending_with_period,
    only_item,
    save,
)
from desktop.backend.stripe_standin.store import Json, Within
from desktop.backend.stripe_standin.webhooks.events import emit

_AWAKE = "when paid "
_AWAITING_PAYMENT = ("incomplete", "past_due", "unpaid")


def _billed(call: Call, invoice: Json) -> Json | None:
    """The living subscription whose latest invoice this is."""
    identifier = subscription_of(invoice)
    found = call.transaction.find("subscription", identifier) if identifier else None
    if found is None or found["status"] in ENDED or found["latest_invoice"] != invoice["id"]:
        return None
    return found


def paid(call: Call, invoice: Json) -> None:
    """A subscription's latest invoice was paid: it is active, and what waited for the payment happens."""
    if (old := _billed(call, invoice)) is None:
        return
    subscription = dict(old)
    if old["pending_update"] is not None:
        subscription |= _applied(call, old, invoice)
    if old["status"] in _AWAITING_PAYMENT:
        subscription["status"] = "active"
    if old["status"] == "paused":
        subscription |= _resumed(call, old)
    if subscription == old:
        return
    save(call, subscription)
    if old["pending_update"] is not None:
        emit(call, "customer.subscription.pending_update_applied", subscription)
    emit(call, "customer.subscription.updated", subscription, old)
    if old["status"] == "paused" and subscription["status"] != "paused":
        emit(call, "customer.subscription.resumed", subscription)


def _applied(call: Call, subscription: Json, invoice: Json) -> Json:
    pending = subscription["pending_update"]
    book_invoice(call, only_item(subscription)["id"], invoice)
    changes: Json = {
        "items": {**subscription["items"], "data": pending["subscription_items"]},
        "billing_cycle_anchor": pending["billing_cycle_anchor"] or subscription["billing_cycle_anchor"],
        "pending_update": None,
    }
    if pending.get("metadata") is not None:
        changes["metadata"] = pending["metadata"]
    if pending["cancel_at_period_end"] is not None:
        changes |= ending_with_period({**subscription, **changes}, call.now, ends=pending["cancel_at_period_end"])
    return changes


def book_invoice(call: Call, item: str, invoice: Json) -> None:
    """Take account of what an invoice credits and debits of a subscription's item."""
    entries = call.transaction.all("invoiceitem", within=Within(belongs_to=invoice["id"]))
    debits.book(call, item, [entry for entry in entries if entry["proration"]])
    whole = [line for line in invoice["lines"]["data"] if _is_period_of(line, item)]
    if whole:
        debits.remember(call, item, [debits.debit_of(line) for line in whole])


def _is_period_of(line: Json, item: str) -> bool:
    details = line["parent"]["subscription_item_details"]
    return details is not None and details["subscription_item"] == item and not details["proration"]


def resume_when_paid(call: Call, paused: Json, awake: Json) -> None:
    """Keep a paused subscription so until its latest invoice is paid; then it is as told."""
    call.transaction.set_setting(_AWAKE + paused["id"], json.dumps(awake))
    save(call, paused)


def _resumed(call: Call, subscription: Json) -> Json:
    kept = call.transaction.setting(_AWAKE + subscription["id"])
    if not kept:
        return {}
    call.transaction.set_setting(_AWAKE + subscription["id"], "")
    awake = json.loads(kept)
    return {key: awake[key] for key in ("status", "status_details", "billing_cycle_anchor", "items", "cancel_at")}


def payment_failed(call: Call, invoice: Json) -> None:
    """A subscription's latest invoice could not be paid."""
    old = _billed(call, invoice)
    if old is None or old["status"] not in ("active", "trialing") or old["pending_update"] is not None:
        return
    subscription = {**old, "status": "past_due"}
    save(call, subscription)
    emit(call, "customer.subscription.updated", subscription, old)


def voided(call: Call, invoice: Json) -> None:
    """An invoice of a subscription will never be paid, and what waited for it will not happen."""
    identifier = subscription_of(invoice)
    found = call.transaction.find("subscription", identifier) if identifier else None
    if found is not None:
        debits.forget_invoice(call, only_item(found)["id"], invoice)
    if (old := _billed(call, invoice)) is None:
        return
    if old["pending_update"] is not None:
        subscription = {**old, "pending_update": None}
        save(call, subscription)
        emit(call, "customer.subscription.pending_update_expired", old)
        emit(call, "customer.subscription.updated", subscription, old)
    elif old["status"] == "incomplete":
        subscription = {**old, "status": "incomplete_expired", "ended_at": call.now}
        save(call, subscription)
        emit(call, "customer.subscription.updated", subscription, old)
