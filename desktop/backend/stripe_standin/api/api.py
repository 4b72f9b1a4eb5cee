"""The stand-in's API over HTTP: authentication, parameters, idempotency, errors."""

import base64
import hmac
import re
from dataclasses import dataclass, replace
from typing import Any

from litestar import Response, route
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, RawBody
from stripe import api_version

from desktop.backend.any_request import AnyRequest
from desktop.backend.stripe_standin.api.forms import decode_form
from desktop.backend.stripe_standin.api.idempotency import (
    InFlight,
    Keyed,
    check_key,
    earlier_answer,
    fingerprint,
    keep_answer,
    record_write,
)
from desktop.backend.stripe_standin.api.parameters import typed_parameters
from desktop.backend.stripe_standin.errors import StripeError, unsupported
from desktop.backend.stripe_standin.operations import Call, Cause, Operation
from desktop.backend.stripe_standin.standin import OPERATIONS, StandIn, run
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.threads import in_thread


@dataclass(frozen=True)
class _Asked:
    method: str
    path: str
    form: str
    key: str | None
    id: str


@dataclass(frozen=True)
class _Answer:
    status: int
    body: Json
    replayed: bool = False


def _pattern(operation: Operation) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", operation.path))


_ROUTES = tuple((operation, _pattern(operation)) for operation in OPERATIONS)


def _find(method: str, path: str) -> tuple[Operation, dict[str, str]]:
    for operation, pattern in _ROUTES if not path.endswith("/search") else ():
        match = pattern.fullmatch(path)
        if match and operation.method == method:
            return operation, match.groupdict()
    raise unsupported(f"the operation {method} {path}")


def _carried_out(call: Call, operation: Operation, path: dict[str, str], parameters: dict[str, Any]) -> _Answer:
    try:
        return _Answer(200, run(call, operation, path, parameters))
    except StripeError as error:
        if not error.commits:
            raise
        return _Answer(error.status, error.body)


def _note_write(call: Call, operation: Operation, owner: str | None, key: str | None, answer: _Answer) -> None:
    if answer.status == 200 and operation.method != "GET":
        customer = owner or call.transaction.customer_of(answer.body["id"])
        record_write(call.transaction, f"{operation.method} {operation.path}", customer, key, call.now)


class StripeApi:
    """Answers requests as api.stripe.com would."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin
        self._flight = InFlight()

    def answer(self, asked: _Asked) -> _Answer:
        """Carry out one request; a StripeError becomes its envelope."""
        try:
            return self._perform(asked)
        except StripeError as error:
            return _Answer(error.status, error.body)

    def _perform(self, asked: _Asked) -> _Answer:
        operation, path = _find(asked.method, asked.path)
        raw = decode_form(asked.form)
        parameters = typed_parameters(operation.parameters, raw)
        key = asked.key if asked.method == "POST" else None
        cause = Cause(asked.id, key)
        if key is None:
            return self._execute(operation, path, parameters, None, cause)
        check_key(key)
        keyed = Keyed(key, fingerprint(asked.method, asked.path, raw))
        with self._flight.only(key):
            return self._execute(operation, path, parameters, keyed, cause)

    def _execute(
        self, operation: Operation, path: dict[str, str], parameters: dict[str, Any], keyed: Keyed | None, cause: Cause
    ) -> _Answer:
        try:
            with self._standin.calling() as present:
                call = replace(present, cause=cause)
                earlier = earlier_answer(call.transaction, keyed) if keyed is not None else None
                if earlier is not None:
                    return _Answer(*earlier, replayed=True)
                owner = call.transaction.customer_of(path.get("id", ""))
                answer = _carried_out(call, operation, path, parameters)
                _note_write(call, operation, owner, keyed.key if keyed is not None else None, answer)
                if keyed is not None:
                    keep_answer(call.transaction, keyed, answer.status, answer.body)
                return answer
        except StripeError as error:
            if keyed is not None and error.began:
                with self._standin.calling() as call:
                    keep_answer(call.transaction, keyed, error.status, error.body)
            raise

    def authorized(self, header: str) -> bool:
        """Whether an Authorization header carries this stand-in's key, as Bearer or as Basic user name."""
        scheme, _, value = header.partition(" ")
        if scheme.lower() == "basic":
            try:
                value = base64.b64decode(value, validate=True).decode().partition(":")[0]
            except ValueError:
                return False
        return hmac.compare_digest(value.encode(), self._standin.api_key.encode())


def _response(request: AnyRequest, answer: _Answer, identifier: str) -> Response[Json]:
    body = answer.body
    if "error" in body:
        body = {"error": {**body["error"], "request_log_url": f"{request.base_url}logs/{identifier}"}}
    headers = {
        "Request-Id": identifier,
        "Stripe-Version": request.headers.get("stripe-version", api_version),
    }
    if key := request.headers.get("idempotency-key"):
        headers["Idempotency-Key"] = key
    if answer.replayed:
        headers["Idempotent-Replayed"] = "true"
    return Response(body, status_code=answer.status, headers=headers)


def stripe_routes(api: StripeApi) -> HTTPRouteHandler:
    """The route handler for everything under /v1."""

    @route("/v1/{path:path}", http_method=["GET", "POST", "DELETE"])
    @in_thread
    def operations(request: AnyRequest, path: FromPath[str], body: RawBody) -> Response[Json]:
        identifier = new_id("req", 14)
        header = request.headers.get("authorization", "")
        if not api.authorized(header):
            error = StripeError("Invalid API Key provided.", status=401)
            return _response(request, _Answer(401, error.body), identifier)
        encoded = body.decode("utf-8", "replace") if request.method == "POST" else request.url.query
        asked = _Asked(request.method, f"/v1{path}", encoded, request.headers.get("idempotency-key"), identifier)
        return _response(request, api.answer(asked), identifier)

    return operations
