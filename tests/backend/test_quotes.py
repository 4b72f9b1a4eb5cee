"""What a lower plan costs, said before it is chosen."""

import msgspec
import pytest

from desktop.contract.account import Interval, Subscription
from desktop.contract.actions import Cancel, ChangePlan, Keep
from desktop.contract.problems import ProblemType, Refusal
from desktop.contract.quotes import PlanChangeQuoteRequest
from desktop.contract.routes import IDEMPOTENCY_KEY, QUOTES
from tests.backend.running_sandbox import Member, Sandbox, new_key, problem_in


@pytest.fixture
def doctor(sandbox: Sandbox) -> Member:
    return sandbox.member("doctor")


def _monthly(member: Member) -> Subscription:
    return next(item for item in member.account().subscriptions if item.plan.id == "md")


def test_a_quote_says_that_nothing_is_due_now_and_what_comes_next(doctor: Member) -> None:
    subscription = _monthly(doctor)
    quote = doctor.quoted(subscription.id, "edu")
    assert quote.due_now.amount == 0
    assert quote.next_charge is not None
    assert quote.next_charge.amount == quote.price
    assert quote.effective_at == subscription.current_period_end
    assert quote.based_on == subscription.revision
    assert quote.interval == subscription.interval
    assert 800 < (quote.expires_at - doctor.account().as_of).total_seconds() <= 900


def test_the_present_plan_and_plans_that_are_not_sold_are_not_quoted(doctor: Member) -> None:
    subscription = _monthly(doctor)
    assert problem_in(doctor.quote(subscription.id, "md")).refusal is Refusal.ALREADY_ON_PLAN
    assert problem_in(doctor.quote(subscription.id, "enterprise")).type is ProblemType.NOT_FOUND


def test_a_scheduled_downgrade_is_not_quoted_again(doctor: Member) -> None:
    subscription = _monthly(doctor)
    quote = doctor.quoted(subscription.id, "edu")
    doctor.done(ChangePlan(subscription=subscription.id, plan="edu", interval=Interval.MONTH, quote=quote.id))
    assert problem_in(doctor.quote(subscription.id, "edu")).refusal is Refusal.CHANGE_ALREADY_SCHEDULED


def test_a_quote_is_worth_nothing_once_the_subscription_has_changed(doctor: Member) -> None:
    subscription = _monthly(doctor)
    quote = doctor.quoted(subscription.id, "edu")
    doctor.done(Cancel(subscription=subscription.id))
    doctor.done(Keep(subscription=subscription.id))
    problem = doctor.refused(
        ChangePlan(subscription=subscription.id, plan="edu", interval=Interval.MONTH, quote=quote.id)
    )
    assert problem.type is ProblemType.QUOTE_NOT_USABLE


def test_a_quote_for_another_plan_subscription_or_person_is_worth_nothing(doctor: Member, sandbox: Sandbox) -> None:
    subscription = _monthly(doctor)
    other = next(item for item in doctor.account().subscriptions if item.plan.id == "edu")
    stranger = sandbox.member("doctor")
    quotes = (
        doctor.quoted(subscription.id, "edu").id,
        doctor.quoted(other.id, "patient").id,
        stranger.quoted(_monthly(stranger).id, "patient").id,
        "quote_made_up",
    )
    for quote in quotes:
        problem = doctor.refused(
            ChangePlan(subscription=subscription.id, plan="patient", interval=Interval.MONTH, quote=quote)
        )
        assert problem.type is ProblemType.QUOTE_NOT_USABLE


def test_a_quote_expires_after_a_quarter_of_an_hour(own_sandbox: Sandbox) -> None:
    doctor = own_sandbox.member("doctor")
    subscription = _monthly(doctor)
    quote = doctor.quoted(subscription.id, "edu")
    own_sandbox.advance(advance_seconds=901)
    doctor.renew_sign_in()
    problem = doctor.refused(
        ChangePlan(subscription=subscription.id, plan="edu", interval=Interval.MONTH, quote=quote.id)
    )
    assert problem.type is ProblemType.QUOTE_NOT_USABLE


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"subscription":"../x","plan":"edu"}', b"\xff"])
def test_a_malformed_request_is_refused_as_such(doctor: Member, body: bytes) -> None:
    answer = doctor.send("POST", QUOTES, data=body, headers={IDEMPOTENCY_KEY: new_key()})
    assert problem_in(answer).type is ProblemType.INVALID_REQUEST


def test_asking_twice_with_the_same_key_gives_the_same_quote(doctor: Member) -> None:
    asked = PlanChangeQuoteRequest(subscription=_monthly(doctor).id, plan="edu", interval=Interval.MONTH)
    body = msgspec.json.encode(asked)
    headers = {IDEMPOTENCY_KEY: new_key()}
    first, second = (doctor.send("POST", QUOTES, data=body, headers=headers) for _ in range(2))
    assert first.json() == second.json()
    assert second.headers["Idempotent-Replayed"] == "true"
