"""When subscription periods begin and end."""

import calendar
from datetime import UTC, datetime, time, timedelta

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


def resumption(resumes_on: CalendarDay) -> datetime:
    """When a pause that ends on a day is over: with the first moment of that day in UTC."""
    return datetime.combine(resumes_on, time(), UTC)


def first_charge_after_pause(
    anchor: datetime, interval: Interval, current_period_end: datetime, resumes_at: datetime
) -> CalendarDay:
    """The day of the first renewal that a pause does not void.

    A renewal at the very moment of the resumption is charged, and so is the end of the present period when the pause
    is over by then.
    """
    if resumes_at <= current_period_end:
        return billing_day(current_period_end)
    return billing_day(renewal_after(anchor, interval, resumes_at - timedelta.resolution))
