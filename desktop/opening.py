"""Opens the local database with the key from the keyring, or settles for this session only, and says which."""

import contextlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from desktop.core import sentences
from desktop.core.failures import Failure, StoreTooNew, StoreUnreadable, VaultFailure, VaultLocked
from desktop.core.messages import Message
from desktop.core.ports import Vault
from desktop.core.projection import Persistence
from desktop.store.database import (
    FileIdentity,
    check,
    file_identity,
    is_key,
    new_key,
    open_file,
    open_memory,
    put_aside,
)
from desktop.store.local_store import LocalStore
from desktop.system.paths import Home, private_folder

_DATABASE = "account.db"


class OpenedStore(NamedTuple):
    """A store, and whether what it keeps outlives the session."""

    store: LocalStore
    persistence: Persistence
    notice: Message | None = None
    """What the user has to know about how it was opened."""
    file: "OpenedFile | None" = None
    """What it is kept in, if anything."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether another process has put its file aside: what is written to it would be lost."""
        return self.file is not None and file_identity(self.file.path) != self.file.identity


class OpenedFile(NamedTuple):
    """A database file, and which one its path led to when it was opened."""

    path: Path
    identity: FileIdentity | None


def open_store(
    home: Home,
    key_name: str,
    read_key: Callable[[], str | None],
    vault: Callable[[], Vault],
    only_one: Callable[[], AbstractContextManager[object]],
) -> OpenedStore:
    """Opens the database of a home. Never fails: at worst everything lives in memory.

    A keyring that is locked, late or missing is no reason to touch the file. `read_key` is asked first; the vault,
    where the key is called `key_name`, is made only when a key has to be written, and `only_one` keeps two first
    starts from writing two keys. What is no key at all is as good as none.
    """

    def opened() -> OpenedStore:
        key = read_key() or ""
        if not is_key(key):
            with only_one():
                key = vault().read(key_name) or ""
                if not is_key(key):
                    return _first(home, key_name, vault())
        try:
            return _as_at_a_start(home, key)
        except StoreUnreadable:
            with only_one():
                return _renewed(home, key)

    return _or_in_memory(opened)


def renew_store(
    home: Home, read_key: Callable[[], str | None], only_one: Callable[[], AbstractContextManager[object]]
) -> OpenedStore:
    """Opens the database of a home once more, after it turned out to be unreadable in the middle of a session.

    It is read from end to end, and put aside when that does not work. The connection to it must be closed. Never
    fails: at worst everything lives in memory from then on.
    """

    def renewed() -> OpenedStore:
        key = read_key()
        if key is None:
            return _in_memory(Persistence.SESSION_ONLY_NO_KEYRING)
        with only_one():
            with contextlib.suppress(StoreUnreadable):
                return _checked(home, key)
            return _put_aside_and_new(home, key)

    return _or_in_memory(renewed)


def _or_in_memory(opened: Callable[[], OpenedStore]) -> OpenedStore:
    try:
        return opened()
    except VaultLocked:
        return _in_memory(Persistence.SESSION_ONLY_KEYRING_LOCKED)
    except VaultFailure:
        return _in_memory(Persistence.SESSION_ONLY_NO_KEYRING)
    except StoreTooNew:
        return _in_memory(Persistence.SESSION_ONLY_STORE_TOO_NEW)
    except (Failure, OSError):
        return _in_memory(Persistence.SESSION_ONLY_STORE_UNUSABLE)


def _as_at_a_start(home: Home, key: str) -> OpenedStore:
    """The database, after reading what a start reads: it stays in the cache, so that this costs nothing."""
    opened = _kept(_database(home), key)
    try:
        opened.store.local_state()
    except BaseException:  # whatever stopped us, the file must not stay open
        opened.store.close()
        raise
    return opened


def _checked(home: Home, key: str) -> OpenedStore:
    path = _database(home)
    with contextlib.closing(open_file(path, key)) as connection:
        check(connection)
    return _kept(path, key)


def _renewed(home: Home, key: str) -> OpenedStore:
    """A new database in place of one that cannot be read, unless another process was quicker."""
    with contextlib.suppress(StoreUnreadable):
        return _as_at_a_start(home, key)
    return _put_aside_and_new(home, key)


def _put_aside_and_new(home: Home, key: str) -> OpenedStore:
    path = _database(home)
    put_aside(path)
    return _kept(path, key)._replace(notice=sentences.renewed_store())


def _kept(path: Path, key: str) -> OpenedStore:
    """The file is looked at first: one that is put aside between the two is found out, not taken for the new one."""
    before = file_identity(path)
    store = LocalStore(open_file(path, key))
    return OpenedStore(store, Persistence.KEPT, file=OpenedFile(path, before or file_identity(path)))


def _in_memory(persistence: Persistence) -> OpenedStore:
    return OpenedStore(LocalStore(open_memory()), persistence)


def _database(home: Home) -> Path:
    return private_folder(home.data) / _DATABASE


def _first(home: Home, key_name: str, vault: Vault) -> OpenedStore:
    """A new key and database. One that is there already belongs to a key that is gone: it is put aside, not deleted."""
    key = new_key()
    vault.write(key_name, key)
    path = _database(home)
    if path.exists():
        return _put_aside_and_new(home, key)
    return _kept(path, key)
