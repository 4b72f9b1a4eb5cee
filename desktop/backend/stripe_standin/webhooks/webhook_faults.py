"""What can go wrong with webhooks on their way."""

import time
from collections.abc import Sequence
from threading import Lock
from typing import Annotated, Any

import msgspec
from sqlalchemy import Row

_Seconds = Annotated[float, msgspec.Meta(ge=0, le=3600)]
_Times = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
_PATIENCE = 2.0
"""Seconds that webhooks wait for others to be sent before them."""


class WebhookFaultOrder(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What shall go wrong with webhooks from now on; what is None stays as it is.

    Every one comes `late_seconds` late. The next `lost` never come, and the sender believes that they did. The next
    `twice` come twice. The next `out_of_order` wait for each other, two seconds at most, and come newest first.
    """

    late_seconds: _Seconds | None = None
    lost: _Times | None = None
    twice: _Times | None = None
    out_of_order: _Times | None = None


class WebhookFaults:
    """The faults that are ordered and not yet used up."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.clear()

    def clear(self) -> None:
        """Everything comes once, in order, at once."""
        with self._lock:
            self._late_seconds = 0.0
            self._left = {"lost": 0, "twice": 0, "out_of_order": 0}
            self._held: set[int] = set()
            self._collecting_since: float | None = None

    def order(self, order: WebhookFaultOrder) -> None:
        """Let things go wrong, in addition to what was ordered before."""
        with self._lock:
            if order.late_seconds is not None:
                self._late_seconds = order.late_seconds
            for name in self._left:
                if (count := getattr(order, name)) is not None:
                    self._left[name] = count

    def take(self, name: str) -> bool:
        """Whether a counted fault shall happen now; it is used up by that."""
        with self._lock:
            if self._left[name] <= 0:
                return False
            self._left[name] -= 1
            return True

    def lateness(self, sequence: int) -> float:
        """How many seconds a delivery has still to wait; the same delivery is late once only."""
        with self._lock:
            if not self._late_seconds or sequence in self._held:
                return 0.0
            self._held.add(sequence)
            return self._late_seconds

    def held(self) -> frozenset[int]:
        """The deliveries that were ordered to be late."""
        with self._lock:
            return frozenset(self._held)

    def collecting(self) -> bool:
        """Whether deliveries wait for others to be sent before them."""
        with self._lock:
            return self._collecting_since is not None

    def choose(self, waiting: Sequence[Row[Any]]) -> Row[Any] | None:
        """Which of the waiting deliveries, oldest first, is next; None while they wait for others."""
        with self._lock:
            if not waiting:
                return None
            left = self._left["out_of_order"]
            if left <= 0:
                return waiting[0]
            now = time.monotonic()
            self._collecting_since = self._collecting_since or now
            if len(waiting) < left and now - self._collecting_since < _PATIENCE:
                return None
            chosen = waiting[min(left, len(waiting)) - 1]
            self._left["out_of_order"] = min(left, len(waiting)) - 1
            if self._left["out_of_order"] == 0:
                self._collecting_since = None
            return chosen
