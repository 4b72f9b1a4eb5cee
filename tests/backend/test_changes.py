"""Cancel, pause, downgrade, and taking each back."""

from datetime import timedelta

import pytest
import stripe

from desktop.contract.account import Interval, PendingChangeKind, Subscription
from desktop.contract.actions import Action, Cancel, CancellationReason, ChangePlan, Keep, Pause, Resume
from desktop.contract.billing_calendar import first_charge_after_pause, pause_end, resumption
from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.problems import ProblemType, Refusal
from tests.backend.running_sandbox import Member, Sandbox, problem_in
from tests.backend.waiting import eventually


@pytest.fixture
def doctor(sandbox: Sandbox) -> Member:
    return sandbox.member("doctor")


def _monthly(member: Member) -> Subscription:
    return next(item for item in member.account().subscriptions if item.plan.id == "md")


def _annual(member: Member) -> Subscription:
    return next(item for item in member.account().subscriptions if item.plan.id == "edu")


def _kind(subscription: Subscription) -> PendingChangeKind | None:
    return subscription.pending_change.kind if subscription.pending_change else None


def _cancel(member: Member) -> Subscription:
    action = Cancel(subscription=_monthly(member).id, reason=CancellationReason.TOO_EXPENSIVE, comment="for now")
    member.done(action)
    return _monthly(member)


def _pause(member: Member) -> Subscription:
    account = member.account()
    member.done(Pause(subscription=_monthly(member).id, resumes_on=pause_end(account.as_of)))
    return _monthly(member)


def _downgrade(member: Member, plan: str = "edu") -> Subscription:
    subscription = _monthly(member)
    quote = member.quoted(subscription.id, plan)
    member.done(ChangePlan(subscription=subscription.id, plan=plan, interval=Interval.MONTH, quote=quote.id))
    return _monthly(member)


def test_cancel_ends_it_with_the_paid_period(doctor: Member) -> None:
    before = _monthly(doctor)
    after = _cancel(doctor)
    assert after.pending_change is not None
    assert after.pending_change.kind is PendingChangeKind.CANCELLATION
    assert after.pending_change.effective_on == billing_day(before.current_period_end)
    assert (after.renews_on, after.next_charge) == (None, None)
    assert after.revision > before.revision


def test_keep_takes_a_cancellation_back(doctor: Member) -> None:
    before = _monthly(doctor)
    after = next(
        item for item in doctor.done(Keep(subscription=_cancel(doctor).id)).subscriptions if item.id == before.id
    )
    assert after.pending_change is None
    assert (after.renews_on, after.next_charge) == (before.renews_on, before.next_charge)


def _end_on_a_date(provider: stripe.StripeClient, member: Member, after_period_end: timedelta) -> Subscription:
    """Cancelled by support for a date of its own, which only the provider's dashboard can."""
    at = _monthly(member).current_period_end + after_period_end
    provider.v1.subscriptions.update(_monthly(member).id, {"cancel_at": int(at.timestamp())})

    def look() -> Subscription | None:
        found = _monthly(member)
        return found if found.pending_change is not None and found.pending_change.effective_at == at else None

    return eventually(look)


@pytest.mark.parametrize("days", [-3, 3])
def test_an_end_on_a_date_of_its_own_is_told(doctor: Member, provider: stripe.StripeClient, days: int) -> None:
    before = _monthly(doctor)
    after = _end_on_a_date(provider, doctor, timedelta(days=days))
    assert _kind(after) is PendingChangeKind.CANCELLATION
    charged = before.next_charge if days > 0 else None
    assert (after.next_charge, after.renews_on) == (charged, before.renews_on if charged else None)


def test_keep_takes_an_end_on_a_date_of_its_own_back(doctor: Member, provider: stripe.StripeClient) -> None:
    before = _monthly(doctor)
    doctor.done(Keep(subscription=_end_on_a_date(provider, doctor, timedelta(days=3)).id))
    after = _monthly(doctor)
    assert (after.pending_change, after.next_charge) == (None, before.next_charge)


@pytest.mark.parametrize("second", ["pause", "downgrade"])
def test_a_new_change_replaces_an_end_on_a_date_of_its_own(
    doctor: Member, provider: stripe.StripeClient, second: str
) -> None:
    _end_on_a_date(provider, doctor, timedelta(days=3))
    assert _kind(_FIRST[second](doctor)) is _KINDS[second]


def test_pause_voids_charges_until_the_day_that_was_shown(doctor: Member) -> None:
    before = _monthly(doctor)
    as_of = doctor.account().as_of
    after = _pause(doctor)
    pending = after.pending_change
    assert pending is not None
    assert pending.resumes_at is not None
    assert pending.resumes_on == pause_end(as_of) == billing_day(pending.resumes_at)
    assert pending.effective_at == before.current_period_end
    assert pending.resumes_at == resumption(pending.resumes_on)
    assert after.renews_on == before.renews_on
    assert after.next_charge is not None
    assert after.next_charge.on == first_charge_after_pause(
        before.billing_cycle_anchor, before.interval, before.current_period_end, pending.resumes_at
    )


def test_resume_ends_a_pause_now(doctor: Member) -> None:
    before = _monthly(doctor)
    doctor.done(Resume(subscription=_pause(doctor).id))
    after = _monthly(doctor)
    assert after.pending_change is None
    assert after.next_charge == before.next_charge


def test_downgrade_starts_when_the_period_ends(doctor: Member) -> None:
    before = _monthly(doctor)
    after = _downgrade(doctor)
    pending = after.pending_change
    assert pending is not None
    assert pending.kind is PendingChangeKind.PLAN_CHANGE
    assert pending.plan is not None
    assert (pending.plan.id, pending.effective_at) == ("edu", before.current_period_end)
    assert after.plan == before.plan
    assert after.next_charge is not None
    assert after.next_charge.amount == pending.price
    assert after.next_charge.on == before.renews_on


def test_keep_takes_a_downgrade_back(doctor: Member) -> None:
    before = _monthly(doctor)
    doctor.done(Keep(subscription=_downgrade(doctor).id))
    after = _monthly(doctor)
    assert after.pending_change is None
    assert after.next_charge == before.next_charge


def test_a_downgrade_can_be_replaced_by_a_lower_one(doctor: Member) -> None:
    _downgrade(doctor, "edu")
    after = _downgrade(doctor, "patient")
    assert after.pending_change is not None
    assert after.pending_change.plan is not None
    assert after.pending_change.plan.id == "patient"


_FIRST = {"cancel": _cancel, "pause": _pause, "downgrade": _downgrade}
_KINDS = {
    "cancel": PendingChangeKind.CANCELLATION,
    "pause": PendingChangeKind.PAUSE,
    "downgrade": PendingChangeKind.PLAN_CHANGE,
}


@pytest.mark.parametrize(
    ("first", "second"), [(first, second) for first in _FIRST for second in _FIRST if first != second]
)
def test_a_new_change_replaces_the_one_before(doctor: Member, first: str, second: str) -> None:
    _FIRST[first](doctor)
    assert _kind(_FIRST[second](doctor)) is _KINDS[second]


@pytest.mark.parametrize("second", ["cancel", "pause", "downgrade"])
def test_after_taking_back_the_second_change_the_first_does_not_return(doctor: Member, second: str) -> None:
    first = "pause" if second == "cancel" else "cancel"
    _FIRST[first](doctor)
    changed = _FIRST[second](doctor)
    doctor.done(Resume(subscription=changed.id) if second == "pause" else Keep(subscription=changed.id))
    assert _kind(_monthly(doctor)) is None


def test_a_change_of_one_subscription_leaves_the_revision_of_the_other(doctor: Member) -> None:
    other = next(item for item in doctor.account().subscriptions if item.plan.id == "edu")
    version = doctor.account().version
    _cancel(doctor)
    assert doctor.revision(other.id) == other.revision
    assert doctor.account().version > version


def test_what_the_rules_forbid_is_refused_with_the_reason(doctor: Member) -> None:
    subscription = _monthly(doctor)
    day = pause_end(doctor.account().as_of)
    refusals: dict[Refusal, Action] = {
        Refusal.NOTHING_TO_KEEP: Keep(subscription=subscription.id),
        Refusal.NOT_PAUSED: Resume(subscription=subscription.id),
        Refusal.PAUSE_DAY_OUT_OF_RANGE: Pause(
            subscription=subscription.id, resumes_on=CalendarDay(day + timedelta(days=1))
        ),
        Refusal.ONLY_MONTHLY_CAN_PAUSE: Pause(subscription=_annual(doctor).id, resumes_on=day),
        Refusal.PAUSE_CHANGES_NOTHING: Pause(
            subscription=subscription.id, resumes_on=CalendarDay(day - timedelta(days=80))
        ),
    }
    for expected, action in refusals.items():
        problem = doctor.refused(action)
        assert (problem.type, problem.refusal) == (ProblemType.NOT_ALLOWED, expected)
        assert problem.detail
    assert doctor.revision(subscription.id) == subscription.revision


def test_cancelling_twice_is_refused_as_done(doctor: Member) -> None:
    assert doctor.refused(Cancel(subscription=_cancel(doctor).id)).refusal is Refusal.ALREADY_CANCELLED


def test_an_overdue_subscription_cannot_be_paused_or_downgraded_but_cancelled(sandbox: Sandbox) -> None:
    clinic = sandbox.member("lapsed")
    subscription = _monthly(clinic)
    day = pause_end(clinic.account().as_of)
    assert clinic.refused(Pause(subscription=subscription.id, resumes_on=day)).refusal is Refusal.PAYMENT_OVERDUE
    assert problem_in(clinic.quote(subscription.id, "edu")).refusal is Refusal.PAYMENT_OVERDUE
    assert _kind(_cancel(clinic)) is PendingChangeKind.CANCELLATION


def test_the_subscription_of_somebody_else_does_not_exist(doctor: Member, sandbox: Sandbox) -> None:
    stranger = sandbox.member("patient")
    target = _monthly(doctor)
    answer = stranger.perform(Cancel(subscription=target.id), revision=target.revision)
    assert problem_in(answer).type is ProblemType.NOT_FOUND
    assert problem_in(stranger.quote(target.id, "edu")).type is ProblemType.NOT_FOUND
    assert _monthly(doctor) == target


def test_cancelling_a_pause_that_already_rests_promises_no_access_and_keep_leads_back_to_it(sandbox: Sandbox) -> None:
    member = sandbox.member("paused")
    (before,) = member.account().subscriptions
    assert before.pending_change is not None
    member.done(Cancel(subscription=before.id))
    (cancelled,) = member.account().subscriptions
    assert cancelled.pending_change is not None
    assert cancelled.pending_change.kind is PendingChangeKind.CANCELLATION
    assert cancelled.pending_change.access_ended_on == before.pending_change.effective_on
    assert cancelled.next_charge is None
    member.done(Keep(subscription=before.id))
    (kept,) = member.account().subscriptions
    assert kept.pending_change == before.pending_change
    assert kept.next_charge == before.next_charge


def test_pausing_again_instead_does_not_give_access_that_was_not_paid_for(sandbox: Sandbox) -> None:
    member = sandbox.member("paused")
    (before,) = member.account().subscriptions
    assert before.pending_change is not None
    member.done(Cancel(subscription=before.id))
    member.done(Pause(subscription=before.id, resumes_on=pause_end(member.account().as_of)))
    (paused,) = member.account().subscriptions
    assert paused.pending_change is not None
    assert paused.pending_change.effective_at == before.pending_change.effective_at
