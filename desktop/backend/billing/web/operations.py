"""What a route says of itself, for `/v1/openapi.json`.

A route handler carries its `Operation` in Litestar's `opt`: `@get(CATALOGUE, opt=reads_versioned(...))`.
What is common to many routes (the headers, the problems that anything can meet) is said here, once.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from desktop.contract.account import Account
from desktop.contract.problems import ProblemType
from desktop.contract.routes import IDEMPOTENCY_KEY, IF_MATCH, PREFER

OPTION = "operation"
"""The key in a handler's `opt`."""


class Pdf:
    """Stands for the type of an answer that is a PDF file and not JSON."""


class RequestHeader(Enum):
    """A header that a route reads; the value is its name."""

    IDEMPOTENCY_KEY = IDEMPOTENCY_KEY
    IF_MATCH = IF_MATCH
    IF_NONE_MATCH = "If-None-Match"
    PREFER = PREFER


class AnswerHeader(Enum):
    """A header that an answer may carry; the value is its name."""

    ETAG = "ETag"
    LOCATION = "Location"
    REPLAYED = "Idempotent-Replayed"
    PREFERENCE_APPLIED = "Preference-Applied"
    CONTENT_DISPOSITION = "Content-Disposition"
    DIGEST = "Repr-Digest"


@dataclass(frozen=True)
class Query:
    """A parameter in the address after the question mark; `type` as msgspec describes it, never required."""

    name: str
    type: Any
    description: str


@dataclass(frozen=True)
class Success:
    """A good answer. `type` is its body's, None for none."""

    status: int
    type: Any
    headers: tuple[AnswerHeader, ...] = ()


@dataclass(frozen=True)
class Operation:
    """What one method of one address does."""

    identifier: str
    summary: str
    successes: tuple[Success, ...]
    problems: frozenset[ProblemType]
    headers: tuple[RequestHeader, ...] = ()
    queries: tuple[Query, ...] = ()
    body: Any = None


_ANYWHERE = frozenset(
    {
        ProblemType.INVALID_REQUEST,
        ProblemType.UNAUTHENTICATED,
        ProblemType.NOT_FOUND,
        ProblemType.RATE_LIMITED,
        ProblemType.INTERNAL_ERROR,
        ProblemType.PROVIDER_UNAVAILABLE,
    }
)
_WITH_A_KEY = _ANYWHERE | {
    ProblemType.IDEMPOTENCY_KEY_REQUIRED,
    ProblemType.IDEMPOTENCY_KEY_REUSED,
    ProblemType.IDEMPOTENCY_KEY_IN_USE,
}
_WITH_A_REVISION = _WITH_A_KEY | {
    ProblemType.PRECONDITION_REQUIRED,
    ProblemType.STALE_REVISION,
    ProblemType.NOT_ALLOWED,
}
_NOT_MODIFIED = Success(304, None, (AnswerHeader.ETAG,))

_Option = dict[str, Operation]


def _option(operation: Operation) -> _Option:
    return {OPTION: operation}


def reads(identifier: str, summary: str, answer: Any, *, queries: tuple[Query, ...] = ()) -> _Option:
    """A GET that answers 200 with `answer`."""
    return _option(Operation(identifier, summary, (Success(200, answer),), _ANYWHERE, queries=queries))


def reads_versioned(identifier: str, summary: str, answer: Any) -> _Option:
    """A GET that answers 200 with `answer` and its ETag, or 304."""
    successes = (Success(200, answer, (AnswerHeader.ETAG,)), _NOT_MODIFIED)
    return _option(Operation(identifier, summary, successes, _ANYWHERE, (RequestHeader.IF_NONE_MATCH,)))


def waits_for_version(identifier: str, summary: str, answer: Any) -> _Option:
    """A GET that answers 200 or 304 at once, or after the wait that `Prefer` asks for."""
    headers = (AnswerHeader.ETAG, AnswerHeader.PREFERENCE_APPLIED)
    successes = (Success(200, answer, headers), Success(304, None, headers))
    asked = (RequestHeader.IF_NONE_MATCH, RequestHeader.PREFER)
    return _option(Operation(identifier, summary, successes, _ANYWHERE, asked))


def reads_file(identifier: str, summary: str) -> _Option:
    """A GET that answers 200 with the bytes of a PDF."""
    success = Success(200, Pdf, (AnswerHeader.CONTENT_DISPOSITION, AnswerHeader.DIGEST))
    return _option(Operation(identifier, summary, (success,), _ANYWHERE))


def creates(
    identifier: str, summary: str, body: Any, answer: Any, *, problems: tuple[ProblemType, ...] = ()
) -> _Option:
    """A POST under an idempotency key that answers 201 with something new."""
    success = Success(201, answer, (AnswerHeader.LOCATION, AnswerHeader.REPLAYED))
    told = _WITH_A_KEY | set(problems)
    return _option(Operation(identifier, summary, (success,), told, (RequestHeader.IDEMPOTENCY_KEY,), body=body))


def changes(identifier: str, summary: str, body: Any = None, *, problems: tuple[ProblemType, ...] = ()) -> _Option:
    """A change of something with a revision: idempotency key and If-Match, answered 200 with the fresh account."""
    success = Success(200, Account, (AnswerHeader.ETAG, AnswerHeader.REPLAYED))
    asked = (RequestHeader.IDEMPOTENCY_KEY, RequestHeader.IF_MATCH)
    return _option(
        Operation(identifier, summary, (success,), _WITH_A_REVISION | set(problems), asked, body=body),
    )


def buys(identifier: str, summary: str, body: Any, *, problems: tuple[ProblemType, ...] = ()) -> _Option:
    """A purchase on the terms of a quote: idempotency key and no If-Match, answered 200 with the fresh account."""
    success = Success(200, Account, (AnswerHeader.ETAG, AnswerHeader.REPLAYED))
    told = _WITH_A_KEY | {ProblemType.NOT_ALLOWED, ProblemType.QUOTE_NOT_USABLE} | set(problems)
    return _option(Operation(identifier, summary, (success,), told, (RequestHeader.IDEMPOTENCY_KEY,), body=body))
