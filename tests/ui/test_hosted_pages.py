"""A card that is being added in the browser, and one that never will be."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.contract.hosted_pages import HostedPageRequest
from desktop.core.failures import Unreachable
from desktop.core.messages import Message
from desktop.core.projection import Projection
from desktop.ui import intents
from desktop.ui.attention import attentions
from desktop.ui.needs import Remedy
from desktop.ui.widgets.buttons import Button
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow

FINISH = "Finish adding your card in the browser."


def buttons(window: OpenWindow) -> set[str]:
    return {b.text() for b in window.window.findChildren(QAbstractButton) if b.isVisible()}


def with_pages(*ids: str) -> Projection:
    pages = tuple(msgspec.structs.replace(projections.open_page(), id=id) for id in ids)
    return projections.shown(people.patient(), pages=pages)


def test_what_was_abandoned_in_the_browser_can_be_put_aside(open_window: OpensWindow) -> None:
    window = open_window(with_pages("hp_1"))
    window.waits_for(FINISH)
    window.press("Dismiss")
    window.waits_until(lambda: not window.says(FINISH))
    window.bridge.take_in(with_pages("hp_1"))
    assert not window.says(FINISH)
    window.act(intents.ManageSubscription("sub_patient"))
    window.waits_for(FINISH)
    assert {"Open again", "Check now"} <= buttons(window)


def test_another_page_is_spoken_of_again(open_window: OpensWindow) -> None:
    window = open_window(with_pages("hp_1"))
    window.press("Dismiss")
    window.bridge.take_in(with_pages("hp_1", "hp_2"))
    window.waits_for(FINISH)


def test_a_failed_payment_asks_for_a_card_even_while_a_page_is_open() -> None:
    first = attentions(projections.shown(people.lapsed(), pages=(projections.open_page(),)))[0]
    assert first.remedy is Remedy.ADD_PAYMENT_METHOD


@pytest.mark.parametrize(("put_aside", "remedy"), [((), Remedy.CHECK_NOW), (("hp_1",), Remedy.ADD_PAYMENT_METHOD)])
def test_an_expired_card_is_replaced_by_the_one_being_added(put_aside: tuple[str, ...], remedy: Remedy) -> None:
    old = people.card(id="pm_old", expires=(10, 2026))
    owner = people.account(subscriptions=(people.MD_MONTHLY,), payment_methods=(old,))
    needed = attentions(projections.shown(owner, pages=(projections.open_page(),)), frozenset(put_aside))
    assert needed[0].headline.text == "{card} has expired."
    assert needed[0].remedy is remedy


def test_each_page_that_is_opened_is_watched_closely_from_its_start(
    open_window: OpensWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An abandoned page is asked about once a minute; a new one beside it, every two seconds."""
    clock = Clock()
    monkeypatch.setattr("desktop.ui.bridge.datetime", clock)
    window = open_window(with_pages("hp_abandoned"))
    clock.ahead = timedelta(hours=1)
    window.act(intents.Refresh())
    window.waits_until(lambda: window.world.log.count("sync") == 1)
    window.act(intents.AddPaymentMethod())
    window.waits_until(lambda: window.world.log.count("sync") == 2)


class Clock:
    """The wall clock of the bridge, which a test can put forward."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def now(self, _zone: object) -> datetime:
        return datetime.now(UTC) + self.ahead


def test_a_second_press_while_the_page_opens_opens_no_second_page(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.page_answers.clear()
    window.act(intents.ManageSubscription("sub_md"))
    window.press("+ Add Payment Method")
    window.act(intents.AddPaymentMethod())
    busy = button_of(window, "Opening…")
    assert busy.is_busy
    window.world.page_answers.set()
    window.waits_until(lambda: not busy.is_busy)
    assert [type(entry) for entry in window.world.log].count(HostedPageRequest) == 1


def test_a_page_that_did_not_open_can_be_asked_for_again(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.world.open_failure = Unreachable(Message("No answer from the billing server."))
    window.act(intents.ManageSubscription("sub_md"))
    window.press("+ Add Payment Method")
    window.waits_for("No answer from the billing server.")
    window.world.open_failure = None
    window.press("+ Add Payment Method")
    window.waits_for(FINISH)


@pytest.mark.parametrize(("pressed", "pages"), [("+ Add Payment Method", ()), ("Open again", ("hp_1",))])
def test_return_that_opens_a_page_leaves_the_keyboard_where_it_is(
    open_window: OpensWindow, pressed: str, pages: tuple[str, ...]
) -> None:
    window = open_window(with_pages(*pages))
    window.act(intents.ManageSubscription("sub_patient"))
    opens = button_of(window, pressed)
    opens.setFocus()
    window.world.page_answers.clear()
    QTest.keyClick(opens, Qt.Key.Key_Return)
    window.button("Opening…")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(window.window.focusWidget(), key)
    QAccessible.queryAccessibleInterface(opens).actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert window.window.focusWidget() is opens
    window.world.page_answers.set()
    window.waits_until(lambda: not opens.is_busy)
    assert window.window.focusWidget() is opens
    assert [type(entry) for entry in window.world.log].count(HostedPageRequest) == 1


def button_of(window: OpenWindow, text: str) -> Button:
    found = window.button(text)
    assert isinstance(found, Button)
    return found
