"""Settings: the habits of this computer, what is kept on it, and who is signed in here."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog

from desktop.contract.actions import Cancel
from desktop.core.failures import Failure
from desktop.core.messages import Message
from desktop.core.preferences import ReminderLeads
from desktop.core.projection import Contact, KnownAccount
from desktop.ui import intents
from desktop.ui.options import WindowOptions
from desktop.ui.settings.startup_card import StartupCard
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.housekeeping import MemoryHousekeeping

CLINIC = KnownAccount(id="acct_clinic", name="Lapsed Clinic", email="c@example.org", is_current=False)
STARTS = "Start 3DICOM Account when I log in to this computer"


def computer(window: OpenWindow) -> MemoryHousekeeping:
    found = window.world.own_housekeeping
    assert isinstance(found, MemoryHousekeeping)
    return found


def picker(window: OpenWindow, name: str) -> QComboBox:
    return next(box for box in window.window.findChildren(QComboBox) if box.accessibleName() == name)


def choose(window: OpenWindow, name: str, text: str) -> None:
    box = picker(window, name)
    window.waits_until(box.isEnabled)
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def toggle(box: QAbstractButton) -> None:
    """As an assistive technology does: without a click."""
    actions = QAccessible.queryAccessibleInterface(box).actionInterface()
    assert actions is not None
    actions.doAction("Toggle")


def choose_file(window: OpenWindow, file: Path) -> None:
    window.waits_until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    window.waits_until(lambda: QApplication.activeModalWidget() is None)


@pytest.fixture
def settings(open_window: OpensWindow) -> OpenWindow:
    """The doctor, with another account signed in, looks at the settings."""
    options = WindowOptions(server="billing.example.org", storage="/home/ada/.local/share", version="1.2.3")
    window = open_window(projections.shown(people.doctor(), others=(CLINIC,)), options)
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.waits_until(picker(window, "Language").isEnabled)
    return window


def test_an_account_says_how_much_of_it_waits_to_be_sent(open_window: OpensWindow) -> None:
    clinic = msgspec.structs.replace(CLINIC, waiting_count=2)
    window = open_window(projections.shown(people.doctor(), others=(clinic,)))
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.waits_for("Waiting to be sent: 2")


def test_settings_say_where_data_is_and_what_this_program_is(settings: OpenWindow) -> None:
    for text in ("Kept encrypted", "/home/ada/.local/share", "3DICOM Account 1.2.3", "Server: billing.example.org"):
        settings.waits_for(text)


def test_a_reminder_lead_is_kept_at_once(settings: OpenWindow) -> None:
    assert picker(settings, "Before a charge").currentText() == "14 days before"
    choose(settings, "Before a charge", "3 days before")
    settings.waits_until(lambda: computer(settings).kept.reminder_leads == ReminderLeads(charge=3))
    choose(settings, "Before a card expires", "On the day itself")
    settings.waits_until(lambda: computer(settings).kept.reminder_leads == ReminderLeads(charge=3, card_expires=0))


def test_a_lead_from_elsewhere_is_shown_too(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    computer(window).keep_reminder_leads(ReminderLeads(charge=21))
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.waits_until(lambda: picker(window, "Before a charge").currentText() == "21 days before")


def test_starting_with_the_computer_is_switched_on_and_off(settings: OpenWindow) -> None:
    settings.press(STARTS)
    settings.waits_until(lambda: computer(settings).kept.starts_with_computer is True)
    settings.press(STARTS)
    settings.waits_until(lambda: computer(settings).kept.starts_with_computer is False)


def test_starting_with_the_computer_is_kept_however_it_is_switched(settings: OpenWindow) -> None:
    box = settings.button(STARTS)
    settings.waits_until(box.isEnabled)
    toggle(box)
    settings.waits_until(lambda: computer(settings).kept.starts_with_computer is True)


def test_what_the_computer_does_is_shown_without_being_kept_again(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.own_housekeeping = MemoryHousekeeping(starts_with_computer=True)
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    box = window.button(STARTS)
    window.waits_until(box.isChecked)
    computer(window).failure = Failure(Message("It was kept once more."))
    window.act(intents.ShowPage(intents.Page.DASHBOARD))
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.waits_until(box.isEnabled)
    assert not window.says("It was kept once more.")


def test_what_the_computer_does_not_offer_is_not_there(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.own_housekeeping = MemoryHousekeeping(starts_with_computer=None)
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.waits_until(picker(window, "Language").isEnabled)
    assert not window.window.findChildren(StartupCard)[0].isVisible()


def test_what_could_not_be_kept_is_said_and_not_shown_as_kept(settings: OpenWindow) -> None:
    computer(settings).failure = Failure(Message("The settings could not be saved."))
    settings.press(STARTS)
    settings.waits_for("The settings could not be saved.")
    assert not settings.button(STARTS).isChecked()


def test_my_data_are_exported_where_i_want_them(settings: OpenWindow, tmp_path: Path) -> None:
    settings.press("Export My Data…")
    choose_file(settings, tmp_path / "mine.json")
    settings.waits_for(f"Saved as {tmp_path / 'mine.json'}")
    assert computer(settings).log == [("export", tmp_path / "mine.json")]


def test_an_export_that_fails_says_why_and_can_be_tried_again(settings: OpenWindow, tmp_path: Path) -> None:
    computer(settings).failure = Failure(Message("There is no room on the disk."))
    settings.press("Export My Data…")
    choose_file(settings, tmp_path / "mine.json")
    settings.waits_for("There is no room on the disk.")
    assert settings.button("Export My Data…").isEnabled()


def test_what_was_exported_is_forgotten_with_the_account(settings: OpenWindow, tmp_path: Path) -> None:
    settings.press("Export My Data…")
    choose_file(settings, tmp_path / "ada.json")
    settings.waits_for("ada.json")
    settings.bridge.take_in(projections.shown(people.lapsed()))
    settings.waits_until(lambda: not settings.says("ada.json"))


def test_local_data_are_deleted_after_one_question_that_names_whose(settings: OpenWindow) -> None:
    settings.press("Delete Local Data…")
    settings.waits_for("Delete all data on this computer?")
    settings.waits_for("Lapsed Clinic, c@example.org")
    settings.world.shown = projections.signed_out()
    settings.press("Delete Local Data")
    settings.button("Sign in with your browser")
    assert computer(settings).log == ["delete"]


def test_the_safe_way_out_of_deleting_has_the_focus(settings: OpenWindow) -> None:
    settings.press("Delete Local Data…")
    keep = settings.button("Keep")
    settings.waits_until(keep.hasFocus)
    keep.click()
    settings.waits_until(lambda: QApplication.activeModalWidget() is None)
    assert computer(settings).log == []


def test_deleting_says_what_was_not_sent(open_window: OpensWindow) -> None:
    doctor = people.doctor()
    waiting = projections.entry(7, Cancel(subscription="sub_md"), doctor)
    window = open_window(projections.shown(doctor, Contact.UNREACHABLE, (waiting,)))
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.press("Delete Local Data…")
    window.waits_for("1 action was not sent yet. It is dropped.")


def test_deleting_counts_what_waits_in_every_account(open_window: OpensWindow) -> None:
    clinic = msgspec.structs.replace(CLINIC, waiting_count=3)
    window = open_window(projections.shown(people.doctor(), others=(clinic,)))
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.press("Delete Local Data…")
    window.waits_for("3 actions were not sent yet. They are dropped.")


def test_one_of_several_accounts_is_signed_out_after_a_question(settings: OpenWindow) -> None:
    leave = next(b for b in _named(settings, "Sign out Lapsed Clinic"))
    leave.click()
    settings.waits_for("Sign out of Lapsed Clinic?")
    settings.press("Sign out")
    settings.waits_until(lambda: ("sign out", "acct_clinic") in settings.world.log)


def test_another_account_is_switched_to_from_the_settings(settings: OpenWindow) -> None:
    settings.press("Switch")
    settings.waits_until(lambda: ("switch", "acct_clinic") in settings.world.log)


def test_an_account_can_be_added_from_the_settings(settings: OpenWindow) -> None:
    settings.press("Add Account")
    settings.button("Sign in with your browser")


def _named(window: OpenWindow, name: str) -> list[QAbstractButton]:
    return [b for b in window.window.findChildren(QAbstractButton) if b.accessibleName() == name]
