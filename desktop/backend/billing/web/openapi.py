"""The OpenAPI 3.1 description of the billing API, made from what its route handlers say of themselves."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from desktop import VERSION
from desktop.backend.billing.problems import status_of
from desktop.backend.billing.web.operations import (
    OPTION,
    AnswerHeader,
    Operation,
    Pdf,
    RequestHeader,
    Success,
)
from desktop.contract.account import Identifier
from desktop.contract.problems import CONTENT_TYPE, Problem, ProblemType
from desktop.contract.routes import OPENAPI

_JSON = "application/json"
_PLACE = "#/components/schemas/{name}"
_PATH_PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
_TOO_LARGE = 413

_REQUEST_HEADERS: dict[RequestHeader, dict[str, Any]] = {
    RequestHeader.IDEMPOTENCY_KEY: {
        "description": "One for each thing that is wanted; sending it again never does it twice.",
        "required": True,
        "schema": {"type": "string", "pattern": "^[\\x21-\\x7e]{8,255}$"},
    },
    RequestHeader.IF_MATCH: {
        "description": "The revision of what is to be changed, in quotation marks.",
        "required": True,
        "schema": {"type": "string", "examples": ['"3"']},
    },
    RequestHeader.IF_NONE_MATCH: {
        "description": "The ETag that is known already; while it is the present one, the answer is 304.",
        "required": False,
        "schema": {"type": "string"},
    },
    RequestHeader.PREFER: {
        "description": "`wait=30` with If-None-Match: wait so many seconds for a change, at most 60 (RFC 7240).",
        "required": False,
        "schema": {"type": "string"},
    },
}
_ANSWER_HEADERS: dict[AnswerHeader, str] = {
    AnswerHeader.ETAG: "The version of what is answered.",
    AnswerHeader.LOCATION: "Where the new thing can be read.",
    AnswerHeader.REPLAYED: "`true` when this answer was given before, under the same idempotency key.",
    AnswerHeader.PREFERENCE_APPLIED: "How long the answer has been or would have been waited for.",
    AnswerHeader.CONTENT_DISPOSITION: "The file's name.",
    AnswerHeader.DIGEST: "The SHA-256 of the bytes (RFC 9530).",
}


def document(handlers: Iterable[HTTPRouteHandler]) -> dict[str, Any]:
    """The description of these handlers. Raises LookupError for one that says nothing of itself."""
    operations = [(handler, operation_of(handler)) for handler in handlers]
    types = _types(operation for _, operation in operations)
    schemas, components = msgspec.json.schema_components(types, ref_template=_PLACE)
    schema_of = dict(zip(map(_mark, types), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for handler, operation in operations:
        for path in sorted(handler.paths):
            for method in sorted(handler.http_methods):
                shown = paths.setdefault(_PATH_PARAMETER.sub(r"{\1}", path), {})
                shown[method.lower()] = _described(path, operation, schema_of)
    return {
        "openapi": "3.1.0",
        "info": {"title": "3DICOM billing", "version": VERSION, "summary": "Subscriptions, cards, invoices, credits"},
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": components,
            "securitySchemes": {"accessToken": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
        "security": [{"accessToken": []}],
    }


def operation_of(handler: HTTPRouteHandler) -> Operation:
    """What a handler says of itself. Raises LookupError when it says nothing."""
    found = handler.opt.get(OPTION)
    if not isinstance(found, Operation):
        raise LookupError(f"{sorted(handler.paths)} has no operation: see billing/web/operations.py")
    return found


def openapi_route(documented: Iterable[HTTPRouteHandler]) -> HTTPRouteHandler:
    """The route handler that serves the description; it needs no sign-in."""
    body = msgspec.json.encode(document(documented))

    @get(OPENAPI, sync_to_thread=False)
    def openapi() -> Response[bytes]:
        return Response(body, media_type=_JSON, headers={"Cache-Control": "no-cache"})

    return openapi


def _types(operations: Iterable[Operation]) -> list[Any]:
    found: dict[str, Any] = {_mark(Problem): Problem, _mark(Identifier): Identifier}
    for operation in operations:
        bodies = [success.type for success in operation.successes]
        for kind in (*bodies, operation.body, *(query.type for query in operation.queries)):
            if kind is not None and kind is not Pdf:
                found[_mark(kind)] = kind
    return list(found.values())


def _mark(kind: Any) -> str:
    return repr(kind)


def _described(path: str, operation: Operation, schema_of: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = {
        "operationId": operation.identifier,
        "summary": operation.summary,
        "parameters": list(_parameters(path, operation, schema_of)),
        "responses": {str(success.status): _success(success, schema_of) for success in operation.successes}
        | _problems(operation, schema_of),
    }
    if operation.body is not None:
        content = {_JSON: {"schema": schema_of[_mark(operation.body)]}}
        described["requestBody"] = {"required": True, "content": content}
    return described


def _parameters(path: str, operation: Operation, schema_of: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for name in _PATH_PARAMETER.findall(path):
        yield {"name": name, "in": "path", "required": True, "schema": schema_of[_mark(Identifier)]}
    for query in operation.queries:
        schema = schema_of[_mark(query.type)]
        yield {"name": query.name, "in": "query", "required": False, "description": query.description, "schema": schema}
    for header in operation.headers:
        yield {"name": header.value, "in": "header", **_REQUEST_HEADERS[header]}


def _success(success: Success, schema_of: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = {"description": "As asked." if success.status < 300 else "Nothing has changed."}
    if success.headers:
        described["headers"] = {
            header.value: {"description": _ANSWER_HEADERS[header], "schema": {"type": "string"}}
            for header in success.headers
        }
    if success.type is Pdf:
        described["content"] = {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}
    elif success.type is not None:
        described["content"] = {_JSON: {"schema": schema_of[_mark(success.type)]}}
    return described


def _problems(operation: Operation, schema_of: dict[str, Any]) -> dict[str, Any]:
    kinds: dict[int, list[ProblemType]] = {}
    for kind in sorted(operation.problems, key=lambda kind: kind.name):
        kinds.setdefault(status_of(kind), []).append(kind)
    if operation.body is not None:
        kinds[_TOO_LARGE] = [ProblemType.INVALID_REQUEST]
    content = {CONTENT_TYPE: {"schema": schema_of[_mark(Problem)]}}
    return {
        str(status): {"description": ", ".join(kind.value for kind in told), "content": content}
        for status, told in sorted(kinds.items())
    }
