"""When a subscription is to end, and ending it at once (https://docs.stripe.com/billing/subscriptions/cancel)."""

from desktop.backend.stripe_standin.errors import StripeError, unsupported
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices import invoice_items, invoice_settlement
from desktop.backend.stripe_standin.resources.subscriptions.subscription_billing import bill
from desktop.backend.stripe_standin.resources.subscriptions.subscription_changes import credits_for
from desktop.backend.stripe_standin.resources.subscriptions.subscription_ending import end
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import (
    ENDED,
    ending_at,
    ending_with_period,
    save,
)
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit


def changed_cancellation(call: Call, subscription: Json) -> Json:
    """The subscription with its end as a call asks for it, if it asks."""
    wanted = call.parameters
    asked: list[str] = [name for name in ("cancel_at", "cancel_at_period_end") if name in wanted]
    if not asked:
        return subscription
    _check(call, subscription, asked)
    if "cancel_at_period_end" in wanted:
        return subscription | ending_with_period(subscription, call.now, ends=wanted["cancel_at_period_end"])
    return subscription | ending_at(subscription, call.now, wanted["cancel_at"] or None)


def _check(call: Call, subscription: Json, asked: list[str]) -> None:
    if len(asked) > 1:
        raise StripeError("You may only specify one of these parameters: cancel_at, cancel_at_period_end.")
    if subscription["schedule"] is not None:
        raise StripeError(
            f"The subscription is managed by the subscription schedule `{subscription['schedule']}`, and updating any "
            "cancelation behavior directly is not allowed. Please update the schedule instead.",
            param=asked[0],
        )
    match call.parameters.get("cancel_at", ""):
        case int(at) if at <= call.now:
            raise StripeError("`cancel_at` must be a timestamp in the future.", param="cancel_at")
        case "" | int():
            return
        case _:
            raise unsupported("cancel_at other than as a timestamp")


def cancel(call: Call) -> Json:
    """End a subscription at once; with `prorate` what is not used is credited, with `invoice_now` at once."""
    wanted = call.parameters
    old = call.transaction.get("subscription", call.path["id"])
    if old["status"] in ENDED:
        raise StripeError(f"No such subscription: '{old['id']}'", status=404, code="resource_missing", param="id")
    told = {key: value or None for key, value in wanted.get("cancellation_details", {}).items()}
    noted = {**old, "cancellation_details": {**old["cancellation_details"], **told}}
    if wanted.get("prorate"):
        for entry in credits_for(call, old, call.now):
            invoice_items.save(call, entry)
            emit(call, "invoiceitem.created", entry)
    ended = end(call, noted, reason="cancellation_requested")
    if not wanted.get("invoice_now") or not invoice_items.waiting(call, old["customer"], old["id"]):
        return ended
    draft = bill(call, ended, "subscription_update", whole_period=False, auto_advance=False)
    ended = {**ended, "latest_invoice": draft["id"]}
    save(call, ended)
    invoice = invoice_settlement.finalize(call, draft)
    invoice_settlement.collect(call, invoice, off_session=True)
    return ended
