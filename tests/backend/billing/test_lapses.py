"""A renewal that could not be paid: what is owed, how it is paid, and how it ends."""

import pytest
import stripe

from desktop.contract.account import EntitlementReason, OpenProblemKind, SubscriptionStatus
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest, HostedPageStatus
from desktop.contract.invoices import InvoiceStatus
from desktop.contract.problems import Refusal
from tests.backend.billing.people import account_when, begin_page, invoices
from tests.backend.card_page import VISA, CardPage
from tests.backend.running_sandbox import Member, Sandbox, problem_in


@pytest.fixture
def clinic(sandbox: Sandbox) -> Member:
    return sandbox.member("lapsed")


def _owed(member: Member) -> str:
    (problem,) = member.account().open_problems
    assert problem.invoice is not None
    return problem.invoice


def _pay_page(member: Member) -> CardPage:
    return begin_page(member, HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=_owed(member)))


def test_what_is_owed_is_told_with_the_next_try(clinic: Member) -> None:
    account = clinic.account()
    (problem,) = account.open_problems
    (subscription,) = account.subscriptions
    assert (problem.kind, problem.subscription) == (OpenProblemKind.PAYMENT_FAILED, subscription.id)
    assert problem.amount_due == subscription.price
    assert problem.next_attempt_at is not None
    assert problem.next_attempt_at > account.as_of
    assert [entitlement.reason for entitlement in account.entitlements] == [EntitlementReason.PAYMENT_RETRIED]


def test_paying_on_the_hosted_page_ends_the_lapse(clinic: Member) -> None:
    page = _pay_page(clinic)
    page.enter(VISA)
    assert page.settled().status is HostedPageStatus.COMPLETE
    account = account_when(clinic, lambda account: account.subscriptions[0].status is SubscriptionStatus.ACTIVE)
    assert account.open_problems == ()


def test_an_invoice_paid_elsewhere_ends_its_page_and_cannot_be_paid_again(
    clinic: Member, provider: stripe.StripeClient
) -> None:
    first, second = _pay_page(clinic), _pay_page(clinic)
    invoice = _owed(clinic)
    customer = str(provider.v1.invoices.retrieve(invoice).customer)
    card = provider.v1.payment_methods.attach("pm_card_visa", {"customer": customer})
    provider.v1.invoices.pay(invoice, {"payment_method": card.id})
    assert (first.settled().status, second.settled().status) == (HostedPageStatus.COMPLETE, HostedPageStatus.COMPLETE)
    assert first.enter(VISA).status_code < 500
    charges = provider.v1.charges.list({"customer": customer, "limit": 100}).data
    paid = [charge for charge in charges if charge.paid]
    assert len(paid) == len([item for item in invoices(clinic) if item.status is InvoiceStatus.PAID])


def test_while_something_is_owed_the_plan_stays(clinic: Member) -> None:
    (subscription,) = clinic.account().subscriptions
    assert problem_in(clinic.quote(subscription.id, "edu")).refusal is Refusal.PAYMENT_OVERDUE


def test_without_a_payment_it_ends_after_the_last_try(own_sandbox: Sandbox) -> None:
    clinic = own_sandbox.member("lapsed")
    page = _pay_page(clinic)
    own_sandbox.advance(advance_seconds=40 * 86400)
    clinic.renew_sign_in()
    (subscription,) = clinic.account().subscriptions
    assert subscription.status is SubscriptionStatus.CANCELED
    assert clinic.account().entitlements == ()
    assert page.status().status is HostedPageStatus.EXPIRED
