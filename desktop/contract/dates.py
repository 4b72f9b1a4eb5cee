"""Two kinds of time that must never be mixed: a point on the time line and a day on a calendar."""

from datetime import UTC, date, datetime
from typing import Annotated, NewType

import msgspec

Instant = Annotated[datetime, msgspec.Meta(tz=True)]
"""A point in time with its offset; RFC 3339 on the wire. Shown in the user's zone."""

CalendarDay = NewType("CalendarDay", date)
"""A day of the billing calendar (UTC), as the service counts it. Shown as it is in every zone."""


def billing_day(instant: datetime) -> CalendarDay:
    """The day of the billing calendar on which an instant falls."""
    return CalendarDay(instant.astimezone(UTC).date())
