"""How a price is shared out over time (https://docs.stripe.com/billing/subscriptions/prorations)."""


def share(amount: int, seconds: int, whole: int) -> int:
    """The part of an amount (minor units) that falls to some seconds of a whole; half a unit is rounded down."""
    return -((whole - 2 * amount * seconds) // (2 * whole))
