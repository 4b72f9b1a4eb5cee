"""How an invoice goes from draft to its end (https://docs.stripe.com/invoicing/overview#invoice-statuses)."""

from dataclasses import dataclass

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.customers.customer_balance_transactions import apply_to_balance
from desktop.backend.stripe_standin.resources.customers.tax_ids import frozen_tax_ids
from desktop.backend.stripe_standin.resources.invoices import invoice_payments
from desktop.backend.stripe_standin.resources.invoices.invoice_objects import (
    addressed_to,
    payable_at,
    save,
    settled_by_balance,
    subscription_of,
    with_lines,
)
from desktop.backend.stripe_standin.resources.payments import charging
from desktop.backend.stripe_standin.resources.subscriptions import subscription_standing
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_RETRY_AFTER = 3 * 86400
"""When a failed renewal is tried for the second time, in seconds."""
_DESCRIPTIONS = {
    "subscription_create": "Subscription creation",
    "subscription_update": "Subscription update",
    "subscription_cycle": "Subscription update",
}


@dataclass(frozen=True)
class Collected:
    """What became of an invoice; `refusal` is what Stripe answers when it was not paid."""

    invoice: Json
    intent: Json | None = None
    refusal: StripeError | None = None


def finalize(call: Call, old: Json) -> Json:
    """Fix a draft for good. One with nothing to pay is paid."""
    customer = call.transaction.get("customer", old["customer"])
    total, balance = old["total"], customer["balance"]
    due, ending = settled_by_balance(total, balance)
    number = f"{customer['invoice_prefix']}-{customer['next_invoice_sequence']:04}"
    sequence = customer["next_invoice_sequence"] + 1
    call.transaction.put({**customer, "next_invoice_sequence": sequence, "currency": old["currency"]})
    if ending != balance:
        kind = "invoice_too_small" if ending > 0 else "applied_to_invoice"
        apply_to_balance(call, customer["id"], ending - balance, kind, currency=old["currency"], invoice=old["id"])
    invoice = {
        **with_lines({**old, "starting_balance": balance}, old["lines"]["data"]),
        **addressed_to(customer),
        **payable_at(call, old),
        "automatically_finalizes_at": None,
        "customer_tax_ids": frozen_tax_ids(call, customer["id"]),
        "effective_at": call.now,
        "ending_balance": ending,
        "number": number,
        "status": "open",
        "status_transitions": {**old["status_transitions"], "finalized_at": call.now},
    }
    if due > 0:
        _await_payment(call, invoice)
    save(call, invoice)
    emit(call, "invoice.finalized", invoice)
    return invoice if due > 0 else _paid(call, invoice)


def _await_payment(call: Call, invoice: Json) -> None:
    intent = charging.begin(
        call,
        customer=invoice["customer"],
        amount=invoice["amount_due"],
        currency=invoice["currency"],
        invoice=invoice["id"],
        description=_DESCRIPTIONS.get(invoice["billing_reason"], "Payment for Invoice"),
    )
    invoice_payments.begin(call, invoice, intent["id"])


def intent_of(call: Call, invoice: Json) -> Json | None:
    """The payment intent that an invoice waits for or was paid by."""
    payment = invoice_payments.default_of(call, invoice["id"])
    identifier = payment["payment"]["payment_intent"] if payment is not None else None
    return call.transaction.get("payment_intent", identifier) if identifier else None


def collect(call: Call, invoice: Json, method: str | None = None, *, off_session: bool) -> Collected:
    """Try to have an open invoice paid by a card, or by the one that is meant for it.

    `off_session` says that the customer is not there to answer their bank. The first attempt of a renewal begins its
    schedule of retries; later ones by hand leave the schedule as it is.
    """
    on_failure: Json = {"attempt_count": max(1, invoice["attempt_count"])}
    is_first = invoice["attempt_count"] == 0
    if is_first and invoice["auto_advance"] and invoice["billing_reason"] == "subscription_cycle":
        on_failure["next_payment_attempt"] = call.now + _RETRY_AFTER
    elif is_first:
        on_failure["next_payment_attempt"] = None
    return collect_noting(call, invoice, method, off_session=off_session, on_failure=on_failure)


def collect_noting(call: Call, invoice: Json, method: str | None, *, off_session: bool, on_failure: Json) -> Collected:
    """As `collect`, with the fields of the invoice that a failure changes."""
    intent = intent_of(call, invoice)
    if invoice["status"] == "paid" or intent is None:
        return Collected(invoice, intent)
    card = payment_method_for(call, invoice, method)
    if card is None:
        refusal = StripeError(
            "There is no `default_payment_method` set on this Customer or Invoice. Please set one before paying.",
            code="resource_missing",
        )
        return Collected(_failed(call, invoice, on_failure), intent, refusal)
    attempt = charging.attempt(call, intent, card, off_session=off_session)
    return settled(call, invoice, attempt, on_failure)


def settled(call: Call, invoice: Json, attempt: charging.Attempt, on_failure: Json) -> Collected:
    """Let an invoice follow from what became of its payment intent."""
    if attempt.refusal is None:
        return Collected(_paid(call, invoice), attempt.intent)
    failed = _failed(call, invoice, on_failure)
    if attempt.intent["status"] == "requires_action" or attempt.refusal.body["error"]["code"] == (
        "authentication_required"
    ):
        emit(call, "invoice.payment_action_required", failed)
    return Collected(failed, attempt.intent, attempt.refusal)


def payment_method_for(call: Call, invoice: Json, chosen: str | None = None) -> Json | None:
    """The card that pays an invoice: a chosen one, the invoice's, the subscription's, the customer's."""
    customer = call.transaction.get("customer", invoice["customer"])
    identifier = subscription_of(invoice)
    subscription = call.transaction.find("subscription", identifier) if identifier else None
    candidates = (
        chosen,
        invoice["default_payment_method"],
        subscription["default_payment_method"] if subscription else None,
        customer["invoice_settings"]["default_payment_method"],
    )
    first = next((candidate for candidate in candidates if candidate is not None), None)
    method = call.transaction.find("payment_method", first) if first is not None else None
    return method if method is not None and (method["customer"] == customer["id"] or chosen) else None


def _failed(call: Call, old: Json, on_failure: Json) -> Json:
    invoice = {**old, "attempted": True, **on_failure}
    save(call, invoice)
    emit(call, "invoice.payment_failed", invoice)
    emit(call, "invoice.updated", invoice, old)
    subscription_standing.payment_failed(call, invoice)
    return invoice


def _paid(call: Call, old: Json) -> Json:
    invoice = {
        **old,
        "amount_paid": old["amount_due"],
        "amount_remaining": 0,
        "attempt_count": max(old["attempt_count"], 1 if old["amount_due"] else 0),
        "attempted": True,
        "next_payment_attempt": None,
        "status": "paid",
        "status_transitions": {**old["status_transitions"], "paid_at": call.now},
    }
    save(call, invoice)
    invoice_payments.paid(call, invoice)
    emit(call, "invoice.updated", invoice, old)
    emit(call, "invoice.paid", invoice)
    emit(call, "invoice.payment_succeeded", invoice)
    subscription_standing.paid(call, invoice)
    return invoice


def paid_out_of_band(call: Call, invoice: Json) -> Json:
    """The money came another way; no card is charged."""
    _stop_payment(call, invoice, "abandoned")
    return _paid(call, invoice)


def void(call: Call, old: Json) -> Json:
    """Let an invoice count for nothing; what it took from the customer's balance goes back."""
    _stop_payment(call, old, "void_invoice")
    if (taken := (old["ending_balance"] or 0) - old["starting_balance"]) and old["ending_balance"] is not None:
        apply_to_balance(
            call,
            old["customer"],
            -taken,
            "unapplied_from_invoice",
            currency=old["currency"],
            invoice=old["id"],
        )
    transitions = {**old["status_transitions"], "voided_at": call.now}
    invoice = {**old, "status": "void", "next_payment_attempt": None, "status_transitions": transitions}
    save(call, invoice)
    emit(call, "invoice.voided", invoice)
    emit(call, "invoice.updated", invoice, old)
    subscription_standing.voided(call, invoice)
    return invoice


def mark_uncollectible(call: Call, old: Json) -> Json:
    """Give up hope; the invoice can still be paid or voided."""
    transitions = {**old["status_transitions"], "marked_uncollectible_at": call.now}
    invoice = {**old, "status": "uncollectible", "next_payment_attempt": None, "status_transitions": transitions}
    save(call, invoice)
    emit(call, "invoice.marked_uncollectible", invoice)
    emit(call, "invoice.updated", invoice, old)
    return invoice


def _stop_payment(call: Call, invoice: Json, reason: str) -> None:
    intent = intent_of(call, invoice)
    if intent is not None and intent["status"] not in ("succeeded", "canceled"):
        charging.cancel(call, intent, reason)
    invoice_payments.given_up(call, invoice)
