from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from desktop.contract.account import (
    Account,
    Address,
    BillingDetails,
    Interval,
    PendingChangeKind,
    Subscription,
    SubscriptionStatus,
    TaxId,
    TaxIdStatus,
)
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BuyCredits,
    Cancel,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.billing_calendar import pause_end
from desktop.contract.dates import CalendarDay
from desktop.contract.eligibility import MOST_TAX_IDS, refusal, subscribe_refusal
from desktop.contract.problems import Refusal
from tests.people import EDU, MD, NOW, PATIENT, account, cancellation, card, pause, plan_change, subscription

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
DOWNGRADE = ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_1")


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
        (PAUSE, subscription(interval=Interval.YEAR), Refusal.ONLY_MONTHLY_CAN_PAUSE),
        (RESUME, PAUSED, None),
        (RESUME, PLAIN, Refusal.NOT_PAUSED),
        (KEEP, CANCELLED, None),
        (KEEP, DOWNGRADING, None),
        (KEEP, PLAIN, Refusal.NOTHING_TO_KEEP),
        (KEEP, ENDED, Refusal.SUBSCRIPTION_ENDED),
        (DOWNGRADE, PLAIN, None),
        (DOWNGRADE, OVERDUE, Refusal.PAYMENT_OVERDUE),
        (DOWNGRADE, ENDED, Refusal.SUBSCRIPTION_ENDED),
        (DOWNGRADE, subscription(plan=EDU), Refusal.ALREADY_ON_PLAN),
        (DOWNGRADE, subscription(plan=EDU, interval=Interval.YEAR), None),
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


def test_a_plan_is_subscribed_to_once_at_a_time() -> None:
    assert subscribe_refusal(account(), MD.id) is Refusal.ALREADY_SUBSCRIBED
    assert subscribe_refusal(account(), PATIENT.id) is None
    assert subscribe_refusal(account(subscriptions=(ENDED,)), MD.id) is None


def test_credits_need_a_card_that_can_pay() -> None:
    buy = BuyCredits(pack="pack_500", quote="q_1")
    assert refusal(buy, account(), NOW) is None
    assert refusal(buy, account(payment_methods=()), NOW) is Refusal.NO_PAYMENT_METHOD
    assert refusal(buy, account(payment_methods=(card(expires=(10, 2026)),)), NOW) is Refusal.CARD_EXPIRED


def with_tax_ids(count: int) -> Account:
    tax_ids = tuple(
        TaxId(id=f"txi_{n}", type="eu_vat", value=f"DE{n}", status=TaxIdStatus.VERIFIED) for n in range(count)
    )
    return msgspec.structs.replace(account(), billing_details=BillingDetails(revision=1, tax_ids=tax_ids))


def test_there_is_an_end_to_tax_ids() -> None:
    add = AddTaxId(type="eu_vat", value="DE123456789")
    assert refusal(add, with_tax_ids(MOST_TAX_IDS - 1), NOW) is None
    assert refusal(add, with_tax_ids(MOST_TAX_IDS), NOW) is Refusal.TOO_MANY_TAX_IDS


def test_only_a_tax_id_that_is_there_can_be_deleted() -> None:
    assert refusal(DeleteTaxId(tax_id="txi_0"), with_tax_ids(1), NOW) is None
    assert refusal(DeleteTaxId(tax_id="txi_7"), with_tax_ids(1), NOW) is Refusal.NO_SUCH_TAX_ID


def test_billing_details_can_always_be_changed() -> None:
    change = ChangeBillingDetails(name="", address=Address())
    assert refusal(change, account(subscriptions=(OVERDUE,)), NOW) is None
