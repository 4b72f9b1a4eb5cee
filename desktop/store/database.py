"""Opens the SQLCipher file, or a database in memory."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2 as sqlcipher

from desktop.core.failures import StoreFailure, StoreTooNew
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.store.migrations import NEWEST, migrate

Connection = Any
"""sqlcipher3 ships no types."""

_KEY_BYTES: Final = 32
_BUSY_TIMEOUT_MILLISECONDS: Final = 5000
_CACHE_KIBIBYTES: Final = 16 * 1024
"""Taken only as it fills. A page that is in it need not be decrypted again."""


class StoreUnreadable(StoreFailure):
    """The file is damaged or the key is another one's. It can be put aside and everything fetched anew."""


def new_key() -> str:
    """A random database key, in hexadecimal."""
    return os.urandom(_KEY_BYTES).hex()


def open_file(path: Path, key: str) -> Connection:
    """Opens (or makes) the database.

    Raises `StoreUnreadable` when the file is not readable with this key, `StoreTooNew`, or `StoreFailure` when the
    disk does not let us.
    """
    if len(key) != 2 * _KEY_BYTES or not all(digit in "0123456789abcdef" for digit in key):
        raise StoreUnreadable(Message(_UNREADABLE))
    with _as_store_failure():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlcipher.connect(path, isolation_level=None)
    try:
        with _as_store_failure():
            connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to stderr
            connection.execute(f"PRAGMA key = \"x'{key}'\"")
            connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MILLISECONDS}")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIBIBYTES}")
            _prepare(connection)
    except BaseException:  # whatever stopped us, the file must not stay open
        connection.close()
        raise
    return connection


def open_memory() -> Connection:
    """A database that ends with the process."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    _prepare(connection)
    return connection


def put_aside(path: Path) -> Path:
    """Moves an unreadable database out of the way, whole; nothing is deleted. Returns where it is now."""
    aside = path.with_name(f"{path.name}.unreadable-{time.time_ns()}")
    with _as_store_failure():
        for suffix in ("", "-wal", "-shm"):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
    return aside


def _prepare(connection: Connection) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > NEWEST:
        raise StoreTooNew(
            Message(
                QT_TRANSLATE_NOOP(
                    "core",
                    "The account data on this computer was written by a newer version of this application.",
                )
            )
        )
    connection.execute("PRAGMA foreign_keys = ON")
    if version < NEWEST:
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection)


@contextlib.contextmanager
def _as_store_failure() -> Iterator[None]:
    try:
        yield
    except sqlcipher.DatabaseError as error:
        # OperationalError and its siblings are subclasses: only the bare class says "not a database" or "malformed".
        if type(error) is sqlcipher.DatabaseError:
            raise StoreUnreadable(Message(_UNREADABLE)) from error
        raise _unusable(str(error)) from error
    except OSError as error:
        raise _unusable(error.strerror or type(error).__name__) from error


def _unusable(reason: str) -> StoreFailure:
    return StoreFailure(Message(_UNUSABLE, {"reason": reason}))


@contextlib.contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """One durable transaction that sees no other writer. Raises `StoreFailure` when it could not be kept."""
    with _as_store_failure():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:  # an error of any kind must leave nothing half-written
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


@contextlib.contextmanager
def reading(connection: Connection) -> Iterator[None]:
    """Several reads of one state."""
    with _as_store_failure():
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.execute("COMMIT")


def shrink(connection: Connection) -> None:
    """Writes the database anew, without what was deleted from it."""
    with _as_store_failure():
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


_UNREADABLE = QT_TRANSLATE_NOOP("core", "The account data on this computer could not be read.")
_UNUSABLE = QT_TRANSLATE_NOOP(
    "core", "The account data on this computer cannot be used ({reason}). This session keeps nothing."
)
