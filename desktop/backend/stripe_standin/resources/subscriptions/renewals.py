"""What the end of a period brings (https://docs.stripe.com/billing/invoices/subscription)."""

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices import invoice_previews, invoice_settlement
from desktop.backend.stripe_standin.resources.invoices.invoice_objects import DRAFT_LIFE
from desktop.backend.stripe_standin.resources.subscriptions import subscription_schedules
from desktop.backend.stripe_standin.resources.subscriptions.subscription_billing import bill
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import (
    next_renewal,
    note_announcement,
    only_item,
    save,
    with_item,
    with_price,
)
from desktop.backend.stripe_standin.resources.subscriptions.subscription_standing import book_invoice
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit


def renew(call: Call, old: Json) -> None:
    """Begin the next period and draft its invoice, which is collected about an hour later."""
    subscription = _in_next_phase(call, old)
    item = only_item(subscription)
    end = next_renewal(subscription["billing_cycle_anchor"], item["price"], call.now)
    renewed = with_item(subscription, current_period_start=call.now, current_period_end=end)
    if renewed["status"] == "trialing":
        renewed["status"] = "active"
    pause = renewed["pause_collection"]
    advances = pause is None
    draft = bill(
        call,
        renewed,
        "subscription_cycle",
        whole_period=True,
        auto_advance=advances,
        automatically_finalizes_at=call.now + DRAFT_LIFE if advances else None,
        period_start=only_item(old)["current_period_start"],
        period_end=call.now,
    )
    renewed["latest_invoice"] = draft["id"]
    save(call, renewed)
    book_invoice(call, item["id"], draft)
    emit(call, "customer.subscription.updated", renewed, old)
    if pause is not None:
        _not_collected(call, draft, pause["behavior"])


def _not_collected(call: Call, draft: Json, behavior: str) -> None:
    match behavior:
        case "void":
            invoice_settlement.void(call, invoice_settlement.finalize(call, draft))
        case "mark_uncollectible":
            invoice_settlement.mark_uncollectible(call, invoice_settlement.finalize(call, draft))
        case _:
            return


def announce(call: Call, subscription: Json) -> None:
    """Tell what the renewal will cost."""
    emit(call, "invoice.upcoming", invoice_previews.of_next_period(call, subscription))
    note_announcement(call, subscription)


def collect_draft(call: Call, draft: Json) -> None:
    """The hour in which a draft could be changed is over."""
    invoice = invoice_settlement.finalize(call, draft)
    if invoice["status"] == "open":
        invoice_settlement.collect(call, invoice, off_session=True)


def give_up(call: Call, subscription: Json) -> None:
    """Nobody has paid in time for the first period, or for a pending update."""
    invoice_settlement.void(call, call.transaction.get("invoice", subscription["latest_invoice"]))


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
    before = only_item(subscription)["price"]
    changed = with_price(subscription, price, phase["items"][0]["quantity"])
    if price["recurring"]["interval"] != before["recurring"]["interval"]:
        changed["billing_cycle_anchor"] = call.now
    return changed
