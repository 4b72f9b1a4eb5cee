"""A clock that stands still until it is moved."""

from datetime import datetime, timedelta

from tests.people import NOW


class SetClock:
    """Implements `core.ports.Clock`."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        self._now += by
