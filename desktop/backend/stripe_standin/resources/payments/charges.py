"""Charges (https://docs.stripe.com/api/charges): what was asked of a card, and what the bank said."""

from desktop.backend.stripe_standin.api.filters import created_as_asked
from desktop.backend.stripe_standin.api.listing import list_page
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.cards.test_cards import Decline
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_UNSET = (
    "application",
    "application_fee",
    "application_fee_amount",
    "balance_transaction",
    "failure_balance_transaction",
    "failure_code",
    "failure_message",
    "on_behalf_of",
    "receipt_email",
    "receipt_number",
    "receipt_url",
    "review",
    "shipping",
    "source_transfer",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_data",
    "transfer_group",
)
_CARD_FACTS = ("brand", "country", "exp_month", "exp_year", "fingerprint", "funding", "last4", "regulated_status")


def charge(call: Call, intent: Json, method: Json, decline: Decline | None, *, authenticated: bool) -> Json:
    """Note an attempt to charge a card, successful unless the bank declined."""
    made = charge_of(call.now, new_id("ch"), intent, method, authenticated=authenticated)
    if decline is not None:
        made |= _refused(decline)
    call.transaction.put(made, belongs_to=intent["id"])
    emit(call, "charge.succeeded" if decline is None else "charge.failed", made)
    return made


def charge_of(now: int, identifier: str, intent: Json, method: Json, *, authenticated: bool = False) -> Json:
    """A successful charge for a payment intent."""
    return {
        **dict.fromkeys(_UNSET),
        "id": identifier,
        "object": "charge",
        "amount": intent["amount"],
        "amount_captured": intent["amount"],
        "amount_refunded": 0,
        "billing_details": method["billing_details"],
        "calculated_statement_descriptor": "3DICOM",
        "captured": True,
        "created": now,
        "currency": intent["currency"],
        "customer": intent["customer"],
        "description": intent["description"],
        "disputed": False,
        "fraud_details": {},
        "livemode": False,
        "metadata": intent["metadata"],
        "outcome": {
            "advice_code": None,
            "network_advice_code": None,
            "network_decline_code": None,
            "network_status": "approved_by_network",
            "reason": None,
            "risk_level": "normal",
            "risk_score": 1,
            "seller_message": "Payment complete.",
            "type": "authorized",
        },
        "paid": True,
        "payment_intent": intent["id"],
        "payment_method": method["id"],
        "payment_method_details": {"type": "card", "card": _card(intent["amount"], method, authenticated)},
        "radar_options": {},
        "refunded": False,
        "status": "succeeded",
    }


def _card(amount: int, method: Json, authenticated: bool) -> Json:
    card = method["card"]
    secured = {
        "authentication_flow": "challenge",
        "electronic_commerce_indicator": "05",
        "exemption_indicator": None,
        "result": "authenticated",
        "result_reason": None,
        "transaction_id": None,
        "version": "2.2.0",
    }
    return {
        **{fact: card[fact] for fact in _CARD_FACTS},
        "amount_authorized": amount,
        "authorization_code": None,
        "checks": card["checks"],
        "installments": None,
        "mandate": None,
        "network": card["brand"],
        "network_token": {"used": False},
        "network_transaction_id": None,
        "three_d_secure": secured if authenticated else None,
        "wallet": None,
    }


def _refused(decline: Decline) -> Json:
    return {
        "amount_captured": 0,
        "captured": False,
        "failure_code": decline.code,
        "failure_message": decline.message,
        "outcome": {
            "advice_code": "try_again_later",
            "network_advice_code": None,
            "network_decline_code": None,
            "network_status": "declined_by_network",
            "reason": decline.decline_code or decline.code,
            "risk_level": "normal",
            "risk_score": 1,
            "seller_message": "The bank did not return any further details with this decline.",
            "type": "issuer_declined",
        },
        "paid": False,
        "status": "failed",
    }


def retrieve(call: Call) -> Json:
    """One charge."""
    return call.transaction.get("charge", call.path["id"])


def list_charges(call: Call) -> Json:
    """Charges in pages, by customer, payment intent and time."""
    wanted = call.parameters
    return list_page(
        call,
        "charge",
        "/v1/charges",
        wanted.get("customer"),
        created_as_asked(call),
        belongs_to=wanted.get("payment_intent"),
    )


OPERATIONS = (
    Operation("GET", "/v1/charges/{id}", "ChargeRetrieveParams", "Charge", retrieve),
    Operation("GET", "/v1/charges", "ChargeListParams", "Charge[]", list_charges),
)
