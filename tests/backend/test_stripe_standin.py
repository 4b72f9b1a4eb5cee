"""The stand-in as the official SDK meets it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
import stripe
from stripe.params import PriceCreateParams

from tests.backend.running_sandbox import Sandbox, new_key
from tests.backend.standin.clocked import clocked


def _subscribed(provider: stripe.StripeClient, card: str = "pm_card_visa") -> stripe.Subscription:
    customer = provider.v1.customers.create({"email": "stand@example.com"})
    method = provider.v1.payment_methods.attach(card, {"customer": customer.id})
    provider.v1.customers.update(customer.id, {"invoice_settings": {"default_payment_method": method.id}})
    (price,) = provider.v1.prices.list({"lookup_keys": ["3dicom_md_month"]}).data
    return provider.v1.subscriptions.create({"customer": customer.id, "items": [{"price": price.id}]})


def _raw(sandbox: Sandbox, method: str, path: str, body: str = "", **headers: str) -> requests.Response:
    headers = {"Authorization": f"Bearer {sandbox.stripe_key}", **headers}
    url = f"{sandbox.stripe}{path}"
    return requests.request(method, url, headers=headers, data=body, timeout=60)


def test_each_plan_has_its_price_under_its_lookup_key(provider: stripe.StripeClient) -> None:
    found = {price.lookup_key: price.unit_amount for price in provider.v1.prices.list({"limit": 100}).data}
    assert found["3dicom_patient_month"] == 900
    assert found["3dicom_md_year"] == 99000


def test_a_wrong_key_is_refused(sandbox: Sandbox) -> None:
    stranger = stripe.StripeClient("sk_test_wrong", base_addresses={"api": sandbox.stripe})
    with pytest.raises(stripe.AuthenticationError):
        stranger.v1.customers.list()


def test_an_unknown_parameter_is_refused_by_name(provider: stripe.StripeClient) -> None:
    wrong: Any = {"nickname": "Ada"}
    with pytest.raises(stripe.InvalidRequestError) as refused:
        provider.v1.customers.create(wrong)
    assert (refused.value.code, refused.value.param) == ("parameter_unknown", "nickname")


def test_an_unknown_parameter_deep_inside_is_refused_by_its_path(provider: stripe.StripeClient) -> None:
    subscription = _subscribed(provider)
    wrong: Any = {"cancellation_details": {"mood": "bad"}}
    with pytest.raises(stripe.InvalidRequestError) as refused:
        provider.v1.subscriptions.update(subscription.id, wrong)
    assert refused.value.param == "cancellation_details[mood]"


def test_an_unknown_member_of_an_enumeration_is_refused(provider: stripe.StripeClient) -> None:
    subscription = _subscribed(provider)
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.subscriptions.update(subscription.id, {"pause_collection": {"behavior": "forget"}})


def test_a_missing_parameter_is_said(sandbox: Sandbox) -> None:
    answer = _raw(sandbox, "POST", "/v1/products", "active=true")
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "parameter_missing"


def test_what_the_stand_in_lacks_is_said_plainly(sandbox: Sandbox) -> None:
    for method, path in (("GET", "/v1/coupons"), ("POST", "/v1/credit_notes"), ("GET", "/v1/disputes")):
        answer = _raw(sandbox, method, path)
        assert answer.status_code == 501
        assert "stand-in for Stripe lacks" in answer.json()["error"]["message"]


def test_an_object_that_does_not_exist_is_missing(provider: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        provider.v1.subscriptions.retrieve("sub_nothing")
    assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")


def test_pages_walk_through_everything_once_newest_first(provider: stripe.StripeClient) -> None:
    email = f"{new_key()}@example.com"
    made = [provider.v1.customers.create({"email": email}).id for _ in range(7)]
    listed = provider.v1.customers.list({"email": email, "limit": 3})
    assert listed.has_more
    assert [customer.id for customer in listed.auto_paging_iter()] == made[::-1]
    before = provider.v1.customers.list({"email": email, "limit": 2, "ending_before": made[2]})
    assert [customer.id for customer in before.data] == [made[4], made[3]]


@pytest.mark.parametrize("limit", [0, 101])
def test_a_page_has_one_to_a_hundred_items(provider: stripe.StripeClient, limit: int) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.customers.list({"limit": limit})


def test_ids_are_expanded_on_request(provider: stripe.StripeClient) -> None:
    subscription = _subscribed(provider)
    found = provider.v1.subscriptions.retrieve(
        subscription.id, {"expand": ["customer.invoice_settings.default_payment_method", "items.data.price.product"]}
    )
    assert isinstance(found.customer, stripe.Customer)
    assert found.customer.invoice_settings is not None
    assert isinstance(found.customer.invoice_settings.default_payment_method, stripe.PaymentMethod)
    assert isinstance(found.items.data[0].price.product, stripe.Product)


def test_what_cannot_be_expanded_is_refused(provider: stripe.StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="cannot be expanded"):
        provider.v1.subscriptions.retrieve(_subscribed(provider).id, {"expand": ["status"]})


def test_one_idempotency_key_makes_one_object(provider: stripe.StripeClient) -> None:
    key = new_key()

    def create(_number: int) -> str:
        try:
            return provider.v1.customers.create({"name": "Once"}, {"idempotency_key": key}).id
        except stripe.APIError as refused:
            return f"refused with {refused.http_status}"

    with ThreadPoolExecutor(6) as pool:
        made = set(pool.map(create, range(6))) - {"refused with 409"}
    assert len(made) == 1


def test_a_replay_says_so(sandbox: Sandbox) -> None:
    headers = {"Idempotency-Key": new_key()}
    first, second = (_raw(sandbox, "POST", "/v1/customers", "name=A", **headers) for _ in range(2))
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"
    assert first.headers["Request-Id"] != second.headers["Request-Id"]


def test_a_key_with_other_parameters_is_an_idempotency_error(provider: stripe.StripeClient) -> None:
    key = new_key()
    provider.v1.customers.create({"name": "A"}, {"idempotency_key": key})
    with pytest.raises(stripe.IdempotencyError):
        provider.v1.customers.create({"name": "B"}, {"idempotency_key": key})


def test_a_validation_failure_does_not_use_up_its_key(provider: stripe.StripeClient) -> None:
    key = new_key()
    wrong: Any = {"nickname": "A"}
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.customers.create(wrong, {"idempotency_key": key})
    assert provider.v1.customers.create({"name": "A"}, {"idempotency_key": key}).name == "A"


def test_a_decline_is_replayed_with_its_key(provider: stripe.StripeClient) -> None:
    key = new_key()
    customer = provider.v1.customers.create({})
    for _ in range(2):
        with pytest.raises(stripe.CardError) as declined:
            provider.v1.payment_methods.attach(
                "pm_card_visa_chargeDeclined", {"customer": customer.id}, {"idempotency_key": key}
            )
        assert declined.value.code == "card_declined"


def test_a_detached_card_can_never_be_attached_again(provider: stripe.StripeClient) -> None:
    customer = provider.v1.customers.create({})
    card = provider.v1.payment_methods.attach("pm_card_visa", {"customer": customer.id})
    provider.v1.payment_methods.detach(card.id)
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.payment_methods.attach(card.id, {"customer": customer.id})


def test_a_card_of_another_customer_cannot_become_the_default(provider: stripe.StripeClient) -> None:
    owner, other = provider.v1.customers.create({}), provider.v1.customers.create({})
    card = provider.v1.payment_methods.attach("pm_card_visa", {"customer": owner.id})
    wanted: Any = {"invoice_settings": {"default_payment_method": card.id}}
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.customers.update(other.id, wanted)


def test_a_subscription_whose_first_payment_fails_is_incomplete(provider: stripe.StripeClient) -> None:
    assert _subscribed(provider, "pm_card_chargeCustomerFail").status == "incomplete"


def test_an_archived_price_is_kept_by_who_has_it_and_refused_to_others(provider: stripe.StripeClient) -> None:
    person = clocked(provider)
    old, new = person.price(2400), person.price(4800)
    subscription, other, third = person.subscribe(old), person.subscribe(new), person.subscribe(new)
    provider.v1.prices.update(old, {"active": False})
    schedule = provider.v1.subscription_schedules.create({"from_subscription": other.id})
    phase = schedule.phases[0]
    archived: Any = {"items": [{"price": old}], "start_date": phase.end_date, "duration": {"interval": "month"}}
    kept: Any = {"items": [{"price": new}], "start_date": phase.start_date, "end_date": phase.end_date}
    begun: list[Callable[[], object]] = [
        lambda: person.subscribe(old),
        lambda: person.preview(third, old),
        lambda: person.change(third, old),
        lambda: provider.v1.subscription_schedules.update(schedule.id, {"phases": [kept, archived]}),
    ]
    for begin in begun:
        with pytest.raises(stripe.InvalidRequestError, match="only accepts active prices"):
            begin()
    item: Any = {"id": subscription.items.data[0].id, "price": old, "quantity": 2}
    changed = provider.v1.subscriptions.update(subscription.id, {"items": [item]})
    assert (changed.status, changed.items.data[0].quantity) == ("active", 2)


def test_a_subscription_under_a_schedule_is_not_cancelled_directly(provider: stripe.StripeClient) -> None:
    subscription = _subscribed(provider)
    schedule = provider.v1.subscription_schedules.create({"from_subscription": subscription.id})
    with pytest.raises(stripe.InvalidRequestError, match="managed by the subscription schedule"):
        provider.v1.subscriptions.update(subscription.id, {"cancel_at_period_end": True})
    provider.v1.subscription_schedules.release(schedule.id)
    assert provider.v1.subscriptions.update(subscription.id, {"cancel_at_period_end": True}).cancel_at_period_end


def test_a_schedule_takes_no_phases_together_with_its_subscription(provider: stripe.StripeClient) -> None:
    subscription = _subscribed(provider)
    with pytest.raises(stripe.InvalidRequestError):
        provider.v1.subscription_schedules.create({"from_subscription": subscription.id, "end_behavior": "release"})


def test_metadata_is_merged_and_unset(provider: stripe.StripeClient) -> None:
    customer = provider.v1.customers.create({"metadata": {"a": "1", "b": "2"}})
    changed = provider.v1.customers.update(customer.id, {"metadata": {"b": "", "c": "3"}})
    assert changed.metadata is not None
    assert changed.metadata.to_dict() == {"a": "1", "c": "3"}


def test_an_update_is_told_with_what_it_changed(provider: stripe.StripeClient) -> None:
    subscription = _subscribed(provider)
    provider.v1.subscriptions.update(subscription.id, {"cancel_at_period_end": True})
    events = provider.v1.events.list({"type": "customer.subscription.updated", "limit": 20}).data
    previous = next(event.data.previous_attributes for event in events if event.data.object["id"] == subscription.id)
    assert previous is not None
    assert previous["cancel_at_period_end"] is False
    assert "status" not in previous


@pytest.mark.parametrize("form", ["a[=1", "[a]=1", "name=1&name=2", "name[x]=1&name=2", "a[b]c=1", "name=%ff"])
def test_a_form_that_cannot_be_read_is_refused(sandbox: Sandbox, form: str) -> None:
    answer = _raw(sandbox, "POST", "/v1/customers", form)
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "invalid_request_error"


def test_a_cancellation_on_a_date_can_be_set_and_taken_back(provider: stripe.StripeClient) -> None:
    subscription = _subscribed(provider)
    at = subscription["items"].data[0].current_period_end + 86400
    cancelled = provider.v1.subscriptions.update(subscription.id, {"cancel_at": at})
    assert (cancelled.cancel_at, cancelled.cancel_at_period_end) == (at, False)
    kept = provider.v1.subscriptions.update(subscription.id, {"cancel_at": ""})
    assert (kept.cancel_at, kept.canceled_at) == (None, None)


def test_a_cancellation_in_the_past_or_in_two_ways_is_refused(provider: stripe.StripeClient) -> None:
    subscription = _subscribed(provider)
    with pytest.raises(stripe.InvalidRequestError, match="future"):
        provider.v1.subscriptions.update(subscription.id, {"cancel_at": 1})
    with pytest.raises(stripe.InvalidRequestError, match="only specify one"):
        provider.v1.subscriptions.update(subscription.id, {"cancel_at": 4102444800, "cancel_at_period_end": True})


def test_a_lookup_key_moves_to_another_price_only_when_asked(provider: stripe.StripeClient) -> None:
    key = new_key()
    product = provider.v1.products.create({"name": "Something"})
    wanted: PriceCreateParams = {
        "product": product.id,
        "currency": "usd",
        "unit_amount": 100,
        "recurring": {"interval": "month"},
        "lookup_key": key,
    }
    first = provider.v1.prices.create(wanted)
    with pytest.raises(stripe.InvalidRequestError, match="already uses"):
        provider.v1.prices.create(wanted)
    second = provider.v1.prices.create(wanted | {"transfer_lookup_key": True})
    assert [price.id for price in provider.v1.prices.list({"lookup_keys": [key]}).data] == [second.id]
    assert provider.v1.prices.retrieve(first.id).lookup_key is None
