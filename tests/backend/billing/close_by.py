"""A sandbox in the test's own process that its provider tells nothing: for what happens between two requests."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import msgspec
import stripe
from litestar.types import ASGIApp, Receive, Scope, Send

from desktop.backend.sandbox.application import billing_application
from desktop.backend.sandbox.control import CONTROL
from desktop.backend.sandbox.demo_people import DemoPeople
from desktop.backend.sandbox.parts import Parts, assemble
from desktop.backend.sandbox.shop import stock_shop
from desktop.backend.serving import ServerThread, loopback_socket
from desktop.backend.stripe_standin.application import standin_application
from tests.backend.postgresql import SERVER, Cluster
from tests.backend.running_sandbox import Member, Sandbox


@dataclass
class _Hindrance:
    method: str
    path: str
    status: int
    times: int


class Wire:
    """ASGI middleware between the service and the provider, on which single requests can be hindered."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application
        self._hindrances: list[_Hindrance] = []

    def hinder(self, method: str, path: str, status: int, times: int = 1) -> None:
        """Answer the next requests to a path, which may hold `*`, with an error; nothing comes of them."""
        self._hindrances.append(_Hindrance(method, path, status, times))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it."""
        hindrance = self._met(scope)
        if hindrance is None:
            await self._application(scope, receive, send)
            return
        kind = "invalid_request_error" if hindrance.status < 500 else "api_error"
        body = msgspec.json.encode({"error": {"type": kind, "message": "Hindered by the test."}})
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": hindrance.status, "headers": headers})
        await send({"type": "http.response.body", "body": body, "more_body": False})

    def _met(self, scope: Any) -> _Hindrance | None:
        for hindrance in self._hindrances:
            if hindrance.times and hindrance.method == scope["method"] and fnmatch(scope["path"], hindrance.path):
                hindrance.times -= 1
                return hindrance
        return None


@dataclass(frozen=True)
class CloseBy:
    """What the test can reach of it."""

    sandbox: Sandbox
    parts: Parts
    wire: Wire

    @property
    def provider(self) -> stripe.StripeClient:
        """Stripe, as its dashboard would change it."""
        return stripe.StripeClient(self.sandbox.stripe_key, base_addresses={"api": self.sandbox.stripe})

    def customer_of(self, member: Member) -> str:
        """Stripe's customer behind somebody."""
        return self.parts.billing.mirror.customer_of(member.person.account)


@contextmanager
def running_close_by(folder: Path) -> Iterator[CloseBy]:
    """Run one for the block; on PostgreSQL when the session does."""
    with ExitStack() as stack:
        ours, theirs = loopback_socket(0), loopback_socket(0)
        api, provider = (f"http://127.0.0.1:{listener.getsockname()[1]}" for listener in (ours, theirs))
        server = os.environ.get(SERVER)
        database = Cluster(Path(server)).new_database() if server is not None else None
        parts = assemble(folder, database, api, provider)
        for opened in parts.databases:
            stack.callback(opened.close)
        stack.callback(parts.service.close)
        wire = Wire(standin_application(parts.standin))
        _start(stack, ServerThread(wire, theirs, "provider close by"))
        stock_shop(parts.standin, parts.billing.catalogue)
        _start(stack, ServerThread(billing_application(parts, DemoPeople(parts)), ours, "service close by"))
        stack.callback(parts.service.end_waiting)
        yield CloseBy(Sandbox(api, api, provider, api + CONTROL, parts.standin.api_key), parts, wire)


def _start(stack: ExitStack, server: ServerThread) -> None:
    server.start()
    stack.callback(server.stop)
