"""One change or mirroring of an account at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class AccountLocks:
    """A lock for each account that is being worked on, within one process."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._locks: dict[str, tuple[Lock, int]] = {}

    @contextmanager
    def holding(self, account: str) -> Iterator[None]:
        """Wait until nobody else works on the account, and keep it for the block."""
        with self._guard:
            lock, users = self._locks.get(account, (Lock(), 0))
            self._locks[account] = (lock, users + 1)
        try:
            with lock:
                yield
        finally:
            with self._guard:
                lock, users = self._locks.pop(account)
                if users > 1:
                    self._locks[account] = (lock, users - 1)
