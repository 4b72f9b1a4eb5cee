"""What the window says when something has just come to pass with the cards."""

import msgspec
import pytest

from desktop.contract.account import Account
from desktop.core.messages import Message
from desktop.core.projection import Projection
from desktop.ui import intents
from desktop.ui.news import news
from tests import people, projections
from tests.ui.conftest import OpensWindow

VISA_ONLY = people.account(version=1, payment_methods=(people.VISA,))
BOTH = people.account(version=2, payment_methods=(people.VISA, people.MASTERCARD))
SWITCHED = people.account(
    version=3,
    payment_methods=(
        msgspec.structs.replace(people.VISA, is_default=False),
        msgspec.structs.replace(people.MASTERCARD, is_default=True),
    ),
)
FIRST = people.account(payment_methods=())


@pytest.mark.parametrize(
    ("before", "now", "sentence"),
    [
        (VISA_ONLY, BOTH, "{card} was added."),
        (FIRST, VISA_ONLY, "{card} was added and pays from now on."),
        (BOTH, SWITCHED, "{card} pays from now on."),
        (BOTH, VISA_ONLY, "{card} was deleted."),
    ],
)
def test_what_came_to_pass_is_said(before: Account, now: Account, sentence: str) -> None:
    said = news(projections.shown(before), projections.shown(now))
    assert said is not None
    assert said.text == sentence


@pytest.mark.parametrize("before", [None, BOTH, people.patient()])
def test_the_first_sight_the_same_and_another_account_are_no_news(before: Account | None) -> None:
    assert news(projections.shown(before), projections.shown(BOTH)) is None


def test_a_card_that_was_added_is_confirmed_until_the_next_page(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(VISA_ONLY))
    window.act(intents.ManageSubscription("sub_md"))
    window.bridge.take_in(projections.shown(BOTH))
    window.waits_for("Mastercard •••• 4444 was added.")
    window.act(intents.ShowPage(intents.Page.DASHBOARD))
    assert not window.says("was added.")


def test_a_confirmation_can_be_dismissed(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(BOTH))
    window.bridge.take_in(projections.shown(SWITCHED))
    window.waits_for("pays from now on.")
    window.press("Dismiss")
    window.waits_until(lambda: not window.says("pays from now on."))


def test_a_card_to_finish_in_the_browser_is_spoken_of_once_beside_the_cards(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(people.doctor(), pages=(projections.open_page(),)))
    window.waits_for("Finish adding your card in the browser.")
    window.act(intents.ManageSubscription("sub_md"))
    assert window.count("Finish adding your card in the browser.") == 1


@pytest.mark.parametrize("next_one", [projections.shown(people.patient()), projections.signed_out()])
def test_what_came_to_pass_in_one_account_is_not_told_after_it(open_window: OpensWindow, next_one: Projection) -> None:
    window = open_window(projections.shown(VISA_ONLY))
    window.bridge.take_in(projections.shown(BOTH))
    window.waits_for("was added.")
    window.bridge.take_in(next_one)
    assert not window.says("was added.")


def test_what_went_wrong_in_one_account_is_not_told_in_another(open_window: OpensWindow) -> None:
    window = open_window(projections.shown(BOTH))
    window.bridge.failed.emit(Message("The invoice could not be opened."))
    window.bridge.take_in(projections.shown(SWITCHED))
    assert window.says("The invoice could not be opened.")
    window.bridge.take_in(projections.shown(people.patient()))
    assert not window.says("The invoice could not be opened.")
