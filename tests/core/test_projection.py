from datetime import UTC, datetime, timedelta

import pytest

from desktop.contract.account import PendingChange, SubscriptionStatus
from desktop.core.projection import (
    Contact,
    LocalState,
    Persistence,
    SubscriptionState,
    project,
    state_of,
)
from desktop.core.snapshot import Snapshot
from tests.people import CATALOGUE, EDU, NOW, account, cancellation, pause, plan_change, subscription

AFTER_PERIOD = datetime(2026, 12, 4, tzinfo=UTC)


def local(snapshot: Snapshot | None) -> LocalState:
    return LocalState(
        account_id="acct_doctor",
        snapshot=snapshot,
        outbox=(),
        hosted_pages=(),
        catalogue=CATALOGUE,
        known_accounts=(),
        contact=Contact.ONLINE,
    )


@pytest.mark.parametrize(
    ("status", "pending", "now", "state"),
    [
        ("active", None, NOW, SubscriptionState.ACTIVE),
        ("active", cancellation(), NOW, SubscriptionState.ENDING),
        ("active", pause(), NOW, SubscriptionState.PAUSE_AHEAD),
        ("active", pause(), AFTER_PERIOD, SubscriptionState.PAUSED),
        ("active", plan_change(), NOW, SubscriptionState.PLAN_CHANGE_AHEAD),
        ("past_due", None, NOW, SubscriptionState.PAYMENT_OVERDUE),
        ("past_due", pause(), NOW, SubscriptionState.PAYMENT_OVERDUE),
        ("canceled", cancellation(), NOW, SubscriptionState.ENDED),
        ("paused", None, NOW, SubscriptionState.PAUSED),
        ("from the future", None, NOW, SubscriptionState.UNKNOWN),
    ],
)
def test_one_word_for_every_state(
    status: str, pending: PendingChange | None, now: datetime, state: SubscriptionState
) -> None:
    item = subscription(status=SubscriptionStatus(status), pending_change=pending)
    assert state_of(item, now) is state


def test_days_are_counted_on_the_servers_clock_when_ours_is_wrong() -> None:
    three_weeks_behind = NOW - timedelta(days=21)
    snapshot = Snapshot(account=account(), fetched_at=three_weeks_behind, clock_offset=timedelta(days=21))
    assert project(local(snapshot), three_weeks_behind, Persistence.KEPT).now == NOW


def test_signed_in_without_a_snapshot_is_not_signed_out() -> None:
    projection = project(local(None), NOW, Persistence.KEPT)
    assert projection.is_signed_in
    assert projection.account is None


def test_the_largest_living_plan_comes_first_whatever_the_servers_order() -> None:
    told = account(
        subscriptions=(
            subscription(id="sub_ended", status=SubscriptionStatus.CANCELED),
            subscription(id="sub_edu", plan=EDU),
            subscription(id="sub_md"),
        )
    )
    shown = project(local(Snapshot(account=told, fetched_at=NOW)), NOW, Persistence.KEPT)
    assert [view.subscription.id for view in shown.subscriptions] == ["sub_md", "sub_edu", "sub_ended"]
