"""How the API itself behaves: keys, pages, prices by name, events."""

import json
import secrets
from typing import Any

import pytest
import stripe

from tests.scenarios.provider import Customers, Shop, eventually


def test_the_same_key_does_the_same_thing_once(provider: stripe.StripeClient, customers: Customers) -> None:
    customer, key = customers.new(), secrets.token_hex(16)
    wanted: Any = {"amount": -500, "currency": "usd"}
    first = provider.v1.customers.balance_transactions.create(customer, wanted, {"idempotency_key": key})
    again = provider.v1.customers.balance_transactions.create(customer, wanted, {"idempotency_key": key})
    assert again.id == first.id
    assert provider.v1.customers.retrieve(customer).balance == -500
    with pytest.raises(stripe.IdempotencyError):
        provider.v1.customers.balance_transactions.create(
            customer, {"amount": -600, "currency": "usd"}, {"idempotency_key": key}
        )


def test_a_decline_is_repeated_under_its_key_and_not_under_another(
    provider: stripe.StripeClient, customers: Customers
) -> None:
    customer, key = customers.new(), secrets.token_hex(16)
    for _ in range(2):
        with pytest.raises(stripe.CardError):
            provider.v1.payment_methods.attach(
                "pm_card_visa_chargeDeclined", {"customer": customer}, {"idempotency_key": key}
            )


def test_a_mistake_is_not_remembered_under_its_key(provider: stripe.StripeClient) -> None:
    key = secrets.token_hex(16)
    wrong: Any = {"nickname": "Ada"}
    with pytest.raises(stripe.InvalidRequestError) as refused:
        provider.v1.customers.create(wrong, {"idempotency_key": key})
    assert (refused.value.code, refused.value.param) == ("parameter_unknown", "nickname")
    made = provider.v1.customers.create({"name": "Ada"}, {"idempotency_key": key})
    provider.v1.customers.delete(made.id)


def test_pages_show_everything_once_newest_first(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new()
    made = [
        provider.v1.customers.balance_transactions.create(customer, {"amount": -100, "currency": "usd"}).id
        for _ in range(5)
    ]
    page = provider.v1.customers.balance_transactions.list(customer, {"limit": 2})
    assert page.has_more
    assert [entry.id for entry in page.auto_paging_iter()] == made[::-1]
    back = provider.v1.customers.balance_transactions.list(customer, {"limit": 2, "ending_before": made[1]})
    assert [entry.id for entry in back.data] == [made[3], made[2]]


@pytest.mark.parametrize("limit", [0, 101])
def test_a_page_has_one_to_a_hundred_entries(provider: stripe.StripeClient, limit: int) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.customers.list({"limit": limit})


def test_what_an_id_names_is_told_on_request(provider: stripe.StripeClient, shop: Shop) -> None:
    price = provider.v1.prices.retrieve(shop.low, {"expand": ["product"]})
    assert isinstance(price.product, stripe.Product)


def test_a_price_is_found_by_its_key_which_can_move_to_another(provider: stripe.StripeClient, shop: Shop) -> None:
    old = provider.v1.prices.retrieve(shop.low)
    assert old.lookup_key is not None
    product = str(old.product)
    wanted: Any = {"product": product, "currency": "usd", "unit_amount": 2500, "lookup_key": old.lookup_key}
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.prices.create(wanted)
    wanted["transfer_lookup_key"] = True
    new = provider.v1.prices.create(wanted)
    assert [price.id for price in provider.v1.prices.list({"lookup_keys": [old.lookup_key]}).data] == [new.id]
    provider.v1.prices.update(new.id, {"active": False})


def test_what_happened_is_told_with_what_it_was_before(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new()
    provider.v1.customers.update(customer, {"name": "Renamed"})

    def told() -> stripe.Event | None:
        events = provider.v1.events.list({"type": "customer.updated", "limit": 100}).data
        return next((event for event in events if event.data.object["id"] == customer), None)

    event = eventually(told)
    assert event.data.object["name"] == "Renamed"
    assert event.to_dict()["data"]["previous_attributes"] == {"name": "Scenario"}


def test_events_are_listed_newest_first_and_each_once(provider: stripe.StripeClient, customers: Customers) -> None:
    customer = customers.new()
    for name in ("One", "Two", "Three"):
        provider.v1.customers.update(customer, {"name": name})

    def told() -> list[stripe.Event]:
        listed = provider.v1.events.list({"types": ["customer.created", "customer.updated"], "limit": 100}).data
        found = [event for event in listed if event.data.object["id"] == customer]
        return found if len(found) == 4 else []

    events = eventually(told)
    assert len({event.id for event in events}) == 4
    assert [event.created for event in events] == sorted((event.created for event in events), reverse=True)


def test_an_event_names_the_request_it_comes_from(provider: stripe.StripeClient, customers: Customers) -> None:
    customer, key = customers.new(), secrets.token_hex(16)
    renamed = provider.v1.customers.update(customer, {"name": "Renamed"}, {"idempotency_key": key})

    def told() -> stripe.Event | None:
        events = provider.v1.events.list({"type": "customer.updated", "limit": 100}).data
        return next((event for event in events if event.data.object["id"] == customer), None)

    cause = eventually(told).request
    assert cause is not None
    assert renamed.last_response is not None
    assert (cause.id, cause.idempotency_key) == (renamed.last_response.request_id, key)


def test_an_event_is_believed_only_with_its_signature(provider: stripe.StripeClient, customers: Customers) -> None:
    customers.new()
    event = eventually(lambda: provider.v1.events.list({"limit": 1}).data)[0]
    body, secret = json.dumps(event.to_dict(), default=str), "whsec_" + secrets.token_hex(16)
    header = stripe.WebhookSignature.generate_signature_header(body, secret)
    assert provider.construct_event(body.encode(), header, secret).id == event.id
    assert provider.construct_event(body.encode(), header, secret).id == event.id
    with pytest.raises(stripe.SignatureVerificationError):
        provider.construct_event(body.encode() + b" ", header, secret)
    with pytest.raises(stripe.SignatureVerificationError):
        provider.construct_event(body.encode(), header, "whsec_" + secrets.token_hex(16))
