"""The Cancel dialog while the world moves on."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from desktop.contract.account import Interval, SubscriptionStatus
from desktop.contract.quotes import PlanChangeQuoteRequest
from desktop.core.failures import Unreachable
from desktop.core.messages import Message
from desktop.core.projection import Contact, Projection
from desktop.ui import intents
from desktop.ui.widgets.choice_card import ChoiceCard
from tests import people, projections
from tests.ui.conftest import OpensWindow, OpenWindow


def sentences(label: str) -> str:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return next(card.sentences for card in dialog.findChildren(ChoiceCard) if card.text() == label)


def asked(window: OpenWindow) -> OpenWindow:
    window.act(intents.AskToCancel("sub_md"))
    window.button("Continue")
    return window


def moved(projection: Projection, by: timedelta) -> Projection:
    return msgspec.structs.replace(projection, now=projection.now + by)


def quotes_asked(window: OpenWindow) -> int:
    return window.world.log.count(PlanChangeQuoteRequest(subscription="sub_md", plan="edu", interval=Interval.MONTH))


def test_the_dates_follow_the_clock_while_the_dialog_is_open(open_window: OpensWindow) -> None:
    window = asked(open_window(projections.shown(people.doctor())))
    assert "in 12 days" in sentences("Cancel")
    window.bridge.take_in(moved(projections.shown(people.doctor()), timedelta(days=2)))
    assert "in 10 days" in sentences("Cancel")
    window.press("Continue")
    window.waits_for("in 10 days")
    window.bridge.take_in(moved(projections.shown(people.doctor()), timedelta(days=3)))
    window.waits_for("in 9 days")


def test_a_lost_connection_is_said_while_the_dialog_is_open(open_window: OpensWindow) -> None:
    window = asked(open_window(projections.shown(people.doctor())))
    assert "Needs a connection" not in sentences("Downgrade")
    window.bridge.take_in(projections.shown(people.doctor(), Contact.UNREACHABLE))
    assert "Needs a connection" in sentences("Downgrade")


def test_news_leave_the_chosen_way_alone(open_window: OpensWindow) -> None:
    window = asked(open_window(projections.shown(people.doctor())))
    window.press("Downgrade")
    window.bridge.take_in(projections.shown(people.doctor(), Contact.UNREACHABLE))
    window.press("Continue")
    window.button("Downgrade to EDU")


def test_an_expired_price_is_asked_for_anew_and_that_is_said(open_window: OpensWindow) -> None:
    shown = projections.shown(people.doctor())
    window = asked(open_window(shown))
    window.press("Downgrade")
    window.press("Continue")
    window.button("Downgrade to EDU")
    window.bridge.take_in(moved(shown, timedelta(minutes=29)))
    assert quotes_asked(window) == 1
    window.bridge.take_in(moved(shown, timedelta(minutes=31)))
    window.waits_until(lambda: quotes_asked(window) == 2)
    window.waits_for("The price shown before has expired. This is the present one.")
    assert window.button("Downgrade to EDU").isEnabled()


def test_a_refusal_is_not_told_again_on_a_later_page(open_window: OpensWindow) -> None:
    window = asked(open_window(projections.shown(people.doctor())))
    window.world.surprise = RuntimeError("disk on fire")
    window.press("Continue")
    window.press("Cancel Subscription")
    window.waits_for("Something went wrong inside the application.")
    window.press("‹ Back")
    newer = msgspec.structs.replace(people.MD_MONTHLY, revision=9)
    window.bridge.take_in(projections.shown(people.account(subscriptions=(newer,), payment_methods=(people.VISA,))))
    window.waits_for("This subscription has just changed. Look at the dates again.")
    assert not window.says("Something went wrong")


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ("Cancel", "Access does not return after the pause, and nothing further is charged."),
        ("Cancel", "The subscription ends on 3 December 2026, in 12 days"),
        ("Downgrade", "The pause is replaced: a smaller plan begins on 3 December 2026, in 12 days"),
    ],
)
def test_during_a_pause_no_access_is_promised_that_there_is_not(open_window: OpensWindow, way: str, said: str) -> None:
    asked(open_window(projections.shown(people.resting())))
    assert said in sentences(way)
    assert "Access until" not in sentences(way)
    assert people.CATALOGUE.policies.data_deletion not in sentences(way)


def without_lower_plans(projection: Projection) -> Projection:
    assert projection.catalogue is not None
    offers = tuple(offer for offer in projection.catalogue.offers if offer.plan.id == "md")
    return msgspec.structs.replace(projection, catalogue=msgspec.structs.replace(projection.catalogue, offers=offers))


def test_a_downgrade_that_is_sold_no_longer_cannot_be_gone_on_with(open_window: OpensWindow) -> None:
    shown = projections.shown(people.doctor())
    window = asked(open_window(shown))
    window.press("Downgrade")
    window.bridge.take_in(without_lower_plans(shown))
    window.waits_for("What is possible here has just changed. Choose again.")
    assert not window.button("Continue").isEnabled()
    window.press("Cancel")
    window.press("Continue")
    window.button("Cancel Subscription")


def test_a_way_that_is_refused_after_it_was_chosen_cannot_be_gone_on_with(open_window: OpensWindow) -> None:
    window = asked(open_window(projections.shown(people.doctor())))
    window.press("Pause Subscription for 12 weeks")
    overdue = msgspec.structs.replace(people.MD_MONTHLY, status=SubscriptionStatus.PAST_DUE)
    owner = msgspec.structs.replace(people.doctor(), subscriptions=(overdue,))
    window.bridge.take_in(projections.shown(owner))
    window.waits_for("What is possible here has just changed. Choose again.")
    assert not window.button("Continue").isEnabled()


def test_without_its_price_the_button_does_not_name_the_plan_chosen_before(open_window: OpensWindow) -> None:
    window = asked(open_window(projections.shown(people.doctor())))
    window.press("Downgrade")
    window.press("Continue")
    window.button("Downgrade to EDU")
    window.world.quote_failure = Unreachable(Message("No answer from the billing server."))
    window.press("Patient, $19.00 / month")
    window.waits_for("No answer from the billing server.")
    assert not window.button("Downgrade").isEnabled()
