"""What customers do that costs money, and what must become of it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from enum import Enum

import msgspec
import requests

from desktop.contract.account import Account
from desktop.contract.actions import BuyCredits, ChangePlan
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest, HostedPageStatus
from desktop.contract.plan_changes import Timing
from desktop.contract.problems import Problem, ProblemType, Refusal
from desktop.contract.quotes import (
    CreditPurchaseQuoteRequest,
    NewSubscriptionQuoteRequest,
    PlanChangeQuoteRequest,
    Quote,
)
from desktop.contract.routes import QUOTES
from tests.backend.machine.agreements import Agreement, Matter
from tests.backend.machine.customer import Mishap, Told, refused
from tests.backend.machine.fair_prices import is_fairly_priced
from tests.backend.machine.hosted_forms import Bank, Card
from tests.backend.machine.story import Story
from tests.backend.running_sandbox import problem_in

_LATER_THAN_A_QUOTE = timedelta(minutes=16)
_LONGER_THAN_A_PAGE = timedelta(hours=25)
_REFUSED_PAYMENT = (ProblemType.PAYMENT_DECLINED, ProblemType.PAYMENT_NEEDS_CUSTOMER)


class Ending(Enum):
    """What the customer does with a hosted page."""

    FINISH = "finish"
    FINISH_TWICE = "finish_twice"
    FINISH_IN_TWO_TABS = "finish_in_two_tabs"
    ABANDON = "abandon"
    LET_EXPIRE = "let_expire"


def subscribe(
    story: Story, wanted: NewSubscriptionQuoteRequest, card: Card, bank: Bank, ending: Ending, mishap: Mishap
) -> None:
    """A subscription begins when its page is finished, and only then."""
    quote = story.price(wanted, mishap)
    if quote is None:
        taken = {item.plan.id for item in story.now().subscriptions if item.is_living}
        assert wanted.plan in taken, f"{wanted} was refused"
        return
    page = story.open_page(HostedPageRequest(purpose=HostedPagePurpose.SUBSCRIBE, quote=quote.id), mishap)
    assert page is not None
    before = _living(story.now())
    agreement = Agreement(quote.id, Matter.SUBSCRIPTION, quote.due_now.amount)
    status = _go_through(story, page, card, bank, ending, agreement)
    expected = before + 1 if status is HostedPageStatus.COMPLETE else before
    after = story.now()
    assert _living(after) == expected, f"the page is {status}"
    if status is HostedPageStatus.COMPLETE:
        assert quote.next_charge in [item.next_charge for item in after.subscriptions], (quote, after)


def _living(account: Account) -> int:
    return sum(item.is_living for item in account.subscriptions)


def _go_through(
    story: Story, page: HostedPage, card: Card, bank: Bank, ending: Ending, agreement: Agreement | None = None
) -> HostedPageStatus:
    if ending is Ending.ABANDON:
        return story.status_of(page)
    if ending is Ending.LET_EXPIRE:
        story.advance(_LONGER_THAN_A_PAGE)
        assert story.status_of(page) is HostedPageStatus.EXPIRED
        return HostedPageStatus.EXPIRED
    if agreement is not None:
        story.agreements.agree(agreement)
    if ending is Ending.FINISH_IN_TWO_TABS:
        with ThreadPoolExecutor(2) as tabs:
            list(tabs.map(lambda _: story.finish_page(page, card, bank), range(2)))
    status = story.finish_page(page, card, bank)
    if ending is Ending.FINISH_TWICE and status is HostedPageStatus.COMPLETE:
        assert story.finish_page(page, card, bank) is HostedPageStatus.COMPLETE
    if agreement is not None and status is not HostedPageStatus.COMPLETE:
        story.agreements.withdraw(agreement)
    return status


def change_plan(story: Story, wanted: PlanChangeQuoteRequest, bank: Bank, mishap: Mishap, *, late: bool) -> None:
    """The change is made as it was quoted, or not at all."""
    before = story.now()
    quote = story.price(wanted, mishap)
    if quote is None:
        return
    subscription = before.subscription(wanted.subscription)
    assert subscription is not None
    assert story.books is not None
    is_fairly_priced(quote, subscription, story.catalogue, story.books, (before.as_of, story.now().as_of))
    action = ChangePlan(subscription=wanted.subscription, plan=wanted.plan, interval=wanted.interval, quote=quote.id)
    if late:
        _too_late(story, quote, lambda: story.customer.perform(action, mishap))
        return
    answer = story.confirm(quote, Matter.PLAN_CHANGE, lambda: story.customer.perform(action, mishap))
    problem = refused(answer)
    if problem is None:
        _is_changed(story.now(), quote)
        return
    assert problem.type in _REFUSED_PAYMENT, problem
    unchanged = story.now().subscription(wanted.subscription)
    assert unchanged is not None
    assert (unchanged.plan, unchanged.interval) == (subscription.plan, subscription.interval)
    if problem.type is ProblemType.PAYMENT_NEEDS_CUSTOMER:
        _authenticate(story, problem, bank)
    else:
        assert unchanged.pending_change == subscription.pending_change, "a declined payment took something away"


def _is_changed(account: Account, quote: Quote) -> None:
    assert isinstance(quote.request, PlanChangeQuoteRequest)
    subscription = account.subscription(quote.request.subscription)
    assert subscription is not None
    assert subscription.next_charge == quote.next_charge, (subscription, quote)
    wanted = (quote.request.plan, quote.request.interval)
    if quote.timing is Timing.NOW:
        assert (subscription.plan.id, subscription.interval) == wanted
        return
    pending = subscription.pending_change
    assert pending is not None
    assert pending.plan is not None
    assert (pending.plan.id, pending.interval) == wanted


def buy_credits(story: Story, wanted: CreditPurchaseQuoteRequest, bank: Bank, mishap: Mishap, *, late: bool) -> None:
    """Credits come when they are paid for."""
    quote = story.price(wanted, mishap)
    if quote is None:
        return
    action = BuyCredits(pack=wanted.pack, quote=quote.id)
    if late:
        _too_late(story, quote, lambda: story.customer.perform(action, mishap))
        return
    before = story.now().credits
    answer = story.confirm(quote, Matter.CREDITS, lambda: story.customer.perform(action, mishap))
    problem = refused(answer)
    if problem is None:
        after = msgspec.json.decode(answer.content, type=Account)
        assert after.credits == before + quote.credits
        return
    assert problem.type in _REFUSED_PAYMENT, problem
    assert story.now().credits == before
    if problem.type is ProblemType.PAYMENT_NEEDS_CUSTOMER:
        _authenticate(story, problem, bank)


def _too_late(story: Story, quote: Quote, ask: Callable[[], requests.Response]) -> None:
    """A quote that has expired buys nothing, and the refusal brings a fresh one for the same."""
    story.advance(_LATER_THAN_A_QUOTE)
    problem = problem_in(ask())
    assert problem.type in (ProblemType.QUOTE_NOT_USABLE, ProblemType.NOT_ALLOWED), problem
    if problem.quote is not None:
        assert problem.quote.request == quote.request
        assert problem.quote.id != quote.id


def _authenticate(story: Story, problem: Problem, bank: Bank) -> None:
    assert problem.invoice is not None
    pay(story, problem.invoice, Card.ASKS_ALWAYS, bank, Mishap.NONE)


def pay(story: Story, invoice: str | None, card: Card, bank: Bank, mishap: Mishap) -> None:
    """An open invoice is paid on its hosted page, once."""
    if invoice is None:
        return
    page = story.open_page(HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=invoice), mishap)
    assert page is not None, "what is owed cannot be paid"
    status = story.finish_page(page, card, bank)
    state = story.provider.v1.invoices.retrieve(invoice).status
    assert (status is HostedPageStatus.COMPLETE) == (state == "paid"), (status, state)
    if state == "paid":
        again = story.ask_page(HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=invoice), Mishap.NONE)
        assert problem_in(again).refusal is Refusal.NOTHING_TO_PAY


def spend_credits(story: Story, purpose: str) -> None:
    """Credits are taken when there are enough."""
    before = story.now().credits
    order = {"account": story.customer.id, "purpose": purpose}
    answer = requests.post(f"{story.sandbox.control}/credits", json=order, timeout=30)
    after = story.now().credits
    assert after < before if answer.ok else after == before, answer.text


def refund(story: Story, which: int, percent: int) -> None:
    """Money goes back, at most as much as came."""
    assert story.books is not None
    left = [charge for charge in story.books.charges if charge.refunded < charge.amount]
    if not left:
        return
    charge = left[which % len(left)]
    amount = max(1, (charge.amount - charge.refunded) * percent // 100)
    story.provider.v1.refunds.create({"charge": charge.id, "amount": amount})


def give_credit(story: Story, amount: int) -> None:
    """Money stands to the customer's credit, in minor units. Stripe asks for nothing below 50 cents: 900 less 860."""
    story.provider.v1.customers.balance_transactions.create(story.payer, {"amount": -amount, "currency": "usd"})


def add_card(story: Story, card: Card, bank: Bank, ending: Ending, mishap: Mishap) -> None:
    """A card is there when its page is finished, and only then."""
    page = story.open_page(HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD), mishap)
    assert page is not None
    before = len(story.now().payment_methods)
    status = _go_through(story, page, card, bank, ending)
    expected = before + 1 if status is HostedPageStatus.COMPLETE else before
    assert len(story.now().payment_methods) == expected, f"the page is {status}"


def ask_again(story: Story, told: Told) -> None:
    """The same request has the same answer, and its key serves no other one."""
    before = story.provider_writes()
    answer = story.customer.again(told)
    assert (answer.status_code, answer.content) == (told.answer.status_code, told.answer.content)
    assert story.provider_writes() == before, "done once more"
    other = msgspec.json.encode(CreditPurchaseQuoteRequest(pack="another"))
    problem = problem_in(story.customer.other_under_the_key_of(told, QUOTES, other))
    assert problem.type is ProblemType.IDEMPOTENCY_KEY_REUSED, problem


def misuse_a_quote(story: Story, pack: str) -> None:
    """Somebody else's quote, one for something else, and none at all buy nothing."""
    stranger = story.sandbox.member("patient")
    foreign = stranger.priced(CreditPurchaseQuoteRequest(pack=pack))
    other = story.price(CreditPurchaseQuoteRequest(pack="credits_100"), Mishap.NONE)
    bad = [BuyCredits(pack=pack, quote=foreign.id), BuyCredits(pack=pack, quote="quote_that_never_was")]
    if other is not None:
        bad.append(BuyCredits(pack="credits_2000", quote=other.id))
    for action in bad:
        problem = problem_in(story.customer.perform(action, Mishap.NONE))
        assert problem.type in (ProblemType.QUOTE_NOT_USABLE, ProblemType.NOT_ALLOWED), problem
