"""From the Cancel button to an action in the outbox."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit

from desktop.contract.account import Interval
from desktop.contract.actions import Cancel, CancellationReason, ChangePlan, Keep, Pause, Resume
from desktop.contract.billing_calendar import pause_end
from desktop.core.failures import Unreachable
from desktop.core.messages import Message
from desktop.core.projection import Contact
from desktop.ui import intents
from desktop.ui.dialogs.cancel import CancelDialog
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.painting import shows_focus
from tests import people, projections
from tests.ui import plans
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.cut import cut_off


def ways() -> list[ChoiceCard]:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return [card for card in dialog.findChildren(ChoiceCard) if card.isVisible()]


@pytest.fixture
def asked(open_window: OpensWindow) -> OpenWindow:
    """The doctor pressed Cancel on the MD subscription."""
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    window.press("Cancel")
    window.button("Continue")
    return window


@pytest.mark.usefixtures("asked")
def test_cancel_offers_three_ways_out_by_their_names() -> None:
    assert [card.text() for card in ways()] == ["Pause Subscription for 12 weeks", "Downgrade", "Cancel"]


@pytest.mark.usefixtures("asked")
def test_each_way_out_names_its_dates_and_what_is_kept_or_lost() -> None:
    pause, downgrade, cancel = (card.sentences for card in ways())
    assert "3 December 2026" in pause
    assert "13 February 2027" in pause
    assert "$99.00" in pause
    assert "it returns on 13 February 2027" in pause
    assert people.CATALOGUE.policies.pause in pause
    assert "EDU, Patient" in downgrade
    assert "Access until 3 December 2026, in 12 days" in cancel
    assert people.CATALOGUE.policies.data_deletion in cancel


@pytest.mark.usefixtures("asked")
def test_what_the_server_says_stands_on_a_line_of_its_own() -> None:
    policies = people.CATALOGUE.policies
    last_lines = [card.sentences.split("\n")[-1] for card in ways()]
    assert last_lines == [policies.pause, policies.downgrade, policies.data_deletion]


def test_cancelling_does_not_promise_that_what_is_owed_is_forgiven(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.owing()))
    window.act(intents.AskToCancel("sub_md"))
    window.button("Continue")
    *_, cancel = ways()
    assert "The $84.00 that is owed stays due. No renewal is charged after that." in cancel.sentences
    assert "Nothing further is charged" not in cancel.sentences


def test_what_is_owed_stays_due_even_when_the_server_does_not_say_how_much(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.lapsed()))
    window.act(intents.AskToCancel("sub_md"))
    window.button("Continue")
    assert "What is owed stays due." in ways()[-1].sentences


def test_the_keyboard_is_seen_on_the_safe_way_out_from_the_start(asked: OpenWindow) -> None:
    asked.press("Continue")
    keep = asked.button("Keep Subscription")
    asked.waits_until(lambda: keep.hasFocus())
    assert shows_focus(keep)


def test_no_button_is_cut_however_long_its_words(asked: OpenWindow) -> None:
    asked.press("Continue")
    deed = asked.button("Cancel Subscription")
    assert isinstance(deed, Button)
    deed.rename("Cancel this subscription when its period ends")
    asked.waits_until(lambda: not cut_off(deed.window()))


def test_two_activations_cancel_the_subscription(asked: OpenWindow) -> None:
    asked.press("Continue")
    asked.press("Cancel Subscription")
    asked.waits_until(lambda: Cancel(subscription="sub_md") in asked.world.log)
    asked.waits_for("Cancelling: will be sent when you are online.")
    asked.button("Undo")


def test_the_second_page_focuses_the_safe_way_out_and_escape_takes_it(asked: OpenWindow) -> None:
    asked.press("Continue")
    keep = asked.button("Keep Subscription")
    dialog = keep.window()
    asked.waits_until(lambda: dialog.focusWidget() is keep)
    QTest.keyClick(keep, Qt.Key.Key_Escape)
    asked.waits_until(lambda: QApplication.activeModalWidget() is None)
    assert not [entry for entry in asked.world.log if isinstance(entry, Cancel)]


def test_a_second_click_on_confirm_does_nothing_more(asked: OpenWindow) -> None:
    asked.press("Continue")
    confirm = asked.button("Cancel Subscription")
    confirm.click()
    confirm.click()
    asked.waits_until(lambda: QApplication.activeModalWidget() is None)
    assert asked.world.log.count(Cancel(subscription="sub_md")) == 1


def test_reason_and_comment_travel_with_the_cancellation(asked: OpenWindow) -> None:
    asked.press("Continue")
    dialog = asked.button("Cancel Subscription").window()
    reasons = dialog.findChildren(QComboBox)[0]
    reasons.setCurrentIndex(reasons.findData(CancellationReason.TOO_EXPENSIVE))
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(" see you ")
    asked.press("Cancel Subscription")
    wanted = Cancel(subscription="sub_md", reason=CancellationReason.TOO_EXPENSIVE, comment="see you")
    asked.waits_until(lambda: wanted in asked.world.log)


def test_pause_names_its_end_and_sends_it(asked: OpenWindow) -> None:
    asked.press("Pause Subscription for 12 weeks")
    asked.press("Continue")
    asked.press("Pause Subscription")
    wanted = Pause(subscription="sub_md", resumes_on=pause_end(people.NOW))
    asked.waits_until(lambda: wanted in asked.world.log)


def test_a_downgrade_shows_its_quote_before_it_can_be_confirmed(asked: OpenWindow) -> None:
    asked.press("Downgrade")
    asked.press("Continue")
    confirm = asked.button("Downgrade to EDU")
    asked.waits_for("$0.00")
    asked.waits_for("$49.00 on 3 December 2026")
    confirm.click()
    wanted = ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_1")
    asked.waits_until(lambda: wanted in asked.world.log)
    assert asked.world.quotes_seen[-1] == people.quote()


def test_another_plan_gets_another_quote(asked: OpenWindow) -> None:
    asked.press("Downgrade")
    asked.press("Continue")
    asked.press("Patient, $19.00 / month")
    asked.button("Downgrade to Patient")
    asked.waits_for("MD until 3 December 2026, then Patient for $19.00.")
    assert not asked.says("a smaller plan")
    asked.waits_for("$19.00 on 3 December 2026")


def test_without_a_connection_a_downgrade_says_that_it_needs_one(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor(), Contact.UNREACHABLE))
    window.world.quote_failure = Unreachable(Message("No answer from the billing server."))
    window.act(intents.AskToCancel("sub_md"))
    window.press("Downgrade")
    window.press("Continue")
    window.waits_for("No answer from the billing server.")
    window.waits_for("A downgrade needs a connection, because its price is asked for first.")
    assert not window.says("Needs a connection")
    assert not window.button("Downgrade").isEnabled()
    window.world.quote_failure = None
    window.press("Try again")
    window.button("Downgrade to EDU")


def test_a_patient_has_nothing_to_downgrade_to(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.patient()))
    window.act(intents.AskToCancel("sub_patient"))
    window.button("Continue")
    assert [card.text() for card in ways()] == ["Pause Subscription for 12 weeks", "Cancel"]


def test_a_way_that_is_closed_says_why(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.lapsed()))
    window.act(intents.AskToCancel("sub_md"))
    window.button("Continue")
    pause, downgrade, cancel = ways()
    assert not pause.isEnabled()
    assert not downgrade.isEnabled()
    assert cancel.isChecked()
    assert "A payment for this subscription failed" in pause.accessibleDescription()


def test_who_chooses_without_a_click_can_go_on(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.AskToCancel("sub_edu"))
    assert not window.button("Continue").isEnabled()
    choice = next(way for way in ways() if way.isEnabled())
    actions = QAccessible.queryAccessibleInterface(choice).actionInterface()
    assert actions is not None
    actions.doAction("Toggle")
    assert window.button("Continue").isEnabled()


def test_a_planned_change_is_said_to_be_replaced(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.paused()))
    window.act(intents.AskToCancel("sub_md"))
    window.waits_for("What you choose now replaces this.")


def test_a_planned_downgrade_is_said_to_be_replaced(open_window: OpensWindow) -> None:
    planned = people.subscription(pending_change=people.plan_change(), revision=2)
    window = open_window(projections.shown(people.account(subscriptions=(planned,), payment_methods=(people.VISA,))))
    window.act(intents.AskToCancel("sub_md"))
    window.waits_for("Nothing changes before. What you choose now replaces this.")


def test_a_refusal_by_the_rules_is_shown_in_the_dialog(asked: OpenWindow) -> None:
    asked.press("Continue")
    ended = people.subscription(pending_change=people.cancellation(), revision=2)
    asked.world.shown = projections.shown(people.account(subscriptions=(ended,), payment_methods=(people.VISA,)))
    asked.press("Cancel Subscription")
    asked.waits_for("This subscription is already cancelled.")


def test_an_unforeseen_failure_gets_a_sentence_and_a_log_line(
    asked: OpenWindow, caplog: pytest.LogCaptureFixture
) -> None:
    asked.world.surprise = RuntimeError("disk on fire")
    asked.press("Continue")
    asked.press("Cancel Subscription")
    asked.waits_for("Something went wrong inside the application.")
    assert not asked.says("Nothing was changed")
    assert "disk on fire" in caplog.text
    assert asked.button("Cancel Subscription").isEnabled()


def test_a_subscription_that_changes_meanwhile_starts_the_dialog_anew(asked: OpenWindow) -> None:
    asked.press("Continue")
    asked.button("Cancel Subscription")
    newer = msgspec.structs.replace(people.MD_MONTHLY, revision=9)
    fresh = projections.shown(people.account(subscriptions=(newer,), payment_methods=(people.VISA,)))
    asked.router.show_projection(fresh)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CancelDialog)
    dialog.look_again(fresh)
    asked.waits_for("This subscription has just changed. Look at the dates again.")
    asked.button("Continue")


@pytest.mark.parametrize(
    ("label", "action"),
    [("Resume Subscription", Resume(subscription="sub_md")), ("Keep Subscription", Keep(subscription="sub_edu"))],
)
def test_what_was_decided_can_be_taken_back(open_window: OpensWindow, label: str, action: Resume | Keep) -> None:
    window = open_window(projections.shown(people.paused()))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    window.press(label)
    window.waits_until(lambda: action in window.world.log)
