"""What all sheets have in common: the keyboard, what an answer may move, and what becomes of failures."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QScrollArea, QWidget

from desktop.contract.account import Interval
from desktop.contract.actions import ChangePlan
from desktop.core.failures import Refused, Unreachable
from desktop.core.messages import Message
from desktop.ui import intents
from desktop.ui.widgets.buttons import Button
from tests import people, projections
from tests.ui import plans
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.cut import cut_off

OFFLINE = Unreachable(Message("No answer from the billing server."))


def sheet() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def is_closed() -> bool:
    return QApplication.activeModalWidget() is None


def ask(window: OpenWindow, question: intents.Question) -> None:
    """Opens the sheet, and waits until it has the keyboard."""
    window.act(question)
    window.waits_until(lambda: not is_closed() and sheet().isActiveWindow())


def change_plan(open_window: OpensWindow) -> OpenWindow:
    """The patient has chosen MD and has not gone on yet."""
    window = open_window(plans.shown(plans.patient()))
    window.world.quotes = plans.quote
    ask(window, intents.AskToChangePlan("sub_patient"))
    window.press("MD · $99.00 / month")
    return window


def focused_text() -> str:
    focused = sheet().focusWidget()
    return focused.text() if isinstance(focused, QAbstractButton) else ""


def test_return_that_is_held_down_does_not_pay_on_the_page_that_follows(open_window: OpensWindow) -> None:
    window = change_plan(open_window)
    window.press("Continue")
    pay = window.button("Pay $40.00 now")
    pay.setFocus()
    hold = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    for receiver in (pay, sheet()):
        QApplication.sendEvent(receiver, hold)
    assert pay.isEnabled()
    assert not [entry for entry in window.world.log if isinstance(entry, ChangePlan)]


def test_a_price_that_comes_leaves_the_focus_on_the_safe_way_out(open_window: OpensWindow) -> None:
    window = change_plan(open_window)
    go_on = window.button("Continue")
    go_on.setFocus()
    QTest.keyClick(go_on, Qt.Key.Key_Return)
    pay = window.button("Pay $40.00 now")
    window.waits_until(pay.isEnabled)
    assert focused_text() == "Close"
    assert isinstance(pay, Button)
    assert not pay.isDefault()


def test_the_price_of_a_subscription_leaves_the_focus_on_the_safe_way_out(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.patient()))
    window.world.quotes = plans.quote
    ask(window, intents.AskToSubscribe("md", Interval.MONTH))
    go_on = window.button("Continue in your browser")
    window.waits_until(go_on.isEnabled)
    assert focused_text() == "Close"
    assert isinstance(go_on, Button)
    assert not go_on.isDefault()


def test_the_price_of_a_downgrade_leaves_the_focus_on_the_safe_way_out(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    ask(window, intents.AskToCancel("sub_md"))
    window.press("Downgrade")
    window.press("Continue")
    window.waits_until(window.button("Downgrade to EDU").isEnabled)
    assert focused_text() == "Keep Subscription"


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_End])
def test_the_keyboard_scrolls_a_sheet_that_is_too_high_for_the_screen(open_window: OpensWindow, key: Qt.Key) -> None:
    window = open_window(projections.shown(people.doctor()))
    ask(window, intents.AskToCancel("sub_md"))
    window.press("Continue")
    keep = window.button("Keep Subscription")
    low = sheet()
    bar = low.findChildren(QScrollArea)[0].verticalScrollBar()
    window.waits_until(keep.hasFocus)

    def is_too_low() -> bool:
        low.setFixedHeight(260)
        return bar.maximum() > 0

    window.waits_until(is_too_low)
    QTest.keyClick(keep, key)
    assert bar.value() > 0
    assert keep.hasFocus()


@pytest.mark.parametrize(
    "question",
    [
        intents.AskToSubscribe("md", Interval.MONTH),
        intents.AskToBuyCredits("pack_500"),
        intents.AskToChangePlan("sub_patient"),
        intents.AskToCancel("sub_patient"),
    ],
)
def test_a_sheet_closes_when_another_account_is_used(open_window: OpensWindow, question: intents.Question) -> None:
    window = open_window(plans.shown(plans.patient()))
    window.world.quotes = plans.quote
    ask(window, question)
    window.bridge.take_in(plans.shown(people.lapsed()))
    window.waits_until(is_closed)


def test_a_page_that_does_not_open_is_told_where_a_card_was_missing(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.patient(cards=())))
    window.world.open_failure = OFFLINE
    ask(window, intents.AskToChangePlan("sub_patient"))
    window.press("Add Payment Method")
    window.waits_for("No answer from the billing server.")
    assert window.button("Add Payment Method").isEnabled()


def test_what_was_asked_for_before_a_sheet_was_opened_is_told_by_the_window(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.page_answers.clear()
    window.world.open_failure = OFFLINE
    window.act(intents.AddPaymentMethod())
    ask(window, intents.AskToCancel("sub_md"))
    keep = window.button("Keep Subscription")
    window.world.page_answers.set()
    window.waits_until(lambda: window.count("No answer from the billing server.") == 1)
    assert not window.says("No answer from the billing server.")
    keep.click()
    window.waits_for("No answer from the billing server.")


def test_why_somebody_leaves_is_kept_on_the_way_back(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    ask(window, intents.AskToCancel("sub_md"))
    window.press("Continue")
    sheet().findChildren(QPlainTextEdit)[0].setPlainText("Too many scans")
    window.press("‹ Back")
    window.press("Continue")
    window.button("Cancel Subscription")
    comments = [field for field in sheet().findChildren(QPlainTextEdit) if field.isVisible()]
    assert [field.toPlainText() for field in comments] == ["Too many scans"]


def test_there_is_no_way_back_from_what_was_confirmed_until_it_is_known_how_it_ended(open_window: OpensWindow) -> None:
    window = change_plan(open_window)
    window.press("Continue")
    pay, back = window.button("Pay $40.00 now"), window.button("‹ Back")
    window.waits_until(pay.isEnabled)
    pay.click()
    assert not back.isEnabled()


def test_the_way_back_is_open_again_after_a_refusal(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.surprise = Refused(Message("Another program is changing this subscription."))
    ask(window, intents.AskToCancel("sub_md"))
    window.press("Continue")
    cancel, back = window.button("Cancel Subscription"), window.button("‹ Back")
    cancel.click()
    assert not back.isEnabled()
    window.waits_for("Another program is changing this subscription.")
    assert back.isEnabled()


def press_with_return(window: OpenWindow, text: str) -> None:
    button = window.button(text)
    window.waits_until(button.isEnabled)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def test_a_refused_confirmation_leaves_the_keyboard_on_its_button(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.surprise = Refused(Message("Another program is changing this subscription."))
    ask(window, intents.AskToCancel("sub_md"))
    window.press("Continue")
    press_with_return(window, "Cancel Subscription")
    window.waits_for("Another program is changing this subscription.")
    assert focused_text() == "Cancel Subscription"


def test_the_keyboard_is_on_the_safe_way_out_when_the_buttons_change(open_window: OpensWindow) -> None:
    window = change_plan(open_window)
    window.press("Continue")
    press_with_return(window, "Pay $40.00 now")
    window.button("Undo")
    assert focused_text() == "Close"


def test_the_keyboard_is_on_the_safe_way_out_when_it_goes_on_in_the_browser(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.patient()))
    window.world.quotes = plans.quote
    ask(window, intents.AskToSubscribe("md", Interval.MONTH))
    press_with_return(window, "Continue in your browser")
    window.waits_for("You may close this.")
    assert focused_text() == "Close"


def test_a_price_that_is_lost_takes_with_it_what_was_said_of_it(open_window: OpensWindow) -> None:
    window = change_plan(open_window)
    window.press("Continue")
    window.waits_for("Visa •••• 1881 is charged.")
    window.world.quote_failure = OFFLINE
    later = plans.shown(plans.patient())
    window.bridge.take_in(msgspec.structs.replace(later, now=later.now + timedelta(hours=1)))
    window.waits_for("No answer from the billing server.")
    assert not window.says("replaces Patient at once")
    assert not window.says("is charged.")


def test_a_page_that_opens_still_opens_when_the_choices_are_made_anew(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.patient(cards=())))
    window.world.page_answers.clear()
    ask(window, intents.AskToChangePlan("sub_patient"))
    window.press("Add Payment Method")
    opening = window.button("Opening…")
    newer = msgspec.structs.replace(plans.CATALOGUE, version="newer")
    window.world.shown = msgspec.structs.replace(window.world.shown, catalogue=newer)
    window.bridge.take_in(window.world.shown)
    again = window.button("Opening…")
    assert again is not opening
    assert again.width() < sheet().width() // 2
    window.world.open_failure = OFFLINE
    window.world.page_answers.set()
    window.waits_for("No answer from the billing server.")
    window.button("Add Payment Method")


def test_buttons_that_are_too_wide_for_the_screen_stand_one_above_the_other(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    ask(window, intents.AskToCancel("sub_md"))
    window.press("Continue")
    deed, keep = window.button("Cancel Subscription"), window.button("Keep Subscription")
    assert deed.y() == keep.y()
    assert isinstance(deed, Button)
    deed.rename("Cancel this subscription when its present period ends and lose what is stored")
    window.waits_until(lambda: deed.y() > keep.y())
    assert not cut_off(sheet())
    deed.rename("Cancel Subscription")
    window.waits_until(lambda: deed.y() == keep.y())
