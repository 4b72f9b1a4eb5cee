"""What goes on for longer than the screen or the sheet in which it was begun."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.core.failures import Unreachable
from desktop.core.messages import Message
from desktop.core.preferences import Language
from desktop.ui import intents
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.test_invoice_history import History
from tests.ui.world_of_invoices import Invoices, several

NOT_SENT = "Your question was not sent. What you wrote is kept"


@pytest.fixture
def history(open_window: OpensWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> History:
    """The doctor looks at their invoices, and documents wait until they are let go."""
    monkeypatch.setenv("HOME", str(tmp_path))
    shown = History(open_window(projections.shown(people.doctor())), Invoices(several())).open()
    shown.waits_for_count(14)
    shown.documents.answers.clear()
    return shown


def in_english_again(window: OpenWindow) -> None:
    """Chooses a language, which makes every screen anew, and comes back to the invoices."""
    former = window.router.screens
    window.act(intents.ChooseLanguage(Language.ENGLISH))
    window.waits_until(lambda: window.router.screens is not former)
    window.act(intents.ShowPage(intents.Page.INVOICES))


def begin_download(history: History) -> OpenWindow:
    history.choose(1)
    history.window.press("Download PDF")
    history.window.waits_for("Downloading the PDF")
    return history.window


def test_a_download_is_still_told_of_in_another_language(history: History) -> None:
    window = begin_download(history)
    in_english_again(window)
    window.waits_for("Downloading the PDF")
    history.documents.answers.set()
    window.waits_for("was saved in")


def test_a_download_where_a_subscription_is_managed_is_still_told_of(history: History) -> None:
    window = history.window
    window.act(intents.ManageSubscription("sub_md"))
    window.press("Download")
    window.waits_for("Downloading the PDF")
    in_english_again(window)
    window.act(intents.ManageSubscription("sub_md"))
    window.waits_for("Downloading the PDF")
    history.documents.answers.set()
    window.waits_for("was saved in")


def test_a_download_can_be_cancelled_after_the_language_was_changed(history: History) -> None:
    window = begin_download(history)
    in_english_again(window)
    window.press("Cancel")
    window.waits_for("Cancelled.")


def test_nothing_is_told_of_the_downloads_of_another_account(history: History) -> None:
    window = begin_download(history)
    window.world.shown = projections.shown(people.patient())
    window.bridge.read()
    window.waits_until(lambda: not window.says("Downloading the PDF"))
    in_english_again(window)
    assert not window.says("Downloading")


def write(window: OpenWindow, words: str) -> None:
    """Writes a question and sends it."""
    window.act(intents.ShowPage(intents.Page.HELP))
    window.press("Write to Support")
    window.button("Send")
    message_field().setPlainText(words)
    window.press("Send")


def message_field() -> QPlainTextEdit:
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    return sheet.findChildren(QPlainTextEdit)[0]


def test_a_question_that_could_not_be_sent_is_told_and_kept_after_its_sheet_was_closed(history: History) -> None:
    window = history.window
    history.documents.failure = Unreachable(Message("No answer from the billing server."))
    write(window, "Where is my refund?")
    window.press("Close")
    window.waits_until(lambda: QApplication.activeModalWidget() is None)
    history.documents.answers.set()
    window.waits_for(NOT_SENT)
    window.press("Write to Support")
    window.button("Send")
    assert message_field().toPlainText() == "Where is my refund?"


def test_a_question_that_was_sent_is_not_begun_again(history: History) -> None:
    window = history.window
    history.documents.answers.set()
    write(window, "Where is my refund?")
    window.waits_for("Your question was sent")
    window.press("Close")
    window.press("Write to Support")
    window.button("Send")
    assert message_field().toPlainText() == ""


def test_a_failure_that_the_sheet_tells_is_not_told_twice(history: History) -> None:
    window = history.window
    history.documents.answers.set()
    history.documents.failure = Unreachable(Message("No answer from the billing server."))
    write(window, "Where is my refund?")
    window.waits_for("No answer from the billing server.")
    window.press("Cancel")
    window.waits_until(lambda: QApplication.activeModalWidget() is None)
    assert not window.says(NOT_SENT)


def not_sent(history: History) -> OpenWindow:
    """The doctor's question could not be sent, and its sheet is closed."""
    window = history.window
    history.documents.answers.set()
    history.documents.failure = Unreachable(Message("No answer from the billing server."))
    write(window, "Where is my refund?")
    window.waits_for("No answer from the billing server.")
    window.press("Cancel")
    window.waits_until(lambda: QApplication.activeModalWidget() is None)
    return window


def test_the_words_of_a_question_are_gone_when_its_account_signs_out(history: History) -> None:
    window = not_sent(history)
    doctor = projections.shown(people.doctor())
    window.act(intents.SignOut())
    window.button("Sign in with your browser")
    window.world.shown = doctor
    window.bridge.take_in(doctor)
    assert kept_words(window) == ""


def test_the_words_of_a_question_are_kept_while_another_account_is_used(history: History) -> None:
    window = not_sent(history)
    doctor, patient = projections.shown(people.doctor()), projections.shown(people.patient())
    current, other = doctor.known_accounts[0], patient.known_accounts[0]
    away = msgspec.structs.replace(current, is_current=False)
    window.bridge.take_in(msgspec.structs.replace(patient, known_accounts=(other, away)))
    window.bridge.take_in(doctor)
    assert kept_words(window) == "Where is my refund?"


def kept_words(window: OpenWindow) -> str:
    """What a new sheet begins with."""
    window.act(intents.ShowPage(intents.Page.HELP))
    window.press("Write to Support")
    window.button("Send")
    return message_field().toPlainText()


def test_a_question_that_fails_after_its_account_signed_out_is_not_kept(history: History) -> None:
    window = history.window
    history.documents.failure = Unreachable(Message("No answer from the billing server."))
    write(window, "Where is my refund?")
    window.press("Close")
    window.waits_until(lambda: QApplication.activeModalWidget() is None)
    window.bridge.take_in(projections.signed_out())
    answered: list[None] = []
    window.bridge.errands.remotely(lambda _application: None, answered.append, lambda _failure: None)
    history.documents.answers.set()
    window.waits_until(lambda: answered == [None])
    assert not window.says(NOT_SENT)
    window.bridge.take_in(projections.shown(people.doctor()))
    assert kept_words(window) == ""
