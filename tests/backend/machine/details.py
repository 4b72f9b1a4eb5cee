"""What stands on invoices: customers change it, and it must become so."""

from datetime import timedelta
from enum import Enum

from desktop.contract.account import Address
from desktop.contract.actions import AddTaxId, ChangeBillingDetails, DeleteTaxId
from desktop.contract.problems import Refusal
from tests.backend.machine.customer import Mishap, refused
from tests.backend.machine.permissions import done_if_allowed
from tests.backend.machine.story import Story

_A_REGISTRY_HAS_ANSWERED = timedelta(seconds=3)


class TaxNumber(Enum):
    """Type and value; what registries say of them is in https://docs.stripe.com/billing/testing#customer-tax-ids."""

    FOUND = ("eu_vat", "DE123456789")
    NOT_FOUND = ("eu_vat", "DE111111111")
    NEVER_ANSWERED = ("eu_vat", "DE222222222")
    WITHOUT_A_REGISTRY = ("us_ein", "12-3456789")
    MALFORMED = ("eu_vat", "12")


def move(story: Story, name: str, city: str, mishap: Mishap) -> None:
    """Another name and address are on the account."""
    known = story.now().billing_details.name
    wanted = ChangeBillingDetails(
        name=name if name != known else f"{name} and Partners", address=Address(line1="1 Main St", city=city)
    )
    after = done_if_allowed(story, wanted, mishap)
    assert after is not None
    assert (after.billing_details.name, after.billing_details.address) == (wanted.name, wanted.address)


def add_tax_id(story: Story, number: TaxNumber, mishap: Mishap) -> None:
    """One more tax id is on the account, unless it cannot be one or there are enough."""
    kind, value = number.value
    wanted = AddTaxId(type=kind, value=value)
    before = story.now().billing_details.tax_ids
    if number is TaxNumber.MALFORMED:
        _is_refused(story, wanted, mishap)
        return
    after = done_if_allowed(story, wanted, mishap)
    if after is not None:
        assert len(after.billing_details.tax_ids) == len(before) + 1
    story.advance(_A_REGISTRY_HAS_ANSWERED)


def delete_tax_id(story: Story, tax_id: str, mishap: Mishap) -> None:
    """The tax id is gone, and nothing else."""
    before = story.now().billing_details.tax_ids
    after = done_if_allowed(story, DeleteTaxId(tax_id=tax_id), mishap)
    assert after is not None
    assert {item.id for item in after.billing_details.tax_ids} == {item.id for item in before} - {tax_id}


def _is_refused(story: Story, wanted: AddTaxId, mishap: Mishap) -> None:
    before = story.now().billing_details
    problem = refused(story.customer.perform(wanted, mishap))
    assert problem is not None, f"{wanted} was taken"
    assert problem.refusal in (Refusal.TAX_ID_INVALID, Refusal.TOO_MANY_TAX_IDS), problem
    assert story.now().billing_details == before
