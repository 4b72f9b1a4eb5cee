"""Moving to another plan or interval: what is charged, when, and what happens when it cannot be."""

import pytest
import stripe

from desktop.contract.account import Interval, OpenProblemKind, PendingChangeKind
from desktop.contract.actions import Cancel, ChangePlan, Keep, Pause
from desktop.contract.billing_calendar import add_months, pause_end
from desktop.contract.dates import billing_day
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest, HostedPageStatus
from desktop.contract.invoices import InvoiceStatus
from desktop.contract.plan_changes import Timing
from desktop.contract.problems import ProblemType, Refusal
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
from tests.backend.running_sandbox import Member, Sandbox, problem_in


@pytest.fixture
def patient(sandbox: Sandbox) -> Member:
    return sandbox.member("patient")


@pytest.fixture
def at_the_provider(provider: stripe.StripeClient, patient: Member) -> AtTheProvider:
    return AtTheProvider(provider, patient)


def test_an_upgrade_takes_effect_at_once_and_costs_what_the_quote_said(patient: Member) -> None:
    before = subscription_of(patient, "patient")
    quote = patient.quoted(before.id, "md")
    assert (quote.timing, quote.based_on) == (Timing.NOW, before.revision)
    assert sum(line.amount.amount for line in quote.lines) == quote.due_now.amount > 0
    assert min(line.amount.amount for line in quote.lines) < 0
    patient.done(ChangePlan(subscription=before.id, plan="md", interval=Interval.MONTH, quote=quote.id))
    after = subscription_of(patient, "md")
    assert (after.id, after.price, after.next_charge) == (before.id, quote.price, quote.next_charge)
    newest = invoices(patient)[0]
    assert (newest.status, newest.amount_paid, newest.subscription) == (InvoiceStatus.PAID, quote.due_now, before.id)


def test_monthly_to_annual_begins_a_new_period_now(patient: Member) -> None:
    before = subscription_of(patient, "patient")
    quote = patient.quoted(before.id, "patient", Interval.YEAR)
    assert quote.next_charge is not None
    assert quote.next_charge.on == billing_day(add_months(quote.effective_at, 12))
    patient.done(ChangePlan(subscription=before.id, plan="patient", interval=Interval.YEAR, quote=quote.id))
    after = subscription_of(patient, "patient")
    assert (after.interval, after.next_charge) == (Interval.YEAR, quote.next_charge)
    assert invoices(patient)[0].amount_paid == quote.due_now


def test_annual_to_monthly_waits_for_the_end_of_the_paid_year(sandbox: Sandbox) -> None:
    doctor = sandbox.member("doctor")
    before = subscription_of(doctor, "edu")
    quote = doctor.quoted(before.id, "edu", Interval.MONTH)
    assert (quote.timing, quote.due_now.amount, quote.lines) == (Timing.PERIOD_END, 0, ())
    doctor.done(ChangePlan(subscription=before.id, plan="edu", interval=Interval.MONTH, quote=quote.id))
    pending = subscription_of(doctor, "edu").pending_change
    assert pending is not None
    assert (pending.kind, pending.interval, pending.effective_at) == (
        PendingChangeKind.PLAN_CHANGE,
        Interval.MONTH,
        before.current_period_end,
    )


@pytest.mark.parametrize("first", ["cancel", "downgrade"])
def test_an_upgrade_replaces_what_lay_ahead(sandbox: Sandbox, first: str) -> None:
    member = sandbox.member("paused" if first == "downgrade" else "patient")
    plan = "edu" if first == "downgrade" else "patient"
    subscription = subscription_of(member, plan).id
    if first == "downgrade":
        member.done(move(member, subscription, "patient"))
    else:
        member.done(Cancel(subscription=subscription))
    quote = member.quoted(subscription, "md")
    assert quote.replaces is (PendingChangeKind.PLAN_CHANGE if first == "downgrade" else PendingChangeKind.CANCELLATION)
    member.done(ChangePlan(subscription=subscription, plan="md", interval=Interval.MONTH, quote=quote.id))
    assert subscription_of(member, "md").pending_change is None


def test_a_declined_upgrade_changes_nothing_and_leaves_nothing_to_pay(
    patient: Member, at_the_provider: AtTheProvider
) -> None:
    at_the_provider.pay_with(DECLINED)
    patient.done(Cancel(subscription=subscription_of(patient, "patient").id))
    before = subscription_of(patient, "patient")
    problem = patient.refused(move(patient, before.id, "md"))
    assert (problem.type, problem.status) == (ProblemType.PAYMENT_DECLINED, 402)
    assert problem.detail == "Your card was declined."
    assert subscription_of(patient, "patient") == before
    assert (invoices(patient)[0].status, patient.account().open_problems) == (InvoiceStatus.VOID, ())


def test_a_declined_upgrade_leaves_a_plan_change_ahead_where_it_was(
    sandbox: Sandbox, provider: stripe.StripeClient
) -> None:
    member = sandbox.member("paused")
    subscription = subscription_of(member, "edu").id
    member.done(move(member, subscription, "patient"))
    AtTheProvider(provider, member).pay_with(DECLINED)
    before = subscription_of(member, "edu")
    assert member.refused(move(member, subscription, "md")).type is ProblemType.PAYMENT_DECLINED
    after = subscription_of(member, "edu")
    assert (after.plan, after.pending_change) == (before.plan, before.pending_change)


def test_an_upgrade_that_the_bank_asks_about_happens_when_the_customer_has_paid(
    patient: Member, at_the_provider: AtTheProvider
) -> None:
    at_the_provider.pay_with(ASKS_THE_BANK)
    subscription = subscription_of(patient, "patient").id
    patient.done(Cancel(subscription=subscription))
    problem = patient.refused(move(patient, subscription, "md"))
    assert problem.type is ProblemType.PAYMENT_NEEDS_CUSTOMER
    assert subscription_of(patient, "patient").pending_change is not None
    (open_problem,) = patient.account().open_problems
    assert (open_problem.kind, open_problem.invoice) == (OpenProblemKind.AUTHENTICATION_REQUIRED, problem.invoice)
    page = begin_page(patient, HostedPageRequest(purpose=HostedPagePurpose.PAY_INVOICE, invoice=problem.invoice))
    page.press("saved")
    page.press("authenticated")
    assert page.settled().status is HostedPageStatus.COMPLETE
    after = account_when(
        patient, lambda a: a.subscriptions[0].plan.id == "md" and not a.subscriptions[0].pending_change
    )
    assert after.open_problems == ()


def test_a_change_at_once_is_refused_while_a_pause_is_pending(patient: Member) -> None:
    subscription = subscription_of(patient, "patient").id
    patient.done(Pause(subscription=subscription, resumes_on=pause_end(patient.account().as_of)))
    assert problem_in(patient.quote(subscription, "md")).refusal is Refusal.RESUME_FIRST


def test_without_a_card_nothing_can_be_charged_at_once(patient: Member, at_the_provider: AtTheProvider) -> None:
    (card,) = patient.account().payment_methods
    at_the_provider.client.v1.payment_methods.detach(card.id)
    account_when(patient, lambda account: not account.payment_methods)
    problem = problem_in(patient.quote(subscription_of(patient, "patient").id, "md"))
    assert problem.refusal is Refusal.NO_PAYMENT_METHOD
    (open_problem,) = patient.account().open_problems
    assert open_problem.kind is OpenProblemKind.NO_PAYMENT_METHOD


def test_a_stale_quote_is_refused_with_a_fresh_one_that_can_be_used(patient: Member) -> None:
    subscription = subscription_of(patient, "patient").id
    action = move(patient, subscription, "md")
    patient.done(Cancel(subscription=subscription))
    patient.done(Keep(subscription=subscription))
    problem = patient.refused(action)
    assert problem.type is ProblemType.QUOTE_NOT_USABLE
    assert problem.quote is not None
    patient.done(ChangePlan(subscription=subscription, plan="md", interval=Interval.MONTH, quote=problem.quote.id))
    assert invoices(patient)[0].amount_paid == problem.quote.due_now


def test_a_quote_that_would_cost_something_else_now_is_refused(patient: Member, at_the_provider: AtTheProvider) -> None:
    action = move(patient, subscription_of(patient, "patient").id, "md")
    at_the_provider.client.v1.customers.update(at_the_provider.customer, {"balance": -1000})
    problem = patient.refused(action)
    assert problem.type is ProblemType.QUOTE_NOT_USABLE
    assert problem.quote is not None
    assert invoices(patient)[0].amount_paid != problem.quote.due_now


def test_the_same_request_again_charges_once(patient: Member) -> None:
    action = move(patient, subscription_of(patient, "patient").id, "md")
    revision = subscription_of(patient, "patient").revision
    count = len(invoices(patient))
    answers = [patient.perform(action, key="the-same-key-twice", revision=revision) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].content == answers[1].content
    assert len(invoices(patient)) == count + 1


def test_a_credit_at_the_provider_makes_the_next_charge_smaller(
    patient: Member, at_the_provider: AtTheProvider
) -> None:
    at_the_provider.client.v1.customers.update(at_the_provider.customer, {"balance": -250})
    account = account_when(
        patient,
        lambda account: (
            account.subscriptions[0].next_charge is not None
            and account.subscriptions[0].next_charge.amount.amount == 650
        ),
    )
    assert account.subscriptions[0].price.amount == 900
