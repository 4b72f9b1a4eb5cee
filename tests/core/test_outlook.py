"""What is said of what lies ahead, and of how fresh that is."""

import pytest

from desktop.contract.account import Interval, OpenProblemKind, Plan
from desktop.contract.actions import Cancel
from desktop.core.projection import Contact
from desktop.core.sentences import freshness, outlook, state_label
from tests.people import EDU, MD, NOW, account, plan_change, subscription, usd
from tests.projections import entry, shown
from tests.ui.plans import owing


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


def test_a_bank_that_waits_is_not_called_a_failure() -> None:
    view = shown(owing(OpenProblemKind.AUTHENTICATION_REQUIRED)).subscriptions[0]
    assert state_label(view).text == "Confirm payment"
    assert outlook(view, NOW).facts == {"price": usd(8400)}
    failed = shown(owing(OpenProblemKind.PAYMENT_FAILED)).subscriptions[0]
    assert state_label(failed).text == "Payment failed"


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        (Contact.UNREACHABLE, "Offline · {count} waiting"),
        (Contact.SIGN_IN_NEEDED, "Sign in again · {count} waiting"),
        (Contact.KEYRING_UNUSABLE, "Keyring not open · {count} waiting"),
        (Contact.NEVER, "Waiting to be sent: {count}"),
    ],
)
def test_what_waits_does_not_hide_why(contact: Contact, said: str) -> None:
    waits = entry(1, Cancel(subscription="sub_md"), account())
    message = freshness(shown(account(), contact, (waits,)))
    assert (message.text, message.facts) == (said, {"count": 1})
