"""Answers as they are sent, and as they are kept for a repeated request."""

from dataclasses import dataclass, field

import msgspec
from litestar import Response

from desktop.contract.account import Account
from desktop.contract.problems import CONTENT_TYPE, Problem


@dataclass(frozen=True)
class Answer:
    """A final answer: what was done, or that a payment was not. `replayed` says that it was given before."""

    status: int
    body: bytes = field(repr=False)
    headers: dict[str, str] = field(default_factory=dict)
    replayed: bool = False

    def response(self) -> Response[bytes]:
        """The answer on the wire."""
        headers = {"Cache-Control": "no-store", **self.headers}
        if self.replayed:
            headers["Idempotent-Replayed"] = "true"
        media_type = "application/json" if self.status < 400 else CONTENT_TYPE
        return Response(self.body, status_code=self.status, media_type=media_type, headers=headers)


def etag(version: object) -> str:
    """A version as a strong entity tag."""
    return f'"{version}"'


def account_answer(account: Account) -> Answer:
    """The fresh account with its entity tag."""
    headers = {"ETag": etag(account.version), "Cache-Control": "no-cache"}
    return Answer(200, msgspec.json.encode(account), headers)


def problem_answer(problem: Problem) -> Answer:
    """A refusal that stays the answer to its request."""
    return Answer(problem.status, msgspec.json.encode(problem))


def created(value: msgspec.Struct, location: str | None = None) -> Answer:
    """Something new."""
    return Answer(201, msgspec.json.encode(value), {"Location": location} if location else {})
