"""The clock that everything in one process agrees on."""

from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Protocol


class Clock(Protocol):
    """Tells the time in UTC."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        ...


class VirtualClock:
    """The machine's clock moved ahead by an offset, so that a sandbox can live through months in a minute."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self._offset = offset
        self._lock = Lock()

    @property
    def offset(self) -> timedelta:
        """How far this clock is ahead of the machine's."""
        with self._lock:
            return self._offset

    def now(self) -> datetime:
        """The present instant in UTC on this clock."""
        return datetime.now(UTC) + self.offset

    def move_to(self, instant: datetime) -> None:
        """Jump ahead to an instant; an instant that has passed leaves the clock as it is."""
        with self._lock:
            self._offset = max(self._offset, instant - datetime.now(UTC))
