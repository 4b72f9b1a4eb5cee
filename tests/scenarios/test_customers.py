"""Who the customers are: address, tax ids, deletion."""

import pytest
import stripe

from tests.scenarios.provider import Customers, Shop, eventually, give_card


def _verification(provider: stripe.StripeClient, customer: str, tax_id: str) -> str:
    found = provider.v1.customers.tax_ids.retrieve(customer, tax_id).verification
    assert found is not None
    return found.status


def test_a_customer_s_address_is_kept_and_taken_back(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new()
    changed = provider.v1.customers.update(
        customer, {"name": "Müller 医院", "phone": "+61 8 0000 0000", "address": {"line1": "1 Way", "country": "AU"}}
    )
    assert changed.name == "Müller 医院"
    assert changed.address is not None
    assert (changed.address.line1, changed.address.country, changed.address.city) == ("1 Way", "AU", None)
    assert provider.v1.customers.update(customer, {"address": ""}).address is None


@pytest.mark.parametrize(("value", "outcome"), [("DE000000000", "verified"), ("DE111111111", "unverified")])
def test_a_tax_id_is_looked_up_in_its_registry(
    provider: stripe.StripeClient, customers: Customers, value: str, outcome: str
) -> None:
    customer = customers.new()
    tax_id = provider.v1.customers.tax_ids.create(customer, {"type": "eu_vat", "value": value})
    assert (tax_id.country, tax_id.verification and tax_id.verification.status) == ("DE", "pending")
    eventually(lambda: _verification(provider, customer, tax_id.id) == outcome)


def test_a_tax_id_that_looks_wrong_is_refused(provider: stripe.StripeClient, customers: Customers) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        provider.v1.customers.tax_ids.create(customers.new(), {"type": "eu_vat", "value": "DE12"})
    assert refused.value.code == "tax_id_invalid"


def test_a_tax_id_is_replaced_by_deleting_it(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new()
    first = provider.v1.customers.tax_ids.create(customer, {"type": "us_ein", "value": "12-3456789"})
    assert provider.v1.customers.tax_ids.delete(customer, first.id).deleted
    second = provider.v1.customers.tax_ids.create(customer, {"type": "us_ein", "value": "98-7654321"})
    assert [tax_id.id for tax_id in provider.v1.customers.tax_ids.list(customer).data] == [second.id]


def test_a_deleted_customer_has_no_subscription_any_more(provider: stripe.StripeClient, shop: Shop) -> None:
    customer = provider.v1.customers.create({"name": "Scenario"}).id
    give_card(provider, customer, "pm_card_visa")
    subscription = provider.v1.subscriptions.create({"customer": customer, "items": [{"price": shop.low}]})
    assert provider.v1.customers.delete(customer).deleted
    assert getattr(provider.v1.customers.retrieve(customer), "deleted", False)
    assert provider.v1.subscriptions.retrieve(subscription.id).status == "canceled"
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.customers.update(customer, {"name": "Nobody"})


def test_a_deleted_customer_is_expanded_to_what_is_left(provider: stripe.StripeClient, shop: Shop) -> None:
    customer = provider.v1.customers.create({"name": "Scenario"}).id
    give_card(provider, customer, "pm_card_visa")
    subscription = provider.v1.subscriptions.create({"customer": customer, "items": [{"price": shop.low}]})
    provider.v1.customers.delete(customer)
    left = provider.v1.subscriptions.retrieve(subscription.id, {"expand": ["customer"]}).customer
    assert isinstance(left, stripe.Customer)
    assert (left.id, left.deleted) == (customer, True)
