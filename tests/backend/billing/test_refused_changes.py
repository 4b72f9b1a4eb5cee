"""What becomes of what lay ahead when the provider refuses the change that was to replace it."""

import pytest

from desktop.contract.account import Subscription
from desktop.contract.actions import Action, Cancel, Pause
from desktop.contract.billing_calendar import pause_end
from desktop.contract.problems import ProblemType
from tests.backend.billing.close_by import CloseBy
from tests.backend.billing.people import move
from tests.backend.running_sandbox import Member

_SCHEDULES = "/v1/subscription_schedules"


def _first(member: Member) -> Subscription:
    return member.account().subscriptions[0]


@pytest.mark.parametrize("refused", [_SCHEDULES, f"{_SCHEDULES}/sub_sched_*"])
@pytest.mark.parametrize("kind", ["cancelling", "paused"])
def test_a_refused_plan_change_leaves_a_cancellation_and_a_pause_as_they_were(
    close_by: CloseBy, kind: str, refused: str
) -> None:
    member = close_by.sandbox.member(kind)
    before = _first(member)
    change = move(member, before.id, "patient")
    close_by.wire.hinder("POST", refused, status=400)
    assert member.refused(change).type is ProblemType.STALE_REVISION
    after = _first(member)
    assert (after.pending_change, after.next_charge) == (before.pending_change, before.next_charge)


def _md(member: Member) -> Subscription:
    return next(item for item in member.account().subscriptions if item.plan.id == "md")


def test_a_refused_plan_change_leaves_the_end_on_a_day_that_support_had_set(close_by: CloseBy) -> None:
    member = close_by.sandbox.member("doctor")
    subscription = _md(member)
    day = int(subscription.current_period_end.timestamp()) + 86_400
    close_by.provider.v1.subscriptions.update(subscription.id, {"cancel_at": day})
    close_by.parts.billing.mirror.refresh_account(member.person.account)
    change = move(member, subscription.id, "patient")
    close_by.wire.hinder("POST", _SCHEDULES, status=400)
    assert member.refused(change).type is ProblemType.STALE_REVISION
    assert close_by.provider.v1.subscriptions.retrieve(subscription.id).cancel_at == day


@pytest.fixture
def downgrading(close_by: CloseBy) -> Member:
    """Somebody on MD who will be on Patient from the next period on."""
    member = close_by.sandbox.member("doctor")
    member.done(move(member, _md(member).id, "patient"))
    return member


def test_a_refused_plan_change_leaves_the_one_that_lay_ahead(close_by: CloseBy, downgrading: Member) -> None:
    before = _md(downgrading)
    change = move(downgrading, before.id, "edu")
    close_by.wire.hinder("POST", _SCHEDULES, status=400)
    assert downgrading.refused(change).type is ProblemType.STALE_REVISION
    after = _md(downgrading)
    assert before.pending_change is not None
    assert (after.pending_change, after.next_charge) == (before.pending_change, before.next_charge)


@pytest.mark.parametrize("second", ["cancel", "pause"])
def test_a_refused_cancellation_or_pause_leaves_the_plan_change_that_lay_ahead(
    close_by: CloseBy, downgrading: Member, second: str
) -> None:
    before = _md(downgrading)
    choice: Action = Cancel(subscription=before.id)
    if second == "pause":
        choice = Pause(subscription=before.id, resumes_on=pause_end(downgrading.account().as_of))
    close_by.wire.hinder("POST", f"/v1/subscriptions/{before.id}", status=400)
    assert downgrading.refused(choice).type is ProblemType.STALE_REVISION
    assert before.pending_change is not None
    assert _md(downgrading).pending_change == before.pending_change
