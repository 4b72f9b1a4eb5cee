"""Whether a charge made without the customer goes through."""

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.test_cards import card_with_fingerprint

_NEXT_FAILS = "next payment fails "


def fail_next_payment(call: Call, customer: str) -> None:
    """Let the next charge of a customer fail, whatever the card."""
    call.transaction.set_setting(_NEXT_FAILS + customer, "yes")


def charge_succeeds(call: Call, subscription: Json) -> bool:
    """Whether the card that pays for a subscription can be charged now.

    Order: the subscription's own card, then the customer's default.
    """
    customer = call.transaction.get("customer", subscription["customer"])
    if call.transaction.setting(_NEXT_FAILS + customer["id"]) == "yes":
        call.transaction.set_setting(_NEXT_FAILS + customer["id"], "no")
        return False
    chosen = subscription["default_payment_method"] or customer["invoice_settings"]["default_payment_method"]
    method = call.transaction.find("payment_method", chosen) if chosen else None
    if method is None or method["customer"] != customer["id"]:
        return False
    card = card_with_fingerprint(method["card"]["fingerprint"])
    return card is not None and card.charge_decline is None
