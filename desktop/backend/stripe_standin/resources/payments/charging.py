"""Payment intents as they go from one state to the next (https://docs.stripe.com/payments/paymentintents/lifecycle)."""

from dataclasses import dataclass

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.cards.test_cards import (
    Authentication,
    Decline,
    TestCard,
    card_with_fingerprint,
)
from desktop.backend.stripe_standin.resources.payments.charges import charge
from desktop.backend.stripe_standin.resources.payments.payment_failed import PaymentFailedError
from desktop.backend.stripe_standin.resources.payments.payments import next_payment_fails
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_UNSET = (
    "amount_details",
    "application",
    "application_fee_amount",
    "canceled_at",
    "cancellation_reason",
    "customer_account",
    "excluded_payment_method_types",
    "last_payment_error",
    "latest_charge",
    "next_action",
    "on_behalf_of",
    "payment_method",
    "payment_method_configuration_details",
    "processing",
    "receipt_email",
    "review",
    "setup_future_usage",
    "shipping",
    "source",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_data",
    "transfer_group",
)
_ONCE_AUTHENTICATED = "pm_card_authenticationRequiredOnSetup"
_DECLINED = Decline("card_declined", "generic_decline", "Your card was declined.")
_NOT_AUTHENTICATED = Decline(
    "payment_intent_authentication_failure",
    None,
    "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod "
    "to attempt to fulfill this PaymentIntent again.",
)


@dataclass(frozen=True)
class Attempt:
    """What became of a payment intent; `refusal` is what Stripe answers when it was not paid."""

    intent: Json
    refusal: PaymentFailedError | None = None


def intent_of(now: int, identifier: str, *, customer: str | None, amount: int, currency: str, secret: str) -> Json:
    """A payment intent that waits for a card; the amount is in minor units."""
    return {
        **dict.fromkeys(_UNSET),
        "id": identifier,
        "object": "payment_intent",
        "amount": amount,
        "amount_capturable": 0,
        "amount_received": 0,
        "automatic_payment_methods": None,
        "capture_method": "automatic",
        "client_secret": f"{identifier}_{secret}",
        "confirmation_method": "automatic",
        "created": now,
        "currency": currency,
        "customer": customer,
        "description": None,
        "livemode": False,
        "metadata": {},
        "payment_method_options": {"card": {"installments": None, "request_three_d_secure": "automatic"}},
        "payment_method_types": ["card"],
        "status": "requires_payment_method",
    }


def begin(
    call: Call, *, customer: str | None, amount: int, currency: str, invoice: str | None = None, **facts: object
) -> Json:
    """Make a payment intent, of an invoice or of its own; `facts` are further fields of it."""
    fresh = intent_of(
        call.now, new_id("pi"), customer=customer, amount=amount, currency=currency, secret=new_id("secret")
    )
    intent = fresh | facts
    call.transaction.put(intent, belongs_to=invoice)
    emit(call, "payment_intent.created", intent)
    return intent


def attempt(call: Call, intent: Json, method: Json, *, off_session: bool) -> Attempt:
    """Charge a card. With the customer there, the bank may ask for authentication first."""
    card = card_with_fingerprint(method["card"]["fingerprint"])
    if next_payment_fails(call, intent["customer"]):
        return _declined(call, intent, method, _DECLINED)
    if card is None:
        return _declined(call, intent, method, _DECLINED)
    if not off_session and _asks(card):
        return _challenged(call, intent, method)
    if card.charge_decline is not None:
        return _declined(call, intent, method, card.charge_decline)
    return _succeeded(call, intent, method, authenticated=False)


def _asks(card: TestCard) -> bool:
    return card.authentication is not Authentication.NONE and card.token != _ONCE_AUTHENTICATED


def authenticated(call: Call, intent: Json, *, succeeded: bool) -> Attempt:
    """The customer has passed the bank's question, or has not."""
    method = call.transaction.get("payment_method", intent["payment_method"])
    if not succeeded:
        return _declined(call, intent, method, _NOT_AUTHENTICATED, asked_bank=False)
    card = card_with_fingerprint(method["card"]["fingerprint"])
    decline = card.charge_decline if card is not None else _DECLINED
    if decline is None or decline.code == "authentication_required":
        return _succeeded(call, intent, method, authenticated=True)
    return _declined(call, intent, method, decline)


def _succeeded(call: Call, old: Json, method: Json, *, authenticated: bool) -> Attempt:
    charged = charge(call, old, method, None, authenticated=authenticated)
    intent = {
        **old,
        "amount_received": old["amount"],
        "last_payment_error": None,
        "latest_charge": charged["id"],
        "next_action": None,
        "payment_method": method["id"],
        "status": "succeeded",
    }
    call.transaction.put(intent)
    emit(call, "payment_intent.succeeded", intent)
    return Attempt(intent)


def _challenged(call: Call, old: Json, method: Json) -> Attempt:
    action = {"type": "use_stripe_sdk", "use_stripe_sdk": {"type": "three_d_secure_redirect"}}
    intent = {**old, "status": "requires_action", "payment_method": method["id"], "next_action": action}
    call.transaction.put(intent)
    emit(call, "payment_intent.requires_action", intent)
    refusal = PaymentFailedError(
        "This payment requires additional user action before it can be completed successfully. Payment can be "
        "completed using the PaymentIntent associated with the invoice.",
        code="invoice_payment_intent_requires_action",
        intent=intent,
        method=method,
    )
    return Attempt(intent, refusal)


def _declined(call: Call, old: Json, method: Json, decline: Decline, *, asked_bank: bool = True) -> Attempt:
    latest = charge(call, old, method, decline, authenticated=False)["id"] if asked_bank else old["latest_charge"]
    error = {
        "type": "card_error",
        "code": decline.code,
        "message": decline.message,
        "payment_method": method,
        "charge": latest,
        "decline_code": decline.decline_code,
        "doc_url": f"https://docs.stripe.com/error-codes/{decline.code.replace('_', '-')}",
    }
    intent = {
        **old,
        "last_payment_error": {key: value for key, value in error.items() if value is not None},
        "latest_charge": latest,
        "next_action": None,
        "payment_method": None,
        "status": "requires_payment_method",
    }
    call.transaction.put(intent)
    emit(call, "payment_intent.payment_failed", intent)
    refusal = PaymentFailedError(
        decline.message, code=decline.code, decline_code=decline.decline_code, intent=intent, method=method
    )
    return Attempt(intent, refusal)


def cancel(call: Call, old: Json, reason: str | None) -> Json:
    """Give a payment intent up."""
    intent = {
        **old,
        "status": "canceled",
        "canceled_at": call.now,
        "cancellation_reason": reason,
        "next_action": None,
    }
    call.transaction.put(intent)
    emit(call, "payment_intent.canceled", intent)
    return intent
