"""Retries of failed renewals (https://docs.stripe.com/billing/revenue-recovery), on a fixed schedule.

The first retry comes three days after the renewal, the second five days after that, the third seven days after that.
When the third fails, the subscription is cancelled.
"""

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices import invoice_objects, invoice_settlement
from desktop.backend.stripe_standin.resources.subscriptions.subscription_ending import end
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import ENDED
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_DAYS_TO_NEXT_RETRY = {1: 5, 2: 7}
"""Days from a retry that fails to the next, by how many attempts there were before it."""
_HARD_DECLINES = frozenset(
    (
        "authentication_required",
        "highest_risk_level",
        "incorrect_number",
        "lost_card",
        "pickup_card",
        "revocation_of_all_authorizations",
        "revocation_of_authorization",
        "stolen_card",
        "transaction_not_allowed",
    )
)


def retry(call: Call, invoice: Json) -> None:
    """Try an open invoice again, unless the same card would only be declined again for good."""
    attempts = invoice["attempt_count"]
    days = _DAYS_TO_NEXT_RETRY.get(attempts)
    on_failure: Json = {
        "attempt_count": attempts + 1,
        "next_payment_attempt": call.now + days * 86400 if days is not None else None,
    }
    if _is_hopeless(call, invoice):
        left = {**invoice, **on_failure}
        invoice_objects.save(call, left)
        emit(call, "invoice.updated", left, invoice)
    else:
        left = invoice_settlement.collect_noting(call, invoice, None, off_session=True, on_failure=on_failure).invoice
    if left["status"] == "open" and days is None:
        _give_up(call, left)


def _is_hopeless(call: Call, invoice: Json) -> bool:
    intent = invoice_settlement.intent_of(call, invoice)
    error = intent["last_payment_error"] if intent is not None else None
    if not error or {error.get("decline_code"), error["code"]}.isdisjoint(_HARD_DECLINES):
        return False
    method = invoice_settlement.payment_method_for(call, invoice)
    return method is not None and bool(method["id"] == error["payment_method"]["id"])


def _give_up(call: Call, invoice: Json) -> None:
    identifier = invoice_objects.subscription_of(invoice)
    subscription = call.transaction.find("subscription", identifier) if identifier else None
    if subscription is not None and subscription["status"] not in ENDED:
        end(call, subscription, reason="payment_failed")
