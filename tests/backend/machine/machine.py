"""Customers who do anything in any order, while anything may go wrong, and pay for nothing else than they agreed to."""

from collections.abc import Sequence
from datetime import timedelta
from enum import Enum
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop.contract.account import Interval
from desktop.contract.actions import (
    Action,
    Cancel,
    CancellationReason,
    DeletePaymentMethod,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.billing_calendar import pause_end
from desktop.contract.quotes import CreditPurchaseQuoteRequest, NewSubscriptionQuoteRequest, PlanChangeQuoteRequest
from tests.backend.machine import deeds, details
from tests.backend.machine.customer import Mishap
from tests.backend.machine.deeds import Ending
from tests.backend.machine.details import TaxNumber
from tests.backend.machine.hosted_forms import Bank, Card
from tests.backend.machine.permissions import done_if_allowed
from tests.backend.machine.story import Story
from tests.backend.running_sandbox import Sandbox

_Item = TypeVar("_Item")

KINDS = st.sampled_from(("patient", "doctor", "newcomer", "paused", "cancelling", "lapsed"))
RARELY = st.sampled_from((False, False, False, True))
MISHAPS = st.sampled_from((Mishap.NONE, *Mishap))
PLANS = st.sampled_from(("md", "edu", "patient"))
CARDS = st.sampled_from((Card.GOOD, *Card))
INTERVALS = st.sampled_from((Interval.MONTH, Interval.YEAR))
PACKS = st.sampled_from(("credits_100", "credits_500", "credits_2000"))
BANKS = st.sampled_from(Bank)
ENDINGS = st.sampled_from((Ending.FINISH, *Ending))
WHICH = st.integers(0, 5)
A_RENEWAL_LATER = timedelta(days=33)
TIMES = st.sampled_from(
    (timedelta(hours=2), timedelta(hours=26), timedelta(days=8), A_RENEWAL_LATER, timedelta(days=100))
)


class Bad(Enum):
    """What happens to the next payment, or to the next webhooks on their way."""

    PAYMENT_FAILS = "payment_fails"
    LOST = "lost"
    TWICE = "twice"
    OUT_OF_ORDER = "out_of_order"


class CustomersPayWhatTheyAgreedTo(RuleBasedStateMachine):
    """One story; whoever runs it sets `sandbox`."""

    sandbox: Sandbox
    story: Story

    @initialize(kind=KINDS)
    def begin(self, kind: str) -> None:
        """Somebody who has lived a little already."""
        self.story = Story.begin(self.sandbox, kind)

    @invariant()
    def everything_is_true(self) -> None:
        """After every step."""
        self.story.settle()

    def teardown(self) -> None:
        """Nobody is charged on."""
        if hasattr(self, "story"):
            self.story.end()

    @rule(time=TIMES)
    def time_passes(self, time: timedelta) -> None:
        """Renewals, retries, resumptions, ends."""
        self.story.advance(time)

    @rule(what=st.sampled_from(Bad), count=st.integers(1, 3))
    def bad_luck(self, what: Bad, count: int) -> None:
        """The next charge is declined whatever the card, or what is done next is told badly by the payment provider."""
        if what is Bad.PAYMENT_FAILS:
            self.sandbox.faults(fail_next_payment=self.story.customer.id)
        else:
            self.story.disturb({what.value: count})

    @rule(plan=PLANS, interval=INTERVALS, card=CARDS, bank=BANKS, ending=ENDINGS, mishap=MISHAPS)
    def subscribe(self, plan: str, interval: Interval, card: Card, bank: Bank, ending: Ending, mishap: Mishap) -> None:
        """A Checkout page, finished or not."""
        deeds.subscribe(
            self.story, NewSubscriptionQuoteRequest(plan=plan, interval=interval), card, bank, ending, mishap
        )

    @rule(which=WHICH, plan=PLANS, interval=INTERVALS, bank=BANKS, mishap=MISHAPS, late=RARELY)
    def change_plan(self, which: int, plan: str, interval: Interval, bank: Bank, mishap: Mishap, late: bool) -> None:
        """Upgrade, downgrade or another interval, on a fresh quote or on one that has expired."""
        for subscription in _one_of(self.story.seen.subscriptions, which):
            wanted = PlanChangeQuoteRequest(subscription=subscription.id, plan=plan, interval=interval)
            deeds.change_plan(self.story, wanted, bank, mishap, late=late)

    @rule(pack=PACKS, bank=BANKS, mishap=MISHAPS, late=RARELY)
    def buy_credits(self, pack: str, bank: Bank, mishap: Mishap, late: bool) -> None:
        """With the default card, whatever it does."""
        deeds.buy_credits(self.story, CreditPurchaseQuoteRequest(pack=pack), bank, mishap, late=late)

    @rule(purpose=st.sampled_from(("ai_segmentation", "ai_analysis", "cloud_storage", "secure_sharing")))
    def spend_credits(self, purpose: str) -> None:
        """The viewer takes credits for what it does."""
        deeds.spend_credits(self.story, purpose)

    @rule(which=WHICH, percent=st.sampled_from((100, 50, 33)))
    def a_payment_is_refunded(self, which: int, percent: int) -> None:
        """Support gives money back at the payment provider."""
        deeds.refund(self.story, which, percent)

    @rule(amount=st.sampled_from((500, 860, 20_000)), time=st.sampled_from((timedelta(), A_RENEWAL_LATER)))
    def a_credit_is_given(self, amount: int, time: timedelta) -> None:
        """Support puts something on the customer's balance, which later invoices take from."""
        deeds.give_credit(self.story, amount)
        self.story.settle()
        self.story.advance(time)

    @rule(card=CARDS, bank=BANKS, ending=ENDINGS, mishap=MISHAPS)
    def add_card(self, card: Card, bank: Bank, ending: Ending, mishap: Mishap) -> None:
        """On a hosted page, finished or not."""
        deeds.add_card(self.story, card, bank, ending, mishap)

    @rule(which=WHICH, card=CARDS, bank=BANKS, mishap=MISHAPS)
    def pay_what_is_owed(self, which: int, card: Card, bank: Bank, mishap: Mishap) -> None:
        """On the hosted page of the invoice."""
        for problem in _one_of(self.story.seen.open_problems, which):
            deeds.pay(self.story, problem.invoice, card, bank, mishap)

    @rule(
        which=WHICH,
        kind=st.sampled_from((Cancel, Keep, Pause, Resume)),
        reason=st.sampled_from((None, CancellationReason.UNUSED)),
        mishap=MISHAPS,
    )
    def change_subscription(
        self, which: int, kind: type[Cancel | Keep | Pause | Resume], reason: CancellationReason | None, mishap: Mishap
    ) -> None:
        """Cancel, keep, pause or resume, allowed or not."""
        for subscription in _one_of(self.story.seen.subscriptions, which):
            resumes_on = pause_end(self.story.now().as_of)
            actions: dict[type[Cancel | Keep | Pause | Resume], Action] = {
                Cancel: Cancel(subscription=subscription.id, reason=reason),
                Keep: Keep(subscription=subscription.id),
                Pause: Pause(subscription=subscription.id, resumes_on=resumes_on),
                Resume: Resume(subscription=subscription.id),
            }
            done_if_allowed(self.story, actions[kind], mishap)

    @rule(which=WHICH, kind=st.sampled_from((MakeDefault, DeletePaymentMethod)), mishap=MISHAPS)
    def change_card(self, which: int, kind: type[MakeDefault | DeletePaymentMethod], mishap: Mishap) -> None:
        """Another card pays, or one goes for good unless it is needed."""
        for card in _one_of(self.story.seen.payment_methods, which):
            done_if_allowed(self.story, kind(payment_method=card.id), mishap)

    @rule(name=st.sampled_from(("Clinic", "Practice")), city=st.sampled_from(("Bonn", "Perth")), mishap=MISHAPS)
    def change_billing_details(self, name: str, city: str, mishap: Mishap) -> None:
        """Another name and address."""
        details.move(self.story, name, city, mishap)

    @rule(number=st.sampled_from(TaxNumber), mishap=MISHAPS)
    def add_tax_id(self, number: TaxNumber, mishap: Mishap) -> None:
        """One more, or one too many, or none at all."""
        details.add_tax_id(self.story, number, mishap)

    @rule(which=WHICH, mishap=MISHAPS)
    def delete_tax_id(self, which: int, mishap: Mishap) -> None:
        """Whatever a registry said of it."""
        for tax_id in _one_of(self.story.seen.billing_details.tax_ids, which):
            details.delete_tax_id(self.story, tax_id.id, mishap)

    @rule(which=st.integers(0, 50))
    def ask_again(self, which: int) -> None:
        """The same request under its old key gets its old answer, also when it was declined, and no other one does."""
        for told in _one_of(self.story.customer.told, which):
            deeds.ask_again(self.story, told)

    @rule(pack=PACKS)
    def use_a_quote_that_is_not_mine_or_used_up(self, pack: str) -> None:
        """Nothing is bought on it."""
        deeds.misuse_a_quote(self.story, pack)


def _one_of(items: Sequence[_Item], which: int) -> Sequence[_Item]:
    """One of what there is, or nothing. No rule has a precondition: what is drawn must not depend on real processes."""
    return items[which % len(items) :][:1] if items else ()
