"""What cards are called. Brand names are the networks' own and are not translated."""

from desktop.contract.account import PaymentMethod

_BRANDS = {
    "amex": "American Express",
    "diners": "Diners Club",
    "discover": "Discover",
    "eftpos_au": "Eftpos Australia",
    "jcb": "JCB",
    "link": "Link",
    "mastercard": "Mastercard",
    "unionpay": "UnionPay",
    "visa": "Visa",
}


def brand_name(method: PaymentMethod) -> str:
    """The network's name for Stripe's `card.brand`; a brand that came later is shown as Stripe calls it."""
    return _BRANDS.get(method.brand, method.brand)


def card_name(method: PaymentMethod) -> str:
    """For example "Visa •••• 4242"."""
    return f"{brand_name(method)} •••• {method.last4}"
