"""What `invoices`, `credits` and `export` write."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from desktop import history_commands
from desktop.cli import parser
from desktop.contract.credits import CreditEntry, CreditEntryKind
from desktop.contract.dates import billing_day
from desktop.contract.invoices import Invoice, InvoiceStatus
from desktop.core.failures import FileFailure, SignInNeeded
from desktop.core.history_marks import CreditMark, InvoiceMark
from tests.commands.application import MemoryApplication
from tests.people import NOW, usd


@pytest.fixture(autouse=True)
def _english_of_no_country(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TZ", "UTC")


def invoice(number: str, cents: int, days_ago: int) -> Invoice:
    at = NOW - timedelta(days=days_ago)
    amount = usd(cents)
    return Invoice(
        id=f"in_{number}",
        change=1,
        number=number,
        status=InvoiceStatus.PAID,
        description="MD",
        created_at=at,
        created_on=billing_day(at),
        total=amount,
        amount_due=amount,
        amount_paid=amount,
        amount_refunded=usd(0),
        has_pdf=True,
    )


@pytest.fixture
def application(tmp_path: Path) -> MemoryApplication:
    """Two invoices of 2026, and two entries in the credit ledger."""
    application = MemoryApplication(tmp_path)
    invoices = (invoice("DEMO-10", 123456, 1), invoice("DEMO-9", 900, 40))
    application.store.save_invoices("acct_doctor", invoices, InvoiceMark(is_complete=True))
    entries = (
        credit_entry("ce_2", -30, 1240),
        credit_entry("ce_1", 1270, 1270),
    )
    application.store.save_credit_entries("acct_doctor", entries, CreditMark())
    return application


def credit_entry(id: str, credits: int, balance: int) -> CreditEntry:
    kind = CreditEntryKind.PURCHASE if credits > 0 else CreditEntryKind.SPENDING
    return CreditEntry(id=id, at=NOW, kind=kind, credits=credits, balance=balance, description="CT scan")


def run(application: MemoryApplication, command: str) -> None:
    options = parser().parse_args(command.split())
    getattr(history_commands, options.command)(options, application.as_command_line())


def test_invoices_stand_below_each_other(application: MemoryApplication, capsys: pytest.CaptureFixture[str]) -> None:
    run(application, "invoices")
    assert capsys.readouterr().out.splitlines() == [
        "DEMO-10  20 November 2026  paid  $1,234.56  MD",
        "DEMO-9    12 October 2026  paid      $9.00  MD",
    ]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--year 2020", "No invoices from 2020."),
        ("--status void", "No invoices with the status “void”."),
        ("--year 2026 --status void", "No invoices from 2026 with the status “void”."),
    ],
)
def test_finding_no_invoices_is_said(
    application: MemoryApplication, capsys: pytest.CaptureFixture[str], options: str, said: str
) -> None:
    run(application, f"invoices {options}")
    written = capsys.readouterr()
    assert (written.out, written.err) == ("", f"{said}\n")


def test_credits_are_written_alike_and_below_each_other(
    application: MemoryApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    run(application, "credits")
    assert capsys.readouterr().out.splitlines() == [
        "Credits: 1,240",
        "21 November 2026 2:02 pm     -30  1,240  CT scan",
        "21 November 2026 2:02 pm  +1,270  1,270  CT scan",
    ]


def test_an_account_without_credit_entries_has_a_balance_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(MemoryApplication(tmp_path), "credits")
    assert capsys.readouterr().out == "Credits: 1,240\n"


def test_for_programs_instants_and_days_are_as_in_iso_8601(
    application: MemoryApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    run(application, "invoices --json")
    (first, _) = msgspec.json.decode(capsys.readouterr().out)["invoices"]
    assert (first["created_on"], first["created_at"]) == ("2026-11-20", "2026-11-20T14:02:00Z")


def test_an_export_replaces_no_file_that_is_there(application: MemoryApplication, tmp_path: Path) -> None:
    file = tmp_path / "account.json"
    file.write_text("precious")
    with pytest.raises(FileFailure, match="--force"):
        run(application, f"export {file}")
    assert file.read_text() == "precious"
    run(application, f"export --force {file}")
    assert msgspec.json.decode(file.read_bytes())["account"]["id"] == "acct_doctor"


def test_an_export_into_a_folder_says_what_to_give(application: MemoryApplication, tmp_path: Path) -> None:
    with pytest.raises(FileFailure) as refused:
        run(application, f"export {tmp_path}")
    facts = refused.value.message.facts
    assert facts == {"folder": str(tmp_path), "example": str(tmp_path / "3dicom-account.json")}
    run(application, f"export {facts['example']}")


def test_with_nobody_signed_in_nothing_is_exported(application: MemoryApplication, tmp_path: Path) -> None:
    application.store.remove_account("acct_doctor")
    with pytest.raises(SignInNeeded):
        run(application, f"export {tmp_path / 'account.json'}")
    assert not (tmp_path / "account.json").exists()
