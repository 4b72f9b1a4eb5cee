"""New prices for a plan, and those who subscribed before."""

import pytest
import stripe

from desktop.contract.account import Interval, Subscription
from desktop.contract.actions import ChangePlan
from tests.backend.running_sandbox import Member, Sandbox


@pytest.fixture
def provider(own_sandbox: Sandbox) -> stripe.StripeClient:
    return stripe.StripeClient(own_sandbox.stripe_key, base_addresses={"api": own_sandbox.stripe})


def _raise_price(provider: stripe.StripeClient, lookup_key: str, amount: int) -> None:
    (old,) = provider.v1.prices.list({"lookup_keys": [lookup_key]}).data
    provider.v1.prices.create(
        {
            "product": str(old.product),
            "currency": old.currency,
            "unit_amount": amount,
            "recurring": {"interval": "month"},
            "lookup_key": lookup_key,
            "transfer_lookup_key": True,
        }
    )


def _monthly(member: Member) -> Subscription:
    return next(item for item in member.account().subscriptions if item.interval.value == "month")


def test_who_subscribed_before_keeps_plan_and_price(own_sandbox: Sandbox, provider: stripe.StripeClient) -> None:
    doctor = own_sandbox.member("doctor")
    before = _monthly(doctor)
    _raise_price(provider, "3dicom_md_month", 10900)
    own_sandbox.advance(to=before.current_period_end.isoformat())
    after = _monthly(doctor)
    assert after.current_period_start == before.current_period_end
    assert (after.plan, after.price) == (before.plan, before.price)
    newcomer = _monthly(own_sandbox.member("lapsed"))
    assert (newcomer.plan, newcomer.price.amount) == (before.plan, 10900)


def test_a_plan_change_that_is_scheduled_keeps_its_plan_and_price(
    own_sandbox: Sandbox, provider: stripe.StripeClient
) -> None:
    doctor = own_sandbox.member("doctor")
    subscription = _monthly(doctor)
    quote = doctor.quoted(subscription.id, "edu")
    doctor.done(ChangePlan(subscription=subscription.id, plan="edu", interval=Interval.MONTH, quote=quote.id))
    _raise_price(provider, "3dicom_edu_month", 3000)
    own_sandbox.advance(to=subscription.current_period_end.isoformat())
    after = _monthly(doctor)
    assert (after.plan, after.price) == (quote.plan, quote.price)


def test_a_product_that_is_no_plan_is_called_by_its_name(own_sandbox: Sandbox, provider: stripe.StripeClient) -> None:
    nia = own_sandbox.member("newcomer")
    product = provider.v1.products.create({"name": "Workshop"})
    price = provider.v1.prices.create(
        {"product": product.id, "currency": "usd", "unit_amount": 100, "recurring": {"interval": "month"}}
    )
    customer = next(c for c in provider.v1.customers.list({"limit": 100}).data if c.email == nia.person.email)
    card = provider.v1.payment_methods.attach("pm_card_visa", {"customer": customer.id})
    provider.v1.subscriptions.create(
        {"customer": customer.id, "items": [{"price": price.id}], "default_payment_method": card.id}
    )
    own_sandbox.advance(advance_seconds=1)
    assert _monthly(nia).plan.name == "Workshop"
