"""The histories are read page by page, go on where they stopped, and are never asked about without need."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from desktop.contract.invoices import InvoiceStatus
from desktop.core.account import AccountService
from desktop.core.failures import SignInNeeded
from desktop.core.histories import HistoryProgress, InvoiceQuery
from desktop.core.history import HistoryService
from desktop.core.history_sync import HistorySync
from desktop.core.messages import Message
from desktop.core.ports import Result, Store
from desktop.core.projection import Contact
from desktop.core.sessions import Sessions
from desktop.core.snapshot import Snapshot
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.core.histories import credit_entry, invoice
from tests.core.server import REFUSED, UNREACHABLE, Server
from tests.people import NOW, account


@pytest.fixture
def server(clock: SetClock) -> Server:
    return Server(clock, account())


class Reader:
    """Reads as a front end does, from the same store."""

    def __init__(self, store: LocalStore, server: Server) -> None:
        self.store = store
        self.server = server
        self.sync = HistorySync(self.run_in_store, Sessions(server))
        self.history = HistoryService(self.run_in_store)

    def run_in_store(self, work: Callable[[Store], Result]) -> Result:
        return work(self.store)

    def read(self) -> None:
        """Until nothing is left to read."""
        while self.sync.run() is HistoryProgress.MORE_TO_READ:
            pass

    def know(self, version: int) -> None:
        """The account has another version, and this computer knows it."""
        changed = account(version=version)
        self.server.accounts["acct_doctor"] = changed
        self.store.save_snapshot(Snapshot(account=changed, fetched_at=NOW))

    def numbers(self) -> list[str | None]:
        return [item.number for item in self.history.invoices(InvoiceQuery(), 0, 1000).invoices]

    def entries(self) -> list[str]:
        return [entry.id for entry in self.history.credit_entries(0, 1000).entries]


@pytest.fixture
def reader(store: LocalStore, server: Server) -> Reader:
    return Reader(store, server)


def test_everything_is_read_once_and_then_not_asked_about_again(reader: Reader, server: Server) -> None:
    server.invoices = [invoice(n) for n in range(1, 6)]
    server.credit_entries = [credit_entry(n) for n in (3, 2, 1)]
    reader.read()
    assert reader.numbers() == [f"DEMO-000{n}" for n in range(1, 6)]
    assert reader.entries() == ["ce_3", "ce_2", "ce_1"]
    server.read.clear()
    assert reader.sync.run() is HistoryProgress.NOTHING_NEW
    assert server.read == []


def test_what_changed_since_is_all_that_is_asked_for(reader: Reader, server: Server) -> None:
    server.invoices = [invoice(1), invoice(2, status=InvoiceStatus.OPEN)]
    server.credit_entries = [credit_entry(1)]
    reader.read()
    reader.know(2)
    server.invoices = [invoice(1), invoice(2, change=2)]
    server.credit_entries = [credit_entry(3), credit_entry(2), credit_entry(1)]
    server.read.clear()
    reader.read()
    assert [asked for asked in server.read if asked.startswith("invoices")] == ["invoices since 1 from None"]
    assert {item.status for item in reader.history.invoices(InvoiceQuery(), 0, 9).invoices} == {InvoiceStatus.PAID}
    assert reader.entries() == ["ce_3", "ce_2", "ce_1"]


def test_a_huge_history_comes_in_parts_that_are_shown_as_they_come(
    reader: Reader, server: Server, service: AccountService
) -> None:
    server.invoices = [invoice(n) for n in range(1, 31)]
    totals, revisions = [], []
    while reader.sync.run() is HistoryProgress.MORE_TO_READ:
        totals.append(reader.history.invoice_overview().total)
        revisions.append(service.projection().history_revision)
        assert not reader.history.invoice_overview().is_complete
    assert len(totals) >= 3
    assert all(before < after for before, after in pairwise(totals))
    assert len(set(revisions)) == len(revisions)
    assert reader.history.invoice_overview().total == 30
    assert reader.history.invoice_overview().is_complete


def test_a_reading_that_broke_off_goes_on_where_it_stopped(reader: Reader, server: Server) -> None:
    server.invoices = [invoice(n) for n in range(1, 31)]
    server.credit_entries = [credit_entry(n) for n in range(30, 0, -1)]
    reader.sync.run()
    server.failures["invoices"] = server.failures["credits"] = UNREACHABLE
    reader.sync.run()
    server.failures.clear()
    server.read.clear()
    reader.read()
    assert "invoices since 0 from None" in server.read
    assert "credits from None" not in server.read
    assert reader.entries() == [f"ce_{n}" for n in range(30, 0, -1)]
    server.read.clear()
    reader.read()
    assert server.read == []


def test_entries_that_came_while_the_ledger_was_read_are_in_their_place_afterwards(
    reader: Reader, server: Server
) -> None:
    server.credit_entries = [credit_entry(n) for n in range(30, 0, -1)]
    reader.sync.run()
    server.page_size = 100
    reader.read()
    server.credit_entries = [credit_entry(n) for n in range(33, 0, -1)]
    reader.know(2)
    reader.read()
    assert reader.entries() == [f"ce_{n}" for n in range(33, 0, -1)]


def test_a_place_in_the_list_that_the_server_forgot_is_read_from_the_start(reader: Reader, server: Server) -> None:
    server.invoices = [invoice(n) for n in range(1, 31)]
    reader.sync.run()
    server.failures["cursor"] = REFUSED
    server.page_size = 100
    reader.read()
    assert reader.history.invoice_overview().total == 30


def test_a_server_restored_from_a_backup_is_read_anew(reader: Reader, server: Server) -> None:
    reader.know(9)
    server.invoices = [invoice(1, change=9)]
    reader.read()
    restored = account(version=4)
    server.accounts["acct_doctor"] = restored
    reader.store.save_snapshot(Snapshot(account=restored, fetched_at=NOW))
    server.invoices = [invoice(1, change=3), invoice(2, change=4)]
    reader.read()
    assert reader.numbers() == ["DEMO-0001", "DEMO-0002"]


def test_a_history_the_server_is_still_reading_itself_is_not_complete(reader: Reader, server: Server) -> None:
    server.invoices = [invoice(1)]
    server.invoices_are_complete = False
    assert reader.sync.run() is HistoryProgress.SERVER_READS_ON
    assert not reader.history.invoice_overview().is_complete
    server.invoices_are_complete = True
    reader.know(2)
    reader.read()
    assert reader.history.invoice_overview().is_complete


@pytest.mark.parametrize(
    ("failure", "contact"),
    [
        (UNREACHABLE, Contact.UNREACHABLE),
        (SignInNeeded(Message("Sign in.")), Contact.SIGN_IN_NEEDED),
        (REFUSED, Contact.NEVER),
    ],
)
def test_how_a_reading_ended_is_told_as_that_of_a_round_is(
    reader: Reader, server: Server, service: AccountService, failure: Exception, contact: Contact
) -> None:
    reader.store.save_contact("acct_doctor", Contact.NEVER)
    server.failures["invoices"] = failure
    assert reader.sync.run() is HistoryProgress.READ
    assert service.projection().contact is contact


def test_nothing_of_one_account_is_in_the_history_of_another(reader: Reader, server: Server) -> None:
    server.invoices = [invoice(1)]
    server.credit_entries = [credit_entry(1)]
    reader.read()
    clinic = account(id="acct_clinic")
    reader.store.add_account(Snapshot(account=clinic, fetched_at=NOW))
    assert (reader.numbers(), reader.entries()) == ([], [])
    assert reader.history.invoice_overview().total == 0
    assert reader.history.credit_spending() == ()
    reader.store.make_current("acct_doctor")
    assert reader.numbers() == ["DEMO-0001"]


def test_an_account_that_signs_out_while_its_history_is_read_leaves_nothing_behind(
    reader: Reader, server: Server, service: AccountService
) -> None:
    server.invoices = [invoice(n) for n in range(1, 31)]
    reader.sync.run()
    marks = reader.store.history_marks("acct_doctor")
    reader.store.remove_account("acct_doctor")
    reader.store.save_invoices("acct_doctor", (invoice(31),), marks.invoices)
    reader.store.save_credit_entries("acct_doctor", (credit_entry(1),), marks.credits)
    reader.store.add_account(Snapshot(account=account(), fetched_at=NOW))
    assert (reader.numbers(), reader.entries()) == ([], [])
    assert service.projection().history_revision == 0
