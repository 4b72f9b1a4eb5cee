"""Sentences for people, written once for the window and the command line.

The text is English and a Qt translation source (context "core"); `{names}` are filled with facts by a `Formatter`,
so that amounts and days look right in the user's language. `QT_TRANSLATE_NOOP` makes the text visible to lupdate.
"""

from datetime import date, datetime
from typing import Protocol

import msgspec

from desktop.contract.money import Money


class Days(msgspec.Struct, frozen=True):
    """A distance in whole days from today, shown as "today", "tomorrow", "in 12 days" or "3 days ago"."""

    count: int


Fact = str | int | Money | date | datetime | Days
"""What may stand in a sentence: a calendar day is a `date`, an instant a `datetime`."""


class Message(msgspec.Struct, frozen=True):
    """One sentence (or a few) with its facts still in their own types."""

    text: str
    facts: dict[str, Fact] = {}


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - lupdate looks for this name and reads the context
    """Marks a text for translation and returns it as it is."""
    return text


class Formatter(Protocol):
    """How facts look in the user's language."""

    def money(self, amount: Money) -> str:
        """An amount with its currency, every digit of it."""

    def day(self, day: date) -> str:
        """A calendar day with its year, the same in every zone."""

    def instant(self, instant: datetime) -> str:
        """A point in time in the user's zone."""

    def days(self, days: Days) -> str:
        """A distance in days from today."""

    def number(self, number: int) -> str:
        """A whole number with the language's digit groups."""


def fill(template: str, facts: dict[str, Fact], formatter: Formatter) -> str:
    """The sentence of a (translated) template."""
    return template.format_map({name: _shown(fact, formatter) for name, fact in facts.items()})


def _shown(fact: Fact, formatter: Formatter) -> str:
    match fact:
        case Money():
            return formatter.money(fact)
        case datetime():
            return formatter.instant(fact)
        case date():
            return formatter.day(fact)
        case Days():
            return formatter.days(fact)
        case int():
            return formatter.number(fact)
        case _:
            return fact
