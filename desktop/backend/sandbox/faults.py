"""Bad days on demand: what can go wrong between a client and the service, and between it and the provider."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Annotated, Any

import anyio
import msgspec
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from desktop.backend.billing.problems import ProblemError
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.webhooks.webhook_faults import WebhookFaultOrder
from desktop.contract.problems import CONTENT_TYPE, ProblemType
from desktop.contract.routes import QUOTES

_READING = ("GET", "HEAD", "OPTIONS")
"""Methods that change nothing (RFC 9110 section 9.2.1)."""

_Seconds = Annotated[float, msgspec.Meta(ge=0, le=60)]
_ErrorStatus = Annotated[int, msgspec.Meta(ge=400, le=599)]
_Times = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]


class FaultOrder(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What shall go wrong between client and service from now on; what is None stays as it is.

    `down` cuts every connection. `delay_seconds` comes before every answer. The next `times` answers have `status`
    and nothing is done. The next `drop_after_commit` changes are carried out and their connection is cut before the
    answer. The next `truncate` answers break off in the middle. The next `lock_timeout` answers say that something
    else holds the object. `fail_next_payment` names an account. `provider` is an order for what lies between the
    service and the payment provider, `webhooks` for what the provider tells the service.
    """

    down: bool | None = None
    delay_seconds: _Seconds | None = None
    status: _ErrorStatus | None = None
    times: _Times = 1
    drop_after_commit: _Times | None = None
    truncate: _Times | None = None
    lock_timeout: _Times | None = None
    fail_next_payment: str | None = None
    provider: "FaultOrder | None" = None
    webhooks: WebhookFaultOrder | None = None


class Faults:
    """The faults that are ordered and not yet used up."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.clear()

    def clear(self) -> None:
        """Everything works again."""
        with self._lock:
            self.down = False
            self.delay_seconds = 0.0
            self.status = 500
            self._left = {"status": 0, "drop_after_commit": 0, "truncate": 0, "lock_timeout": 0}

    def order(self, order: FaultOrder) -> None:
        """Let things go wrong, in addition to what was ordered before."""
        with self._lock:
            if order.down is not None:
                self.down = order.down
            if order.delay_seconds is not None:
                self.delay_seconds = order.delay_seconds
            if order.status is not None:
                self.status = order.status
                self._left["status"] = order.times
            for name in ("drop_after_commit", "truncate", "lock_timeout"):
                if (count := getattr(order, name)) is not None:
                    self._left[name] = count

    def take(self, name: str) -> bool:
        """Whether a counted fault shall happen now; it is used up by that."""
        with self._lock:
            if self._left[name] <= 0:
                return False
            self._left[name] -= 1
            return True


@dataclass(frozen=True)
class Refusal:
    """An answer that refuses, as it travels."""

    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True)
class Stretch:
    """A stretch of the way on which faults happen: to which paths, and how refusals are worded there."""

    affected: tuple[str, ...]
    refusal: Callable[[int], Refusal]
    lock_timeout: Callable[[], Refusal]


class FaultInjection:
    """ASGI middleware that lets the ordered faults happen to requests on a stretch."""

    def __init__(self, application: ASGIApp, faults: Faults, stretch: Stretch) -> None:
        self._application = application
        self._faults = faults
        self._stretch = stretch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, well or badly."""
        if str(scope["type"]) != "http" or not scope["path"].startswith(self._stretch.affected):
            await self._application(scope, receive, send)
            return
        if self._faults.down:
            await _cut(scope, receive)
            return
        if self._faults.delay_seconds:
            await anyio.sleep(self._faults.delay_seconds)
        if self._faults.take("status"):
            await _refuse(send, self._stretch.refusal(self._faults.status))
            return
        if self._faults.take("lock_timeout"):
            await _refuse(send, self._stretch.lock_timeout())
            return
        await self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer: list[Message] = []

        async def keep(message: Message) -> None:
            answer.append(message)

        await self._application(scope, receive, keep)
        if _is_change(scope) and _succeeded(answer) and self._faults.take("drop_after_commit"):
            await _cut(scope, receive)
        elif self._faults.take("truncate"):
            await _break_off(scope, receive, send, answer)
        else:
            for message in answer:
                await send(message)


def _is_change(scope: Any) -> bool:
    return scope["method"] not in _READING and scope["path"].startswith("/v1/") and scope["path"] != QUOTES


def _succeeded(answer: list[Message]) -> bool:
    return any(message["type"] == "http.response.start" and message["status"] < 300 for message in answer)


async def _refuse(send: Send, refusal: Refusal) -> None:
    headers = [
        (b"content-type", refusal.content_type.encode()),
        (b"content-length", str(len(refusal.body)).encode()),
    ]
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": refusal.body, "more_body": False})


def _problem(status: int) -> Refusal:
    kind = ProblemType.RATE_LIMITED if status == 429 else ProblemType.INTERNAL_ERROR
    problem = ProblemError(kind, "The sandbox was told to fail.", status=status).problem
    return Refusal(status, CONTENT_TYPE, msgspec.json.encode(problem))


def _problem_of_a_lock() -> Refusal:
    return _problem(429)


def _provider_refusal(status: int) -> Refusal:
    if status == 429:
        error = StripeError(
            "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
            status=status,
            code="rate_limit",
        )
    else:
        error = StripeError("The sandbox was told to fail.", status=status, kind="api_error")
    return Refusal(status, "application/json", msgspec.json.encode(error.body))


def _provider_lock_timeout() -> Refusal:
    error = StripeError(
        "This object cannot be accessed right now because another API request or Stripe process is currently "
        "accessing it. If you see this error intermittently, retry the request.",
        status=429,
        code="lock_timeout",
    )
    return Refusal(error.status, "application/json", msgspec.json.encode(error.body))


BETWEEN_CLIENT_AND_SERVICE = Stretch(("/v1/", "/oauth/token"), _problem, _problem_of_a_lock)
BETWEEN_SERVICE_AND_PROVIDER = Stretch(("/v1/",), _provider_refusal, _provider_lock_timeout)


async def _break_off(scope: Any, receive: Receive, send: Send, answer: list[Message]) -> None:
    body = b"".join(message["body"] for message in answer if message["type"] == "http.response.body")
    for message in answer:
        if message["type"] == "http.response.start":
            await send(message)
    await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
    await _close(scope["state"]["end_connection"], receive)


async def _cut(scope: Any, receive: Receive) -> None:
    await _close(scope["state"]["cut_connection"], receive)


async def _close(close: Callable[[], None], receive: Receive) -> None:
    close()
    while (await receive())["type"] != "http.disconnect":
        pass
