"""Buying credits, spending them, and getting money back."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
import stripe

from desktop.contract.actions import BuyCredits
from desktop.contract.credits import CreditEntryKind
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest, HostedPageStatus
from desktop.contract.invoices import InvoiceStatus
from desktop.contract.problems import ProblemType, Refusal
from desktop.contract.quotes import CreditPurchaseQuoteRequest
from desktop.contract.routes import CREDIT_ENTRIES
from tests.backend.billing.people import (
    ASKS_THE_BANK,
    DECLINED,
    AtTheProvider,
    account_when,
    begin_page,
    invoices,
    ledger,
)
from tests.backend.running_sandbox import Member, Sandbox, problem_in

PACK = "credits_500"


@pytest.fixture
def member(sandbox: Sandbox) -> Member:
    return sandbox.member("cancelling")


@pytest.fixture
def at_the_provider(provider: stripe.StripeClient, member: Member) -> AtTheProvider:
    return AtTheProvider(provider, member)


def _purchase(member: Member) -> BuyCredits:
    return BuyCredits(pack=PACK, quote=member.priced(CreditPurchaseQuoteRequest(pack=PACK)).id)


def test_a_pack_is_paid_with_the_default_card_and_granted(member: Member) -> None:
    quote = member.priced(CreditPurchaseQuoteRequest(pack=PACK))
    account = member.done(BuyCredits(pack=PACK, quote=quote.id))
    assert account.credits == quote.credits == 500
    invoice = invoices(member)[0]
    assert (invoice.status, invoice.amount_paid, invoice.subscription) == (InvoiceStatus.PAID, quote.due_now, None)
    (entry,) = ledger(member)
    assert (entry.kind, entry.credits, entry.balance, entry.invoice) == (
        CreditEntryKind.PURCHASE,
        500,
        500,
        invoice.id,
    )


def test_one_quote_buys_once_whatever_the_key(member: Member) -> None:
    purchase = _purchase(member)
    member.done(purchase)
    problem = member.refused(purchase)
    assert problem.type is ProblemType.QUOTE_NOT_USABLE
    assert problem.quote is not None
    assert (member.account().credits, len(ledger(member))) == (500, 1)


def test_a_declined_purchase_grants_nothing_and_leaves_nothing_to_pay(
    member: Member, at_the_provider: AtTheProvider
) -> None:
    at_the_provider.pay_with(DECLINED)
    problem = member.refused(_purchase(member))
    assert (problem.type, problem.detail) == (ProblemType.PAYMENT_DECLINED, "Your card was declined.")
    assert (member.account().credits, ledger(member)) == (0, ())
    assert (invoices(member)[0].status, member.account().open_problems) == (InvoiceStatus.VOID, ())


def test_a_purchase_that_the_bank_asks_about_is_finished_on_a_hosted_page(
    member: Member, at_the_provider: AtTheProvider
) -> None:
    at_the_provider.pay_with(ASKS_THE_BANK)
    problem = member.refused(_purchase(member))
    assert problem.type is ProblemType.PAYMENT_NEEDS_CUSTOMER
    page = begin_page(member, HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=problem.invoice))
    page.press("saved")
    page.press("authenticated")
    assert page.settled().status is HostedPageStatus.COMPLETE
    assert account_when(member, lambda account: account.credits == 500).open_problems == ()


def test_a_refund_takes_its_share_of_the_credits_back(member: Member, at_the_provider: AtTheProvider) -> None:
    member.done(_purchase(member))
    invoice = invoices(member)[0]
    (payment,) = at_the_provider.client.v1.invoice_payments.list({"invoice": invoice.id}).data
    intent = str(payment.payment.payment_intent)
    at_the_provider.client.v1.refunds.create({"payment_intent": intent, "amount": invoice.amount_paid.amount // 5})
    account_when(member, lambda account: account.credits == 400)
    assert invoices(member)[0].amount_refunded.amount == invoice.amount_paid.amount // 5
    at_the_provider.client.v1.refunds.create({"payment_intent": intent})
    account_when(member, lambda account: account.credits == 0)
    assert [entry.kind for entry in ledger(member)] == [
        CreditEntryKind.REFUND,
        CreditEntryKind.REFUND,
        CreditEntryKind.PURCHASE,
    ]


def test_a_refund_of_what_the_card_paid_takes_its_share_of_a_pack_that_credit_had_paid_in_part(
    member: Member, at_the_provider: AtTheProvider
) -> None:
    whole = member.priced(CreditPurchaseQuoteRequest(pack=PACK)).due_now.amount
    at_the_provider.client.v1.customers.update(at_the_provider.customer, {"balance": -(whole // 5 * 3)})
    member.done(_purchase(member))
    invoice = invoices(member)[0]
    assert (invoice.total.amount, invoice.amount_paid.amount) == (whole, whole // 5 * 2)
    intent = _intent(at_the_provider, invoice.id)
    at_the_provider.client.v1.refunds.create({"payment_intent": intent, "amount": whole // 5})
    account_when(member, lambda account: account.credits == 400)
    at_the_provider.client.v1.refunds.create({"payment_intent": intent})
    account_when(member, lambda account: account.credits == 300)


def test_a_refund_of_all_that_was_paid_takes_all_credits_when_an_older_debt_was_paid_with_them(
    member: Member, at_the_provider: AtTheProvider
) -> None:
    at_the_provider.client.v1.customers.update(at_the_provider.customer, {"balance": 1000})
    member.done(_purchase(member))
    invoice = invoices(member)[0]
    assert invoice.amount_paid.amount == invoice.total.amount + 1000
    intent = _intent(at_the_provider, invoice.id)
    at_the_provider.client.v1.refunds.create({"payment_intent": intent, "amount": invoice.amount_paid.amount // 2})
    account_when(member, lambda account: account.credits == 250)
    at_the_provider.client.v1.refunds.create({"payment_intent": intent})
    account_when(member, lambda account: account.credits == 0)


def _spend(sandbox: Sandbox, member: Member, times: int) -> None:
    order = {"account": member.person.account, "purpose": "ai_analysis"}
    for _ in range(times):
        requests.post(f"{sandbox.control}/credits", json=order, timeout=60).raise_for_status()


def _intent(at_the_provider: AtTheProvider, invoice: str) -> str:
    (payment,) = at_the_provider.client.v1.invoice_payments.list({"invoice": invoice}).data
    return str(payment.payment.payment_intent)


def test_a_refund_of_what_was_spent_is_written_down_and_takes_nothing_that_is_bought_later(
    sandbox: Sandbox, member: Member, at_the_provider: AtTheProvider
) -> None:
    member.done(_purchase(member))
    first = invoices(member)[0]
    _spend(sandbox, member, 20)
    intent, fifth = _intent(at_the_provider, first.id), first.amount_paid.amount // 5
    at_the_provider.client.v1.refunds.create({"payment_intent": intent, "amount": fifth})
    account_when(member, lambda _: ledger(member)[0].kind is CreditEntryKind.REFUND)
    newest = ledger(member)[0]
    assert (newest.credits, newest.balance) == (0, 0)
    assert newest.description.endswith("(100 were spent already)")
    member.done(_purchase(member))
    at_the_provider.client.v1.refunds.create({"payment_intent": intent, "amount": fifth})
    account_when(member, lambda account: account.credits == 400)
    assert [entry.credits for entry in ledger(member)[:3]] == [-100, 500, 0]


def test_a_refund_that_the_bank_sends_back_gives_the_credits_back(own_sandbox: Sandbox) -> None:
    member = own_sandbox.member("cancelling")
    provider = stripe.StripeClient(own_sandbox.stripe_key, base_addresses={"api": own_sandbox.stripe})
    at_the_provider = AtTheProvider(provider, member)
    at_the_provider.pay_with("pm_card_refundFail")
    member.done(_purchase(member))
    invoice = invoices(member)[0]
    provider.v1.refunds.create({"payment_intent": _intent(at_the_provider, invoice.id)})
    account_when(member, lambda account: account.credits == 0)
    own_sandbox.advance(advance_seconds=20 * 86_400)
    member.renew_sign_in()
    account_when(member, lambda account: account.credits == 500)
    assert [entry.credits for entry in ledger(member)] == [500, -500, 500]
    assert invoices(member)[0].amount_refunded.amount == 0


def test_credits_are_spent_at_once_by_many_and_never_more_than_there_are(sandbox: Sandbox, member: Member) -> None:
    member.done(_purchase(member))
    order = {"account": member.person.account, "purpose": "ai_analysis"}
    with ThreadPoolExecutor(8) as pool:
        sent = [pool.submit(requests.post, f"{sandbox.control}/credits", json=order, timeout=60) for _ in range(26)]
        statuses = sorted(answer.result().status_code for answer in sent)
    assert statuses == [200] * 20 + [409] * 6
    assert (member.account().credits, min(entry.balance for entry in ledger(member))) == (0, 0)


def test_credits_are_spent_on_a_purpose_and_never_more_than_there_are(sandbox: Sandbox, member: Member) -> None:
    order = {"account": member.person.account, "purpose": "ai_analysis"}
    assert requests.post(f"{sandbox.control}/credits", json=order, timeout=60).status_code == 409
    member.done(_purchase(member))
    assert requests.post(f"{sandbox.control}/credits", json=order, timeout=60).status_code == 200
    newest = ledger(member)[0]
    assert (newest.kind, newest.purpose, newest.credits) == (CreditEntryKind.SPENDING, "ai_analysis", -25)
    assert member.account().credits == newest.balance == 475


def test_few_credits_are_told_as_low_but_not_to_who_never_had_any(sandbox: Sandbox) -> None:
    assert sandbox.member("patient").account().credits_are_low
    assert not sandbox.member("doctor").account().credits_are_low
    assert not sandbox.member("newcomer").account().credits_are_low


@pytest.mark.parametrize("kind", ["doctor", "patient", "paused", "archive"])
def test_the_ledger_adds_up_to_the_balance(sandbox: Sandbox, kind: str) -> None:
    member = sandbox.member(kind)
    entries = ledger(member)
    assert sum(entry.credits for entry in entries) == entries[0].balance == member.account().credits


def test_the_ledger_is_read_in_pages(sandbox: Sandbox) -> None:
    doctor = sandbox.member("doctor")
    first = doctor.send("GET", f"{CREDIT_ENTRIES}?limit=5").json()
    rest = doctor.send("GET", f"{CREDIT_ENTRIES}?limit=100&cursor={first['next_cursor']}").json()
    found = [entry["id"] for entry in first["entries"] + rest["entries"]]
    assert found == [entry.id for entry in ledger(doctor)]
    assert rest["next_cursor"] is None
    stranger = sandbox.member("newcomer").send("GET", f"{CREDIT_ENTRIES}?cursor={first['next_cursor']}")
    assert problem_in(stranger).type is ProblemType.INVALID_REQUEST


def test_without_a_card_no_credits_are_quoted(sandbox: Sandbox) -> None:
    newcomer = sandbox.member("newcomer")
    problem = problem_in(newcomer.ask_price(CreditPurchaseQuoteRequest(pack=PACK)))
    assert problem.refusal is Refusal.NO_PAYMENT_METHOD
    unknown = problem_in(newcomer.ask_price(CreditPurchaseQuoteRequest(pack="credits_7")))
    assert unknown.type is ProblemType.NOT_FOUND
