"""The account for scripts."""

import msgspec

from desktop.contract.account import (
    Address,
    BillingDetails,
    Entitlement,
    EntitlementReason,
    OpenProblem,
    OpenProblemKind,
    TaxId,
    TaxIdStatus,
)
from desktop.core.status import status_of
from tests.people import MD, account
from tests.projections import shown, signed_out


def told(status: msgspec.Struct) -> dict[str, object]:
    found: dict[str, object] = msgspec.json.decode(msgspec.json.encode(status))
    return found


def test_entitlements_and_open_problems_are_told_as_the_server_told_them() -> None:
    entitlement = Entitlement(plan=MD, subscription="sub_md", reason=EntitlementReason.PAYMENT_RETRIED)
    problem = OpenProblem(kind=OpenProblemKind.PAYMENT_FAILED, subscription="sub_md", invoice="in_1")
    state = msgspec.structs.replace(account(), entitlements=(entitlement,), open_problems=(problem,))
    status = status_of(shown(state))
    assert (status.entitlements, status.open_problems) == ((entitlement,), (problem,))


def test_billing_details_that_nobody_entered_make_no_noise() -> None:
    assert told(status_of(shown(account())))["billing_details"] == {}


def test_billing_details_tell_address_and_tax_ids() -> None:
    vat = TaxId(id="txi_1", type="ch_vat", value="CHE-123.456.788 MWST", status=TaxIdStatus.PENDING)
    details = BillingDetails(revision=4, name="Demo Clinic", address=Address(city="Bern"), tax_ids=(vat,))
    reported = status_of(shown(msgspec.structs.replace(account(), billing_details=details))).billing_details
    assert reported is not None
    assert (reported.name, reported.address, reported.tax_ids) == ("Demo Clinic", Address(city="Bern"), (vat,))


def test_signed_out_there_is_nothing_of_an_account() -> None:
    status = told(status_of(signed_out()))
    assert (status["entitlements"], status["open_problems"], status["billing_details"]) == ([], [], None)
