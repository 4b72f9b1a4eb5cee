"""Help: the questions that come up, and people for those that are left."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from desktop.contract.catalogue import CreditUse
from desktop.contract.support import SupportRequest, SupportRequestDraft, SupportTopic
from desktop.core.projection import Contact
from desktop.ui import intents
from desktop.ui.help.question import QuestionHead
from tests import people, projections
from tests.ui import plans
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.housekeeping import MemoryHousekeeping


class Desk:
    """People who take every question."""

    def __init__(self) -> None:
        self.asked: list[SupportRequestDraft] = []

    def ask_support(self, account: str, draft: SupportRequestDraft, idempotency_key: str) -> SupportRequest:
        self.asked.append(draft)
        return SupportRequest(
            id="sr_1",
            reference="3D-2026-0042",
            topic=draft.topic,
            message=draft.message,
            created_at=datetime(2026, 11, 21, tzinfo=UTC),
        )


@pytest.fixture
def help_page(open_window: OpensWindow) -> OpenWindow:
    """The owner of an ended subscription needs help."""
    window = open_window(plans.shown(plans.former()))
    window.act(intents.ShowPage(intents.Page.HELP))
    return window


def questions(window: OpenWindow) -> list[str]:
    return [head.text() for head in window.window.findChildren(QuestionHead) if head.isVisible()]


def test_the_questions_of_the_knowledge_base_are_there(help_page: OpenWindow) -> None:
    assert questions(help_page) == [
        "How do I cancel?",
        "Can I pause instead?",
        "How do I change my plan, or pay annually?",
        "How do I change the card that pays?",
        "Where are my invoices?",
        "What are credits, and how do I buy them?",
        "How do I use several accounts?",
        "Can I get my money back?",
        "I cancelled by accident. What now?",
    ]


def test_a_question_opens_to_the_rule_as_the_server_tells_it(help_page: OpenWindow) -> None:
    assert not help_page.says(people.CATALOGUE.policies.data_deletion)
    help_page.press("How do I cancel?")
    help_page.waits_for(people.CATALOGUE.policies.data_deletion)
    help_page.press("How do I cancel?")
    help_page.waits_until(lambda: not help_page.says(people.CATALOGUE.policies.data_deletion))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_question_opens_by_keyboard(help_page: OpenWindow, key: Qt.Key) -> None:
    head = help_page.button("Can I pause instead?")
    head.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(head, key)
    help_page.waits_for(people.CATALOGUE.policies.pause)


def test_a_question_is_a_button_that_tells_whether_its_answer_is_shown(help_page: OpenWindow) -> None:
    head = help_page.button("Can I pause instead?")
    told = QAccessible.queryAccessibleInterface(head)
    assert (told.role(), told.text(QAccessible.Text.Description)) == (QAccessible.Role.Button, "Answer hidden")
    head.click()
    assert told.text(QAccessible.Text.Description) == "Answer shown"


def test_an_answer_leads_to_its_page(help_page: OpenWindow) -> None:
    help_page.press("What are credits, and how do I buy them?")
    help_page.press("Show Credits")
    help_page.waits_for("You buy them once; nothing renews.")


def test_rules_that_are_not_known_yet_are_not_guessed(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(None, Contact.NEVER, catalogue=None))
    window.act(intents.ShowPage(intents.Page.HELP))
    window.waits_for("More answers appear here once the server has been reached.")
    assert "Can I get my money back?" not in questions(window)


def test_restoring_is_asked_of_people_with_what_has_ended(help_page: OpenWindow) -> None:
    desk = Desk()
    help_page.world.remote_documents = desk  # type: ignore[assignment]
    help_page.press("I cancelled by accident. What now?")
    help_page.press("Ask to Restore")
    help_page.waits_for("MD ended on 12 November 2026.")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    sheet.findChildren(QPlainTextEdit)[0].setPlainText("Please bring my scans back.")
    help_page.press("Send")
    help_page.waits_for("Reference 3D-2026-0042")
    assert desk.asked == [SupportRequestDraft(topic=SupportTopic.RESTORE, message="Please bring my scans back.")]


def test_anything_else_is_written_to_support(help_page: OpenWindow) -> None:
    desk = Desk()
    help_page.world.remote_documents = desk  # type: ignore[assignment]
    help_page.press("Write to Support")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    sheet.findChildren(QPlainTextEdit)[0].setPlainText("How do I print?")
    help_page.press("Send")
    help_page.waits_for("Reference 3D-2026-0042")
    assert desk.asked == [SupportRequestDraft(topic=SupportTopic.OTHER, message="How do I print?")]


def test_the_knowledge_base_opens_in_the_browser(help_page: OpenWindow) -> None:
    help_page.press("Open the knowledge base")
    help_page.waits_until(lambda: ("link", people.CATALOGUE.links.help) in help_page.world.log)


def test_diagnostics_are_saved_where_i_want_them(help_page: OpenWindow, tmp_path: Path) -> None:
    help_page.press("Save Diagnostics…")
    help_page.waits_until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "d.zip"))
    dialog.reject()
    help_page.waits_for(f"Saved as {tmp_path / 'd.zip'}")
    computer = help_page.world.own_housekeeping
    assert isinstance(computer, MemoryHousekeeping)
    assert computer.log == [("diagnostics", tmp_path / "d.zip")]


def test_what_credits_are_for_is_said_as_the_server_publishes_it(open_window: OpensWindow) -> None:
    catalogue = msgspec.structs.replace(
        people.CATALOGUE, credit_uses=(CreditUse(id="scan", name="Scan check", description="One.", credits=1),)
    )
    window = open_window(projections.shown(people.doctor(), catalogue=catalogue))
    window.waits_for("For: Scan check")
    window.act(intents.ShowPage(intents.Page.HELP))
    window.press("What are credits, and how do I buy them?")
    window.waits_for("Credits pay for: Scan check. In Credits, choose a pack")
