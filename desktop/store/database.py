"""Opens the SQLCipher file, or a database in memory."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlcipher3 import dbapi2 as sqlcipher

from desktop.core.failures import StoreFailure, StoreTooNew, StoreUnreadable
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.store.migrations import NEWEST, migrate

Connection = Any
"""sqlcipher3 ships no types."""

_KEY_BYTES: Final = 32
_BUSY_TIMEOUT_MILLISECONDS: Final = 5000
_CACHE_KIBIBYTES: Final = 16 * 1024
"""Taken only as it fills. A page that is in it need not be decrypted again."""


def new_key() -> str:
    """A random database key, in hexadecimal."""
    return os.urandom(_KEY_BYTES).hex()


def is_key(text: str) -> bool:
    """Whether a text has the form of a database key."""
    return len(text) == 2 * _KEY_BYTES and all(digit in "0123456789abcdef" for digit in text)


def open_file(path: Path, key: str) -> Connection:
    """Opens (or makes) the database.

    Raises `StoreUnreadable` when the file is not readable with this key, `StoreTooNew`, or `StoreFailure` when the
    disk does not let us.
    """
    if not is_key(key):
        raise StoreUnreadable(Message(_UNREADABLE))
    with _as_store_failure(_NOT_OPENED):
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlcipher.connect(path, isolation_level=None)
    try:
        with _as_store_failure(_NOT_OPENED):
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


def check(connection: Connection) -> None:
    """Reads the whole database, which may take seconds. Raises `StoreUnreadable` when any part of it is damaged."""
    with _as_store_failure(_NOT_READ):
        if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise StoreUnreadable(Message(_UNREADABLE))


class FileIdentity(NamedTuple):
    """Which file a path leads to. Two have the same one only if they are the same file."""

    device: int
    number: int


def file_identity(path: Path) -> FileIdentity | None:
    """None when there is no such file, or none that we may ask about."""
    try:
        found = path.stat()
    except OSError:
        return None
    return FileIdentity(found.st_dev, found.st_ino)


def put_aside(path: Path) -> Path:
    """Moves an unreadable database out of the way, whole; nothing is deleted. Returns where it is now."""
    aside = path.with_name(f"{path.name}.unreadable-{time.time_ns()}")
    with _as_store_failure(_NOT_OPENED):
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
        with all_or_nothing(connection):
            migrate(connection)


@contextlib.contextmanager
def _as_store_failure(sentence: str) -> Iterator[None]:
    """`sentence` says what did not work, for a `{reason}`, unless the file itself turns out to be unreadable."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        # OperationalError and its siblings are subclasses: only the bare class says "not a database" or "malformed".
        if type(error) is sqlcipher.DatabaseError:
            raise StoreUnreadable(Message(_UNREADABLE)) from error
        raise StoreFailure(Message(sentence, {"reason": str(error)})) from error
    except OSError as error:
        raise StoreFailure(Message(sentence, {"reason": error.strerror or type(error).__name__})) from error


@contextlib.contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """One durable transaction that sees no other writer. Raises `StoreFailure` when it could not be kept."""
    with _as_store_failure(_NOT_WRITTEN), all_or_nothing(connection):
        yield


@contextlib.contextmanager
def all_or_nothing(connection: Connection) -> Iterator[None]:
    """The same, raising what the database raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:  # an error of any kind must leave nothing half-written
        # A full disk makes SQLite roll back by itself; asking for it again would hide why.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def reading(connection: Connection) -> Iterator[None]:
    """Several reads of one state."""
    with _as_store_failure(_NOT_READ):
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def shrink(connection: Connection) -> None:
    """Writes the database anew, without what was deleted from it."""
    with _as_store_failure(_NOT_SHRUNK):
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


_UNREADABLE = QT_TRANSLATE_NOOP("core", "The account data on this computer could not be read.")
_NOT_OPENED = QT_TRANSLATE_NOOP(
    "core", "The account data on this computer cannot be used ({reason}). This session keeps nothing."
)
_NOT_READ = QT_TRANSLATE_NOOP(
    "core", "The account data on this computer could not be read just now ({reason}). Nothing is lost; try again."
)
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "core",
    "This could not be written to the account data on this computer ({reason}), so it was not kept. "
    "Check that the disk has room, then try again.",
)
_NOT_SHRUNK = QT_TRANSLATE_NOOP(
    "core",
    "The account data was deleted, but the room that it took in its file was not freed ({reason}). "
    "Check that the disk has room, then delete the data once more.",
)
