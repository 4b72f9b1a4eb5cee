"""One-time marks in the sign-in form, so that a form is ours, fresh, and sent once."""

from collections import OrderedDict
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from threading import Lock

from desktop.backend.clock import Clock

_LIFE = timedelta(minutes=15)
_MOST = 1000


class SignInForms:
    """Remembers the forms that were shown and not yet sent."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._shown: OrderedDict[str, tuple[str, datetime]] = OrderedDict()

    def show(self, query: str) -> str:
        """A mark for a form that belongs to one authorization request."""
        mark = token_urlsafe(24)
        with self._lock:
            self._shown[mark] = (_digest(query), self._clock.now() + _LIFE)
            while len(self._shown) > _MOST:
                self._shown.popitem(last=False)
        return mark

    def take(self, mark: str, query: str) -> bool:
        """Whether this form was shown for this request and comes back for the first time, and in time."""
        with self._lock:
            digest, until = self._shown.pop(mark, ("", self._clock.now()))
        return digest == _digest(query) and self._clock.now() < until


def _digest(query: str) -> str:
    return sha256(query.encode()).hexdigest()
