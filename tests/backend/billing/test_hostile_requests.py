"""Requests that mean harm, or that a broken client sends: each is refused, and none tells what belongs to others."""

from collections.abc import Callable
from contextlib import ExitStack
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
import requests

from desktop.contract.account import Account
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest
from desktop.contract.problems import ProblemType
from desktop.contract.quotes import CreditPurchaseQuoteRequest, PlanChangeQuoteRequest
from desktop.contract.routes import ACCOUNT, HOSTED_PAGES, IDEMPOTENCY_KEY, IF_MATCH, INVOICES, QUOTES, SUPPORT_REQUESTS
from tests.backend.billing.people import begin_page, invoices, subscription_of
from tests.backend.running_sandbox import Member, Sandbox, new_key, problem_in


@pytest.fixture(scope="module")
def doctor(sandbox: Sandbox) -> Member:
    return sandbox.member("doctor")


@pytest.fixture(scope="module")
def stranger(sandbox: Sandbox) -> Member:
    return sandbox.member("patient")


def _ask_for_help(member: Member, body: bytes) -> requests.Response:
    return member.send("POST", SUPPORT_REQUESTS, data=body, headers={IDEMPOTENCY_KEY: new_key()})


_BAD_BODIES = {
    "nothing": b"",
    "no JSON": b"{",
    "nested deeply": b'{"topic":"other","message":"x","more":' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "a NUL": b'{"topic":"other","message":"a\\u0000b"}',
    "a NUL after a backslash": b'{"topic":"other","message":"a\\\\\\u0000b"}',
    "half a character": b'{"topic":"other","message":"\\ud800"}',
    "no UTF-8": b'{"topic":"other","message":"\xff"}',
    "a message that is too long": b'{"topic":"other","message":"' + b"x" * 5001 + b'"}',
    "an unknown topic": b'{"topic":"free money","message":"x"}',
    "a list": b"[]",
    "an invoice that is none": b'{"topic":"refund","message":"x","invoice":"../../accounts"}',
}


@pytest.mark.parametrize("kind", _BAD_BODIES)
def test_a_body_that_is_not_as_described_is_refused(doctor: Member, kind: str) -> None:
    answer = _ask_for_help(doctor, _BAD_BODIES[kind])
    assert (answer.status_code, problem_in(answer).type) == (400, ProblemType.INVALID_REQUEST)


def test_a_body_that_is_too_large_is_refused(doctor: Member) -> None:
    assert _ask_for_help(doctor, b" " * 300_000).status_code == 413


def test_what_only_looks_like_a_nul_is_text(doctor: Member) -> None:
    answer = _ask_for_help(doctor, b'{"topic":"other","message":"the log says \\\\u0000 "}')
    assert (answer.status_code, answer.json()["message"]) == (201, "the log says \\u0000 ")


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=-1",
        "limit=1000000000",
        "limit=99999999999999999999999999",
        "limit=%D9%A3",
        "limit=5&limit=6",
        "limit=",
        "cursor=%00",
        "cursor=" + "A" * 5000,
        "cursor=aW52b2ljZSA5OTk5OTk5OTk5OTk5OTk5OTk5IA",
        "year=999999",
        "status=unknown",
        "status=%00",
        "subscription=%27%20OR%201%3D1",
        "changed_since=-1",
        "changed_since=9999999999999",
    ],
)
def test_a_parameter_out_of_range_is_refused(doctor: Member, query: str) -> None:
    answer = doctor.send("GET", f"{INVOICES}?{query}")
    assert (answer.status_code, problem_in(answer).type) == (400, ProblemType.INVALID_REQUEST)


_Path = Callable[[Account, str], tuple[str, str]]
_FOREIGN: dict[str, _Path] = {
    "cancel": lambda account, _: ("POST", f"/v1/subscriptions/{account.subscriptions[0].id}/keep"),
    "card": lambda account, _: ("DELETE", f"/v1/payment-methods/{account.payment_methods[0].id}"),
    "tax ID": lambda account, _: ("DELETE", f"/v1/tax-ids/{account.billing_details.tax_ids[0].id}"),
    "invoice": lambda _, invoice: ("GET", f"{INVOICES}/{invoice}"),
    "PDF": lambda _, invoice: ("GET", f"{INVOICES}/{invoice}/pdf"),
}


@pytest.mark.parametrize("kind", _FOREIGN)
def test_what_belongs_to_somebody_else_is_as_unknown_as_what_is_nobodys(
    doctor: Member, stranger: Member, kind: str
) -> None:
    method, path = _FOREIGN[kind](doctor.account(), invoices(doctor)[0].id)
    headers = {} if method == "GET" else {IDEMPOTENCY_KEY: new_key(), IF_MATCH: '"1"'}
    answer = stranger.send(method, path, headers=headers)
    head, mark, tail = path.partition("_")
    nobodys = stranger.send(
        method, f"{head}{mark}nobodys{tail[tail.find('/') :] if '/' in tail else ''}", headers=headers
    )
    assert (answer.status_code, problem_in(answer)) == (404, problem_in(nobodys))


def test_a_page_of_somebody_else_is_not_told(doctor: Member, stranger: Member) -> None:
    page = begin_page(doctor, HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD))
    answer = stranger.send("GET", f"{HOSTED_PAGES}/{page.id}")
    assert answer.status_code == 404
    assert page.url not in answer.text


def test_nobody_buys_or_subscribes_on_the_quote_of_another(doctor: Member, stranger: Member) -> None:
    quote = doctor.priced(CreditPurchaseQuoteRequest(pack="credits_500"))
    headers = {IDEMPOTENCY_KEY: new_key()}
    order = {"kind": "buy_credits", "pack": "credits_500", "quote": quote.id}
    answer = stranger.send("POST", "/v1/credit-purchases", json=order, headers=headers)
    assert problem_in(answer).type is ProblemType.QUOTE_NOT_USABLE
    page = {"purpose": "subscribe", "quote": quote.id}
    answer = stranger.send("POST", HOSTED_PAGES, json=page, headers={IDEMPOTENCY_KEY: new_key()})
    assert problem_in(answer).type is ProblemType.QUOTE_NOT_USABLE


def test_nobody_pays_or_asks_about_the_invoice_of_another(doctor: Member, stranger: Member) -> None:
    invoice = invoices(doctor)[0].id
    page = {"purpose": "pay_invoice", "invoice": invoice}
    assert stranger.send("POST", HOSTED_PAGES, json=page, headers={IDEMPOTENCY_KEY: new_key()}).status_code == 404
    assert (
        _ask_for_help(stranger, b'{"topic":"refund","message":"x","invoice":"%s"}' % invoice.encode()).status_code
        == 404
    )


def test_no_price_is_told_for_the_subscription_of_another(doctor: Member, stranger: Member) -> None:
    subscription = subscription_of(doctor, "md")
    wanted = PlanChangeQuoteRequest(subscription=subscription.id, plan="edu", interval=subscription.interval)
    assert problem_in(stranger.ask_price(wanted)).type is ProblemType.NOT_FOUND


def test_nothing_is_told_to_other_web_sites_and_nothing_is_kept_on_the_way(doctor: Member) -> None:
    answer = doctor.send("GET", ACCOUNT, headers={"Origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-cache"
    preflight = doctor.send("OPTIONS", QUOTES, headers={"Origin": "https://evil.example"})
    assert "Access-Control-Allow-Origin" not in preflight.headers


def test_one_account_cannot_keep_the_service_busy_with_waiting(sandbox: Sandbox) -> None:
    member = sandbox.member("newcomer")
    waiting = {"If-None-Match": member.send("GET", ACCOUNT).headers["ETag"], "Prefer": "wait=60"}
    headers = {"Authorization": f"Bearer {member.tokens.access_token}", **waiting}
    with ExitStack() as stack:
        for _ in range(40):
            connection = HTTPConnection(urlsplit(sandbox.api).netloc, timeout=60)
            stack.callback(connection.close)
            connection.request("GET", ACCOUNT, headers=headers)
        answer = connection.getresponse()
        answer.read()
        assert (answer.status, answer.headers["Retry-After"]) == (429, "30")
    assert sandbox.member("newcomer").send("GET", ACCOUNT).status_code == 200
