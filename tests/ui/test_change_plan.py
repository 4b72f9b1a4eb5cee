"""From the plans one could have instead to the server's word on the one that was chosen."""

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.contract.account import Interval
from desktop.contract.actions import ChangePlan
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.contract.problems import ProblemType
from desktop.contract.quotes import PlanChangeQuoteRequest
from desktop.core.failures import Refused
from desktop.core.messages import Message
from desktop.core.outbox import OutboxState
from desktop.core.projection import Contact, Projection
from desktop.ui import intents
from desktop.ui.widgets.choice_card import ChoiceCard
from tests import people, projections
from tests.people import usd
from tests.ui import plans
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.world import World

UPGRADE = ChangePlan(subscription="sub_patient", plan="md", interval=Interval.MONTH, quote="q_md_month")


def cards() -> dict[str, ChoiceCard]:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return {card.text(): card for card in dialog.findChildren(ChoiceCard) if card.isVisible()}


def buttons() -> list[QAbstractButton]:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return [button for button in dialog.findChildren(QAbstractButton) if button.isVisible()]


def asked(open_window: OpensWindow, projection: Projection, subscription: str = "sub_patient") -> OpenWindow:
    """Somebody pressed Change Plan."""
    window = open_window(projection)
    window.world.quotes = plans.quote
    window.act(intents.ManageSubscription(subscription))
    window.press("Change Plan")
    window.button("Close")
    return window


@pytest.fixture
def upgrading(open_window: OpensWindow) -> OpenWindow:
    """The patient sees what MD would cost."""
    window = asked(open_window, plans.shown(plans.patient()))
    window.press("MD · $99.00 / month")
    window.press("Continue")
    window.button("Pay $40.00 now")
    return window


def answers(window: OpenWindow, answer: Callable[[], Projection]) -> None:
    """What the account looks like after the next round that finds the change in the outbox."""

    def on_sync(world: World) -> None:
        if UPGRADE in world.log:
            world.shown = answer()

    window.world.on_sync = on_sync


def upgraded() -> Projection:
    owner = plans.patient()
    md = msgspec.structs.replace(owner.subscriptions[0], plan=people.MD, price=usd(9900), revision=2)
    return plans.shown(msgspec.structs.replace(owner, subscriptions=(md,)))


def is_closed() -> bool:
    return QApplication.activeModalWidget() is None


def test_every_plan_says_when_it_would_begin(open_window: OpensWindow) -> None:
    asked(open_window, plans.shown(people.doctor()), "sub_md")
    found = cards()
    assert list(found) == ["Patient · $19.00 / month", "EDU · $49.00 / month", "MD · $99.00 / month"]
    assert "Begins on 3 December 2026, in 12 days." in found["EDU · $49.00 / month"].sentences
    assert not found["MD · $99.00 / month"].isEnabled()
    assert found["MD · $99.00 / month"].sentences == "This is your plan now."


def test_to_annual_begins_at_once_and_to_monthly_at_the_end(open_window: OpensWindow) -> None:
    window = asked(open_window, plans.shown(people.doctor()), "sub_md")
    window.press("Annual")
    window.waits_until(lambda: "MD · $594.00 / year" in cards())
    assert cards()["MD · $594.00 / year"].sentences.startswith("Begins at once for a whole year.")
    assert cards()["EDU · $240.00 / year"].sentences.startswith("Begins on 3 December 2026")


def test_nothing_is_charged_before_its_quote_was_seen(upgrading: OpenWindow) -> None:
    for text in ("Unused time on Patient", "\u2212$9.50", "$49.50", "Due now", "$40.00", "Visa •••• 1881 is charged."):
        upgrading.waits_for(text)
    upgrading.waits_for("$99.00 on 9 December 2026")
    assert not [entry for entry in upgrading.world.log if isinstance(entry, ChangePlan)]


def test_the_button_that_names_the_amount_pays_and_the_sheet_closes_when_it_is_confirmed(
    upgrading: OpenWindow,
) -> None:
    answers(upgrading, upgraded)
    pay = upgrading.button("Pay $40.00 now")
    pay.click()
    pay.click()
    upgrading.waits_until(is_closed)
    upgrading.waits_for("You have MD now, billed monthly.")
    assert upgrading.world.log.count(UPGRADE) == 1
    assert upgrading.world.quotes_seen[-1] == plans.quote(
        plans.patient(), PlanChangeQuoteRequest(subscription="sub_patient", plan="md", interval=Interval.MONTH)
    )


def test_a_downgrade_names_its_day_and_what_it_replaces(open_window: OpensWindow) -> None:
    cancelled = people.subscription(pending_change=people.cancellation(), revision=2)
    window = asked(open_window, plans.shown(people.account(subscriptions=(cancelled,))), "sub_md")
    window.waits_for("What you choose now replaces this.")
    window.press("EDU · $49.00 / month")
    window.press("Continue")
    window.waits_for("Your cancellation is taken back")
    window.waits_for("Until then MD stays as it is, and you can undo it.")
    window.press("Change on 3 December 2026")
    wanted = ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_edu_month")
    window.waits_until(lambda: wanted in window.world.log)


def test_a_change_that_is_planned_can_be_undone(open_window: OpensWindow) -> None:
    planned = people.subscription(pending_change=people.plan_change(), revision=2)
    window = asked(open_window, plans.shown(people.account(subscriptions=(planned,))), "sub_md")
    assert cards()["EDU · $49.00 / month"].sentences == "This change is already scheduled."
    window.press("Close")
    window.button("Keep Subscription")


def test_a_card_that_is_declined_is_said_with_what_would_help(upgrading: OpenWindow) -> None:
    declined = plans.setback(UPGRADE, plans.patient(), ProblemType.PAYMENT_DECLINED, detail="Your card was declined.")
    answers(upgrading, lambda: declined)
    upgrading.press("Pay $40.00 now")
    upgrading.waits_for("Your card was declined.")
    upgrading.button("Try again")
    upgrading.press("Add Payment Method")
    wanted = HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD)
    upgrading.waits_until(lambda: wanted in upgrading.world.log)
    upgrading.waits_until(is_closed)
    upgrading.waits_until(lambda: ("dismiss", 1) in upgrading.world.log)


def test_another_try_asks_for_the_price_once_more(upgrading: OpenWindow) -> None:
    declined = plans.setback(UPGRADE, plans.patient(), ProblemType.PAYMENT_DECLINED, detail="Your card was declined.")
    answers(upgrading, lambda: declined)
    upgrading.press("Pay $40.00 now")
    upgrading.waits_for("Your card was declined.")
    before = len([item for item in upgrading.world.log if isinstance(item, PlanChangeQuoteRequest)])
    upgrading.press("Try again")
    upgrading.button("Pay $40.00 now")
    assert not upgrading.says("Your card was declined.")
    after = len([item for item in upgrading.world.log if isinstance(item, PlanChangeQuoteRequest)])
    assert after == before + 1


def test_a_bank_that_asks_back_is_answered_in_the_browser(upgrading: OpenWindow) -> None:
    asks = plans.setback(UPGRADE, plans.patient(), ProblemType.PAYMENT_NEEDS_CUSTOMER, invoice="in_9")
    answers(upgrading, lambda: asks)
    upgrading.press("Pay $40.00 now")
    upgrading.waits_for("Your bank wants you to confirm this payment.")
    upgrading.world.on_sync = lambda _world: None
    upgrading.press("Continue in your browser")
    wanted = HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice="in_9")
    upgrading.waits_until(lambda: wanted in upgrading.world.log)
    upgrading.waits_until(is_closed)
    upgrading.waits_until(lambda: ("dismiss", 1) in upgrading.world.log)


def test_a_price_that_has_changed_is_shown_before_it_can_be_paid(upgrading: OpenWindow) -> None:
    question = PlanChangeQuoteRequest(subscription="sub_patient", plan="md", interval=Interval.MONTH)
    fresh = msgspec.structs.replace(plans.quote(plans.patient(), question), id="q_fresh", due_now=usd(4100))
    dearer = plans.setback(UPGRADE, plans.patient(), ProblemType.QUOTE_NOT_USABLE, quote=fresh)
    answers(upgrading, lambda: dearer)
    upgrading.press("Pay $40.00 now")
    upgrading.waits_for("The price you saw was no longer valid, so nothing was done.")
    upgrading.world.on_sync = lambda _world: None
    upgrading.press("Pay $41.00 now")
    again = msgspec.structs.replace(UPGRADE, quote="q_fresh")
    upgrading.waits_until(lambda: again in upgrading.world.log)


def test_offline_it_waits_and_can_be_taken_back(upgrading: OpenWindow) -> None:
    upgrading.press("Pay $40.00 now")
    upgrading.waits_for("Changing the plan: will be sent when you are online.")
    upgrading.press("Undo")
    upgrading.waits_until(lambda: ("withdraw", 2) in upgrading.world.log)
    upgrading.waits_until(is_closed)


def test_what_was_sent_goes_on_when_the_sheet_is_closed(upgrading: OpenWindow) -> None:
    owner = plans.patient()
    sent = projections.entry(1, UPGRADE, owner, OutboxState.UNANSWERED)
    answers(upgrading, lambda: plans.shown(owner, outbox=(sent,)))
    upgrading.press("Pay $40.00 now")
    upgrading.waits_for("You may close this: it goes on by itself.")
    QTest.keyClick(upgrading.button("Close"), Qt.Key.Key_Escape)
    upgrading.waits_until(is_closed)
    assert not [item for item in upgrading.world.log if isinstance(item, tuple)]


def test_without_a_card_there_is_one_to_add_first(open_window: OpensWindow) -> None:
    window = asked(open_window, plans.shown(plans.patient(())))
    assert cards()["MD · $99.00 / month"].sentences == "There is no card to pay with. Add one first."
    assert [button.text() for button in buttons() if button.text() == "Continue"] == []
    window.press("Add Payment Method")
    window.waits_until(lambda: HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD) in window.world.log)


def test_what_is_owed_comes_before_another_plan(open_window: OpensWindow) -> None:
    asked(open_window, plans.shown(people.lapsed()), "sub_md")
    assert not any(card.isEnabled() for card in cards().values())
    assert "A payment for this subscription failed." in cards()["EDU · $49.00 / month"].sentences


def test_a_pause_is_ended_before_a_change_at_once(open_window: OpensWindow) -> None:
    window = asked(open_window, plans.shown(people.paused()), "sub_md")
    window.press("Annual")
    window.waits_until(lambda: "MD · $594.00 / year" in cards())
    assert "Resume first" in cards()["MD · $594.00 / year"].sentences


def test_a_subscription_that_changes_meanwhile_is_priced_anew(upgrading: OpenWindow) -> None:
    owner = plans.patient()
    newer = msgspec.structs.replace(owner.subscriptions[0], revision=9)
    before = len([item for item in upgrading.world.log if isinstance(item, PlanChangeQuoteRequest)])
    fresh = plans.shown(msgspec.structs.replace(owner, subscriptions=(newer,)))
    upgrading.world.shown = fresh
    upgrading.bridge.take_in(fresh)
    upgrading.waits_for("The price shown before has expired. This is the present one.")
    after = len([item for item in upgrading.world.log if isinstance(item, PlanChangeQuoteRequest)])
    assert after == before + 1


def test_a_refresh_that_changes_nothing_moves_nothing(open_window: OpensWindow) -> None:
    window = asked(open_window, plans.shown(plans.patient()))
    window.press("MD · $99.00 / month")
    before = cards()
    window.bridge.take_in(plans.shown(plans.patient(), contact=Contact.UNREACHABLE))
    assert cards() == before


def test_back_keeps_what_was_chosen(upgrading: OpenWindow) -> None:
    upgrading.press("‹ Back")
    assert cards()["MD · $99.00 / month"].isChecked()
    assert upgrading.button("Continue").isEnabled()


def test_how_a_purchase_ended_is_not_followed_by_a_fresh_price(upgrading: OpenWindow) -> None:
    upgrading.world.surprise = Refused(Message("Another program is changing this subscription."))
    upgrading.press("Pay $40.00 now")
    upgrading.waits_for("Another program is changing this subscription.")
    later = plans.shown(plans.patient())
    upgrading.bridge.take_in(msgspec.structs.replace(later, now=later.now + timedelta(hours=1)))
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert not [timer for timer in sheet.findChildren(QTimer) if timer.isActive()]
    upgrading.world.surprise = None
    upgrading.press("Try again")
    upgrading.button("Pay $40.00 now")


def test_what_was_sent_meanwhile_cannot_be_taken_back(upgrading: OpenWindow) -> None:
    upgrading.press("Pay $40.00 now")
    upgrading.button("Undo")
    owner = plans.patient()
    sent = plans.shown(owner, outbox=(projections.entry(2, UPGRADE, owner, OutboxState.UNANSWERED),))
    upgrading.world.shown = sent
    upgrading.bridge.take_in(sent)
    upgrading.waits_for("You may close this: it goes on by itself.")
    assert [button.text() for button in buttons()] == ["Close"]
