"""Webhooks that come twice, come from nowhere, or never come."""

import json
from functools import partial
from typing import Any

import pytest
import requests
import stripe

from desktop.backend.billing.news.webhooks import PATH
from desktop.contract.actions import BuyCredits
from desktop.contract.quotes import CreditPurchaseQuoteRequest
from desktop.contract.routes import CREDIT_ENTRIES
from tests.backend.postgresql import Cluster
from tests.backend.running_sandbox import Sandbox
from tests.backend.service.running_service import Service, Surroundings, in_parallel
from tests.backend.waiting import eventually

_SECRET = "whsec_of_this_test"


@pytest.fixture
def apart(surroundings: Surroundings, cluster: Cluster) -> Surroundings:
    """The same sandbox with a database of its own."""
    return Surroundings(surroundings.sandbox, cluster.new_database(), surroundings.folder)


def _told(service: Service, event: dict[str, Any]) -> requests.Response:
    body = json.dumps(event)
    headers = {"Stripe-Signature": stripe.WebhookSignature.generate_signature_header(body, _SECRET)}
    return requests.post(service.api + PATH, data=body, headers=headers, timeout=60)


def _event(identifier: str, **subject: Any) -> dict[str, Any]:
    return {
        "id": identifier,
        "object": "event",
        "type": "customer.subscription.updated",
        "created": 1_800_000_000,
        "data": {"object": subject},
    }


def test_what_was_never_told_is_found_by_the_next_round(apart: Surroundings) -> None:
    tokens = apart.sandbox.member("newcomer").tokens
    with apart.service() as first:
        customer = apart.customer_of(first.account(tokens).id)
    card = apart.provider.v1.payment_methods.attach("pm_card_visa", {"customer": customer})
    with apart.service() as second:
        eventually(lambda: second.account(tokens).payment_method(card.id))


def test_an_event_told_to_both_processes_at_once_is_harmless(apart: Surroundings, sandbox: Sandbox) -> None:
    tokens = sandbox.member("newcomer").tokens
    with apart.service(STRIPE_WEBHOOK_SECRET=_SECRET) as first, apart.service(STRIPE_WEBHOOK_SECRET=_SECRET) as second:
        customer = apart.customer_of(first.account(tokens).id)
        card = apart.provider.v1.payment_methods.attach("pm_card_visa", {"customer": customer})
        event = _event("evt_twice", id=card.id, object="payment_method", customer=customer)
        answers = in_parallel([partial(_told, service, event) for service in (first, second) * 3])
        assert {answer.status_code for answer in answers} == {204}
        assert [account.payment_method(card.id) is not None for account in (first.account(tokens),)] == [True]


def test_credits_are_granted_once_however_often_and_wherever_it_is_told_that_they_were_paid(
    apart: Surroundings, sandbox: Sandbox
) -> None:
    signed_in = sandbox.member("newcomer")
    with apart.service(STRIPE_WEBHOOK_SECRET=_SECRET) as first, apart.service(STRIPE_WEBHOOK_SECRET=_SECRET) as second:
        customer = apart.customer_of(first.account(signed_in.tokens).id)
        card = apart.provider.v1.payment_methods.attach("pm_card_authenticationRequired", {"customer": customer})
        apart.provider.v1.customers.update(customer, {"invoice_settings": {"default_payment_method": card.id}})
        assert _told(first, _event("evt_card", id=customer, object="customer")).status_code == 204
        member = first.member(apart.sandbox, signed_in)
        quote = member.priced(CreditPurchaseQuoteRequest(pack="credits_500"))
        invoice = member.refused(BuyCredits(pack="credits_500", quote=quote.id)).invoice
        assert invoice is not None
        apart.provider.v1.invoices.pay(invoice, {"paid_out_of_band": True})
        paid = [_event(f"evt_{index}", id=invoice, object="invoice", customer=customer) for index in range(3)]
        answers = in_parallel([partial(_told, service, event) for event in paid for service in (first, second)])
        assert {answer.status_code for answer in answers} == {204}
        assert second.account(signed_in.tokens).credits == 500
        assert len(member.send("GET", CREDIT_ENTRIES).json()["entries"]) == 1


@pytest.mark.parametrize("kind", ["subscription", "subscription_schedule", "payment_method", "invoice", "charge"])
def test_an_event_about_what_stripe_no_longer_has_is_taken(
    surroundings: Surroundings, services: tuple[Service, Service], kind: str
) -> None:
    tokens = surroundings.sandbox.member("newcomer").tokens
    customer = surroundings.customer_of(services[0].account(tokens).id)
    gone = _event(f"evt_gone_{kind}", id=f"{kind}_gone", object=kind, customer=customer, subscription="sub_gone")
    with surroundings.service(STRIPE_WEBHOOK_SECRET=_SECRET) as service:
        assert _told(service, gone).status_code == 204


@pytest.mark.parametrize("kind", ["refund", "charge"])
def test_an_event_about_a_payment_that_is_none_of_an_invoice_is_taken(
    surroundings: Surroundings, services: tuple[Service, Service], kind: str
) -> None:
    tokens = surroundings.sandbox.member("newcomer").tokens
    customer = surroundings.customer_of(services[0].account(tokens).id)
    told = _event(f"evt_none_{kind}", id=f"{kind}_of_nothing", object=kind, payment_intent=None)
    if kind == "charge":
        told["data"]["object"]["customer"] = customer
    with surroundings.service(STRIPE_WEBHOOK_SECRET=_SECRET) as service:
        assert _told(service, told).status_code == 204


def test_an_event_that_is_signed_but_is_none_is_refused(surroundings: Surroundings) -> None:
    with surroundings.service(STRIPE_WEBHOOK_SECRET=_SECRET) as service:
        assert _told(service, {"id": "evt_x", "object": "event", "type": "customer.updated"}).status_code == 400


def test_an_event_that_was_not_asked_for_is_passed_over_whatever_it_holds(surroundings: Surroundings) -> None:
    with surroundings.service(STRIPE_WEBHOOK_SECRET=_SECRET) as service:
        nameless = {
            "id": "evt_y",
            "object": "event",
            "type": "balance.available",
            "data": {"object": {"available": []}},
        }
        assert _told(service, nameless).status_code == 204
