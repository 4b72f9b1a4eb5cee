"""What time brings: renewals, ends, pauses, new plans."""

from datetime import timedelta
from email.utils import parsedate_to_datetime

import pytest
import stripe

from desktop.contract.account import Interval, Subscription, SubscriptionStatus
from desktop.contract.actions import Cancel, ChangePlan, Keep, Pause
from desktop.contract.billing_calendar import add_months, pause_end
from desktop.contract.dates import billing_day
from desktop.contract.routes import ACCOUNT
from tests.backend.card_page import open_card_page
from tests.backend.running_sandbox import Member, Sandbox

MINUTE = timedelta(minutes=1)


@pytest.fixture
def doctor(own_sandbox: Sandbox) -> Member:
    return own_sandbox.member("doctor")


def _monthly(member: Member) -> Subscription:
    account = member.account()
    return next(item for item in account.subscriptions if item.plan.id == "md")


def _of(member: Member, identifier: str) -> Subscription:
    found = member.account().subscription(identifier)
    assert found is not None
    return found


def test_a_renewal_moves_the_period_and_nothing_else(doctor: Member) -> None:
    before = _monthly(doctor)
    doctor.sandbox.advance(to=(before.current_period_end + MINUTE).isoformat())
    after = _of(doctor, before.id)
    assert after.current_period_start == before.current_period_end
    assert after.current_period_end == add_months(before.current_period_end, 1)
    assert (after.status, after.plan, after.price) == (before.status, before.plan, before.price)
    assert after.revision == before.revision + 1


def test_renewals_over_a_year_keep_their_day_of_the_month(doctor: Member) -> None:
    before = _monthly(doctor)
    doctor.sandbox.advance(to=(before.current_period_end + timedelta(days=365)).isoformat())
    after = _of(doctor, before.id)
    assert after.current_period_end in (
        add_months(before.current_period_end, 12),
        add_months(before.current_period_end, 13),
    )


def test_a_cancelled_subscription_ends_with_its_period(doctor: Member) -> None:
    before = _monthly(doctor)
    doctor.done(Cancel(subscription=before.id))
    doctor.sandbox.advance(to=(before.current_period_end - MINUTE).isoformat())
    assert _of(doctor, before.id).status is SubscriptionStatus.ACTIVE
    doctor.sandbox.advance(to=(before.current_period_end + MINUTE).isoformat())
    after = _of(doctor, before.id)
    assert after.status is SubscriptionStatus.CANCELED
    assert after.ended_on == billing_day(before.current_period_end)
    assert (after.pending_change, after.next_charge, after.renews_on) == (None, None, None)


def test_a_subscription_cancelled_for_a_date_of_its_own_ends_then(doctor: Member) -> None:
    before = _monthly(doctor)
    at = before.current_period_end + timedelta(days=3)
    provider = stripe.StripeClient(doctor.sandbox.stripe_key, base_addresses={"api": doctor.sandbox.stripe})
    provider.v1.subscriptions.update(before.id, {"cancel_at": int(at.timestamp())})
    doctor.sandbox.advance(to=(at - MINUTE).isoformat())
    assert _of(doctor, before.id).status is SubscriptionStatus.ACTIVE
    doctor.sandbox.advance(to=(at + MINUTE).isoformat())
    assert _of(doctor, before.id).ended_on == billing_day(at)


def test_a_kept_subscription_goes_on(doctor: Member) -> None:
    before = _monthly(doctor)
    doctor.done(Cancel(subscription=before.id))
    doctor.done(Keep(subscription=before.id))
    doctor.sandbox.advance(to=(before.current_period_end + MINUTE).isoformat())
    assert _of(doctor, before.id).status is SubscriptionStatus.ACTIVE


def test_a_downgrade_happens_at_the_period_s_end_and_stays(doctor: Member) -> None:
    before = _monthly(doctor)
    quote = doctor.quoted(before.id, "edu")
    doctor.done(ChangePlan(subscription=before.id, plan="edu", interval=Interval.MONTH, quote=quote.id))
    doctor.sandbox.advance(to=(before.current_period_end - MINUTE).isoformat())
    assert _of(doctor, before.id).plan.id == "md"
    for months in (0, 1, 2):
        renewal = add_months(before.current_period_end, months)
        doctor.sandbox.advance(to=(renewal + MINUTE).isoformat())
        after = _of(doctor, before.id)
        assert (after.plan.id, after.price, after.pending_change) == ("edu", quote.price, None)
        assert after.next_charge is not None
        assert after.next_charge.amount == quote.price


def test_after_a_downgrade_the_subscription_can_be_cancelled(doctor: Member) -> None:
    before = _monthly(doctor)
    quote = doctor.quoted(before.id, "edu")
    doctor.done(ChangePlan(subscription=before.id, plan="edu", interval=Interval.MONTH, quote=quote.id))
    doctor.sandbox.advance(to=(before.current_period_end + MINUTE).isoformat())
    doctor.renew_sign_in()
    doctor.done(Cancel(subscription=before.id))
    assert _of(doctor, before.id).next_charge is None


def test_a_pause_lasts_over_renewals_and_ends_by_itself(doctor: Member) -> None:
    before = _monthly(doctor)
    account = doctor.done(Pause(subscription=before.id, resumes_on=pause_end(doctor.account().as_of)))
    pending = _of(doctor, before.id).pending_change
    assert pending is not None
    assert pending.resumes_at is not None
    expected = account.subscription(before.id)
    assert expected is not None
    for renewal in (before.current_period_end, add_months(before.current_period_end, 1)):
        doctor.sandbox.advance(to=(renewal + MINUTE).isoformat())
        after = _of(doctor, before.id)
        assert after.pending_change == pending
        assert after.next_charge == expected.next_charge
        assert after.status is SubscriptionStatus.ACTIVE
    doctor.sandbox.advance(to=(pending.resumes_at + MINUTE).isoformat())
    after = _of(doctor, before.id)
    assert after.pending_change is None
    assert after.next_charge == expected.next_charge


def test_a_failing_payment_makes_the_renewal_past_due_and_a_retry_heals_it(doctor: Member) -> None:
    before = _monthly(doctor)
    collected = before.current_period_end + timedelta(hours=1)
    doctor.sandbox.faults(fail_next_payment=doctor.person.account)
    doctor.sandbox.advance(to=(collected - MINUTE).isoformat())
    assert _of(doctor, before.id).status is SubscriptionStatus.ACTIVE
    doctor.sandbox.advance(to=(collected + MINUTE).isoformat())
    assert _of(doctor, before.id).status is SubscriptionStatus.PAST_DUE
    doctor.sandbox.advance(to=(collected + timedelta(days=3) + MINUTE).isoformat())
    doctor.renew_sign_in()
    assert _of(doctor, before.id).status is SubscriptionStatus.ACTIVE


def test_nothing_is_charged_while_paused_so_no_payment_can_fail(doctor: Member) -> None:
    before = _monthly(doctor)
    doctor.done(Pause(subscription=before.id, resumes_on=pause_end(doctor.account().as_of)))
    doctor.sandbox.faults(fail_next_payment=doctor.person.account)
    doctor.sandbox.advance(to=(before.current_period_end + timedelta(hours=2)).isoformat())
    assert _of(doctor, before.id).status is SubscriptionStatus.ACTIVE


def test_the_paused_demo_person_comes_back(own_sandbox: Sandbox) -> None:
    member = own_sandbox.member("paused")
    (before,) = member.account().subscriptions
    assert before.pending_change is not None
    assert before.pending_change.resumes_at is not None
    own_sandbox.advance(to=(before.pending_change.resumes_at + MINUTE).isoformat())
    (after,) = member.account().subscriptions
    assert after.pending_change is None
    assert after.next_charge == before.next_charge


def test_an_abandoned_card_page_expires_by_itself(own_sandbox: Sandbox) -> None:
    member = own_sandbox.member("newcomer")
    page = open_card_page(member)
    own_sandbox.advance(advance_seconds=3 * 86400)
    member.renew_sign_in()
    assert page.status().url is None


def test_the_account_tells_the_sandbox_s_own_time(own_sandbox: Sandbox) -> None:
    member = own_sandbox.member("newcomer")
    before = member.account().as_of
    own_sandbox.advance(advance_seconds=86400)
    assert member.account().as_of - before >= timedelta(days=1)


def test_an_unchanged_account_tells_the_sandbox_s_own_time_too(own_sandbox: Sandbox) -> None:
    member = own_sandbox.member("newcomer")
    own_sandbox.advance(advance_seconds=86400)
    member.renew_sign_in()
    whole = member.send("GET", ACCOUNT)
    unchanged = member.send("GET", ACCOUNT, headers={"If-None-Match": whole.headers["ETag"]})
    assert unchanged.status_code == 304
    as_of = member.account().as_of
    for answer in (whole, unchanged):
        assert answer.headers["Date"].endswith(" GMT")
        assert abs(parsedate_to_datetime(answer.headers["Date"]) - as_of) < timedelta(seconds=60)
