from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from desktop.contract.account import (
    Account,
    Interval,
    OpenProblem,
    OpenProblemKind,
    Subscription,
    SubscriptionStatus,
)
from desktop.contract.dates import CalendarDay
from desktop.core.projection import Projection
from desktop.core.reminders import due
from desktop.core.timeline import EventKind, charges, timeline
from tests.people import MD, NOW, account, cancellation, card, charged, pause, plan_change, subscription, usd
from tests.projections import shown as shown_of


def shown(state: Account, now: datetime = NOW) -> Projection:
    return shown_of(state, now=now)


def kinds(state: Account, now: datetime = NOW) -> list[EventKind]:
    return [event.kind for event in timeline(shown(state, now))]


def test_a_renewal_states_day_and_amount() -> None:
    (event,) = [e for e in timeline(shown(account())) if e.kind is EventKind.RENEWAL]
    assert event.on.isoformat() == "2026-12-03"
    assert event.amount is not None
    assert event.amount.amount == 9900


def test_what_is_cancelled_is_not_charged_but_ends() -> None:
    assert kinds(account(subscriptions=(subscription(pending_change=cancellation()),))) == [
        EventKind.ACCESS_ENDS,
        EventKind.DATA_DELETION,
    ]


def test_what_was_cancelled_without_access_has_no_access_to_end() -> None:
    rests = msgspec.structs.replace(cancellation(), access_ended_on=CalendarDay(date(2026, 10, 3)))
    assert kinds(account(subscriptions=(subscription(pending_change=rests),))) == [EventKind.DATA_DELETION]


def test_a_pause_begins_and_ends() -> None:
    paused = account(subscriptions=(subscription(pending_change=pause()),))
    assert kinds(paused) == [EventKind.PAUSE_BEGINS, EventKind.PAUSE_ENDS]
    assert kinds(paused, datetime(2026, 12, 10, tzinfo=UTC)) == [EventKind.PAUSE_ENDS]


def test_a_downgrade_is_one_event_with_the_lower_charge() -> None:
    state = account(subscriptions=(subscription(pending_change=plan_change()),), payment_methods=())
    (event,) = timeline(shown(state))
    assert (event.kind, event.name, event.amount) == (EventKind.PLAN_CHANGE, "EDU", usd(4900))
    assert charges(shown(state)) == (event,)


def test_a_downgrade_that_is_charged_later_has_two_events() -> None:
    item = charged(subscription(pending_change=plan_change()), usd(4900), CalendarDay(date(2027, 1, 3)))
    state = account(subscriptions=(item,), payment_methods=())
    assert kinds(state) == [EventKind.PLAN_CHANGE, EventKind.RENEWAL]


def test_a_change_of_the_interval_says_which() -> None:
    item = subscription(pending_change=plan_change(MD, Interval.YEAR))
    (event,) = timeline(shown(account(subscriptions=(item,), payment_methods=())))
    assert (event.name, event.interval, event.amount) == ("MD", Interval.YEAR, usd(59400))


def test_a_failed_payment_stands_at_today() -> None:
    state = account(subscriptions=(subscription(status=SubscriptionStatus.PAST_DUE),))
    assert timeline(shown(state))[0].on == NOW.date()


def owing(kind: OpenProblemKind, item: Subscription) -> Account:
    problem = OpenProblem(kind=kind, subscription=item.id, invoice="in_7", amount_due=usd(8400))
    return msgspec.structs.replace(account(subscriptions=(item,), payment_methods=()), open_problems=(problem,))


def test_a_payment_that_the_bank_asks_about_has_not_failed() -> None:
    item = subscription(status=SubscriptionStatus.PAST_DUE)
    state = owing(OpenProblemKind.AUTHENTICATION_REQUIRED, item)
    (event,) = timeline(shown(state))
    assert (event.kind, event.amount) == (EventKind.PAYMENT_TO_CONFIRM, usd(8400))
    assert charges(shown(state)) == ()
    assert [reminder.kind for reminder in due(shown(state))] == [EventKind.PAYMENT_TO_CONFIRM]


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (OpenProblemKind.PAYMENT_FAILED, [EventKind.PAYMENT_FAILED, EventKind.PAYMENT_RETRY]),
        (OpenProblemKind.AUTHENTICATION_REQUIRED, [EventKind.PAYMENT_TO_CONFIRM]),
    ],
)
def test_only_a_payment_that_failed_is_tried_again(kind: OpenProblemKind, found: list[EventKind]) -> None:
    state = owing(kind, subscription(status=SubscriptionStatus.PAST_DUE))
    problem = msgspec.structs.replace(state.open_problems[0], next_attempt_at=NOW + timedelta(days=3))
    assert kinds(msgspec.structs.replace(state, open_problems=(problem,))) == found


def test_what_is_owed_stays_due_after_a_cancellation() -> None:
    item = subscription(status=SubscriptionStatus.PAST_DUE, pending_change=cancellation())
    assert kinds(owing(OpenProblemKind.PAYMENT_FAILED, item)) == [
        EventKind.PAYMENT_FAILED,
        EventKind.ACCESS_ENDS,
        EventKind.DATA_DELETION,
    ]


def test_the_card_that_pays_expires_on_the_last_day_of_its_month() -> None:
    state = account(payment_methods=(card(expires=(2, 2027)),))
    (event,) = [e for e in timeline(shown(state)) if e.kind is EventKind.CARD_EXPIRES]
    assert event.on.isoformat() == "2027-02-28"


def test_a_card_that_is_good_for_years_is_no_news() -> None:
    assert EventKind.CARD_EXPIRES not in kinds(account(payment_methods=(card(expires=(12, 2034)),)))


def test_a_reminder_is_due_its_lead_before_the_event_and_not_earlier() -> None:
    state = account(payment_methods=())
    assert [r.kind for r in due(shown(state))] == [EventKind.RENEWAL]
    assert due(shown(state, NOW - timedelta(days=3))) == ()


def test_a_downgrade_that_is_charged_is_told_as_early_as_a_renewal() -> None:
    state = account(subscriptions=(subscription(pending_change=plan_change()),), payment_methods=())
    (reminder,) = due(shown(state))
    assert (reminder.kind, reminder.due_on.isoformat()) == (EventKind.PLAN_CHANGE, "2026-11-19")


def test_an_event_in_the_past_reminds_of_nothing() -> None:
    assert due(shown(account(payment_methods=()), datetime(2026, 12, 4, tzinfo=UTC))) == ()
