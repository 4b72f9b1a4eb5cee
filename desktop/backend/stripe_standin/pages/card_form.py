"""Reads the card form of the simulated pages. A number that is no test card leaves no trace."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from desktop.backend.stripe_standin.resources.cards.test_cards import TestCard, card_with_number

_EXPIRY = re.compile(r"\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})\s*|\s*(\d{2})\s*(\d{2}|\d{4})\s*", re.ASCII)
_LONGEST_NAME = 120
_MOST_DIGITS = 8

NOT_A_TEST_CARD = (
    "This is a simulation and accepts only Stripe's test cards, such as 4242 4242 4242 4242. "
    "What you typed was not kept. Please use a test card."
)
INCORRECT_NUMBER = "Your card number is incorrect. Check it, or use the test card 4242 4242 4242 4242."


@dataclass(frozen=True)
class CardEntry:
    """A complete and acceptable form."""

    card: TestCard
    expiry: tuple[int, int]
    name: str


@dataclass(frozen=True)
class CardProblems:
    """What is wrong, by field, and what may be shown again (never number or security code)."""

    errors: dict[str, str]
    expiry: str = field(repr=False, default="")
    name: str = field(repr=False, default="")


def read_card(form: dict[str, str], now: datetime) -> CardEntry | CardProblems:
    """The card that was entered, or what is wrong with the entry."""
    errors: dict[str, str] = {}
    card = _card(form.get("number", ""), errors)
    expiry = _expiry(form.get("expiry", ""), now, errors)
    _check_cvc(form.get("cvc", ""), card, errors)
    name = form.get("name", "").strip()
    if not name or len(name) > _LONGEST_NAME:
        errors["name"] = "Enter the name as it is on the card."
    if errors or card is None or expiry is None:
        return CardProblems(errors, _harmless(form.get("expiry", "")), _harmless(name))
    return CardEntry(card, expiry, _harmless(name))


def _card(typed: str, errors: dict[str, str]) -> TestCard | None:
    number = re.sub(r"[\s-]", "", typed)
    if not number:
        errors["number"] = "Enter a card number, for example the test card 4242 4242 4242 4242."
        return None
    if not re.fullmatch(r"[0-9]{12,19}", number) or not _passes_luhn(number):
        errors["number"] = INCORRECT_NUMBER
        return None
    card = card_with_number(number)
    if card is None:
        errors["number"] = NOT_A_TEST_CARD
    return card


def _passes_luhn(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number)]
    doubled = [digit * 2 - 9 if digit > 4 else digit * 2 for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _expiry(typed: str, now: datetime, errors: dict[str, str]) -> tuple[int, int] | None:
    match = _EXPIRY.fullmatch(typed)
    month, year = (int(match[1] or match[3]), int(match[2] or match[4])) if match is not None else (0, 0)
    if not 1 <= month <= 12:
        errors["expiry"] = "Enter the month and year on the card, for example 12 / 34."
        return None
    year += 2000 if year < 100 else 0
    if (year, month) < (now.year, now.month):
        errors["expiry"] = "This card has expired. Use a date in the future, for example 12 / 34."
        return None
    if year > now.year + 50:
        errors["expiry"] = "This year is too far ahead. Use for example 12 / 34."
        return None
    return month, year


def _check_cvc(typed: str, card: TestCard | None, errors: dict[str, str]) -> None:
    length = card.cvc_length if card is not None else None
    lengths = (length,) if length is not None else (3, 4)
    if not re.fullmatch(r"[0-9]+", typed.strip()) or len(typed.strip()) not in lengths:
        errors["cvc"] = f"Enter the security code: {' or '.join(map(str, lengths))} digits."


def _harmless(text: str) -> str:
    """Text that may be kept: where enough digits for a card number were typed, none of them stay."""
    if sum(character.isdigit() for character in text) > _MOST_DIGITS:
        text = "".join(character for character in text if not character.isdigit())
    return text.strip()[:_LONGEST_NAME]
