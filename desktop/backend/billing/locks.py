"""One change or mirroring of an account at a time, over all processes that share the database."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from hashlib import sha256
from threading import Lock
from typing import Protocol

import sqlalchemy
from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from desktop.backend.billing.problems import ProblemError
from desktop.backend.database import Database
from desktop.contract.problems import ProblemType

_LONGEST_WAIT = 30
"""Seconds to wait in this process, and then for another one."""
_KEPT_CONNECTIONS = 10
"""How many stay open. More are opened as more threads hold a lock or wait for another process: one for each thread."""


class SharedLocks(Protocol):
    """Locks that hold over processes."""

    def holding(self, account: str) -> AbstractContextManager[None]:
        """Keep an account's lock for the block."""
        ...

    def close(self) -> None:
        """Let everything go."""
        ...


class OneProcess:
    """For a database that only this process uses: there is nobody else to wait for."""

    def holding(self, _account: str) -> AbstractContextManager[None]:
        """Nothing."""
        return nullcontext()

    def close(self) -> None:
        """Nothing."""


class AdvisoryLocks:
    """PostgreSQL's advisory locks, each held by a connection's session: it ends with its process, however that ends.

    The connections are these locks' own. Whoever holds one needs others for its transactions, and all would wait for
    each other if they came from one pool. They must reach PostgreSQL itself, or a proxy that pools whole sessions.
    """

    def __init__(self, url: sqlalchemy.URL) -> None:
        self._engine = sqlalchemy.create_engine(
            url,
            isolation_level="AUTOCOMMIT",
            pool_size=_KEPT_CONNECTIONS,
            max_overflow=-1,
            pool_pre_ping=True,
            connect_args={"options": f"-c lock_timeout={_LONGEST_WAIT}s"},
        )

    @contextmanager
    def holding(self, account: str) -> Iterator[None]:
        """Keep an account's lock. Raises ProblemError when it is not to be had in time."""
        key = lock_number(account)
        with self._engine.connect() as connection:
            try:
                connection.execute(select(func.pg_advisory_lock(key)))
            except DBAPIError as error:
                raise _busy() from error
            try:
                yield
            finally:
                _release(connection, key)

    def close(self) -> None:
        """Close the connections, and let go what they hold."""
        self._engine.dispose()


class AccountLocks:
    """A lock for each account that is being worked on. Not re-entrant, and nobody holds two.

    Within this process those who wait queue for a lock in memory, so that each account takes one connection at most.
    """

    def __init__(self, shared: SharedLocks, longest_wait: float = _LONGEST_WAIT) -> None:
        """`longest_wait` is in seconds, and for the others in this process."""
        self._shared = shared
        self._longest_wait = longest_wait
        self._guard = Lock()
        self._locks: dict[str, tuple[Lock, int]] = {}

    @contextmanager
    def holding(self, account: str) -> Iterator[None]:
        """Wait until nobody else works on the account, and keep it for the block.

        Raises ProblemError when somebody keeps it for longer than half a minute.
        """
        with self._guard:
            lock, users = self._locks.get(account, (Lock(), 0))
            self._locks[account] = (lock, users + 1)
        try:
            if not lock.acquire(timeout=self._longest_wait):
                raise _busy()
            try:
                with self._shared.holding(account):
                    yield
            finally:
                lock.release()
        finally:
            with self._guard:
                lock, users = self._locks.pop(account)
                if users > 1:
                    self._locks[account] = (lock, users - 1)

    def close(self) -> None:
        """Let everything go."""
        self._shared.close()


def account_locks(database: Database) -> AccountLocks:
    """The locks that fit a database: one that several processes share, or a file of this process."""
    return AccountLocks(AdvisoryLocks(database.url) if database.is_postgresql else OneProcess())


def lock_number(name: str) -> int:
    """The 64-bit number that PostgreSQL knows a lock by."""
    return int.from_bytes(sha256(f"3dicom {name}".encode()).digest()[:8], "big", signed=True)


def _release(connection: Connection, key: int) -> None:
    try:
        connection.execute(select(func.pg_advisory_unlock(key)))
    except SQLAlchemyError:
        # The session is gone and its locks with it; the connection must not be used again.
        connection.invalidate()


def _busy() -> ProblemError:
    return ProblemError(
        ProblemType.PROVIDER_UNAVAILABLE, "This account is being worked on. Send the same request again in a moment."
    )
