"""What can go wrong between the service and the provider, on demand."""

import json
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
import stripe

from desktop.backend.sandbox.faults import FaultOrder
from desktop.backend.stripe_standin.webhooks.webhook_faults import WebhookFaultOrder
from tests.backend.running_sandbox import new_key
from tests.backend.standin.examples import Examples
from tests.processes import wait_for
from tests.standin_server import StandInServer


@pytest.fixture
def troubled(server: StandInServer) -> Iterator[StandInServer]:
    """A stand-in that works again afterwards."""
    yield server
    server.faults.clear()
    server.delivery.faults.clear()


@dataclass
class _Listener:
    """What a webhook endpoint was told, in order."""

    client: stripe.StripeClient
    secret: str = ""
    names: list[str] = field(default_factory=list)
    customer: str = ""

    def take(self, body: bytes, signature: str) -> None:
        event = self.client.construct_event(body, signature, self.secret)
        told: dict[str, Any] = json.loads(body)["data"]["object"]
        if told["id"] == self.customer and event.type == "customer.updated":
            self.names.append(told["name"])

    def after(self, count: int) -> list[str]:
        """What was told once there are so many."""
        return wait_for(lambda: self.names if len(self.names) >= count else None, f"{count} webhooks")


@contextmanager
def _listening(server: StandInServer, customer: str) -> Iterator[_Listener]:
    listener = _Listener(server.client())

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            listener.take(body, self.headers["Stripe-Signature"])
            self.send_response(200)
            self.end_headers()

        def log_message(self, *arguments: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as endpoint:
        thread = Thread(target=endpoint.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        url = f"http://127.0.0.1:{endpoint.server_port}/"
        made = listener.client.v1.webhook_endpoints.create({"url": url, "enabled_events": ["customer.updated"]})
        listener.secret, listener.customer = str(made.secret), customer
        try:
            yield listener
        finally:
            listener.client.v1.webhook_endpoints.delete(made.id)
            endpoint.shutdown()
            thread.join()


def _code_of(error: stripe.StripeError) -> str:
    """The code in an answer; the SDK does not take it over for some kinds of error."""
    return str(json.loads(str(error.http_body))["error"]["code"])


def _rename(server: StandInServer, customer: str, *names: str) -> None:
    client = server.client()
    for name in names:
        client.v1.customers.update(customer, {"name": name})


def test_too_many_requests_are_refused_as_stripe_does(troubled: StandInServer) -> None:
    troubled.faults.order(FaultOrder(status=429, times=1))
    with pytest.raises(stripe.RateLimitError) as refused:
        troubled.client().v1.customers.list()
    assert _code_of(refused.value) == "rate_limit"
    assert troubled.client().v1.customers.list().data is not None


def test_the_sdk_tries_again_after_a_failure_of_the_provider(troubled: StandInServer) -> None:
    troubled.faults.order(FaultOrder(status=500, times=1))
    assert troubled.client(retries=1).v1.customers.create({"name": "Patient"}).name == "Patient"


def test_an_object_that_is_in_use_is_said_to_be_locked(troubled: StandInServer) -> None:
    troubled.faults.order(FaultOrder(lock_timeout=1))
    with pytest.raises(stripe.RateLimitError) as refused:
        troubled.client().v1.customers.list()
    assert _code_of(refused.value) == "lock_timeout"


def test_what_was_done_before_the_connection_broke_is_done_once(troubled: StandInServer, world: Examples) -> None:
    customer = world.customer(None)
    troubled.faults.order(FaultOrder(drop_after_commit=1))
    entry = troubled.client(retries=2).v1.customers.balance_transactions.create(
        customer, {"amount": -500, "currency": "usd"}, {"idempotency_key": new_key()}
    )
    assert entry.ending_balance == -500
    assert troubled.client().v1.customers.retrieve(customer).balance == -500


def test_a_webhook_can_come_twice(troubled: StandInServer, world: Examples) -> None:
    customer = world.customer(None)
    with _listening(troubled, customer) as listener:
        troubled.delivery.faults.order(WebhookFaultOrder(twice=1))
        _rename(troubled, customer, "One", "Two")
        assert listener.after(3) == ["One", "One", "Two"]


def test_a_webhook_can_be_lost(troubled: StandInServer, world: Examples) -> None:
    customer = world.customer(None)
    with _listening(troubled, customer) as listener:
        troubled.delivery.faults.order(WebhookFaultOrder(lost=1))
        _rename(troubled, customer, "Never told", "Told")
        assert listener.after(1) == ["Told"]


def test_webhooks_can_come_out_of_order(troubled: StandInServer, world: Examples) -> None:
    customer = world.customer(None)
    with _listening(troubled, customer) as listener:
        troubled.delivery.faults.order(WebhookFaultOrder(out_of_order=3))
        _rename(troubled, customer, "One", "Two", "Three")
        assert listener.after(3) == ["Three", "Two", "One"]


def test_webhooks_can_be_late_and_nobody_waits_for_those(troubled: StandInServer, world: Examples) -> None:
    customer = world.customer(None)
    with _listening(troubled, customer) as listener:
        troubled.delivery.faults.order(WebhookFaultOrder(late_seconds=2.0))
        _rename(troubled, customer, "Late")
        assert troubled.delivery.drain(5.0)
        assert listener.names == []
        assert listener.after(1) == ["Late"]


def test_of_two_requests_under_one_key_the_second_is_refused(troubled: StandInServer, world: Examples) -> None:
    key = {"Idempotency-Key": new_key()}
    path, form = f"/v1/customers/{world.customer(None)}/balance_transactions", {"amount": -100, "currency": "usd"}
    clients = [Examples(troubled) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        with troubled.standin.undisturbed():
            asked = [pool.submit(client.send, "POST", path, form, key) for client in clients]
            refused, waiting = wait(asked, timeout=60, return_when=FIRST_COMPLETED)
        (answer,), (done,) = [known.result() for known in refused], [known.result() for known in waiting]
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "idempotency_key_in_use")
    again = clients[0].send("POST", path, form, key)
    assert (done.status_code, again.json()) == (200, done.json())
    assert again.headers["Idempotent-Replayed"] == "true"
    for client in clients:
        client.close()
