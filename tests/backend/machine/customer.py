"""A customer who asks for things while things go wrong, and never gives up before they have an answer."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus
from threading import Timer
from typing import Any, TypeVar

import msgspec
import requests

from desktop.contract.account import Account
from desktop.contract.actions import CREDITS, Action, subject
from desktop.contract.problems import CONTENT_TYPE, Problem, ProblemType
from desktop.contract.routes import HOSTED_PAGES, IDEMPOTENCY_KEY, IF_MATCH, QUOTES, change_request
from tests.backend.running_sandbox import Member, new_key, problem_in
from tests.backend.waiting import eventually

_AT_ONCE = 3
_CALM = {"status": 429, "times": 0, "drop_after_commit": 0, "lock_timeout": 0}
_LATER = (ProblemType.IDEMPOTENCY_KEY_IN_USE, ProblemType.RATE_LIMITED, ProblemType.PROVIDER_UNAVAILABLE)
_Page = TypeVar("_Page")


class Mishap(Enum):
    """What goes wrong while something is asked for."""

    NONE = "none"
    ANSWER_LOST = "answer_lost"
    PROVIDER_ANSWER_LOST = "provider_answer_lost"
    PROVIDER_ANSWER_LOST_FOR_GOOD = "provider_answer_lost_for_good"
    PROVIDER_BUSY = "provider_busy"
    PROVIDER_BUSY_HALFWAY = "provider_busy_halfway"
    PROVIDER_DEFECT = "provider_defect"
    PAYMENT_FAILS = "payment_fails"
    ASKED_AT_ONCE = "asked_at_once"
    ASKED_UNDER_TWO_KEYS = "asked_under_two_keys"
    """At once, as by somebody with two computers."""


_FAULTS: dict[Mishap, dict[str, Any]] = {
    Mishap.ANSWER_LOST: {"drop_after_commit": 1},
    Mishap.PROVIDER_ANSWER_LOST: {"provider": {"drop_after_commit": 1}},
    Mishap.PROVIDER_ANSWER_LOST_FOR_GOOD: {"provider": {"drop_after_commit": 3}},
    Mishap.PROVIDER_BUSY: {"provider": {"lock_timeout": 1}},
    Mishap.PROVIDER_DEFECT: {"provider": {"status": 429, "times": 2}},
}


@dataclass(frozen=True)
class Request:
    """A request as it can be sent again."""

    method: str
    path: str
    body: bytes | None
    headers: dict[str, str]


@dataclass(frozen=True)
class Told:
    """A request with the answer that stays its key's: what was done, or that it could not be paid for."""

    request: Request
    answer: requests.Response


@dataclass
class Customer:
    """One person and what they were told so far."""

    member: Member
    told: list[Told] = field(default_factory=list)
    seen: Account | None = None

    @property
    def id(self) -> str:
        """The account's id."""
        return self.member.person.account

    def look(self) -> Account:
        """The account now. Fails when its version goes back, or does not grow with a change."""
        account = self.member.account()
        before, self.seen = self.seen, account
        if before is not None:
            assert account.version >= before.version, "the version went back"
            if account.version == before.version:
                assert msgspec.structs.replace(account, as_of=before.as_of) == before, "changed under the same version"
        return account

    def read(self, path: str, kind: type[_Page], **query: Any) -> _Page:
        """Something that can be read."""
        answer = self._sent(Request("GET", path, None, {}), query)
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=kind)

    def perform(self, action: Action, mishap: Mishap, *, revision: int | None = None) -> requests.Response:
        """Ask for an action, on the state that was last seen."""
        change = change_request(action)
        headers = {}
        if mishap is Mishap.PAYMENT_FAILS:
            self.member.sandbox.faults(fail_next_payment=self.id)
        if subject(action) != CREDITS:
            known = self.member.revision(subject(action)) if revision is None else revision
            headers[IF_MATCH] = f'"{known}"'
        body = msgspec.json.encode(action) if change.has_body else None
        return self.ask(change.method, change.path, body, mishap, headers)

    def ask(
        self, method: str, path: str, body: bytes | None, mishap: Mishap, headers: dict[str, str] | None = None
    ) -> requests.Response:
        """Ask once, under a new key, and repeat the request until there is an answer that stays."""
        request = Request(method, path, body, {IDEMPOTENCY_KEY: new_key(), **(headers or {})})
        with self._going_wrong(mishap):
            if mishap is Mishap.ASKED_UNDER_TWO_KEYS and path not in (QUOTES, HOSTED_PAGES):
                request = self._first_of_two(request)
            answer = self._all_at_once(request) if mishap is Mishap.ASKED_AT_ONCE else None
            answer = answer or eventually(lambda: self._settled(request, mishap))
        _require_understandable(answer)
        if _is_kept(answer):
            self.told.append(Told(request, answer))
        return answer

    @contextmanager
    def _going_wrong(self, mishap: Mishap) -> Iterator[None]:
        sandbox = self.member.sandbox
        faults = _FAULTS.get(mishap, {})
        halfway = 0.02 + len(self.told) % 6 * 0.015
        later = Timer(halfway, sandbox.faults, kwargs={"provider": {"status": 429, "times": 1}})
        if faults:
            sandbox.faults(**faults)
        if mishap is Mishap.PROVIDER_BUSY_HALFWAY:
            later.start()
        try:
            yield
        finally:
            later.cancel()
            if later.is_alive():
                later.join()
            sandbox.faults(**_CALM, provider=_CALM)

    def again(self, told: Told) -> requests.Response:
        """Send an earlier request once more."""
        return self._sent(told.request)

    def other_under_the_key_of(self, told: Told, path: str, body: bytes) -> requests.Response:
        """Send another request under the key of an earlier one."""
        headers = {**told.request.headers}
        return self._sent(Request("POST", path, body, headers))

    def _settled(self, request: Request, mishap: Mishap) -> requests.Response | None:
        try:
            answer = self._sent(request)
        except requests.ConnectionError:
            assert mishap is Mishap.ANSWER_LOST, "the connection broke"
            return None
        if not answer.ok and problem_in(answer).type in _LATER:
            assert mishap not in (Mishap.NONE, Mishap.PAYMENT_FAILS), answer.text
            return None
        return answer

    def _all_at_once(self, request: Request) -> requests.Response | None:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            answers = list(pool.map(lambda _: self._sent(request), range(_AT_ONCE)))
        done = [answer for answer in answers if answer.ok]
        refused = [answer for answer in answers if not answer.ok]
        kept = {answer.content for answer in answers if _is_kept(answer)}
        assert len(kept) <= 1, "the same request was answered differently"
        if done:
            assert {problem_in(answer).type for answer in refused} <= {ProblemType.IDEMPOTENCY_KEY_IN_USE}
            return done[0]
        return next((answer for answer in refused if problem_in(answer).type not in _LATER), None)

    def _first_of_two(self, request: Request) -> Request:
        """The request that came first of two with different keys; only one of them can have been done."""
        other = Request(request.method, request.path, request.body, {**request.headers, IDEMPOTENCY_KEY: new_key()})
        with ThreadPoolExecutor(2) as pool:
            answers = list(pool.map(self._sent, (request, other)))
        done = [asked for asked, answer in zip((request, other), answers, strict=True) if answer.ok]
        assert len(done) <= 1, f"done twice: {request.method} {request.path}"
        unpaid = [asked for asked, answer in zip((request, other), answers, strict=True) if _is_kept(answer)]
        return next(iter((*done, *unpaid, request)))

    def _sent(self, request: Request, query: dict[str, Any] | None = None) -> requests.Response:
        def send() -> requests.Response:
            return self.member.send(
                request.method, request.path, data=request.body, headers=dict(request.headers), params=query
            )

        answer = send()
        if answer.status_code == 401:
            self._sign_in_again()
            answer = send()
        return answer

    def _sign_in_again(self) -> None:
        self.member.tokens = self.member.sandbox.sign_in(self.member.person)


def _is_kept(answer: requests.Response) -> bool:
    return answer.ok or answer.status_code == HTTPStatus.PAYMENT_REQUIRED


def _require_understandable(answer: requests.Response) -> None:
    """Fails for a refusal that says nothing: every problem has a known type and a sentence."""
    if answer.ok:
        return
    assert answer.headers["Content-Type"] == CONTENT_TYPE, answer.text
    problem = problem_in(answer)
    assert problem.type not in (ProblemType.UNKNOWN, ProblemType.INTERNAL_ERROR, ProblemType.INVALID_REQUEST), problem
    assert problem.title, problem
    assert problem.detail.rstrip().endswith((".", "?", "!")), problem


def refused(answer: requests.Response) -> Problem | None:
    """Why something was refused; None when it was not."""
    return None if answer.ok else problem_in(answer)
