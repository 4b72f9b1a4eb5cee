"""What the client needs from the machine, kept in memory and visible to the tests."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop.core.failures import VaultFailure, VaultLocked
from desktop.core.messages import Message
from desktop.core.ports import SignInStage


class OpenVault:
    """A keyring that can be locked, and remembers what happened in which order."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}
        self.events: list[str] = []
        self.is_locked = False
        self.after_first_read: Callable[[], None] | None = None

    def read(self, name: str) -> str | None:
        self._check()
        secret = self.secrets.get(name)
        then, self.after_first_read = self.after_first_read, None
        if then is not None:
            then()
        return secret

    def write(self, name: str, secret: str) -> None:
        self._check()
        self.events.append(f"write {secret}")
        self.secrets[name] = secret

    def delete(self, name: str) -> None:
        self._check()
        self.secrets.pop(name, None)

    def _check(self) -> None:
        if self.is_locked:
            raise VaultLocked(Message("The keyring is locked."))


class BrokenVault(OpenVault):
    """A keyring that cannot write."""

    def write(self, name: str, secret: str) -> None:
        raise VaultFailure(Message("The keyring did not do what was asked."))


class SharedLocks:
    """Locks by name between the threads of one test."""

    def __init__(self) -> None:
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        with self._guard:
            lock = self._locks.setdefault(name, threading.Lock())
        with lock:
            yield


def ignore(stage: SignInStage, url: str | None) -> None:
    """Hears how a sign-in goes on, and makes nothing of it."""
