"""Payments that the sandbox lets fail, whatever the card."""

from desktop.backend.stripe_standin.operations import Call

_NEXT_FAILS = "next payment fails "


def fail_next_payment(call: Call, customer: str) -> None:
    """Let the next charge of a customer fail, whatever the card."""
    call.transaction.set_setting(_NEXT_FAILS + customer, "yes")


def next_payment_fails(call: Call, customer: str | None) -> bool:
    """Whether the charge at hand is to fail; the one after it is not."""
    if customer is None or call.transaction.setting(_NEXT_FAILS + customer) != "yes":
        return False
    call.transaction.set_setting(_NEXT_FAILS + customer, "no")
    return True
