"""What time alone does: renewals, collections, the end of pauses and of subscriptions, phase changes, expiries."""

import logging
from dataclasses import replace

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.checkout import checkout_sessions
from desktop.backend.stripe_standin.resources.customers import tax_ids, test_clocks
from desktop.backend.stripe_standin.resources.invoices import dunning, invoice_settlement
from desktop.backend.stripe_standin.resources.payments import refunds
from desktop.backend.stripe_standin.resources.subscriptions import renewals
from desktop.backend.stripe_standin.resources.subscriptions.subscription_ending import end
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import only_item, save
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_log = logging.getLogger(__name__)


def let_happen(call: Call, item: Json) -> None:
    """Carry out what was due for an object at the call's time. What fails is undone and never tried again."""
    try:
        with call.transaction.attempt():
            _happen(call, item)
    except Exception:  # noqa: BLE001  a defect in one object's life must not stop the time of all others
        _log.exception("Time could not go on for %s, which stays as it is from now on.", item["id"])
        call.transaction.set_aside(item["id"])


def _happen(call: Call, item: Json) -> None:
    if item["object"] == "checkout.session":
        checkout_sessions.expired(call, item)
    elif item["object"] == "tax_id":
        tax_ids.registry_answers(call, item)
    elif item["object"] == "refund":
        refunds.bank_answers(call, item)
    elif item["object"] == test_clocks.KIND:
        _let_pass_on_clock(call, item)
    elif item["object"] == "invoice":
        _let_happen_to_invoice(call, item)
    else:
        _let_happen_to_subscription(call, item)


def _let_pass_on_clock(call: Call, clock: Json) -> None:
    target: int = clock["status_details"]["advancing"]["target_frozen_time"]
    while (due := call.transaction.next_due(target, clock["id"])) is not None:
        let_happen(replace(call, now=due[0]), due[1])
    test_clocks.arrived(replace(call, now=target), clock)


def _let_happen_to_invoice(call: Call, invoice: Json) -> None:
    if call.transaction.find("customer", invoice["customer"]) is None:
        call.transaction.put({**invoice, "auto_advance": False, "next_payment_attempt": None})
    elif invoice["status"] == "draft":
        renewals.collect_draft(call, invoice)
    elif invoice["attempt_count"] == 0:
        invoice_settlement.collect(call, invoice, off_session=True)
    else:
        dunning.retry(call, invoice)


def _let_happen_to_subscription(call: Call, item: Json) -> None:
    if item["status"] == "incomplete" or _update_is_too_late(call, item):
        renewals.give_up(call, item)
    elif _pause_is_over(call, item):
        resumed = {**item, "pause_collection": None}
        save(call, resumed)
        emit(call, "customer.subscription.updated", resumed, item)
    elif item["cancel_at"] is not None and item["cancel_at"] <= call.now:
        end(call, item, reason="cancellation_requested")
    elif only_item(item)["current_period_end"] <= call.now:
        renewals.renew(call, item)
    else:
        renewals.announce(call, item)


def _update_is_too_late(call: Call, subscription: Json) -> bool:
    pending = subscription["pending_update"]
    return pending is not None and pending["expires_at"] <= call.now


def _pause_is_over(call: Call, subscription: Json) -> bool:
    pause = subscription["pause_collection"]
    return pause is not None and pause["resumes_at"] is not None and pause["resumes_at"] <= call.now
