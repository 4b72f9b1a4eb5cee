"""The name, address and tax ids on invoices."""

import msgspec
import pytest
import stripe

from desktop.contract.account import Address, TaxIdStatus
from desktop.contract.actions import AddTaxId, ChangeBillingDetails, DeleteTaxId
from desktop.contract.problems import ProblemType, Refusal
from tests.backend.billing.people import AtTheProvider, account_when
from tests.backend.running_sandbox import Member, Sandbox, problem_in

CLINIC = ChangeBillingDetails(
    name="Klinik am See GmbH",
    address=Address(line1="Seeweg 1", city="Köln", postal_code="50667", country="DE"),
)


@pytest.fixture
def member(sandbox: Sandbox) -> Member:
    return sandbox.member("newcomer")


@pytest.fixture
def at_the_provider(provider: stripe.StripeClient, member: Member) -> AtTheProvider:
    return AtTheProvider(provider, member)


def test_another_name_and_address_reach_the_provider(member: Member, at_the_provider: AtTheProvider) -> None:
    before = member.account().billing_details
    after = member.done(CLINIC).billing_details
    assert (after.name, after.address) == (CLINIC.name, CLINIC.address)
    assert after.revision > before.revision
    customer = at_the_provider.client.v1.customers.retrieve(at_the_provider.customer)
    assert customer.address is not None
    assert (customer.name, customer.address.city) == (CLINIC.name, "Köln")
    assert member.account().profile.name == "Nia Demo"


def test_a_change_at_the_provider_is_mirrored(member: Member, at_the_provider: AtTheProvider) -> None:
    changes: stripe.params.CustomerUpdateParams = {"name": "Practice Nia", "email": "billing@nia.example"}
    at_the_provider.client.v1.customers.update(at_the_provider.customer, changes)
    account = account_when(member, lambda account: account.billing_details.name == "Practice Nia")
    assert account.profile.email == "billing@nia.example"


def test_a_tax_id_is_checked_by_its_registry(member: Member) -> None:
    (tax_id,) = member.done(AddTaxId(type="eu_vat", value="DE123456789")).billing_details.tax_ids
    assert (tax_id.type, tax_id.value, tax_id.status) == ("eu_vat", "DE123456789", TaxIdStatus.PENDING)
    account_when(member, lambda account: account.billing_details.tax_ids[0].status is TaxIdStatus.VERIFIED)


def test_a_malformed_tax_id_is_refused_with_a_sentence(member: Member) -> None:
    problem = member.refused(AddTaxId(type="eu_vat", value="12"))
    assert (problem.type, problem.refusal) == (ProblemType.NOT_ALLOWED, Refusal.TAX_ID_INVALID)
    assert problem.detail
    assert member.account().billing_details.tax_ids == ()


def test_five_tax_ids_are_enough_and_one_can_be_deleted(member: Member) -> None:
    for number in range(5):
        member.done(AddTaxId(type="us_ein", value=f"12-345678{number}"))
    sixth = AddTaxId(type="us_ein", value="12-3456789")
    assert member.refused(sixth).refusal is Refusal.TOO_MANY_TAX_IDS
    first = member.account().billing_details.tax_ids[0]
    left = member.done(DeleteTaxId(tax_id=first.id)).billing_details.tax_ids
    assert first not in left
    assert len(left) == 4


def test_a_tax_id_whose_deletion_the_provider_did_not_confirm_is_deleted(unreliable_sandbox: Sandbox) -> None:
    doctor = unreliable_sandbox.member("doctor")
    (tax_id,) = doctor.account().billing_details.tax_ids
    unreliable_sandbox.faults(provider={"drop_after_commit": 1})
    assert doctor.done(DeleteTaxId(tax_id=tax_id.id)).billing_details.tax_ids == ()


def test_a_decision_on_old_details_is_stale(member: Member) -> None:
    revision = member.account().billing_details.revision
    member.done(CLINIC)
    late = member.perform(msgspec.structs.replace(CLINIC, name="Another"), revision=revision)
    assert problem_in(late).type is ProblemType.STALE_REVISION
    unknown = member.perform(DeleteTaxId(tax_id="txi_nobody"))
    assert problem_in(unknown).type is ProblemType.NOT_FOUND


def test_the_doctor_has_an_address_and_a_verified_tax_id(sandbox: Sandbox) -> None:
    details = sandbox.member("doctor").account().billing_details
    assert (details.address.country, details.tax_ids[0].status) == ("DE", TaxIdStatus.VERIFIED)


@pytest.mark.parametrize("text", ["\x00", "a\x00b"])
def test_a_nul_character_is_refused(member: Member, text: str) -> None:
    problem = member.refused(msgspec.structs.replace(CLINIC, name=text))
    assert problem.type is ProblemType.INVALID_REQUEST
