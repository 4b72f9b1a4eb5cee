from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contract.money import Money


@pytest.mark.parametrize(
    ("money", "major"),
    [
        (Money(4950, "usd"), "49.50"),
        (Money(-1, "usd"), "-0.01"),
        (Money(4950, "jpy"), "4950"),
        (Money(4950, "kwd"), "4.950"),
        (Money(5000, "isk"), "50.00"),
    ],
)
def test_minor_units_become_major_units_exactly(money: Money, major: str) -> None:
    assert str(money.major_units) == major


@given(st.integers(min_value=-(10**15), max_value=10**15), st.sampled_from(["usd", "jpy", "kwd"]))
def test_no_amount_is_rounded(amount: int, currency: str) -> None:
    money = Money(amount, currency)
    assert money.major_units * Decimal(10) ** money.decimal_places == amount
