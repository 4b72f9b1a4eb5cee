"""Every action and every no has its sentence."""

from datetime import timedelta

import pytest

from desktop.contract.account import Address, Interval
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BuyCredits,
    Cancel,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.dates import CalendarDay
from desktop.contract.problems import Problem, ProblemType, Refusal
from desktop.core import deeds, refusals
from desktop.core.outbox import OutboxState
from desktop.core.projection import Contact
from tests.people import NOW, account
from tests.projections import entry

ACTIONS: list[Action] = [
    Cancel(subscription="sub_md"),
    Pause(subscription="sub_md", resumes_on=CalendarDay((NOW + timedelta(days=84)).date())),
    Resume(subscription="sub_md"),
    Keep(subscription="sub_md"),
    ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_1"),
    MakeDefault(payment_method="pm_visa"),
    DeletePaymentMethod(payment_method="pm_visa"),
    ChangeBillingDetails(name="Demo Clinic", address=Address()),
    AddTaxId(type="eu_vat", value="DE123456789"),
    DeleteTaxId(tax_id="txi_1"),
    BuyCredits(pack="pack_500", quote="q_1"),
]


def test_no_action_is_left_out() -> None:
    assert {type(action) for action in ACTIONS} == set(Action.__args__)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
def test_every_action_says_that_it_waits_and_that_it_runs(action: Action) -> None:
    waiting = entry(1, action, account())
    assert deeds.waiting(waiting, Contact.ONLINE).text.endswith("…")
    assert deeds.waiting(waiting, Contact.UNREACHABLE).text.endswith("when you are online.")


@pytest.mark.parametrize("refusal", Refusal, ids=lambda refusal: refusal.value)
def test_every_refusal_has_a_sentence(refusal: Refusal) -> None:
    assert refusals.refused(refusal).text.endswith(".")


def test_a_declined_payment_says_what_the_server_said() -> None:
    declined = Problem(type=ProblemType.PAYMENT_DECLINED, title="Declined", status=402, detail="Insufficient funds.")
    said = refusals.problem(declined)
    assert said.text.format_map(said.facts) == "Insufficient funds."


def test_a_payment_that_needs_the_customer_leads_to_the_browser() -> None:
    asks = Problem(
        type=ProblemType.PAYMENT_NEEDS_CUSTOMER, title="Your bank asks", status=402, detail="3DS", invoice="in_1"
    )
    assert "finish paying there" in refusals.problem(asks).text


def test_a_purchase_that_nobody_can_tell_of_says_so() -> None:
    unclear = entry(1, BuyCredits(pack="pack_500", quote="q_1"), account(), OutboxState.UNCLEAR)
    assert "It is not sent again" in deeds.setback(unclear).text
