import pytest

from desktop.contract.account import Interval, Plan
from desktop.contract.plan_changes import Timing, timing_of
from tests.people import EDU, MD, PATIENT, subscription

MONTH, YEAR = Interval.MONTH, Interval.YEAR


@pytest.mark.parametrize(
    ("present", "wanted", "expected"),
    [
        ((EDU, MONTH), (MD, MONTH), Timing.NOW),
        ((EDU, MONTH), (EDU, YEAR), Timing.NOW),
        ((EDU, MONTH), (MD, YEAR), Timing.NOW),
        ((EDU, YEAR), (MD, YEAR), Timing.NOW),
        ((EDU, MONTH), (PATIENT, MONTH), Timing.PERIOD_END),
        ((EDU, MONTH), (PATIENT, YEAR), Timing.PERIOD_END),
        ((EDU, YEAR), (EDU, MONTH), Timing.PERIOD_END),
        ((EDU, YEAR), (MD, MONTH), Timing.PERIOD_END),
        ((EDU, YEAR), (PATIENT, YEAR), Timing.PERIOD_END),
    ],
)
def test_what_is_smaller_or_shorter_waits_for_the_end_of_what_is_paid(
    present: tuple[Plan, Interval], wanted: tuple[Plan, Interval], expected: Timing
) -> None:
    assert timing_of(subscription(plan=present[0], interval=present[1]), *wanted) is expected
