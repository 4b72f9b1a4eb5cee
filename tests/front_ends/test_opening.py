"""Opening the local database with a key from the keyring."""

import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from desktop.core.failures import VaultAbsent, VaultFailure, VaultLocked
from desktop.core.messages import Message
from desktop.core.projection import Persistence
from desktop.core.sentences import renewed_store
from desktop.core.snapshot import Snapshot
from desktop.opening import OpenedStore, open_store
from desktop.store.database import open_file
from desktop.store.migrations import NEWEST
from desktop.system.paths import Home, home
from desktop.system.vault import MemoryVault
from tests.people import NOW, account

KEY = "database key"
PAGE = 4096


@pytest.fixture
def places(tmp_path: Path) -> Home:
    return home({"THREEDICOM_HOME": str(tmp_path)})


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryVault()


def alone() -> AbstractContextManager[None]:
    return nullcontext()


def opened(places: Home, vault: MemoryVault) -> OpenedStore:
    return open_store(places, KEY, lambda: vault.read(KEY), lambda: vault, alone)


def sign_in(places: Home, vault: MemoryVault) -> None:
    store = opened(places, vault).store
    store.add_account(Snapshot(account=account(), fetched_at=NOW))
    store.close()


def test_the_first_start_makes_a_key_and_the_next_one_finds_the_account(places: Home, vault: MemoryVault) -> None:
    sign_in(places, vault)
    again = opened(places, vault)
    assert (again.persistence, again.notice) == (Persistence.KEPT, None)
    assert again.store.local_state().account_id == "acct_doctor"


def test_a_damaged_database_is_put_aside_and_said_to_be(places: Home, vault: MemoryVault) -> None:
    sign_in(places, vault)
    (places.data / "account.db").write_bytes(b"damaged" * 1000)
    again = opened(places, vault)
    assert again.persistence is Persistence.KEPT
    assert again.notice is not None
    assert "put aside" in again.notice.text
    assert len(list(places.data.glob("account.db.unreadable-*"))) >= 1
    assert opened(places, vault).notice is None


def test_a_lost_key_puts_the_database_aside_not_away(places: Home, vault: MemoryVault) -> None:
    sign_in(places, vault)
    kept = (places.data / "account.db").read_bytes()
    vault.delete(KEY)
    assert opened(places, vault).store.local_state().account_id is None
    aside = [file for file in places.data.glob("account.db.unreadable-*") if not file.name.endswith(("-wal", "-shm"))]
    assert [file.read_bytes() for file in aside] == [kept]


def test_damage_deep_in_the_file_is_put_aside_at_the_start(places: Home, vault: MemoryVault) -> None:
    sign_in(places, vault)
    path = places.data / "account.db"
    whole = path.read_bytes()
    outcomes = []
    for page in range(1, len(whole) // PAGE):
        path.write_bytes(whole[: page * PAGE + 100] + os.urandom(40) + whole[page * PAGE + 140 :])
        again = opened(places, vault)
        state = again.store.local_state()
        again.store.close()
        is_whole = state.account_id == "acct_doctor"
        assert (again.persistence, again.notice is None) == (Persistence.KEPT, is_whole)
        outcomes.append(is_whole)
    assert False in outcomes


@pytest.mark.parametrize("found", ["", "Z" * 64, "00", "A" * 64])
def test_a_key_that_is_none_puts_the_database_aside_once(places: Home, vault: MemoryVault, found: str) -> None:
    sign_in(places, vault)
    kept = (places.data / "account.db").read_bytes()
    vault.write(KEY, found)
    again = opened(places, vault)
    assert (again.persistence, again.notice) == (Persistence.KEPT, renewed_store())
    again.store.close()
    aside = [file for file in places.data.glob("account.db.unreadable-*") if not file.name.endswith(("-wal", "-shm"))]
    assert [file.read_bytes() for file in aside] == [kept]
    sign_in(places, vault)
    assert opened(places, vault).store.local_state().account_id == "acct_doctor"


@pytest.mark.parametrize(
    ("failure", "persistence"),
    [
        (VaultLocked(Message("locked")), Persistence.SESSION_ONLY_KEYRING_LOCKED),
        (VaultAbsent(Message("absent")), Persistence.SESSION_ONLY_NO_KEYRING),
        (VaultFailure(Message("broken")), Persistence.SESSION_ONLY_NO_KEYRING),
    ],
)
def test_without_the_key_nothing_on_the_disk_is_touched(
    places: Home, vault: MemoryVault, failure: VaultFailure, persistence: Persistence
) -> None:
    sign_in(places, vault)
    before = {file: file.read_bytes() for file in places.data.iterdir()}

    def unreadable() -> str | None:
        raise failure

    session = open_store(places, KEY, unreadable, lambda: vault, alone)
    assert session.persistence is persistence
    assert {file: file.read_bytes() for file in places.data.iterdir()} == before


def test_a_newer_releases_database_is_left_alone_and_said_to_be(places: Home, vault: MemoryVault) -> None:
    sign_in(places, vault)
    connection = open_file(places.data / "account.db", vault.read(KEY) or "")
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.close()
    assert opened(places, vault).persistence is Persistence.SESSION_ONLY_STORE_TOO_NEW


def test_a_folder_that_cannot_be_used_is_no_reason_not_to_start(places: Home, vault: MemoryVault) -> None:
    places.data.parent.mkdir(exist_ok=True)
    places.data.write_text("a file where the folder ought to be")
    assert opened(places, vault).persistence is Persistence.SESSION_ONLY_STORE_UNUSABLE
