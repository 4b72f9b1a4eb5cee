"""What goes wrong unless somebody acts: said at the top, on the time line, and with the one thing to do."""

import msgspec
import pytest

from desktop.contract.account import OpenProblem, OpenProblemKind
from desktop.contract.actions import BuyCredits
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.contract.problems import ProblemType
from desktop.ui.attention import attentions
from desktop.ui.needs import Remedy
from desktop.ui.news import news
from desktop.ui.theme import ON_ACCENT
from tests import people, projections
from tests.people import usd
from tests.ui import plans
from tests.ui.conftest import OpensWindow

PAY = HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice="in_7")


def test_a_failed_payment_can_be_paid_now(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.owing()))
    window.waits_for("The last payment for MD failed.")
    window.waits_for("$84.00 is owed. The card is tried again on 24 November 2026, in 3 days.")
    assert window.count("The last payment for MD failed.") == 1
    window.press("Pay $84.00 now")
    window.waits_until(lambda: PAY in window.world.log)
    window.waits_for("Finish paying in the browser.")


def test_the_next_try_stands_on_the_time_line(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.owing()))
    window.waits_for("MD payment failed · $84.00")
    window.waits_for("MD payment is tried again · $84.00")


def test_what_is_owed_is_due_now_and_not_on_a_day(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.owing()))
    window.waits_for("Due now · tried again on 24 November 2026, in 3 days")
    assert not window.says("21 November 2026")
    without_retry = open_window(projections.shown(people.lapsed()))
    without_retry.waits_until(lambda: without_retry.count("Due now") == 2)
    assert not without_retry.says("tried again")


def test_paying_is_the_one_main_action_while_something_is_owed(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.owing()))
    pay, add = window.button("Pay $84.00 now"), window.button("Add Subscription")
    assert pay.foregroundRole() is ON_ACCENT
    assert add.foregroundRole() is not ON_ACCENT
    window.router.show_projection(plans.shown(people.doctor()))
    assert add.foregroundRole() is ON_ACCENT


def test_what_is_owed_for_a_cancelled_plan_is_still_due(open_window: OpensWindow) -> None:
    owner = plans.owing()
    cancelled = msgspec.structs.replace(owner.subscriptions[0], pending_change=people.cancellation(), next_charge=None)
    window = open_window(plans.shown(msgspec.structs.replace(owner, subscriptions=(cancelled,))))
    window.waits_for("Due now · tried again on 24 November 2026, in 3 days")
    window.waits_for("MD payment failed · $84.00")
    window.waits_for("MD access ends")


def test_a_bank_that_asks_back_has_its_own_words(open_window: OpensWindow) -> None:
    window = open_window(plans.shown(plans.owing(OpenProblemKind.AUTHENTICATION_REQUIRED)))
    window.waits_for("Your bank wants you to confirm the payment for MD.")
    window.waits_for("our bank waits for you to confirm $84.00.")
    window.waits_for("MD payment waits for you to confirm it · $84.00")
    assert window.count("Confirm payment") == 2
    assert not window.says("ayment failed")
    assert not window.says("Check the card that pays")
    window.press("Pay $84.00 now")
    window.waits_until(lambda: PAY in window.world.log)


def test_a_plan_that_no_card_pays_for_asks_for_one() -> None:
    lacking = OpenProblem(kind=OpenProblemKind.NO_PAYMENT_METHOD, subscription="sub_md", amount_due=usd(9900))
    owner = msgspec.structs.replace(people.account(payment_methods=()), open_problems=(lacking,))
    (first, *_) = attentions(plans.shown(owner))
    assert (first.headline.text, first.remedy) == ("There is no card to pay for {plan}.", Remedy.ADD_PAYMENT_METHOD)
    assert first.detail is not None
    assert first.detail.facts["price"] == usd(9900)


@pytest.mark.parametrize("kind", list(OpenProblemKind))
def test_every_problem_has_words_whatever_the_server_leaves_out(kind: OpenProblemKind) -> None:
    bare = msgspec.structs.replace(people.patient(), open_problems=(OpenProblem(kind=kind),))
    (first, *_) = attentions(plans.shown(bare))
    assert first.headline.text


def test_a_purchase_that_the_bank_asks_about_can_be_paid_later(open_window: OpensWindow) -> None:
    owner = people.patient()
    buy = BuyCredits(pack="pack_500", quote="q_1")
    window = open_window(plans.setback(buy, owner, ProblemType.PAYMENT_NEEDS_CUSTOMER, invoice="in_7"))
    window.waits_for("Your bank wants you to confirm this payment.")
    window.button("Dismiss")
    window.press("Pay now")
    window.waits_until(lambda: PAY in window.world.log)


def test_what_ends_says_that_its_data_is_deleted(open_window: OpensWindow) -> None:
    cancelled = people.subscription(pending_change=people.cancellation(), revision=2)
    window = open_window(plans.shown(people.account(subscriptions=(cancelled,))))
    window.waits_for("MD access ends")
    window.waits_for("MD cloud storage and DICOM sessions are deleted")


def test_a_payment_that_went_through_at_last_is_good_news() -> None:
    paid = msgspec.structs.replace(people.lapsed(), subscriptions=(people.MD_MONTHLY,))
    told = news(plans.shown(plans.owing()), plans.shown(paid))
    assert told is not None
    assert told.text == "The payment for {plan} went through."
