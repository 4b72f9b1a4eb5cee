"""This computer's own data and habits."""

import json
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest

from desktop.contract.account import Address, BillingDetails
from desktop.contract.actions import ChangeBillingDetails
from desktop.core.account import AccountService
from desktop.core.export import AccountExport
from desktop.core.failures import FileFailure, Refused, StoreFailure
from desktop.core.history_marks import CreditMark, InvoiceMark
from desktop.core.ports import Result, Store
from desktop.core.preferences import Language, ReminderLeads
from desktop.core.projection import Persistence
from desktop.core.snapshot import Snapshot
from desktop.housekeeping import ComputerHousekeeping, start_command
from desktop.store.database import new_key, open_file
from desktop.store.local_store import LocalStore
from desktop.system.configuration import Configuration, Overrides, load_configuration
from desktop.system.paths import Home, home
from desktop.system.policy import PolicyFile
from tests.clock import SetClock
from tests.core.histories import credit_entry, invoice
from tests.people import NOW, account

DETAILS = BillingDetails(
    revision=1, name="Ada Demo Clinic", address=Address(line1="1 Demo Street", city="Perth", country="AU")
)


class Computer:
    """A home with a store in it."""

    def __init__(self, folder: Path) -> None:
        self.home: Home = home({"THREEDICOM_HOME": str(folder)})
        self.home.data.mkdir(parents=True)
        self.key = new_key()
        self.store = LocalStore(open_file(self.home.data / "account.db", self.key))
        self.ended: list[str] = []
        service = AccountService(self.run_in_store, SetClock(), Persistence.KEPT)
        self.perform = service.perform
        self.housekeeping = ComputerHousekeeping(
            self.home, self.run_in_store, service.projection, self._configured, self._end, ["3dicom-account"]
        )

    def run_in_store(self, work: Callable[[Store], Result]) -> Result:
        return work(self.store)

    def sign_in(self) -> None:
        owner = msgspec.structs.replace(account(), billing_details=DETAILS)
        self.store.add_account(Snapshot(account=owner, fetched_at=NOW))
        self.store.save_invoices(owner.id, tuple(invoice(n) for n in range(1, 4)), InvoiceMark(version=1))
        self.store.save_credit_entries(owner.id, (credit_entry(2), credit_entry(1)), CreditMark(version=1))

    def _configured(self) -> Configuration:
        environment = {"THREEDICOM_SERVER_URL": "https://billing.example"}
        return load_configuration(
            self.home.config, environment, Overrides(), PolicyFile(self.home.config / "no policy")
        )

    def _end(self, accounts: Sequence[str]) -> None:
        self.ended += accounts


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computer]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config of the session"))
    computer = Computer(tmp_path / "home")
    yield computer
    computer.store.close()


def test_an_export_holds_all_that_is_known_and_is_readable_by_programs(computer: Computer, tmp_path: Path) -> None:
    computer.sign_in()
    computer.perform(ChangeBillingDetails(name="Ada", address=Address(country="GB")))
    file = tmp_path / "export.json"
    computer.housekeeping.export_account(file)
    told = msgspec.json.decode(file.read_bytes(), type=AccountExport)
    assert told.account.billing_details == DETAILS
    assert [item.id for item in told.invoices] == ["in_1", "in_2", "in_3"]
    assert [item.id for item in told.credit_entries] == ["ce_2", "ce_1"]
    assert [item.action for item in told.waiting_actions] == ["change_billing_details"]
    assert "idempotency" not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0


def test_without_an_account_there_is_nothing_to_export(computer: Computer, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        computer.housekeeping.export_account(tmp_path / "export.json")
    assert not (tmp_path / "export.json").exists()


def test_deleting_local_data_forgets_every_account_and_keeps_preferences(computer: Computer) -> None:
    computer.sign_in()
    computer.store.add_account(Snapshot(account=account(id="acct_clinic"), fetched_at=NOW))
    computer.housekeeping.keep_language(Language.FRENCH)
    aside = computer.home.data / "account.db.unreadable-1"
    aside.write_bytes(b"old")
    computer.housekeeping.delete_local_data()
    assert computer.store.local_state().known_accounts == ()
    assert sorted(computer.ended) == ["acct_clinic", "acct_doctor"]
    assert not aside.exists()
    assert computer.housekeeping.preferences().language is Language.FRENCH


def test_sessions_are_ended_even_when_the_data_cannot_be_deleted_just_now(computer: Computer) -> None:
    computer.sign_in()
    computer.store._connection.execute("PRAGMA busy_timeout = 0")
    other = open_file(computer.home.data / "account.db", computer.key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreFailure, match="try again"):
        computer.housekeeping.delete_local_data()
    other.close()
    assert computer.ended == ["acct_doctor"]


def test_a_copy_that_cannot_be_deleted_is_named_and_everything_else_is_gone(computer: Computer) -> None:
    computer.sign_in()
    stuck = computer.home.data / "account.db.unreadable-1"
    stuck.mkdir()
    with pytest.raises(FileFailure, match="Delete that file yourself") as failure:
        computer.housekeeping.delete_local_data()
    assert failure.value.message.facts["file"] == str(stuck)
    assert computer.store.local_state().known_accounts == ()
    assert computer.ended == ["acct_doctor"]


def test_reminder_leads_and_starting_with_the_computer_are_kept(computer: Computer) -> None:
    assert computer.housekeeping.preferences().starts_with_computer is False
    computer.housekeeping.keep_reminder_leads(ReminderLeads(charge=1))
    computer.housekeeping.start_with_computer(wanted=True)
    preferred = computer.housekeeping.preferences()
    assert (preferred.reminder_leads.charge, preferred.starts_with_computer) == (1, True)
    computer.housekeeping.start_with_computer(wanted=False)
    assert computer.housekeeping.preferences().starts_with_computer is False


def test_diagnostics_tell_of_the_computer_and_not_of_its_user(computer: Computer, tmp_path: Path) -> None:
    computer.sign_in()
    computer.home.log.mkdir(parents=True)
    (computer.home.log / "3dicom-account.log").write_text(
        "INFO Dr Ada Demo paid with 4242 4242 4242 4242\nINFO Authorization: Bearer planted-token-1234\n"
        "INFO ada@clinic.example at https://checkout.stripe.com/c/pay/cs_test_planted\n"
    )
    file = tmp_path / "diagnostics.zip"
    computer.housekeeping.write_diagnostics(file)
    with ZipFile(BytesIO(file.read_bytes())) as archive:
        assert archive.testzip() is None
        content = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(content) == {"versions.json", "status.json", "configuration.json", "log/3dicom-account.log"}
    assert json.loads(content["configuration.json"])["server"] == "https://billing.example"
    assert json.loads(content["versions.json"])["packages"]["requests"]
    assert json.loads(content["status.json"])["subscriptions"][0]["plan"] == "MD"
    whole = "\n".join(content.values())
    for private in ("Ada", "demo.3dicom.example", "4242", "4444", "planted", "Visa", "Demo Street", "clinic.example"):
        assert private not in whole


def test_diagnostics_do_not_tell_who_else_signed_in_here(computer: Computer, tmp_path: Path) -> None:
    other = account(id="acct_other", name="Grete Other")
    computer.store.add_account(Snapshot(account=other, fetched_at=NOW))
    computer.sign_in()
    computer.home.log.mkdir(parents=True)
    (computer.home.log / "3dicom-account.log").write_text("INFO Grete Other paid; told Mrs Other\n")
    file = tmp_path / "diagnostics.zip"
    computer.housekeeping.write_diagnostics(file)
    with ZipFile(file) as archive:
        log = archive.read("log/3dicom-account.log").decode()
    assert "paid" in log
    assert "Grete" not in log
    assert "Other" not in log


def test_diagnostics_do_not_tell_the_users_folder_however_it_is_written(
    computer: Computer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", r"C:\Users\grete")
    computer.home.log.mkdir(parents=True)
    path = r"C:\Users\grete\account.db"
    (computer.home.log / "3dicom-account.log").write_text(f"INFO opened {path}\nINFO OSError: {path!r}\n")
    file = tmp_path / "diagnostics.zip"
    computer.housekeeping.write_diagnostics(file)
    with ZipFile(file) as archive:
        log = archive.read("log/3dicom-account.log").decode()
    assert "grete" not in log
    assert log.count("~") == 2


def test_diagnostics_can_be_written_when_nobody_is_signed_in(computer: Computer, tmp_path: Path) -> None:
    computer.housekeeping.write_diagnostics(tmp_path / "diagnostics.zip")
    with ZipFile(tmp_path / "diagnostics.zip") as archive:
        assert json.loads(archive.read("status.json"))["signed_in"] is False


def test_at_login_the_same_home_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("THREEDICOM_HOME", raising=False)
    assert start_command(["3dicom-account"]) == ["3dicom-account"]
    monkeypatch.setenv("THREEDICOM_HOME", str(tmp_path))
    assert start_command(["3dicom-account"]) == ["env", f"THREEDICOM_HOME={tmp_path}", "3dicom-account"]
