from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.contract.account import PendingChangeKind, Subscription, SubscriptionStatus
from desktop.contract.actions import (
    Action,
    Cancel,
    DeletePaymentMethod,
    Downgrade,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.billing_calendar import pause_end
from desktop.contract.dates import CalendarDay
from desktop.contract.eligibility import refusal
from desktop.contract.problems import Refusal
from tests.people import NOW, account, cancellation, card, pause, plan_change, subscription

FAR_PERIOD = (datetime(2026, 6, 1, tzinfo=UTC), datetime(2027, 6, 1, tzinfo=UTC))

PLAIN = subscription()
CANCELLED = subscription(pending_change=cancellation())
PAUSED = subscription(pending_change=pause())
DOWNGRADING = subscription(pending_change=plan_change())
OVERDUE = subscription(status=SubscriptionStatus.PAST_DUE)
ENDED = subscription(status=SubscriptionStatus.CANCELED)
STRANGE = subscription(status=SubscriptionStatus.UNKNOWN)

CANCEL = Cancel(subscription="sub_md")
PAUSE = Pause(subscription="sub_md", resumes_on=pause_end(NOW))
RESUME = Resume(subscription="sub_md")
KEEP = Keep(subscription="sub_md")
DOWNGRADE = Downgrade(subscription="sub_md", plan="edu", quote="q_1")


@pytest.mark.parametrize(
    ("action", "state", "expected"),
    [
        (CANCEL, PLAIN, None),
        (CANCEL, CANCELLED, Refusal.ALREADY_CANCELLED),
        (CANCEL, PAUSED, None),
        (CANCEL, DOWNGRADING, None),
        (CANCEL, OVERDUE, None),
        (CANCEL, ENDED, Refusal.SUBSCRIPTION_ENDED),
        (CANCEL, STRANGE, Refusal.STATE_NOT_UNDERSTOOD),
        (PAUSE, PLAIN, None),
        (PAUSE, CANCELLED, None),
        (PAUSE, PAUSED, Refusal.ALREADY_PAUSED),
        (PAUSE, OVERDUE, Refusal.PAYMENT_OVERDUE),
        (PAUSE, ENDED, Refusal.SUBSCRIPTION_ENDED),
        (PAUSE, subscription(period=FAR_PERIOD), Refusal.PAUSE_CHANGES_NOTHING),
        (RESUME, PAUSED, None),
        (RESUME, PLAIN, Refusal.NOT_PAUSED),
        (KEEP, CANCELLED, None),
        (KEEP, DOWNGRADING, None),
        (KEEP, PLAIN, Refusal.NOTHING_TO_KEEP),
        (KEEP, ENDED, Refusal.SUBSCRIPTION_ENDED),
        (DOWNGRADE, PLAIN, None),
        (DOWNGRADE, OVERDUE, Refusal.PAYMENT_OVERDUE),
    ],
)
def test_what_the_rules_say(action: Action, state: Subscription, expected: Refusal | None) -> None:
    assert refusal(action, account(subscriptions=(state,)), NOW) is expected


@pytest.mark.parametrize("days", [0, -1, 85, 400])
def test_a_pause_lasts_from_one_day_to_twelve_weeks(days: int) -> None:
    asked = Pause(subscription="sub_md", resumes_on=CalendarDay(date(2026, 11, 21) + timedelta(days=days)))
    assert refusal(asked, account(), NOW) is Refusal.PAUSE_DAY_OUT_OF_RANGE


def test_the_default_card_stays_while_a_subscription_is_alive() -> None:
    delete = DeletePaymentMethod(payment_method="pm_visa")
    assert refusal(delete, account(), NOW) is Refusal.DEFAULT_IN_USE
    assert refusal(delete, account(subscriptions=(ENDED,)), NOW) is None
    assert refusal(DeletePaymentMethod(payment_method="pm_spare"), account(), NOW) is None


def test_a_card_can_become_the_default_until_the_end_of_its_month() -> None:
    cards = (card(), card(id="pm_spare", is_default=False, expires=(11, 2026)))
    make_default = MakeDefault(payment_method="pm_spare")
    assert refusal(make_default, account(payment_methods=cards), NOW) is None
    in_december = datetime(2026, 12, 1, tzinfo=UTC)
    assert refusal(make_default, account(payment_methods=cards), in_december) is Refusal.CARD_EXPIRED


def test_things_of_another_account_are_not_there() -> None:
    assert refusal(Cancel(subscription="sub_other"), account(), NOW) is Refusal.NO_SUCH_SUBSCRIPTION
    assert refusal(MakeDefault(payment_method="pm_other"), account(), NOW) is Refusal.NO_SUCH_PAYMENT_METHOD


def test_a_pending_change_of_an_unknown_kind_is_never_touched() -> None:
    strange = cancellation().__class__(
        kind=PendingChangeKind.UNKNOWN, effective_at=NOW, effective_on=CalendarDay(NOW.date())
    )
    state = account(subscriptions=(subscription(pending_change=strange),))
    for action in (CANCEL, PAUSE, RESUME, KEEP, DOWNGRADE):
        assert refusal(action, state, NOW) is Refusal.STATE_NOT_UNDERSTOOD
