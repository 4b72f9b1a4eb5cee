"""A new subscription on a hosted page, and what becomes of pages."""

from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
import requests
import stripe

from desktop.contract.account import EntitlementReason, Interval
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest, HostedPageStatus
from desktop.contract.problems import ProblemType, Refusal
from desktop.contract.quotes import CreditPurchaseQuoteRequest, NewSubscriptionQuoteRequest
from desktop.contract.routes import HOSTED_PAGES, IDEMPOTENCY_KEY
from tests.backend.billing.people import AtTheProvider, account_when, begin_page, invoices, subscription_of
from tests.backend.card_page import VISA, CardPage
from tests.backend.running_sandbox import Member, Sandbox, new_key, problem_in

MD = NewSubscriptionQuoteRequest(plan="md", interval=Interval.MONTH)


@pytest.fixture
def newcomer(sandbox: Sandbox) -> Member:
    return sandbox.member("newcomer")


def _page(member: Member, wanted: NewSubscriptionQuoteRequest = MD) -> CardPage:
    return begin_page(member, HostedPageRequest(purpose=HostedPagePurpose.SUBSCRIBE, quote=member.priced(wanted).id))


def _refused(member: Member, wanted: HostedPageRequest) -> ProblemType:
    headers = {IDEMPOTENCY_KEY: new_key()}
    answer = member.send("POST", HOSTED_PAGES, data=msgspec.json.encode(wanted), headers=headers)
    return problem_in(answer).type


def test_a_newcomer_subscribes_and_pays_what_was_quoted(newcomer: Member, provider: stripe.StripeClient) -> None:
    quote = newcomer.priced(MD)
    assert quote.due_now == quote.price
    page = begin_page(newcomer, HostedPageRequest(purpose=HostedPagePurpose.SUBSCRIBE, quote=quote.id))
    landing = page.enter(VISA).headers["Location"]
    assert "Your subscription has begun" in requests.get(landing, timeout=60).text
    assert page.settled().status is HostedPageStatus.COMPLETE
    subscription = subscription_of(newcomer, "md")
    assert (subscription.price, subscription.next_charge) == (quote.price, quote.next_charge)
    account = newcomer.account()
    assert account.default_payment_method is not None
    assert [entitlement.reason for entitlement in account.entitlements] == [EntitlementReason.PAID]
    assert invoices(newcomer)[0].amount_paid == quote.due_now
    own_card = provider.v1.subscriptions.retrieve(subscription.id).default_payment_method
    assert own_card is None


def test_a_second_page_for_the_same_plan_closes_the_first(newcomer: Member) -> None:
    first, second = _page(newcomer), _page(newcomer)
    assert first.status().status is HostedPageStatus.EXPIRED
    assert second.status().status is HostedPageStatus.OPEN
    other = _page(newcomer, NewSubscriptionQuoteRequest(plan="edu", interval=Interval.YEAR))
    assert (second.status().status, other.status().status) == (HostedPageStatus.OPEN, HostedPageStatus.OPEN)


def test_of_many_pages_for_one_plan_that_are_begun_at_once_one_is_left(newcomer: Member) -> None:
    quotes = [newcomer.priced(MD).id for _ in range(5)]
    wanted = [HostedPageRequest(purpose=HostedPagePurpose.SUBSCRIBE, quote=quote) for quote in quotes]
    with ThreadPoolExecutor(5) as pool:
        pages = list(pool.map(lambda one: begin_page(newcomer, one), wanted))
    assert [page.status().status for page in pages].count(HostedPageStatus.OPEN) == 1


def test_going_back_from_a_page_that_was_completed_says_that_the_subscription_has_begun(newcomer: Member) -> None:
    page = _page(newcomer)
    link = page.cancel_link()
    page.enter(VISA)
    page.settled()
    assert "Your subscription has begun" in requests.get(link, timeout=60).text


def test_going_back_says_that_nothing_was_changed(newcomer: Member) -> None:
    page = _page(newcomer)
    assert "Nothing was added or charged" in requests.get(page.cancel_link(), timeout=60).text
    assert page.status().status is HostedPageStatus.EXPIRED


def test_one_plan_is_subscribed_to_once(sandbox: Sandbox) -> None:
    patient = sandbox.member("patient")
    again = NewSubscriptionQuoteRequest(plan="patient", interval=Interval.YEAR)
    assert problem_in(patient.ask_price(again)).refusal is Refusal.ALREADY_SUBSCRIBED
    _page(patient, MD).enter(VISA)
    both = account_when(patient, lambda account: len(account.subscriptions) == 2)
    assert {item.plan.id for item in both.subscriptions if item.is_living} == {"patient", "md"}


def test_who_subscribes_on_one_page_finds_no_second_one(newcomer: Member) -> None:
    quote = newcomer.priced(MD)
    _page(newcomer).enter(VISA)
    asked = HostedPageRequest(purpose=HostedPagePurpose.SUBSCRIBE, quote=quote.id)
    assert _refused(newcomer, asked) is ProblemType.NOT_ALLOWED
    assert len(newcomer.account().subscriptions) == 1


def test_going_back_closes_the_page(newcomer: Member) -> None:
    page = _page(newcomer)
    assert requests.get(page.cancel_link(), timeout=60).status_code == 200
    assert page.status().status is HostedPageStatus.EXPIRED
    assert newcomer.account().subscriptions == ()


def test_a_page_needs_what_it_is_for(newcomer: Member, sandbox: Sandbox) -> None:
    credits = sandbox.member("patient").priced(CreditPurchaseQuoteRequest(pack="credits_100")).id
    subscribe, pay = HostedPagePurpose.SUBSCRIBE, HostedPagePurpose.PAY_INVOICE
    answers = {
        ProblemType.INVALID_REQUEST: HostedPageRequest(purpose=subscribe),
        ProblemType.QUOTE_NOT_USABLE: HostedPageRequest(purpose=subscribe, quote=credits),
        ProblemType.NOT_FOUND: HostedPageRequest(purpose=pay, invoice="in_nobody"),
    }
    for expected, asked in answers.items():
        assert _refused(newcomer, asked) is expected
    paid = invoices(sandbox.member("patient"))[0].id
    assert _refused(newcomer, HostedPageRequest(purpose=pay, invoice=paid)) is ProblemType.NOT_FOUND


def test_a_paid_invoice_has_nothing_to_pay(sandbox: Sandbox) -> None:
    patient = sandbox.member("patient")
    asked = HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=invoices(patient)[0].id)
    assert _refused(patient, asked) is ProblemType.NOT_ALLOWED


def test_resubscribing_after_the_end_makes_a_new_subscription(sandbox: Sandbox, provider: stripe.StripeClient) -> None:
    patient = sandbox.member("patient")
    ended = subscription_of(patient, "patient").id
    provider.v1.subscriptions.cancel(ended)
    account_when(patient, lambda account: not account.subscriptions[0].is_living)
    assert AtTheProvider(provider, patient).customer
    _page(patient, NewSubscriptionQuoteRequest(plan="patient", interval=Interval.MONTH)).enter(VISA)
    account_when(patient, lambda account: len(account.subscriptions) == 2)
    assert subscription_of(patient, "patient").id != ended
