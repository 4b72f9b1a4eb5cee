"""Cards come and go."""

import pytest
import stripe

from tests.scenarios.provider import Customers, identifier_of


def test_a_card_is_added_made_default_and_removed_for_good(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new()
    method = provider.v1.payment_methods.attach("pm_card_mastercard", {"customer": customer})
    assert method.card is not None
    assert (method.card.brand, method.card.last4) == ("mastercard", "4444")
    provider.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": method.id}})
    assert [card.id for card in provider.v1.customers.payment_methods.list(customer).data] == [method.id]
    provider.v1.payment_methods.detach(method.id)
    assert provider.v1.customers.payment_methods.list(customer).data == []
    assert provider.v1.customers.payment_methods.list(customer, {"type": "card"}).data == []
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.payment_methods.attach(method.id, {"customer": customer})


def test_a_card_that_its_bank_declines_is_not_added(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new()
    with pytest.raises(stripe.CardError) as declined:
        provider.v1.payment_methods.attach("pm_card_visa_chargeDeclinedInsufficientFunds", {"customer": customer})
    assert (declined.value.code, declined.value.http_status) == ("card_declined", 402)
    assert provider.v1.customers.payment_methods.list(customer).data == []


def test_a_card_is_set_up_for_later_payments(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new()
    intent = provider.v1.setup_intents.create(
        {
            "customer": customer,
            "payment_method": "pm_card_visa",
            "confirm": True,
            "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
        }
    )
    assert intent.status == "succeeded"
    added = provider.v1.payment_methods.retrieve(identifier_of(intent.payment_method))
    assert added.customer == customer


def test_a_bank_that_asks_makes_the_setup_wait_for_the_customer(
    provider: stripe.StripeClient, customers: Customers
) -> None:
    customer = customers.new()
    intent = provider.v1.setup_intents.create(
        {
            "customer": customer,
            "payment_method": "pm_card_authenticationRequired",
            "confirm": True,
            "return_url": "https://example.com/back",
            "automatic_payment_methods": {"enabled": True},
        }
    )
    assert intent.status == "requires_action"
    assert intent.next_action is not None
    assert intent.next_action.redirect_to_url is not None
    assert provider.v1.customers.payment_methods.list(customer).data == []
    assert provider.v1.setup_intents.cancel(intent.id).status == "canceled"


def test_the_holder_of_a_card_can_be_corrected(provider: stripe.StripeClient, customers: Customers) -> None:
    method = provider.v1.payment_methods.attach("pm_card_visa", {"customer": customers.new()})
    changed = provider.v1.payment_methods.update(
        method.id, {"billing_details": {"name": "Ada Scenario", "address": {"country": "AU"}}}
    )
    assert changed.billing_details.name == "Ada Scenario"
    assert changed.billing_details.address is not None
    assert changed.billing_details.address.country == "AU"


def test_a_page_to_add_a_card_on_can_be_closed(provider: stripe.StripeClient, customers: Customers) -> None:
    session = provider.v1.checkout.sessions.create(
        {
            "mode": "setup",
            "currency": "usd",
            "customer": customers.new(),
            "success_url": "https://example.com/done?session={CHECKOUT_SESSION_ID}",
        }
    )
    assert (session.status, bool(session.url)) == ("open", True)
    assert provider.v1.checkout.sessions.expire(session.id).status == "expired"
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.checkout.sessions.expire(session.id)
