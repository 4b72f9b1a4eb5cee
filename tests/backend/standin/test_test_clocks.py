"""Test clocks of the stand-in: time that only their customers feel."""

from datetime import UTC, datetime
from typing import Any

import pytest
import stripe

from tests.backend.standin.clocked import DAY, clocked, invoice_of, period_end
from tests.backend.standin.pages import Page


def test_an_advanced_clock_is_advancing_and_then_ready(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    clock = provider.v1.test_helpers.test_clocks.advance(person.clock, {"frozen_time": person.now() + DAY})
    assert clock.status == "advancing"
    after = provider.v1.test_helpers.test_clocks.retrieve(person.clock)
    assert (after.status, after.frozen_time) == ("ready", clock.frozen_time + DAY)


def test_only_customers_on_the_clock_feel_its_time(provider: stripe.StripeClient) -> None:
    person, other = clocked(provider), clocked(provider)
    theirs, others = (someone.subscribe(someone.price(1000)) for someone in (person, other))
    person.advance(to=period_end(theirs) + DAY)
    assert period_end(person.latest(theirs)) > period_end(theirs)
    assert period_end(other.latest(others)) == period_end(others)


def test_what_happens_carries_the_time_of_the_clock(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    assert subscription.created == person.now()
    person.advance(to=period_end(subscription) + DAY)
    assert invoice_of(person.latest(subscription)).created == period_end(subscription)


def test_a_clock_is_only_advanced_forward_and_not_too_far(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    person.subscribe(person.price(1000))
    for target in (person.now(), person.now() + 70 * DAY):
        with pytest.raises(stripe.InvalidRequestError):
            provider.v1.test_helpers.test_clocks.advance(person.clock, {"frozen_time": target})


def test_a_clock_has_at_most_three_customers(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    for _ in range(2):
        provider.v1.customers.create({"test_clock": person.clock})
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.customers.create({"test_clock": person.clock})


def test_a_deleted_clock_takes_its_customers_with_it(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(1000))
    assert provider.v1.test_helpers.test_clocks.delete(person.clock).deleted
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.subscriptions.retrieve(subscription.id)
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.test_helpers.test_clocks.retrieve(person.clock)


def test_a_schedule_changes_the_price_at_the_end_of_the_period(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    subscription = person.subscribe(person.price(3000))
    schedule = provider.v1.subscription_schedules.create({"from_subscription": subscription.id})
    cheaper, end = person.price(1000), period_end(subscription)
    now = {"items": [{"price": subscription.items.data[0].price.id}], "start_date": subscription.created}
    phases = [{**now, "end_date": end}, {"items": [{"price": cheaper}], "duration": {"interval": "month"}}]
    change: Any = {"phases": phases, "end_behavior": "release", "proration_behavior": "none"}
    provider.v1.subscription_schedules.update(schedule.id, change)
    person.advance(to=end + DAY)
    after = person.latest(subscription)
    assert (after.items.data[0].price.id, invoice_of(after).amount_paid) == (cheaper, 1000)


def test_a_card_is_good_on_a_page_as_long_as_it_is_good_on_the_customer_s_clock(
    provider: stripe.StripeClient,
) -> None:
    person = clocked(provider, None)
    expired = datetime.fromtimestamp(person.now() + 60 * DAY, UTC)
    session = provider.v1.checkout.sessions.create(
        {"mode": "setup", "currency": "usd", "customer": person.id, "success_url": "https://example.com/ok"}
    )
    assert session.url is not None
    assert Page(session.url).enter(expiry=f"{expired:%m / %y}").location == "https://example.com/ok"
