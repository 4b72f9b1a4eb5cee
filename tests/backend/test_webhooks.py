"""What the payment provider tells the billing service."""

import json
from typing import Any

import pytest
import requests
import stripe

from desktop.backend.billing.news.webhooks import PATH
from desktop.contract.problems import ProblemType
from tests.backend.running_sandbox import Sandbox, problem_in
from tests.backend.waiting import eventually


@pytest.fixture
def provider(sandbox: Sandbox) -> stripe.StripeClient:
    return stripe.StripeClient(sandbox.stripe_key, base_addresses={"api": sandbox.stripe})


def _customer(provider: stripe.StripeClient, email: str) -> str:
    return provider.v1.customers.list({"email": email}).data[0].id


def _event(kind: str, **fields: Any) -> str:
    return json.dumps({"id": "evt_test", "object": "event", "type": kind, "data": {"object": fields}})


@pytest.mark.parametrize("signature", [None, "", "t=1,v1=00", "t=1,v1=\xe9", "nonsense"])
def test_a_webhook_that_is_not_signed_is_refused(sandbox: Sandbox, signature: str | None) -> None:
    headers = {"Stripe-Signature": signature} if signature is not None else {}
    body = _event("customer.updated", id="cus_x", object="customer")
    answer = requests.post(sandbox.api + PATH, data=body, headers=headers, timeout=60)
    assert problem_in(answer).type is ProblemType.INVALID_REQUEST


def test_a_webhook_signed_with_another_secret_is_refused(sandbox: Sandbox) -> None:
    body = _event("customer.updated", id="cus_x", object="customer")
    headers = {"Stripe-Signature": stripe.WebhookSignature.generate_signature_header(body, "whsec_other")}
    answer = requests.post(sandbox.api + PATH, data=body, headers=headers, timeout=60)
    assert answer.status_code == 400


def test_what_is_changed_at_the_provider_directly_reaches_the_account(
    sandbox: Sandbox, provider: stripe.StripeClient
) -> None:
    member = sandbox.member("patient")
    (before,) = member.account().subscriptions
    provider.v1.subscriptions.update(before.id, {"cancel_at_period_end": True})
    eventually(lambda: True if member.account().subscriptions[0].pending_change else None)
    assert member.revision(before.id) == before.revision + 1


def test_a_card_added_and_removed_at_the_provider_comes_and_goes(
    sandbox: Sandbox, provider: stripe.StripeClient
) -> None:
    member = sandbox.member("patient")
    customer = _customer(provider, member.person.email)
    card = provider.v1.payment_methods.attach("pm_card_mastercard", {"customer": customer})
    eventually(lambda: member.account().payment_method(card.id))
    provider.v1.payment_methods.detach(card.id)
    eventually(lambda: True if member.account().payment_method(card.id) is None else None)


def test_a_subscription_ended_at_the_provider_ends_in_the_account(
    sandbox: Sandbox, provider: stripe.StripeClient
) -> None:
    member = sandbox.member("patient")
    (subscription,) = member.account().subscriptions
    provider.v1.subscriptions.cancel(subscription.id)
    eventually(lambda: True if not member.account().subscriptions[0].is_living else None)


def test_events_that_change_nothing_leave_version_and_revision(sandbox: Sandbox, provider: stripe.StripeClient) -> None:
    member = sandbox.member("patient")
    before = member.account()
    subscription = before.subscriptions[0].id
    provider.v1.subscriptions.update(subscription, {"description": "a note for nobody"})
    card = provider.v1.payment_methods.attach("pm_card_visa", {"customer": _customer(provider, member.person.email)})
    eventually(lambda: member.account().payment_method(card.id))
    after = member.account()
    assert after.subscriptions == before.subscriptions
    assert after.version == before.version + 1
