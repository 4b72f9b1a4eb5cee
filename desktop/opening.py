"""Opens the local database with the key from the keyring, or settles for this session only, and says which."""

import contextlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from desktop.core import sentences
from desktop.core.failures import Failure, StoreTooNew, VaultFailure, VaultLocked
from desktop.core.messages import Message
from desktop.core.ports import Vault
from desktop.core.projection import Persistence
from desktop.store.database import StoreUnreadable, new_key, open_file, open_memory, put_aside
from desktop.store.local_store import LocalStore
from desktop.system.paths import Home, private_folder

_DATABASE = "account.db"


class OpenedStore(NamedTuple):
    """A store, and whether what it keeps outlives the session."""

    store: LocalStore
    persistence: Persistence
    notice: Message | None = None
    """What the user has to know about how it was opened."""


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
    starts from writing two keys.
    """
    try:
        key = read_key()
        if not key:
            with only_one():
                key = vault().read(key_name) or _first_key(home, key_name, vault())
        try:
            return OpenedStore(LocalStore(open_file(_database(home), key)), Persistence.KEPT)
        except StoreUnreadable:
            with only_one():
                return _renewed(home, key)
    except VaultLocked:
        return _in_memory(Persistence.SESSION_ONLY_KEYRING_LOCKED)
    except VaultFailure:
        return _in_memory(Persistence.SESSION_ONLY_NO_KEYRING)
    except StoreTooNew:
        return _in_memory(Persistence.SESSION_ONLY_STORE_TOO_NEW)
    except (Failure, OSError):
        return _in_memory(Persistence.SESSION_ONLY_STORE_UNUSABLE)


def _renewed(home: Home, key: str) -> OpenedStore:
    """A new database in place of one that cannot be read, unless another process was quicker."""
    path = _database(home)
    with contextlib.suppress(StoreUnreadable):
        return OpenedStore(LocalStore(open_file(path, key)), Persistence.KEPT)
    put_aside(path)
    return OpenedStore(LocalStore(open_file(path, key)), Persistence.KEPT, sentences.renewed_store())


def _in_memory(persistence: Persistence) -> OpenedStore:
    return OpenedStore(LocalStore(open_memory()), persistence)


def _database(home: Home) -> Path:
    return private_folder(home.data) / _DATABASE


def _first_key(home: Home, key_name: str, vault: Vault) -> str:
    """A new key. A database that is there already belongs to a key that is gone: it is put aside, not deleted."""
    key = new_key()
    vault.write(key_name, key)
    path = _database(home)
    if path.exists():
        put_aside(path)
    return key
