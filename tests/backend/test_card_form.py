"""What the simulated card form accepts, and what it forgets."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.backend.stripe_standin.pages.card_form import CardEntry, CardProblems, read_card
from desktop.backend.stripe_standin.resources.cards.test_cards import card_with_number

NOW = datetime(2026, 11, 21, tzinfo=UTC)
_DIGITS = st.text("0123456789", min_size=12, max_size=19)
_SPACED = st.sampled_from(["", " ", "-", "  "])


def _form(**changes: str) -> dict[str, str]:
    return {"number": "4242424242424242", "expiry": "12/34", "cvc": "123", "name": "Ada Demo"} | changes


@given(number=_DIGITS, gap=_SPACED)
def test_a_number_that_is_no_test_card_is_neither_accepted_nor_kept(number: str, gap: str) -> None:
    typed = gap.join(number[start : start + 4] for start in range(0, len(number), 4))
    result = read_card(_form(number=typed, name=f"A {typed}", expiry=typed), NOW)
    assert isinstance(result, CardProblems)
    kept = repr((result.errors, result.expiry, result.name)).replace("4242 4242 4242 4242", "")
    assert not re.search(r"\d{9,}", re.sub(r"[\s-]", "", kept))


@given(typed=st.dictionaries(st.sampled_from(["number", "expiry", "cvc", "name"]), st.text(max_size=40)))
def test_whatever_is_typed_gets_an_answer(typed: dict[str, str]) -> None:
    result = read_card(typed, NOW)
    assert isinstance(result, CardEntry) or result.errors


@pytest.mark.parametrize("typed", ["4242 4242 4242 4242", "4242-4242-4242-4242", "4242424242424242"])
def test_a_test_card_may_be_typed_with_gaps(typed: str) -> None:
    result = read_card(_form(number=typed), NOW)
    assert isinstance(result, CardEntry)
    assert result.card == card_with_number("4242424242424242")


@pytest.mark.parametrize(
    ("expiry", "expected"),
    [("1230", (12, 2030)), ("11/26", (11, 2026)), ("1 / 2030", (1, 2030)), (" 12/34 ", (12, 2034))],
)
def test_the_expiry_is_good_through_its_month(expiry: str, expected: tuple[int, int]) -> None:
    result = read_card(_form(expiry=expiry), NOW)
    assert isinstance(result, CardEntry)
    assert result.expiry == expected


@pytest.mark.parametrize("expiry", ["10/26", "00/30", "13/30", "123", "13.30", "12/99", "", "a/b"])
def test_another_expiry_is_refused(expiry: str) -> None:
    result = read_card(_form(expiry=expiry), NOW)
    assert isinstance(result, CardProblems)
    assert set(result.errors) == {"expiry"}


@pytest.mark.parametrize(("number", "cvc"), [("378282246310005", "123"), ("4242424242424242", "1234")])
def test_the_security_code_has_the_length_of_its_brand(number: str, cvc: str) -> None:
    result = read_card(_form(number=number, cvc=cvc), NOW)
    assert isinstance(result, CardProblems)
    assert set(result.errors) == {"cvc"}
