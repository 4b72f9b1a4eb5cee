"""When subscription periods begin and end."""

import calendar
from datetime import UTC, datetime, timedelta

from desktop.contract.account import Interval
from desktop.contract.dates import CalendarDay, billing_day

PAUSE_LENGTH = timedelta(days=84)
"""Twelve weeks, counted in UTC."""


def add_months(anchor: datetime, months: int) -> datetime:
    """The anchor moved by months; a day that the month lacks becomes its last day.

    https://docs.stripe.com/billing/subscriptions/billing-cycle
    """
    index = anchor.year * 12 + anchor.month - 1 + months
    year, month = divmod(index, 12)
    day = min(anchor.day, calendar.monthrange(year, month + 1)[1])
    return anchor.replace(year=year, month=month + 1, day=day)


def renewal_after(anchor: datetime, interval: Interval, instant: datetime) -> datetime:
    """The first start of a period that lies after an instant (strictly), in UTC."""
    anchor = anchor.astimezone(UTC)
    instant = instant.astimezone(UTC)
    step = 12 if interval is Interval.YEAR else 1
    months = (instant.year - anchor.year) * 12 + instant.month - anchor.month
    periods = months // step - 1
    while (renewal := add_months(anchor, periods * step)) <= instant:
        periods += 1
    return renewal


def pause_end(now: datetime) -> CalendarDay:
    """The day on which a pause of twelve weeks that starts now ends."""
    return billing_day(now + PAUSE_LENGTH)
