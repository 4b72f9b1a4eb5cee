import os
import stat
from pathlib import Path

import pytest

from desktop.core.failures import StoreFailure, StoreTooNew
from desktop.store.database import StoreUnreadable, new_key, open_file, open_memory, put_aside
from desktop.store.local_store import LocalStore
from desktop.store.migrations import NEWEST
from tests.people import account


def test_what_was_kept_is_there_after_a_restart(store: LocalStore, path: Path, key: str) -> None:
    kept = store.local_state()
    store.close()
    assert LocalStore(open_file(path, key)).local_state() == kept


def test_nothing_can_be_read_off_the_disk(store: LocalStore, path: Path) -> None:
    assert store.local_state().snapshot is not None
    for file in path.parent.iterdir():
        content = file.read_bytes()
        assert account().profile.email.encode() not in content
        assert b"SQLite format" not in content


def test_only_its_owner_may_open_the_file(path: Path, key: str) -> None:
    before = os.umask(0)
    try:
        LocalStore(open_file(path, key)).close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_another_key_does_not_open_it_and_harms_nothing(store: LocalStore, path: Path, key: str) -> None:
    kept = store.local_state()
    store.close()
    with pytest.raises(StoreUnreadable):
        open_file(path, new_key())
    assert LocalStore(open_file(path, key)).local_state() == kept


@pytest.mark.parametrize("key", ["", "00", "x'; DROP TABLE account; --", "g" * 64])
def test_what_is_not_a_key_never_reaches_the_database(path: Path, key: str) -> None:
    with pytest.raises(StoreUnreadable):
        open_file(path, key)
    assert not path.exists()


@pytest.mark.parametrize("damage", [b"", b"x" * 5000, b"SQLite format 3\x00" + bytes(4080)])
def test_a_damaged_file_is_put_aside_whole(path: Path, key: str, damage: bytes) -> None:
    LocalStore(open_file(path, key)).close()
    path.write_bytes(damage or path.read_bytes()[:1000])
    damaged = path.read_bytes()
    with pytest.raises(StoreUnreadable):
        open_file(path, key)
    aside = put_aside(path)
    assert aside.read_bytes() == damaged
    assert LocalStore(open_file(path, key)).local_state().account_id is None


def test_a_newer_releases_database_is_left_alone(path: Path, key: str) -> None:
    connection = open_file(path, key)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew):
        open_file(path, key)
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_a_clear_failure(tmp_path: Path, key: str) -> None:
    with pytest.raises(StoreFailure) as failure:
        open_file(tmp_path / "missing" / "account.db", key)
    assert not isinstance(failure.value, StoreUnreadable)
    assert failure.value.message.facts == {"reason": "No such file or directory"}


def test_without_a_keyring_everything_lives_in_memory() -> None:
    assert LocalStore(open_memory()).local_state().account_id is None
