"""How facts look on the command line, in the user's locale."""

from datetime import date, datetime
from decimal import Decimal

from babel import Locale, UnknownLocaleError, default_locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal

from desktop.contract.money import Money
from desktop.core.messages import Days


class PlainFormatter:
    """Implements `core.messages.Formatter` with Babel."""

    def __init__(self) -> None:
        self._locale = _locale()

    def money(self, amount: Money) -> str:
        """With every digit of the minor unit, whatever the locale would round."""
        exact: Decimal = amount.major_units
        return format_currency(exact, amount.currency.upper(), locale=self._locale, currency_digits=True)

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
    return locale if locale.language == "en" else Locale("en", "US")
