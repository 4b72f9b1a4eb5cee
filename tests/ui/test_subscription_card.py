"""The buttons of a subscription act on the subscription that is shown, and stand in one order for eye and keyboard."""

import msgspec
import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from desktop.contract.actions import Keep
from desktop.core.outbox import OutboxState
from desktop.core.projection import Contact
from desktop.ui import intents
from desktop.ui.widgets.subscription_card import SubscriptionCard
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow


def manage(window: OpenWindow, subscription: str) -> None:
    window.act(intents.ManageSubscription(subscription))


def card_of(window: OpenWindow) -> SubscriptionCard:
    return next(card for card in window.window.findChildren(SubscriptionCard) if card.isVisible())


def test_keeping_acts_on_the_subscription_whose_page_is_open(open_window: OpensWindow) -> None:
    md = people.subscription(pending_change=people.cancellation(people.MD_PERIOD), revision=2)
    edu = people.doctor().subscriptions[1]
    window = open_window(projections.shown(people.account(subscriptions=(md, edu))))
    manage(window, edu.id)
    window.button("Keep Subscription")
    manage(window, md.id)
    window.waits_for("What you pay for MD")
    window.press("Keep Subscription", card_of(window))
    window.waits_until(lambda: Keep(subscription=md.id) in window.world.log)
    assert Keep(subscription=edu.id) not in window.world.log
    assert window.world.shown.contact is Contact.UNREACHABLE


@pytest.mark.parametrize(
    ("button", "said"), [("Cancel Subscription", "What should happen to EDU?"), ("Change Plan", "You have EDU")]
)
def test_a_dialog_is_about_the_subscription_whose_page_is_open(
    open_window: OpensWindow, button: str, said: str
) -> None:
    edu = people.subscription(id="sub_edu", plan=people.EDU, period=people.EDU_PERIOD)
    window = open_window(projections.shown(people.account(subscriptions=(people.MD_MONTHLY, edu))))
    manage(window, "sub_md")
    window.button(button)
    manage(window, "sub_edu")
    window.waits_for("What you pay for EDU")
    window.press(button, card_of(window))
    window.waits_for(said)


def test_a_button_that_comes_back_takes_its_place_in_the_row_and_for_the_keyboard(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor()))
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    window.button("Keep Subscription")
    kept = people.subscription(id="sub_edu", plan=people.EDU, period=people.EDU_PERIOD)
    window.world.shown = projections.shown(people.account(subscriptions=(people.MD_MONTHLY, kept)))
    window.bridge.read()
    window.waits_until(lambda: len([b for b in _pressed(window) if b.text() == "Cancel"]) == 2)
    for card in window.window.findChildren(SubscriptionCard):
        if card.isVisible():
            row = sorted(_pressed(window, card), key=lambda button: button.x())
            assert [button.text() for button in _tabbed(row[0])][: len(row)] == [button.text() for button in row]


def _pressed(window: OpenWindow, within: SubscriptionCard | None = None) -> list[QPushButton]:
    return [button for button in (within or window.window).findChildren(QPushButton) if button.isVisible()]


def _tabbed(first: QAbstractButton) -> list[QAbstractButton]:
    """The visible buttons in the order of the Tab key, from this one on."""
    chain, widget = [first], first.nextInFocusChain()
    while widget is not None and widget is not first:
        if isinstance(widget, QPushButton) and widget.isVisible():
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def test_cards_stand_in_the_order_of_the_server_when_one_goes_and_another_comes(open_window: OpensWindow) -> None:
    plans = [msgspec.structs.replace(people.MD, name=f"Plan {n}") for n in range(4)]
    owned = [msgspec.structs.replace(people.MD_MONTHLY, id=f"sub_{n}", plan=plan) for n, plan in enumerate(plans)]
    window = open_window(projections.shown(people.account(subscriptions=tuple(owned[:3]))))
    window.waits_for("Plan 2")
    window.bridge.take_in(projections.shown(people.account(subscriptions=tuple(owned[1:]))))

    def listed() -> list[str]:
        cards = [card for card in window.window.findChildren(SubscriptionCard) if card.isVisible()]
        return [card.summary.name.text() for card in sorted(cards, key=lambda card: card.y())]

    window.waits_until(lambda: listed() == ["Plan 1", "Plan 2", "Plan 3"])


def test_the_keyboard_stays_on_the_card_when_its_button_goes(open_window: OpensWindow) -> None:
    owner = people.doctor()
    window = open_window(projections.shown(owner))
    manage(window, "sub_edu")
    keep = window.button("Keep Subscription")
    keep.setFocus()
    window.waits_until(keep.hasFocus)
    sending = projections.entry(1, Keep(subscription="sub_edu"), owner, OutboxState.UNANSWERED)
    window.bridge.take_in(projections.shown(owner, outbox=(sending,)))
    assert not [button for button in _pressed(window, card_of(window)) if button.isVisible()]
    assert window.window.focusWidget() is card_of(window)
    kept = people.subscription(id="sub_edu", plan=people.EDU, period=people.EDU_PERIOD)
    window.bridge.take_in(projections.shown(people.account(subscriptions=(people.MD_MONTHLY, kept))))
    assert window.window.focusWidget() is window.button("Change Plan")
