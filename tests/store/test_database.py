import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.contract.actions import Cancel
from desktop.core.failures import SignInNeeded, StoreFailure, StoreTooNew, StoreUnreadable
from desktop.core.histories import InvoiceQuery
from desktop.core.history_marks import InvoiceMark
from desktop.core.messages import fill
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.ports import ActionTimes
from desktop.core.snapshot import Snapshot
from desktop.plain_formatter import PlainFormatter
from desktop.store.database import check, new_key, open_file, open_memory, put_aside
from desktop.store.local_store import LocalStore
from desktop.store.migrations import NEWEST
from tests.core.histories import invoice
from tests.people import NOW, account

TIMES = ActionTimes(created_at=NOW, expires_at=NOW + timedelta(days=12))


def append(store: LocalStore) -> OutboxEntry:
    return store.append("acct_doctor", Cancel(subscription="sub_md"), 1, TIMES)


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


def test_a_disk_without_room_is_named_and_what_was_known_stays(path: Path, key: str) -> None:
    connection = open_file(path, key)
    store = LocalStore(connection)
    store.add_account(Snapshot(account=account(), fetched_at=NOW))
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFailure) as failure:
        store.save_invoices("acct_doctor", tuple(invoice(n) for n in range(1, 500)), InvoiceMark(version=1))
    said = fill(failure.value.message.text, failure.value.message.facts, PlainFormatter())
    assert "(database or disk is full)" in said
    assert "was not kept" in said
    assert store.invoices("acct_doctor", InvoiceQuery(), 0, 10).total == 0
    connection.execute("PRAGMA max_page_count = 1000000")
    store.save_invoices("acct_doctor", (invoice(1),), InvoiceMark(version=1))
    assert store.invoices("acct_doctor", InvoiceQuery(), 0, 10).total == 1
    store.close()


def test_another_program_that_writes_costs_one_action_and_not_the_session(path: Path, key: str) -> None:
    connection, other = open_file(path, key), open_file(path, key)
    store = LocalStore(connection)
    store.add_account(Snapshot(account=account(), fetched_at=NOW))
    connection.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreFailure, match="try again"):
        append(store)
    other.execute("ROLLBACK")
    assert append(store).state is OutboxState.WAITING
    store.close()
    other.close()


def test_an_action_for_an_account_that_was_signed_out_meanwhile_says_so(store: LocalStore) -> None:
    store.remove_account("acct_doctor")
    with pytest.raises(SignInNeeded, match="signed out on this computer meanwhile"):
        append(store)


def test_damage_on_any_page_is_found_by_reading_all_of_it(store: LocalStore, path: Path, key: str) -> None:
    store.save_invoices("acct_doctor", tuple(invoice(n) for n in range(1, 200)), InvoiceMark(version=1))
    store.close()
    whole = open_file(path, key)
    check(whole)
    whole.close()
    content = bytearray(path.read_bytes())
    content[-2000:-1960] = os.urandom(40)
    path.write_bytes(content)
    damaged = open_file(path, key)
    with pytest.raises(StoreUnreadable):
        check(damaged)
    damaged.close()


def test_without_a_keyring_everything_lives_in_memory() -> None:
    assert LocalStore(open_memory()).local_state().account_id is None
