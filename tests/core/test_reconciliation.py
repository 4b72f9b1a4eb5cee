"""What the account tells of an action whose answer was lost."""

import msgspec
import pytest

from desktop.contract.account import Account, Address, BillingDetails, Interval, Subscription, TaxId, TaxIdStatus
from desktop.contract.actions import AddTaxId, BuyCredits, ChangeBillingDetails, ChangePlan, DeleteTaxId
from desktop.core.reconciliation import Finding, find_out
from tests.people import EDU, MD, account, plan_change, subscription

ADDRESS = Address(line1="Hauptstr. 1", city="Bern", country="CH")


def detailed() -> Account:
    vat = TaxId(id="txi_1", type="eu_vat", value="DE123456789", status=TaxIdStatus.PENDING)
    details = BillingDetails(revision=2, name="Demo Clinic", address=ADDRESS, tax_ids=(vat,))
    return msgspec.structs.replace(account(), billing_details=details)


@pytest.mark.parametrize(
    ("now", "finding"),
    [
        (subscription(), Finding.NOT_HAPPENED),
        (subscription(plan=EDU), Finding.NOT_HAPPENED),
        (subscription(plan=EDU, interval=Interval.YEAR), Finding.HAPPENED),
        (subscription(pending_change=plan_change(EDU, Interval.MONTH)), Finding.NOT_HAPPENED),
        (subscription(pending_change=plan_change(EDU, Interval.YEAR)), Finding.HAPPENED),
        (subscription(plan=MD, interval=Interval.YEAR), Finding.NOT_HAPPENED),
    ],
)
def test_a_plan_change_is_known_by_plan_and_interval(now: Subscription, finding: Finding) -> None:
    change = ChangePlan(subscription="sub_md", plan="edu", interval=Interval.YEAR, quote="q_1")
    assert find_out(change, account(subscriptions=(now,))) is finding


def test_billing_details_are_known_by_being_equal() -> None:
    assert find_out(ChangeBillingDetails(name="Demo Clinic", address=ADDRESS), detailed()) is Finding.HAPPENED
    assert find_out(ChangeBillingDetails(name="Demo Clinic", address=Address()), detailed()) is Finding.NOT_HAPPENED


@pytest.mark.parametrize(
    ("kind", "value", "finding"),
    [
        ("eu_vat", "DE123456789", Finding.HAPPENED),
        ("eu_vat", "de 123 456 789", Finding.HAPPENED),
        ("eu_vat", "DE123456780", Finding.NOT_HAPPENED),
        ("ch_vat", "DE123456789", Finding.NOT_HAPPENED),
    ],
)
def test_a_tax_id_is_known_by_its_value_however_it_is_written(kind: str, value: str, finding: Finding) -> None:
    assert find_out(AddTaxId(type=kind, value=value), detailed()) is finding


def test_a_deleted_tax_id_is_known_by_its_absence() -> None:
    assert find_out(DeleteTaxId(tax_id="txi_1"), detailed()) is Finding.NOT_HAPPENED
    assert find_out(DeleteTaxId(tax_id="txi_2"), detailed()) is Finding.HAPPENED


def test_whether_credits_were_bought_cannot_be_read_off_the_account() -> None:
    assert find_out(BuyCredits(pack="pack_500", quote="q_1"), account(credits=99_999)) is Finding.CANNOT_TELL
