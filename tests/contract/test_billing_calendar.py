from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contract.account import Interval
from desktop.contract.billing_calendar import (
    add_months,
    first_charge_after_pause,
    pause_end,
    renewal_after,
    resumption,
)
from desktop.contract.dates import CalendarDay

ANCHORS = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
INTERVALS = st.sampled_from([Interval.MONTH, Interval.YEAR])


@pytest.mark.parametrize(
    ("anchor", "after", "renewal"),
    [
        ((2024, 1, 31), (2024, 1, 31), (2024, 2, 29)),
        ((2024, 1, 31), (2024, 2, 29), (2024, 3, 31)),
        ((2023, 1, 30), (2023, 2, 1), (2023, 2, 28)),
        ((2026, 11, 3), (2026, 11, 21), (2026, 12, 3)),
        ((2026, 12, 15), (2026, 12, 20), (2027, 1, 15)),
    ],
)
def test_a_month_that_lacks_the_day_renews_on_its_last_one(
    anchor: tuple[int, int, int], after: tuple[int, int, int], renewal: tuple[int, int, int]
) -> None:
    found = renewal_after(datetime(*anchor, tzinfo=UTC), Interval.MONTH, datetime(*after, tzinfo=UTC))
    assert found == datetime(*renewal, tzinfo=UTC)


def test_a_leap_day_subscription_renews_on_the_28th_in_other_years() -> None:
    anchor = datetime(2024, 2, 29, tzinfo=UTC)
    assert renewal_after(anchor, Interval.YEAR, anchor) == datetime(2025, 2, 28, tzinfo=UTC)
    assert renewal_after(anchor, Interval.YEAR, datetime(2027, 3, 1, tzinfo=UTC)) == datetime(2028, 2, 29, tzinfo=UTC)


@given(ANCHORS, INTERVALS, st.integers(min_value=0, max_value=2000))
def test_the_renewal_is_the_first_period_start_after_the_instant(
    anchor: datetime, interval: Interval, days: int
) -> None:
    instant = anchor + timedelta(days=days)
    renewal = renewal_after(anchor, interval, instant)
    step = 12 if interval is Interval.YEAR else 1
    starts = [add_months(anchor, periods * step) for periods in range(80)]
    assert renewal == min(start for start in starts if start > instant)


def test_a_pause_is_84_days_counted_in_utc_across_a_clock_change() -> None:
    assert pause_end(datetime(2027, 1, 15, 23, 30, tzinfo=UTC)).isoformat() == "2027-04-09"


def test_a_pause_is_over_with_the_first_moment_of_its_day() -> None:
    assert resumption(CalendarDay(date(2027, 2, 13))) == datetime(2027, 2, 13, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("resumes_at", "charged_on"),
    [
        (datetime(2027, 1, 4, tzinfo=UTC), date(2027, 2, 3)),
        (datetime(2027, 2, 3, 0, 0, tzinfo=UTC), date(2027, 2, 3)),
        (datetime(2027, 2, 3, 9, 30, tzinfo=UTC), date(2027, 2, 3)),
        (datetime(2027, 2, 3, 9, 30, 1, tzinfo=UTC), date(2027, 3, 3)),
        (datetime(2026, 12, 3, 9, 30, tzinfo=UTC), date(2026, 12, 3)),
        (datetime(2026, 12, 1, tzinfo=UTC), date(2026, 12, 3)),
    ],
    ids=["between", "same day, earlier", "same moment", "same day, later", "with the period", "within the period"],
)
def test_the_first_charge_after_a_pause_is_the_first_renewal_not_before_its_end(
    resumes_at: datetime, charged_on: date
) -> None:
    anchor = datetime(2026, 6, 3, 9, 30, tzinfo=UTC)
    period_end = datetime(2026, 12, 3, 9, 30, tzinfo=UTC)
    assert first_charge_after_pause(anchor, Interval.MONTH, period_end, resumes_at) == charged_on


@given(ANCHORS, INTERVALS, st.integers(min_value=0, max_value=84))
def test_the_first_charge_after_a_pause_is_a_renewal_of_the_subscription(
    anchor: datetime, interval: Interval, days: int
) -> None:
    period_end = renewal_after(anchor, interval, anchor)
    day = resumption(CalendarDay((anchor + timedelta(days=days)).date()))
    step = 12 if interval is Interval.YEAR else 1
    renewals = [add_months(anchor, periods * step) for periods in range(1, 8)]
    expected = next(renewal for renewal in renewals if renewal >= max(day, period_end))
    assert first_charge_after_pause(anchor, interval, period_end, day) == expected.date()
