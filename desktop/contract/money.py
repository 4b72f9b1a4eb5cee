"""Amounts of money as integers in the currency's minor unit."""

from decimal import Decimal
from typing import Annotated, Final

import msgspec

Currency = Annotated[str, msgspec.Meta(pattern="^[a-z]{3}$")]
"""ISO 4217 code in lower case, as Stripe writes it."""

_ZERO_DECIMAL: Final = frozenset(
    ("bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf")
)
_THREE_DECIMAL: Final = frozenset(("bhd", "jod", "kwd", "omr", "tnd"))


class Money(msgspec.Struct, frozen=True):
    """An amount in minor units (cents for USD) of one currency."""

    amount: int
    currency: Currency

    @property
    def decimal_places(self) -> int:
        """How many digits follow the decimal point (https://docs.stripe.com/currencies).

        ISK and UGX count as two-decimal because Stripe sends them so.
        """
        if self.currency in _ZERO_DECIMAL:
            return 0
        return 3 if self.currency in _THREE_DECIMAL else 2

    @property
    def major_units(self) -> Decimal:
        """The amount in major units (dollars for USD), exact."""
        return Decimal(self.amount).scaleb(-self.decimal_places)
