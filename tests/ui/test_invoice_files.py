"""What the Invoice History saves: PDFs and CSV."""

import csv
import io
import os
import stat
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel

from desktop.contract.invoices import Invoice, InvoiceStatus
from desktop.contract.money import Money
from desktop.core.failures import Refused, Unreachable
from desktop.core.histories import InvoiceQuery, InvoiceSlice
from desktop.core.messages import Message
from desktop.ui.intents import ManageSubscription
from desktop.ui.invoices import csv_rows
from desktop.ui.invoices.section import InvoiceSection
from desktop.ui.theme import INSET, scaled
from desktop.ui.widgets.rule import Rule
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.pseudo import put_on_pseudo
from tests.ui.test_invoice_history import OFFLINE, History, opened
from tests.ui.world_of_invoices import Invoices, invoice, many, several


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folders in which nothing is lost."""
    (tmp_path / "Downloads").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    return tmp_path


class Viewer(QObject):
    """Stands for what the system opens files with."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @Slot(QUrl)
    def show_file(self, url: QUrl) -> None:
        self.seen.append(url.toLocalFile())


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show_file")  # type: ignore[arg-type]
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


def file_dialog(window: OpenWindow) -> QFileDialog:
    window.waits_until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    return dialog


def choose_place(window: OpenWindow, place: Path) -> None:
    dialog = file_dialog(window)
    dialog.fileSelected.emit(str(place))
    dialog.reject()


def test_one_pdf_goes_to_the_downloads_and_opens_in_the_viewer(
    open_window: OpensWindow, home: Path, viewer: Viewer
) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.choose(1)
    history.window.press("Download PDF")
    history.told("3DICOM invoice in_1.pdf was saved in Downloads.")
    history.window.press("Open")
    assert viewer.seen == [str(home / "Downloads" / "3DICOM invoice in_1.pdf")]


def test_a_draft_has_no_pdf(open_window: OpensWindow) -> None:
    history = opened(open_window, invoice(0, InvoiceStatus.DRAFT))
    history.waits_for_count(1)
    history.choose(0)
    assert history.panel.download.isHidden()
    history.told("No number yet")


def test_many_pdfs_go_where_the_user_says(open_window: OpensWindow, tmp_path: Path) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    folder = tmp_path / "accountant"
    folder.mkdir()
    history.table.selectAll()
    history.told("14 invoices chosen")
    history.window.press("Download 14 PDFs")
    choose_place(history.window, folder)
    history.told("14 PDFs were saved in accountant.")
    assert len(list(folder.iterdir())) == 14


def test_the_choice_may_be_longer_than_what_is_read(open_window: OpensWindow, tmp_path: Path) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(many(510))).open()
    history.waits_for_count(510)
    history.table.selectAll()
    window.press("Download 510 PDFs")
    choose_place(window, tmp_path)
    window.waits_for("510 PDFs were saved")


def test_the_progress_is_told_and_can_be_cancelled(open_window: OpensWindow, tmp_path: Path) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.documents.answers.clear()
    history.table.selectAll()
    history.window.press("Download 14 PDFs")
    choose_place(history.window, tmp_path)
    history.told("Downloading 1 of 14")
    assert not history.panel.download.isEnabled()
    history.window.press("Cancel")
    history.told("Cancelled. 0 of 14 PDFs were saved in")
    history.waits_for_workers()
    history.documents.answers.set()
    history.window.press("Try again")
    history.told("14 PDFs were saved in")


def test_one_that_fails_does_not_stop_the_others_and_can_be_tried_again(
    open_window: OpensWindow, tmp_path: Path
) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.documents.broken["in_3"] = Refused(Message("This invoice has no document."))
    history.table.selectAll()
    history.window.press("Download 14 PDFs")
    choose_place(history.window, tmp_path)
    history.told("13 of 14 PDFs were saved in")
    history.told("This invoice has no document.")
    history.documents.broken.clear()
    history.window.press("Try again")
    history.told("3DICOM invoice in_3.pdf was saved in")


def test_offline_the_rest_is_left_for_another_try(open_window: OpensWindow, tmp_path: Path) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.documents.failure = OFFLINE
    history.table.selectAll()
    history.window.press("Download 14 PDFs")
    choose_place(history.window, tmp_path)
    history.told("0 of 14 PDFs were saved in")
    history.told("We could not reach the billing server.")
    history.documents.failure = None
    history.window.press("Try again")
    history.told("14 PDFs were saved in")


def test_what_is_under_way_for_one_account_ends_with_it(open_window: OpensWindow, tmp_path: Path) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.documents.answers.clear()
    history.table.selectAll()
    history.window.press("Download 14 PDFs")
    choose_place(history.window, tmp_path)
    history.told("Downloading 1 of 14")
    history.window.bridge.take_in(projections.shown(people.patient()))
    history.window.waits_until(lambda: not history.window.says("Downloading"))


def test_what_was_asked_for_in_an_account_that_is_used_no_more_ends_with_the_reason(
    open_window: OpensWindow, tmp_path: Path
) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.table.selectAll()
    history.window.press("Download 14 PDFs")
    history.window.world.shown = projections.shown(people.patient())  # another program has switched
    choose_place(history.window, tmp_path)
    history.told("because another account is used now.")
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_choice_that_could_not_be_read_is_kept_for_another_try(open_window: OpensWindow, tmp_path: Path) -> None:
    folder = tmp_path / "accountant"
    folder.mkdir()
    history = opened(open_window)
    history.waits_for_count(14)
    history.table.selectAll()
    history.window.press("Download 14 PDFs")
    history.invoices.failure = Unreachable(Message("The data on this computer cannot be read."))
    choose_place(history.window, folder)
    history.told("The data on this computer cannot be read.")
    history.invoices.failure = None
    history.window.press("Try again")
    history.told("14 PDFs were saved in accountant.")


def test_what_is_wanted_while_another_invoice_is_saved_comes_after_it(open_window: OpensWindow, home: Path) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(several()))
    window.act(ManageSubscription("sub_md"))
    window.waits_for("DEMO-1000000")
    section = window.window.findChildren(InvoiceSection)[0]
    history.documents.answers.clear()
    window.press("Download", section)
    window.waits_for("Downloading the PDF")
    buttons = [b for b in section.findChildren(QAbstractButton) if b.text() == "Download" and b.isVisible()]
    for button in (buttons[1], buttons[1], buttons[0]):
        button.click()
    window.waits_for("Downloading 1 of 2")
    history.documents.answers.set()
    window.waits_for("2 PDFs were saved in Downloads.")
    assert len(list((home / "Downloads").iterdir())) == 2


def test_the_latest_invoices_of_a_subscription_stand_on_its_page(open_window: OpensWindow, home: Path) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(several()))
    window.act(ManageSubscription("sub_md"))
    window.waits_for("DEMO-1000000")
    section = window.window.findChildren(InvoiceSection)[0]
    assert not window.says("500 credits")
    window.press("Download", section)
    window.waits_for("3DICOM invoice in_1.pdf was saved in Downloads.")
    assert (home / "Downloads" / "3DICOM invoice in_1.pdf").exists()
    window.press("Show all 12", section)
    history.waits_for_count(12)


def test_a_button_that_is_too_narrow_for_its_count_says_less_and_tells_it(
    open_window: OpensWindow, qapp: QApplication
) -> None:
    put_on_pseudo(qapp)
    history = opened(open_window)
    history.waits_for_count(14)
    history.window.window.resize(900, 600)
    history.panel.show_many(10_000)
    download = history.panel.download
    assert download.sizeHint().width() <= history.panel.minimumWidth() - 2 * INSET
    assert "10,000" not in download.text()
    assert "10,000" in download.accessibleName()


def test_the_latest_invoices_stand_on_one_line_each_over_a_rule(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    History(window, Invoices(several()))
    window.act(ManageSubscription("sub_md"))
    window.waits_for("DEMO-1000000")
    section = window.window.findChildren(InvoiceSection)[0]
    texts = {label.text(): label for label in section.findChildren(QLabel)}
    middles = {texts[text].geometry().center().y() for text in ("4 October 2026", "DEMO-0999999")}
    assert len(middles) == 1

    def steps() -> set[int]:
        rules = sorted(rule.y() for rule in section.findChildren(Rule))
        return {lower - upper for upper, lower in pairwise(rules)}

    window.waits_until(lambda: steps() == {scaled(38) + 1})


def test_the_page_of_a_subscription_says_when_its_invoices_cannot_be_read(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(several()))
    history.invoices.failure = Unreachable(Message("The data on this computer cannot be read."))
    window.act(ManageSubscription("sub_md"))
    window.waits_for("The data on this computer cannot be read.")
    history.invoices.failure = None
    window.press("Try again", window.window.findChildren(InvoiceSection)[0])
    window.waits_for("DEMO-1000000")


def test_that_a_subscription_has_no_invoice_yet_is_said_in_one_line(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(ManageSubscription("sub_md"))
    sentence = "There is no invoice yet."
    window.waits_for(sentence)
    said = next(label for label in window.window.findChildren(QLabel) if label.text() == sentence)
    window.waits_until(lambda: said.width() > said.fontMetrics().horizontalAdvance(sentence))


def exported(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def test_all_that_is_found_is_written_as_csv(open_window: OpensWindow, tmp_path: Path, viewer: Viewer) -> None:
    window = open_window(projections.shown(people.doctor()))
    history = History(window, Invoices(many(1_100))).open()
    history.waits_for_count(1_100)
    target = tmp_path / "invoices.csv"
    window.press("Export CSV")
    assert file_dialog(window).selectedFiles()[0].endswith("3DICOM invoices 2026-11-21.csv")
    choose_place(window, target)
    window.waits_for("1,100 invoices were written to invoices.csv.")
    rows = exported(target)
    assert len(rows) == 1_100
    assert rows[0] == {
        "number": "DEMO-1000000", "date": "2026-11-21", "status": "paid", "description": "Patient, monthly, seat 0",
        "currency": "USD", "total": "19.00", "amount_due": "19.00", "amount_paid": "19.00", "amount_refunded": "0.00",
        "subscription": "sub_md", "id": "in_0",
    }  # fmt: skip
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []
    window.press("Open")
    assert viewer.seen == [str(target)]


def test_the_rows_are_for_this_user_alone_whatever_lies_in_the_folder(open_window: OpensWindow, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    precious = tmp_path / "precious"
    precious.write_text("kept")
    target = folder / "invoices.csv"
    (folder / ".invoices.csv.part").symlink_to(precious)
    target.symlink_to(precious)
    history = opened(open_window)
    history.waits_for_count(14)
    before = os.umask(0)
    try:
        history.window.press("Export CSV")
        choose_place(history.window, target)
        history.told("written to invoices.csv.")
    finally:
        os.umask(before)
    assert precious.read_text() == "kept"
    assert not target.is_symlink()
    assert len(exported(target)) == 14
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_only_what_the_filters_leave_is_written(open_window: OpensWindow, tmp_path: Path) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.pick("Status", "Void")
    history.waits_for_count(1)
    history.window.press("Export CSV")
    choose_place(history.window, tmp_path / "void.csv")
    history.told("written to void.csv.")
    assert [row["number"] for row in exported(tmp_path / "void.csv")] == ["DEMO-0999995"]


def test_a_folder_that_cannot_be_written_to_is_named_in_a_sentence(open_window: OpensWindow, tmp_path: Path) -> None:
    history = opened(open_window)
    history.waits_for_count(14)
    history.window.press("Export CSV")
    choose_place(history.window, tmp_path / "missing" / "invoices.csv")
    history.told("The file could not be written: No such file or directory. Choose another folder.")


def test_rows_that_were_written_do_not_stay_when_the_rest_cannot_be_read(
    open_window: OpensWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()

    class BreakingOff(Invoices):
        def invoices(self, query: InvoiceQuery, offset: int, limit: int) -> InvoiceSlice:
            if list(folder.iterdir()):
                raise Unreachable(Message("The data on this computer cannot be read."))
            return super().invoices(query, offset, limit)

    window = open_window(projections.shown(people.doctor()))
    History(window, BreakingOff(many(1_100))).open().waits_for_count(1_100)
    window.press("Export CSV")
    choose_place(window, folder / "invoices.csv")
    window.waits_for("The data on this computer cannot be read.")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])
def test_no_text_becomes_a_formula(start: str) -> None:
    text = f"{start}HYPERLINK(1)"
    cells = next(csv.reader([csv_rows.row(described(text))]))
    assert cells[3] == f"'{text}"


@pytest.mark.parametrize("text", ['say "MD"', "a,b", "one\r\ntwo", " spaced ", "日本語", "a;b"])
def test_every_text_comes_back_as_it_was(text: str) -> None:
    cells = next(csv.reader(io.StringIO(csv_rows.row(described(text)), newline="")))
    assert cells[3] == text
    assert csv_rows.row(described(text)).endswith("\r\n")


@pytest.mark.parametrize(
    ("money", "text"),
    [(Money(-4950, "usd"), "-49.50"), (Money(2900, "jpy"), "2900"), (Money(5, "kwd"), "0.005")],
)
def test_amounts_are_decimals_in_major_units(money: Money, text: str) -> None:
    cells = csv_rows.row(msgspec.structs.replace(invoice(0), total=money)).split(",")
    assert text in cells
    assert money.currency.upper() in cells


def described(text: str) -> Invoice:
    return msgspec.structs.replace(invoice(0), description=text)
