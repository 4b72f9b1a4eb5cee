"""Every answer of the stand-in looks as the official SDK says that Stripe's does."""

from operator import attrgetter
from typing import Any

import pytest
import requests
import stripe
import stripe.checkout

from desktop.backend.stripe_standin.operations import Operation
from desktop.backend.stripe_standin.parameters import fields_of as parameters_of
from desktop.backend.stripe_standin.parameters import parameter_type
from desktop.backend.stripe_standin.standin import OPERATIONS
from tests.backend.card_page import open_card_page
from tests.backend.running_sandbox import Sandbox
from tests.backend.stripe_shapes import differences

_KINDS = {
    "/v1/products": "product",
    "/v1/prices": "price",
    "/v1/customers": "customer",
    "/v1/payment_methods": "payment_method",
    "/v1/setup_intents": "setup_intent",
    "/v1/checkout/sessions": "session",
    "/v1/subscriptions": "subscription",
    "/v1/subscription_schedules": "schedule",
    "/v1/webhook_endpoints": "endpoint",
    "/v1/events": "event",
}


class _Provider:
    """The stand-in over plain HTTP, with one of everything in it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._url = sandbox.stripe
        self._headers = {"Authorization": f"Bearer {sandbox.stripe_key}"}
        self.price = self.ask("GET", "/v1/prices?limit=1")["data"][0]["id"]

    def ask(self, method: str, path: str, **form: Any) -> dict[str, Any]:
        answer = requests.request(method, self._url + path, headers=self._headers, data=form, timeout=30)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def fresh(self, kind: str) -> str:
        return str(getattr(self, f"_{kind}")())

    def _customer(self) -> str:
        return str(self.ask("POST", "/v1/customers", name="Shape", email="shape@example.com")["id"])

    def _payment_method(self) -> str:
        form = {"customer": self._customer()}
        return str(self.ask("POST", "/v1/payment_methods/pm_card_visa/attach", **form)["id"])

    def _subscription(self) -> str:
        card = self.ask("GET", f"/v1/payment_methods/{self._payment_method()}")
        settings = {"invoice_settings[default_payment_method]": card["id"]}
        self.ask("POST", f"/v1/customers/{card['customer']}", **settings)
        form = {"customer": card["customer"], "items[0][price]": self.price}
        return str(self.ask("POST", "/v1/subscriptions", **form)["id"])

    def _schedule(self) -> str:
        form = {"from_subscription": self._subscription()}
        return str(self.ask("POST", "/v1/subscription_schedules", **form)["id"])

    def session(self) -> dict[str, Any]:
        form = {"mode": "setup", "currency": "usd", "success_url": "https://example.com/ok"}
        return self.ask("POST", "/v1/checkout/sessions", customer=self._customer(), **form)

    def _session(self) -> str:
        return str(self.session()["id"])

    def _setup_intent(self) -> str:
        return str(self.session()["setup_intent"])

    def _product(self) -> str:
        return str(self.ask("GET", f"/v1/prices/{self.price}")["product"])

    def _price(self) -> str:
        return str(self.price)

    def _endpoint(self) -> str:
        return str(self.ask("GET", "/v1/webhook_endpoints")["data"][0]["id"])

    def _event(self) -> str:
        self._customer()
        return str(self.ask("GET", "/v1/events?limit=1")["data"][0]["id"])


@pytest.fixture(scope="module")
def provider(sandbox: Sandbox) -> _Provider:
    return _Provider(sandbox)


def _form_for(operation: Operation, provider: _Provider, identifier: str) -> dict[str, Any]:
    forms: dict[str, dict[str, Any]] = {
        "POST /v1/products": {"name": "Shape"},
        "POST /v1/prices": {
            "currency": "usd",
            "unit_amount": 100,
            "recurring[interval]": "month",
            "product": provider.fresh("product"),
        },
        "POST /v1/customers": {"name": "Shape", "metadata[a]": "b"},
        "POST /v1/customers/{id}": {"phone": "+61 8 0000 0000"},
        "POST /v1/payment_methods/{id}/attach": {"customer": provider.fresh("customer")},
        "POST /v1/checkout/sessions": {
            "mode": "setup",
            "currency": "usd",
            "success_url": "https://example.com/ok",
            "customer": provider.fresh("customer"),
        },
        "POST /v1/subscription_schedules": {"from_subscription": provider.fresh("subscription")},
        "POST /v1/subscription_schedules/{id}": {"metadata[a]": "b"},
        "POST /v1/subscriptions/{id}": {"cancel_at_period_end": "true", "cancellation_details[feedback]": "unused"},
        "POST /v1/webhook_endpoints": {"url": "http://127.0.0.1:9/", "enabled_events[0]": "product.deleted"},
    }
    if operation.path == "/v1/subscriptions" and operation.method == "POST":
        card = provider.ask("GET", f"/v1/payment_methods/{provider.fresh('payment_method')}")
        customer = card["customer"]
        form = {"customer": customer, "items[0][price]": provider.price}
        return form | {"default_payment_method": card["id"]}
    if operation.path.endswith("/attach"):
        customer = provider.ask("GET", f"/v1/payment_methods/{identifier}")["customer"]
        return {"customer": customer}
    return forms.get(f"{operation.method} {operation.path}", {})


def _identifier_for(operation: Operation, provider: _Provider) -> str:
    base = operation.path.partition("/{id}")[0]
    return provider.fresh(_KINDS[base])


@pytest.mark.parametrize("operation", OPERATIONS, ids=[f"{item.method} {item.path}" for item in OPERATIONS])
def test_the_answer_has_the_keys_and_types_of_the_sdk_s_class(operation: Operation, provider: _Provider) -> None:
    identifier = _identifier_for(operation, provider) if "{id}" in operation.path else ""
    path = operation.path.replace("{id}", identifier)
    answer = provider.ask(operation.method, path, **_form_for(operation, provider, identifier))
    kind = attrgetter(operation.answer.removesuffix("[]"))(stripe)
    hint = stripe.ListObject[kind] if operation.answer.endswith("[]") else kind  # type: ignore[valid-type]
    assert list(differences(answer, hint, "answer")) == []


@pytest.mark.parametrize("operation", OPERATIONS, ids=[f"{item.method} {item.path}" for item in OPERATIONS])
def test_the_parameters_are_those_of_the_sdk(operation: Operation) -> None:
    known = set(parameters_of(parameter_type(operation.parameters)))
    assert "expand" in known
    assert not known & {"idempotency_key", "api_key", "stripe_account"}


def test_what_a_paused_cancelling_scheduled_or_ended_subscription_looks_like(provider: _Provider) -> None:
    paused = provider.fresh("subscription")
    form = {"pause_collection[behavior]": "void", "pause_collection[resumes_at]": 4102444800}
    answers = [provider.ask("POST", f"/v1/subscriptions/{paused}", **form)]
    scheduled = provider.ask("GET", f"/v1/subscription_schedules/{provider.fresh('schedule')}")["subscription"]
    answers.append(provider.ask("GET", f"/v1/subscriptions/{scheduled}?expand[0]=schedule&expand[1]=customer"))
    answers.append(provider.ask("DELETE", f"/v1/subscriptions/{paused}"))
    for answer in answers:
        assert list(differences(answer, stripe.Subscription, "subscription")) == []


def test_what_a_finished_page_and_its_intent_look_like(sandbox: Sandbox, provider: _Provider) -> None:
    page = open_card_page(sandbox.member("newcomer"))
    page.enter("4000002500003155")
    session = page.url.rpartition("/")[2]
    asking = provider.ask("GET", f"/v1/checkout/sessions/{session}?expand[]=setup_intent")
    assert asking["setup_intent"]["status"] == "requires_action"
    page.press("not_authenticated")
    failed = provider.ask("GET", f"/v1/checkout/sessions/{session}?expand[]=setup_intent")
    assert failed["setup_intent"]["last_setup_error"]["code"] == "setup_intent_authentication_failure"
    page.enter("4242424242424242")
    done = provider.ask("GET", f"/v1/checkout/sessions/{session}?expand[]=setup_intent.payment_method")
    assert done["status"] == "complete"
    for answer in (asking, failed, done):
        assert list(differences(answer, stripe.checkout.Session, "session")) == []
