"""What is said of a plan change that lies ahead."""

import pytest

from desktop.contract.account import Interval, Plan
from desktop.core.sentences import outlook
from tests.people import EDU, MD, NOW, account, plan_change, subscription
from tests.projections import shown


@pytest.mark.parametrize(
    ("plan", "interval", "said"),
    [
        (EDU, Interval.MONTH, "{plan} from {day}"),
        (EDU, Interval.YEAR, "{plan}, billed annually, from {day}"),
        (MD, Interval.YEAR, "{plan}, billed annually, from {day}"),
        (MD, Interval.UNKNOWN, "{plan} from {day}"),
    ],
)
def test_another_interval_is_named(plan: Plan, interval: Interval, said: str) -> None:
    item = subscription(pending_change=plan_change(plan, interval))
    view = shown(account(subscriptions=(item,))).subscriptions[0]
    message = outlook(view, NOW)
    assert message.text.startswith(f"{said}, {{days}}")
    assert message.facts["plan"] == plan.name


def test_from_annual_to_monthly_is_named_too() -> None:
    item = subscription(interval=Interval.YEAR, pending_change=plan_change(MD, Interval.MONTH))
    view = shown(account(subscriptions=(item,))).subscriptions[0]
    assert outlook(view, NOW).text.startswith("{plan}, billed monthly, from {day}")
