"""What is said of an action where nothing else names what it is about."""

import msgspec
import pytest

from desktop.contract.account import Account
from desktop.contract.actions import (
    Action,
    BuyCredits,
    Cancel,
    DeletePaymentMethod,
    MakeDefault,
    SubscriptionAction,
)
from desktop.core import deeds, named_deeds
from desktop.core.messages import Message
from desktop.core.outbox import OutboxState
from desktop.core.projection import Contact
from tests import people
from tests.core.test_deeds import ACTIONS
from tests.people import account, usd
from tests.projections import entry, shown

BUY = BuyCredits(pack="pack_500", quote="q_1")


def too_late(action: Action, owner: Account | None = None) -> tuple[Message, ...]:
    who = owner or account()
    late = entry(1, action, who, OutboxState.EXPIRED)
    return named_deeds.setback(late, shown(who, outbox=(late,)))


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
def test_every_action_that_was_too_late_is_named(action: Action) -> None:
    what, then = too_late(action)
    assert what.text.endswith("was not sent in time.")
    assert what.text.format_map(what.facts)
    assert then.text.startswith("Nothing was ")


def test_a_cancellation_that_was_too_late_says_when_the_plan_renews_and_for_how_much() -> None:
    what, then = too_late(Cancel(subscription="sub_md"))
    assert what.facts == {"plan": "MD"}
    assert then.text == "Nothing was changed: {plan} renews on {day} for {price}."
    assert then.facts == {"plan": "MD", "day": people.MD_PERIOD[1].date(), "price": usd(9900)}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
def test_only_what_depends_on_dates_sends_the_user_to_look_at_them(action: Action) -> None:
    late = entry(1, action, account(), OutboxState.EXPIRED)
    said = [deeds.setback(late).text, too_late(action, people.lapsed())[-1].text]
    assert all(("Look at the dates" in text) is isinstance(action, SubscriptionAction) for text in said), said


def test_no_renewal_is_promised_that_is_not_sure() -> None:
    overdue = people.lapsed()
    assert "renews" not in too_late(Cancel(subscription="sub_md"), overdue)[1].text


@pytest.mark.parametrize(
    "action", [MakeDefault(payment_method="pm_gone"), DeletePaymentMethod(payment_method="pm_gone")]
)
def test_what_is_gone_cannot_be_named(action: Action) -> None:
    late = entry(1, action, account(), OutboxState.EXPIRED)
    assert too_late(action) == (deeds.setback(late),)


@pytest.mark.parametrize("contact", Contact, ids=lambda contact: contact.value)
def test_a_purchase_that_waits_names_what_is_bought_and_its_price(contact: Contact) -> None:
    waits = entry(1, BUY, account())
    said = named_deeds.waiting(waits, shown(account(), contact, (waits,)))
    assert said.text.startswith("Buying {credits} credits for {price}")
    assert said.facts == {"credits": 500, "price": usd(4500)}


def test_a_purchase_without_an_answer_is_not_said_to_wait() -> None:
    sent = msgspec.structs.replace(entry(1, BUY, account()), state=OutboxState.UNANSWERED)
    said = named_deeds.waiting(sent, shown(account(), Contact.UNREACHABLE, (sent,)))
    assert said == deeds.waiting(sent, Contact.UNREACHABLE)
