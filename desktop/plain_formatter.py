"""How facts look on the command line, in the user's locale."""

import re
from copy import copy
from datetime import date, datetime
from decimal import Decimal

from babel import Locale, UnknownLocaleError, default_locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from desktop.contract.money import Money
from desktop.core.messages import Days

_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What steers a terminal, ends a line or turns the direction of writing, and is no text."""
_STEERING_IN_JSON = re.compile(_STEERING.pattern.replace(r"\x00-\x1f", ""))


def printable(text: str) -> str:
    """One line that steers no terminal, whatever a server put into it."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def printable_json(text: str) -> str:
    """The same JSON with every character escaped that would steer a terminal.

    JSON itself forbids only the first 32 of them inside strings (RFC 8259 section 7).
    """
    return _STEERING_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class PlainFormatter:
    """Implements `core.messages.Formatter` with Babel."""

    def __init__(self) -> None:
        self._locale = _locale()

    def money(self, amount: Money) -> str:
        """With every digit of the minor unit, whatever the locale would round."""
        pattern = copy(self._locale.currency_formats["standard"])
        pattern.frac_prec = (amount.decimal_places, amount.decimal_places)
        exact: Decimal = amount.major_units
        written: str = pattern.apply(exact, self._locale, currency=amount.currency.upper(), currency_digits=False)
        return written

    def day(self, day: date) -> str:
        """With the month's name and the year."""
        return format_date(day, format="long", locale=self._locale)

    def instant(self, instant: datetime) -> str:
        """In the machine's zone."""
        return format_datetime(instant.astimezone(), format="medium", locale=self._locale)

    def days(self, days: Days) -> str:
        """In English, as the command line speaks it."""
        match days.count:
            case 0:
                return "today"
            case 1:
                return "tomorrow"
            case -1:
                return "yesterday"
            case count if count > 0:
                return f"in {count} days"
            case count:
                return f"{-count} days ago"

    def number(self, number: int) -> str:
        """With the locale's digit groups."""
        return format_decimal(number, locale=self._locale)


def _locale() -> Locale:
    """The command line speaks English; a locale of another language would mix two in one sentence."""
    name = default_locale("LC_ALL") or "en_US"
    try:
        locale = Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return Locale("en", "US")
    return Locale("en", locale.territory or "US") if locale.language == "en" else Locale("en", "US")
