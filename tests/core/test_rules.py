from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.contract.account import Interval
from desktop.contract.actions import Cancel, DeletePaymentMethod, Keep, MakeDefault, Pause
from desktop.contract.billing_calendar import add_months, pause_end
from desktop.contract.problems import Refusal
from desktop.core.rules import cancel_choices, expires_at, pause_terms
from tests.people import CATALOGUE, MD_PERIOD, NOW, PATIENT, account, cancellation, subscription


def test_the_cancel_dialog_of_an_md_subscription_offers_pause_two_downgrades_and_cancel() -> None:
    choices = cancel_choices(subscription(), CATALOGUE, NOW)
    assert choices.pause_refusal is choices.downgrade_refusal is choices.cancel_refusal is None
    assert choices.lower_plans == ("edu", "patient")
    assert choices.access_until.isoformat() == "2026-12-03"


def test_a_patient_subscription_has_nothing_to_downgrade_to() -> None:
    assert cancel_choices(subscription(plan=PATIENT), CATALOGUE, NOW).lower_plans == ()


def test_a_pause_states_its_three_dates() -> None:
    terms = pause_terms(subscription(), NOW)
    assert terms.access_until.isoformat() == "2026-12-03"
    assert terms.resumes_on.isoformat() == "2027-02-13"
    assert terms.next_charge_on.isoformat() == "2027-03-03"


def test_a_pause_is_offered_for_what_is_paid_monthly_only() -> None:
    assert cancel_choices(subscription(), CATALOGUE, NOW).pause_refusal is None
    choices = cancel_choices(subscription(interval=Interval.YEAR), CATALOGUE, NOW)
    assert choices.pause_refusal is Refusal.ONLY_MONTHLY_CAN_PAUSE


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    st.integers(min_value=0, max_value=27),
)
def test_after_a_pause_the_first_charge_is_the_first_renewal_not_before_it(start: datetime, days: int) -> None:
    item = subscription(period=(start, add_months(start, 1)))
    now = start + timedelta(days=days)
    terms = pause_terms(item, now)
    assert terms.access_until <= terms.next_charge_on
    assert terms.resumes_on <= terms.next_charge_on
    assert (terms.next_charge_on - terms.resumes_on).days <= 31


def test_no_action_outlives_what_its_dialog_promised() -> None:
    state = account(subscriptions=(subscription(pending_change=cancellation()),))
    pause = Pause(subscription="sub_md", resumes_on=pause_end(NOW))
    for action in (Cancel(subscription="sub_md"), pause, Keep(subscription="sub_md")):
        assert expires_at(action, state, NOW, None) == MD_PERIOD[1]


def test_deleting_a_card_does_not_happen_long_after_it_was_asked_for() -> None:
    soon = expires_at(DeletePaymentMethod(payment_method="pm_spare"), account(), NOW, None)
    later = expires_at(MakeDefault(payment_method="pm_spare"), account(), NOW, None)
    assert soon - NOW < timedelta(hours=1) < later - NOW
