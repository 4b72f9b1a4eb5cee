"""A real sandbox process, and a client that walks its sign-in form as a browser and the application do."""

import json
import re
import secrets
import subprocess
import sys
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import msgspec
import requests

from desktop.contract.account import Account, Interval
from desktop.contract.actions import BILLING_DETAILS, CREDITS, Action, subject
from desktop.contract.catalogue import Catalogue
from desktop.contract.problems import Problem
from desktop.contract.quotes import PlanChangeQuoteRequest, Quote, QuoteRequest
from desktop.contract.routes import (
    ACCOUNT,
    CATALOGUE,
    CLIENT_ID,
    IDEMPOTENCY_KEY,
    IF_MATCH,
    QUOTES,
    SCOPE,
    change_request,
)
from tests.backend.postgresql import database_argument

REPOSITORY = Path(__file__).parents[2]
REDIRECT = "http://127.0.0.1:49152/callback"
_START = "from desktop.backend.sandbox.process import run_sandbox; run_sandbox({arguments})"


@dataclass(frozen=True)
class DemoPerson:
    """Somebody to sign in as."""

    account: str
    email: str
    name: str
    description: str
    password: str


@dataclass(frozen=True)
class Tokens:
    """What the token endpoint gave."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_in: int = 0


@dataclass(frozen=True)
class Pkce:
    """A proof key for one authorization request."""

    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48))

    @property
    def challenge(self) -> str:
        """The S256 challenge."""
        return urlsafe_b64encode(sha256(self.verifier.encode()).digest()).rstrip(b"=").decode()


@dataclass(frozen=True)
class Sandbox:
    """The addresses of a running sandbox."""

    api: str
    issuer: str
    stripe: str
    control: str
    stripe_key: str

    def person(self, kind: str, invoices: int = 0) -> DemoPerson:
        """A fresh copy of a demo person, so that tests do not meet each other; with so many older invoices."""
        order: dict[str, Any] = {"kind": kind, "invoices": invoices}
        answer = requests.post(f"{self.control}/people", json=order, timeout=60)
        answer.raise_for_status()
        return DemoPerson(**answer.json())

    def member(self, kind: str, invoices: int = 0) -> "Member":
        """A fresh copy of a demo person, signed in."""
        person = self.person(kind, invoices)
        return Member(self, person, self.sign_in(person))

    def authorize_url(self, pkce: Pkce, **changes: str | None) -> str:
        """The address that the application opens in the browser."""
        query: dict[str, str | None] = {
            "response_type": "code",
            "client_id": CLIENT_ID,
            "redirect_uri": REDIRECT,
            "scope": SCOPE,
            "state": "state-of-the-test",
            "code_challenge": pkce.challenge,
            "code_challenge_method": "S256",
        }
        query |= changes
        sent = {name: value for name, value in query.items() if value is not None}
        return f"{self.issuer}/oauth/authorize?{urlencode(sent)}"

    def submit_sign_in(self, url: str, **fields: str) -> requests.Response:
        """Open the sign-in page and press a button on it."""
        shown = requests.get(url, timeout=60, allow_redirects=False)
        assert shown.status_code == 200, shown.text
        action = unescape(_found(r'<form method="post" action="([^"]+)"', shown.text))
        mark = _found(r'name="form" value="([^"]+)"', shown.text)
        data = {"form": mark, **fields}
        return requests.post(self.issuer + action, data=data, timeout=60, allow_redirects=False)

    def code_for(self, person: DemoPerson, pkce: Pkce) -> str:
        """An authorization code."""
        answer = self.submit_sign_in(self.authorize_url(pkce), email=person.email, password=person.password)
        assert answer.status_code == 303, answer.text
        return parse_qs(urlsplit(answer.headers["Location"]).query)["code"][0]

    def token_request(self, **form: str) -> requests.Response:
        """A request to the token endpoint."""
        return requests.post(f"{self.issuer}/oauth/token", data={"client_id": CLIENT_ID, **form}, timeout=60)

    def redeem(self, code: str, verifier: str) -> requests.Response:
        """Exchange a code for tokens."""
        return self.token_request(
            grant_type="authorization_code", code=code, redirect_uri=REDIRECT, code_verifier=verifier
        )

    def refresh(self, refresh_token: str) -> requests.Response:
        """Exchange a refresh token for new tokens."""
        return self.token_request(grant_type="refresh_token", refresh_token=refresh_token)

    def sign_in(self, person: DemoPerson) -> Tokens:
        """Walk the whole way from the sign-in page to tokens."""
        pkce = Pkce()
        answer = self.redeem(self.code_for(person, pkce), pkce.verifier)
        assert answer.status_code == 200, answer.text
        return tokens_in(answer)

    def sign_in_by_button(self, account: str) -> Tokens:
        """Press somebody's button on the sign-in page."""
        pkce = Pkce()
        pressed = self.submit_sign_in(self.authorize_url(pkce), person=account)
        (code,) = parse_qs(urlsplit(pressed.headers["Location"]).query)["code"]
        return tokens_in(self.redeem(code, pkce.verifier))

    def advance(self, **order: Any) -> None:
        """Move the sandbox's clock."""
        requests.post(f"{self.control}/clock", json=order, timeout=120).raise_for_status()

    def faults(self, **order: Any) -> None:
        """Let something go wrong."""
        requests.post(f"{self.control}/faults", json=order, timeout=60).raise_for_status()

    def reset(self) -> None:
        """Let everything work again."""
        requests.post(f"{self.control}/reset", timeout=60).raise_for_status()

    def ledger(self, account: str) -> list[str]:
        """What was done for an account, in order."""
        return [effect["kind"] for effect in self._control("ledger", account)]

    def provider_writes(self, account: str) -> list[str]:
        """What really changed at the payment provider for an account, in order."""
        return [write["operation"] for write in self._control("provider-writes", account)]

    def _control(self, name: str, account: str) -> list[dict[str, Any]]:
        answer = requests.get(f"{self.control}/{name}", params={"account": account}, timeout=60)
        answer.raise_for_status()
        found: list[dict[str, Any]] = answer.json()
        return found


@dataclass
class Member:
    """A signed-in demo person, speaking with the billing API."""

    sandbox: Sandbox
    person: DemoPerson
    tokens: Tokens

    def renew_sign_in(self) -> None:
        """Get a fresh access token, as the application does after a 401."""
        answer = self.sandbox.refresh(self.tokens.refresh_token)
        assert answer.status_code == 200, answer.text
        self.tokens = tokens_in(answer)

    def send(self, method: str, path: str, **options: Any) -> requests.Response:
        """A request with the access token."""
        headers = {"Authorization": f"Bearer {self.tokens.access_token}", **options.pop("headers", {})}
        return requests.request(
            method, self.sandbox.api + path, headers=headers, timeout=60, allow_redirects=False, **options
        )

    def account(self) -> Account:
        """The account as it is now."""
        answer = self.send("GET", ACCOUNT)
        if answer.status_code == 401:
            self.renew_sign_in()
            answer = self.send("GET", ACCOUNT)
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=Account)

    def catalogue(self) -> Catalogue:
        """What is sold."""
        return msgspec.json.decode(self.send("GET", CATALOGUE).content, type=Catalogue)

    def revision(self, item: str) -> int:
        """The revision of a subscription, a card or the billing details."""
        account = self.account()
        if item == BILLING_DETAILS:
            return account.billing_details.revision
        found = account.subscription(item) or account.payment_method(item)
        assert found is not None
        return found.revision

    def perform(self, action: Action, *, key: str | None = None, revision: int | None = None) -> requests.Response:
        """Ask for an action; by default on the present revision and under a new key."""
        change = change_request(action)
        headers = {IDEMPOTENCY_KEY: key or new_key()}
        if subject(action) != CREDITS:
            known = self.revision(subject(action)) if revision is None else revision
            headers[IF_MATCH] = f'"{known}"'
        body = msgspec.json.encode(action) if change.has_body else None
        return self.send(change.method, change.path, data=body, headers=headers)

    def done(self, action: Action) -> Account:
        """Carry out an action that must succeed; the fresh account."""
        answer = self.perform(action)
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=Account)

    def refused(self, action: Action) -> Problem:
        """Ask for an action that must be refused; the problem."""
        return problem_in(self.perform(action))

    def ask_price(self, wanted: QuoteRequest, *, key: str | None = None) -> requests.Response:
        """Ask for a quote."""
        return self.send("POST", QUOTES, data=msgspec.json.encode(wanted), headers={IDEMPOTENCY_KEY: key or new_key()})

    def quote(self, subscription: str, plan: str, interval: Interval = Interval.MONTH) -> requests.Response:
        """Ask what another plan costs."""
        return self.ask_price(PlanChangeQuoteRequest(subscription=subscription, plan=plan, interval=interval))

    def quoted(self, subscription: str, plan: str, interval: Interval = Interval.MONTH) -> Quote:
        """A quote for another plan that must be given."""
        return given(self.quote(subscription, plan, interval))

    def priced(self, wanted: QuoteRequest) -> Quote:
        """A quote that must be given."""
        return given(self.ask_price(wanted))

    def effects(self) -> list[str]:
        """What was done for this person, in order."""
        return self.sandbox.ledger(self.person.account)


def given(answer: requests.Response) -> Quote:
    """The quote in an answer, which must be there."""
    assert answer.status_code == 201, answer.text
    return msgspec.json.decode(answer.content, type=Quote)


def new_key() -> str:
    """A fresh idempotency key."""
    return secrets.token_hex(16)


def tokens_in(answer: requests.Response) -> Tokens:
    """The tokens in an answer of the token endpoint."""
    body = answer.json()
    return Tokens(body["access_token"], body["refresh_token"], body["expires_in"])


def problem_in(answer: requests.Response) -> Problem:
    """The problem in a refusal, which must be in the agreed form."""
    assert answer.headers["Content-Type"] == "application/problem+json", answer.text
    problem = msgspec.json.decode(answer.content, type=Problem)
    assert problem.status == answer.status_code
    return problem


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match is not None, text
    return match[1]


@contextmanager
def sandbox_process(arguments: str = "") -> Iterator[tuple[subprocess.Popen[str], Sandbox]]:
    """Start a sandbox with the arguments of `run_sandbox`, and end it after the block."""
    given = ", ".join(filter(None, (arguments, database_argument(arguments))))
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", _START.format(arguments=given)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=REPOSITORY,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        yield process, Sandbox(**json.loads(process.stdout.readline()))
    finally:
        process.terminate()
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise
        finally:
            process.stdout.close()
            process.stdin.close()
