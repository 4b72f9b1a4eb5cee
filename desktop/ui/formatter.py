"""How amounts, days and instants look in the user's language."""

import re
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from desktop.contract.money import Money
from desktop.core.messages import Days
from desktop.ui.text import Speaking

_SYMBOLS = {"usd": "$"}
_WEEKDAY = re.compile(r"^d{3,4}[,،、]?\s*|[,،、]?\s*d{3,4}$")


def _now() -> datetime:
    return datetime.now().astimezone()


class QtFormatter(Speaking):
    """Implements `core.messages.Formatter` with a QLocale. `now` tells the present with the user's zone."""

    def __init__(self, locale: QLocale, now: Callable[[], datetime] = _now) -> None:
        self._locale = locale
        self._now = now
        self._day_format = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat)).strip()

    def in_locale(self, locale: QLocale) -> "QtFormatter":
        """The same present in another locale."""
        return QtFormatter(locale, self._now)

    def money(self, amount: Money) -> str:
        """An amount with every digit of its minor units, which a QLocale leaves out where its own money has none.

        The space between a currency's code and the figure is left out where the code comes last: Qt adds its own there.
        What is less than nothing has a minus sign; some locales would put it in brackets, as accountants do.
        """
        symbol = _SYMBOLS.get(amount.currency) or amount.currency.upper() + "\u00a0"
        figure = self._locale.toCurrencyString(float(abs(amount.major_units)), symbol, amount.decimal_places).strip()
        return f"\u2212{figure}" if amount.amount < 0 else figure

    def day(self, day: date) -> str:
        """The long date without the weekday."""
        return self._locale.toString(QDate(day.year, day.month, day.day), self._day_format)

    def short_day(self, day: date) -> str:
        """The date with the name of the month cut short, for columns."""
        return self._locale.toString(QDate(day.year, day.month, day.day), self._day_format.replace("MMMM", "MMM"))

    def time(self, instant: datetime) -> str:
        """The time of day in the user's zone."""
        local = instant.astimezone(self._now().tzinfo)
        return self._locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

    def is_today(self, instant: datetime) -> bool:
        """Whether an instant falls on the present day in the user's zone."""
        now = self._now()
        return instant.astimezone(now.tzinfo).date() == now.date()

    def instant(self, instant: datetime) -> str:
        """The time of day when it is today, otherwise with the date."""
        if self.is_today(instant):
            return self.time(instant)
        return f"{self.day(instant.astimezone(self._now().tzinfo).date())} {self.time(instant)}"

    def short_instant(self, instant: datetime) -> str:
        """The time of day with its day, the name of the month cut short, for columns."""
        time = self.time(instant)
        if self.is_today(instant):
            return self.tr("Today {time}").format(time=time)
        return f"{self.short_day(instant.astimezone(self._now().tzinfo).date())} {time}"

    def days(self, days: Days) -> str:
        """A distance in days as one says it."""
        match days.count:
            case 0:
                return self.tr("today")
            case 1:
                return self.tr("tomorrow")
            case -1:
                return self.tr("yesterday")
            case count if count > 0:
                return self.tr("in %n days", "", count)
            case count:
                return self.tr("%n days ago", "", -count)

    def number(self, number: int) -> str:
        """A whole number with the language's digit groups."""
        return self._locale.toString(number)

    def percent(self, number: int) -> str:
        """A share in hundredths; whether a space stands before the sign is the language's."""
        return self.tr("{number}%").format(number=self.number(number))
