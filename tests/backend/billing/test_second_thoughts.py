"""Payments that were not made: asked for again, chosen anew, or given up."""

import pytest
import requests
import stripe

from desktop.contract.account import Account, PendingChangeKind
from desktop.contract.actions import BuyCredits, Cancel, Pause
from desktop.contract.billing_calendar import pause_end
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.contract.invoices import Invoice, InvoiceStatus
from desktop.contract.problems import ProblemType, Refusal
from desktop.contract.quotes import CreditPurchaseQuoteRequest
from desktop.contract.routes import HOSTED_PAGES, IDEMPOTENCY_KEY
from tests.backend.billing.people import (
    ASKS_THE_BANK,
    DECLINED,
    AtTheProvider,
    account_when,
    begin_page,
    invoices,
    move,
    subscription_of,
)
from tests.backend.running_sandbox import Member, Sandbox, new_key, problem_in

VISA = "pm_card_visa"
PACK = "credits_500"
_DAY = 86_400


@pytest.fixture
def patient(sandbox: Sandbox) -> Member:
    return sandbox.member("patient")


@pytest.fixture
def at_the_provider(provider: stripe.StripeClient, patient: Member) -> AtTheProvider:
    return AtTheProvider(provider, patient)


def _purchase(member: Member) -> BuyCredits:
    return BuyCredits(pack=PACK, quote=member.priced(CreditPurchaseQuoteRequest(pack=PACK)).id)


def _invoice(member: Member, identifier: str | None) -> Invoice:
    return next(item for item in invoices(member) if item.id == identifier)


def _waiting_upgrade(member: Member, subscription: str) -> str:
    """An upgrade that the bank asks about; its invoice."""
    problem = member.refused(move(member, subscription, "md"))
    assert problem.type is ProblemType.PAYMENT_NEEDS_CUSTOMER
    assert problem.invoice is not None
    return problem.invoice


def _is_open(account: Account, invoice: str) -> bool:
    return any(problem.invoice == invoice for problem in account.open_problems)


@pytest.mark.parametrize("token", [DECLINED, ASKS_THE_BANK])
def test_a_purchase_that_was_not_paid_has_one_answer_and_one_invoice_however_often_it_is_sent(
    patient: Member, at_the_provider: AtTheProvider, token: str
) -> None:
    at_the_provider.pay_with(token)
    purchase, key, before = _purchase(patient), new_key(), len(invoices(patient))
    first, again = (patient.perform(purchase, key=key) for _ in range(2))
    assert (first.status_code, again.status_code) == (402, 402)
    assert problem_in(again) == problem_in(first)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert len(invoices(patient)) == before + 1
    assert "buy_credits" not in patient.effects()


def test_a_declined_upgrade_does_not_try_the_new_card_when_only_the_request_is_repeated(
    patient: Member, at_the_provider: AtTheProvider
) -> None:
    at_the_provider.pay_with(DECLINED)
    upgrade, key = move(patient, subscription_of(patient, "patient").id, "md"), new_key()
    revision = subscription_of(patient, "patient").revision
    assert patient.perform(upgrade, key=key, revision=revision).status_code == 402
    at_the_provider.pay_with(VISA)
    assert patient.perform(upgrade, key=key, revision=revision).status_code == 402
    assert subscription_of(patient, "patient").price.amount == 900


def test_a_purchase_begun_anew_gives_up_the_one_that_waits_for_the_bank(
    patient: Member, at_the_provider: AtTheProvider
) -> None:
    at_the_provider.pay_with(ASKS_THE_BANK)
    before = patient.account().credits
    first = patient.refused(_purchase(patient)).invoice
    page = begin_page(patient, HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=first))
    at_the_provider.pay_with(VISA)
    patient.done(_purchase(patient))
    page.press("saved")
    page.press("authenticated")
    assert _invoice(patient, first).status is InvoiceStatus.VOID
    assert patient.account().credits == before + 500


def test_a_purchase_that_nobody_finishes_cannot_be_paid_after_two_days(own_sandbox: Sandbox) -> None:
    member = own_sandbox.member("patient")
    provider = stripe.StripeClient(own_sandbox.stripe_key, base_addresses={"api": own_sandbox.stripe})
    AtTheProvider(provider, member).pay_with(ASKS_THE_BANK)
    invoice = member.refused(_purchase(member)).invoice
    own_sandbox.advance(advance_seconds=2 * _DAY)
    requests.post(f"{own_sandbox.control}/reconcile", timeout=60).raise_for_status()
    account_when(member, lambda account: not account.open_problems)
    assert _invoice(member, invoice).status is InvoiceStatus.VOID


@pytest.mark.parametrize("second", ["cancel", "pause"])
def test_who_chooses_otherwise_while_an_upgrade_waits_for_the_bank_is_not_upgraded(
    patient: Member, at_the_provider: AtTheProvider, second: str
) -> None:
    at_the_provider.pay_with(ASKS_THE_BANK)
    subscription = subscription_of(patient, "patient").id
    invoice = _waiting_upgrade(patient, subscription)
    assert _is_open(patient.account(), invoice)
    if second == "cancel":
        patient.done(Cancel(subscription=subscription))
    else:
        patient.done(Pause(subscription=subscription, resumes_on=pause_end(patient.account().as_of)))
    account = patient.account()
    assert (_invoice(patient, invoice).status, account.open_problems) == (InvoiceStatus.VOID, ())
    after = subscription_of(patient, "patient")
    assert after.pending_change is not None
    assert after.pending_change.kind.value == ("cancellation" if second == "cancel" else "pause")


@pytest.fixture
def downgrading(sandbox: Sandbox, provider: stripe.StripeClient) -> tuple[Member, AtTheProvider, str]:
    """Somebody on EDU who will be on Patient from the next period on, and whose bank asks."""
    member = sandbox.member("paused")
    subscription = subscription_of(member, "edu").id
    member.done(move(member, subscription, "patient"))
    at_the_provider = AtTheProvider(provider, member)
    at_the_provider.pay_with(ASKS_THE_BANK)
    return member, at_the_provider, subscription


def test_an_upgrade_that_is_chosen_anew_and_paid_stays_as_it_is(
    downgrading: tuple[Member, AtTheProvider, str],
) -> None:
    member, at_the_provider, subscription = downgrading
    first = _waiting_upgrade(member, subscription)
    at_the_provider.pay_with(VISA)
    member.done(move(member, subscription, "md"))
    account_when(member, lambda account: not _is_open(account, first))
    assert at_the_provider.client.v1.subscriptions.retrieve(subscription).schedule is None
    upgraded = subscription_of(member, "md")
    assert (upgraded.id, upgraded.pending_change) == (subscription, None)


def test_an_upgrade_that_is_chosen_anew_and_declined_leaves_what_lay_ahead_at_first(
    downgrading: tuple[Member, AtTheProvider, str],
) -> None:
    member, at_the_provider, subscription = downgrading
    _waiting_upgrade(member, subscription)
    at_the_provider.pay_with(DECLINED)
    assert member.refused(move(member, subscription, "md")).type is ProblemType.PAYMENT_DECLINED
    pending = subscription_of(member, "edu").pending_change
    assert pending is not None
    assert (pending.kind, pending.plan and pending.plan.id) == (PendingChangeKind.PLAN_CHANGE, "patient")


def test_an_upgrade_that_nobody_confirms_is_over_after_a_day_and_the_plan_change_ahead_is_back(
    own_sandbox: Sandbox,
) -> None:
    member = own_sandbox.member("paused")
    provider = stripe.StripeClient(own_sandbox.stripe_key, base_addresses={"api": own_sandbox.stripe})
    subscription = subscription_of(member, "edu").id
    member.done(move(member, subscription, "patient"))
    AtTheProvider(provider, member).pay_with(ASKS_THE_BANK)
    invoice = _waiting_upgrade(member, subscription)
    assert subscription_of(member, "edu").pending_change is None
    own_sandbox.advance(advance_seconds=_DAY)
    account_when(member, lambda account: account.subscriptions[0].pending_change is not None)
    assert _invoice(member, invoice).status is InvoiceStatus.VOID
    assert member.account().open_problems == ()
    late = {"purpose": HostedPagePurpose.PAY_INVOICE.value, "invoice": invoice}
    answer = member.send("POST", HOSTED_PAGES, json=late, headers={IDEMPOTENCY_KEY: new_key()})
    assert problem_in(answer).refusal is Refusal.NOTHING_TO_PAY


def test_a_purchase_that_is_sent_again_after_a_day_is_not_made_anew(own_sandbox: Sandbox) -> None:
    member = own_sandbox.member("patient")
    purchase, key, credits = _purchase(member), new_key(), member.account().credits
    own_sandbox.faults(provider={"drop_after_commit": 3})
    assert member.perform(purchase, key=key).status_code == 503
    own_sandbox.advance(advance_seconds=_DAY + 3600)
    member.renew_sign_in()
    assert problem_in(member.perform(purchase, key=key)).type is ProblemType.STALE_REVISION
    assert member.account().credits == credits
    assert [item.status for item in invoices(member) if item.subscription is None] == [InvoiceStatus.DRAFT]
