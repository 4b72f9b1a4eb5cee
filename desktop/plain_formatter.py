"""How facts look on the command line: as in the window when it speaks English."""

import re
from copy import copy
from datetime import date, datetime
from decimal import Decimal

from babel import Locale, UnknownLocaleError, default_locale
from babel.dates import format_date, format_time
from babel.numbers import format_decimal, get_currency_symbol

from desktop.contract.money import Money
from desktop.core.messages import Days

_NO_COUNTRY = "en_001"
_SYMBOLS = {"USD": "$"}
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
        currency = amount.currency.upper()
        written: str = pattern.apply(exact, self._locale, currency=currency, currency_digits=False)
        if currency in _SYMBOLS:  # some locales write the country beside it
            written = written.replace(get_currency_symbol(currency, self._locale), _SYMBOLS[currency])
        return _with_plain_spaces(written)

    def day(self, day: date) -> str:
        """With the month's name and the year."""
        return format_date(day, format="long", locale=self._locale)

    def instant(self, instant: datetime) -> str:
        """In the machine's zone; with its day also when that is today, for output is kept and read later."""
        local = instant.astimezone()
        return f"{self.day(local.date())} {_with_plain_spaces(format_time(local, format='short', locale=self._locale))}"

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
        return _with_plain_spaces(format_decimal(number, locale=self._locale))


def _with_plain_spaces(text: str) -> str:
    """For searching in output, and for consoles that know no others."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def _locale() -> Locale:
    """The command line speaks English; a locale of another language would mix two in one sentence.

    Where the system is of no English locale, it is that of no country, as in the window.
    """
    try:
        locale = Locale.parse(default_locale("LC_ALL") or _NO_COUNTRY)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_NO_COUNTRY)
    is_english = locale.language == "en" and locale.variant is None  # the variant is what Babel calls the locale "C"
    return locale if is_english else Locale.parse(_NO_COUNTRY)
