"""A database that turns out to be damaged in the middle of a session."""

import os
from pathlib import Path

import pytest

from desktop.core.failures import StoreUnreadable
from desktop.core.histories import InvoiceQuery
from desktop.core.history_marks import InvoiceMark
from desktop.core.projection import Persistence
from desktop.core.snapshot import Snapshot
from desktop.machine import Machine
from desktop.store.database import new_key, open_file
from desktop.store.local_store import LocalStore
from tests.core.histories import invoice
from tests.people import NOW, account, doctor, patient

KEY = new_key()
PAGE = 4096


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One whose invoices cannot be read, while a start finds everything it reads."""
    monkeypatch.setenv("THREEDICOM_HOME", str(tmp_path))
    folder = Machine(is_sandbox=False).home.data
    folder.mkdir(parents=True)
    path = folder / "account.db"
    store = LocalStore(open_file(path, KEY))
    store.add_account(Snapshot(account=account(), fetched_at=NOW))
    before = path.stat().st_size + (folder / "account.db-wal").stat().st_size
    store.save_invoices("acct_doctor", tuple(invoice(n) for n in range(1, 400)), InvoiceMark(version=1))
    store.close()
    whole = bytearray(path.read_bytes())
    for page in range(before // PAGE + 1, len(whole) // PAGE):
        whole[page * PAGE + 100 : page * PAGE + 140] = os.urandom(40)
    path.write_bytes(whole)
    return path


def test_it_is_put_aside_at_the_first_sight_and_the_session_goes_on(database: Path) -> None:
    damaged = database.read_bytes()
    machine = Machine(is_sandbox=False)
    assert machine.in_store(lambda: KEY, lambda store: store.current_account()) == "acct_doctor"
    with pytest.raises(StoreUnreadable, match="It was put aside; sign in again"):
        machine.in_store(lambda: KEY, lambda store: store.invoices("acct_doctor", InvoiceQuery(), 0, 400))
    assert machine.in_store(lambda: KEY, lambda store: store.current_account()) is None
    machine.in_store(lambda: KEY, lambda store: store.add_account(Snapshot(account=account(), fetched_at=NOW)))
    machine.close()
    (aside,) = [
        file for file in database.parent.glob("account.db.unreadable-*") if file.suffix[-4:] not in ("-wal", "-shm")
    ]
    assert aside.read_bytes() == damaged
    again = Machine(is_sandbox=False)
    assert again.in_store(lambda: KEY, lambda store: store.current_account()) == "acct_doctor"
    assert again.opened(lambda: KEY).persistence is Persistence.KEPT
    again.close()


@pytest.mark.usefixtures("database")
def test_a_process_that_has_it_open_writes_to_the_new_one_when_another_put_it_aside() -> None:
    window, command = Machine(is_sandbox=False), Machine(is_sandbox=False)
    window.in_store(lambda: KEY, lambda store: store.current_account())
    with pytest.raises(StoreUnreadable):
        command.in_store(lambda: KEY, lambda store: store.invoices("acct_doctor", InvoiceQuery(), 0, 400))
    command.in_store(lambda: KEY, lambda store: store.add_account(Snapshot(account=doctor(), fetched_at=NOW)))
    assert window.in_store(lambda: KEY, lambda store: store.current_account()) == doctor().id
    window.in_store(lambda: KEY, lambda store: store.add_account(Snapshot(account=patient(), fetched_at=NOW)))
    later = Machine(is_sandbox=False)
    for machine in (command, later):
        known = machine.in_store(lambda: KEY, lambda store: store.local_state().known_accounts)
        assert {each.id for each in known} == {doctor().id, patient().id}
    for machine in (window, command, later):
        machine.close()


def test_local_data_that_cannot_be_read_can_still_be_deleted(database: Path) -> None:
    machine = Machine(is_sandbox=False)
    ended: list[str] = []
    housekeeping = machine.housekeeping(
        lambda work: machine.in_store(lambda: KEY, work), lambda: pytest.fail("nobody asked"), ended.extend
    )
    housekeeping.delete_local_data()
    assert ended == ["acct_doctor"]
    assert machine.in_store(lambda: KEY, lambda store: store.current_account()) is None
    assert list(database.parent.glob("*.unreadable-*")) == []
    machine.close()
