"""Refunds (https://docs.stripe.com/api/refunds) of charges, in part or in full."""

from desktop.backend.stripe_standin.api.filters import created_as_asked, refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.cards.test_cards import RefundOutcome, card_with_fingerprint
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_FIELDS = frozenset(("amount", "charge", "metadata", "payment_intent", "reason"))
_BANK_SECONDS = 2
"""How long a bank takes for a refund that it does not carry out at once."""


def create(call: Call) -> Json:
    """Give money back."""
    wanted = call.parameters
    refuse_unserved(call, _FIELDS, "refund")
    charge = _charge(call)
    amount = _amount(call, charge)
    outcome = _outcome(charge)
    refund: Json = {
        "id": new_id("re"),
        "object": "refund",
        "amount": amount,
        "balance_transaction": None,
        "charge": charge["id"],
        "created": call.now,
        "currency": charge["currency"],
        "customer": charge["customer"],
        "customer_account": None,
        "destination_details": {
            "type": "card",
            "card": {"reference_status": "pending", "reference_type": "acquirer_reference_number", "type": "refund"},
        },
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "payment_intent": charge["payment_intent"],
        "payment_method": charge["payment_method"],
        "reason": wanted.get("reason"),
        "receipt_number": None,
        "source_transfer_reversal": None,
        "status": "pending" if outcome is RefundOutcome.LATE else "succeeded",
        "transfer_reversal": None,
    }
    if outcome is RefundOutcome.LATE:
        refund["pending_reason"] = "processing"
    due = None if outcome is RefundOutcome.DONE else call.now + _BANK_SECONDS
    call.transaction.put(refund, due=due, belongs_to=charge["id"])
    emit(call, "refund.created", refund)
    _count(call, charge, amount, "charge.refunded")
    return refund


def _charge(call: Call) -> Json:
    wanted = call.parameters
    if ("charge" in wanted) == ("payment_intent" in wanted):
        raise StripeError("Must provide either `charge` or `payment_intent`.", code="parameter_missing", began=False)
    if "charge" in wanted:
        return call.transaction.get("charge", wanted["charge"], "charge")
    intent = call.transaction.get("payment_intent", wanted["payment_intent"], "payment_intent")
    if intent["status"] != "succeeded":
        raise StripeError(
            f"This PaymentIntent ({intent['id']}) does not have a successful charge to refund.",
            param="payment_intent",
        )
    return call.transaction.get("charge", intent["latest_charge"], "payment_intent")


def _amount(call: Call, charge: Json) -> int:
    if not charge["paid"]:
        raise StripeError(f"Charge {charge['id']} failed, so there is nothing to refund.", param="charge")
    left = charge["amount_captured"] - charge["amount_refunded"]
    if left == 0:
        raise StripeError(f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded")
    amount: int = call.parameters.get("amount", left)
    if amount <= 0:
        raise StripeError("Invalid positive integer", code="parameter_invalid_integer", param="amount", began=False)
    if amount > left:
        raise StripeError(
            f"Refund amount ({amount}) is greater than unrefunded amount on charge ({left}), in the currency's minor "
            "unit.",
            param="amount",
        )
    return amount


def _outcome(charge: Json) -> RefundOutcome:
    card = card_with_fingerprint(charge["payment_method_details"]["card"]["fingerprint"])
    return card.refund if card is not None else RefundOutcome.DONE


def _count(call: Call, old: Json, amount: int, kind: str) -> None:
    refunded = old["amount_refunded"] + amount
    charge = {**old, "amount_refunded": refunded, "refunded": refunded == old["amount_captured"]}
    call.transaction.put(charge)
    emit(call, kind, charge, old)


def bank_answers(call: Call, old: Json) -> None:
    """The bank has carried a refund out after a while, or has sent the money back."""
    charge = call.transaction.get("charge", old["charge"])
    if _outcome(charge) is RefundOutcome.LATE:
        refund = {key: value for key, value in old.items() if key != "pending_reason"} | {"status": "succeeded"}
        call.transaction.put(refund)
        emit(call, "refund.updated", refund, old)
        return
    refund = {**old, "status": "failed", "failure_reason": "unknown", "failure_balance_transaction": None}
    call.transaction.put(refund)
    emit(call, "refund.updated", refund, old)
    emit(call, "refund.failed", refund)
    _count(call, charge, -old["amount"], "charge.updated")


def retrieve(call: Call) -> Json:
    """One refund."""
    return call.transaction.get("refund", call.path["id"])


def change(call: Call) -> Json:
    """Change what is noted with a refund."""
    old = retrieve(call)
    refund = {**old, "metadata": merged_metadata(old["metadata"], call.parameters.get("metadata"))}
    due = old["created"] + _BANK_SECONDS if _is_undecided(call, old) else None
    call.transaction.put(refund, due=due)
    emit(call, "refund.updated", refund, old)
    return refund


def _is_undecided(call: Call, refund: Json) -> bool:
    outcome = _outcome(call.transaction.get("charge", refund["charge"]))
    late = refund["status"] == "pending"
    return late or (outcome is RefundOutcome.FAILS_LATER and refund["status"] == "succeeded")


def list_refunds(call: Call) -> Json:
    """Refunds in pages, by charge, payment intent or time."""
    wanted = call.parameters
    created = created_as_asked(call)
    intent = wanted.get("payment_intent")
    return list_page(
        call,
        "refund",
        "/v1/refunds",
        matches=lambda refund: created(refund) and intent in (None, refund["payment_intent"]),
        belongs_to=wanted.get("charge"),
    )


OPERATIONS = (
    Operation("POST", "/v1/refunds", "RefundCreateParams", "Refund", create),
    Operation("GET", "/v1/refunds/{id}", "RefundRetrieveParams", "Refund", retrieve),
    Operation("POST", "/v1/refunds/{id}", "RefundUpdateParams", "Refund", change),
    Operation("GET", "/v1/refunds", "RefundListParams", "Refund[]", list_refunds),
)
