"""The billing API as the client speaks it, and what becomes of answers that are not as they should be."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime

import msgspec
import pytest

from desktop.client.billing_api import HttpBillingApi
from desktop.client.transport import Patience, Transport
from desktop.contract.account import Address, Interval, SubscriptionStatus
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BuyCredits,
    Cancel,
    CancellationReason,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.dates import CalendarDay
from desktop.contract.hosted_pages import HostedPagePurpose, HostedPageRequest, HostedPageStatus
from desktop.contract.problems import ProblemType, Refusal
from desktop.contract.quotes import (
    CreditPurchaseQuoteRequest,
    NewSubscriptionQuoteRequest,
    PlanChangeQuoteRequest,
    QuoteRequest,
)
from desktop.core.failures import Refused, SignInNeeded, Stale, Unintelligible, Unreachable
from desktop.core.messages import Message
from tests.client.authorization import ACCOUNT_ID, account_body
from tests.client.servers import Answer, ScriptedServer, json_answer, problem_answer, serving
from tests.clock import SetClock
from tests.people import credit_quote, subscription

BUY = BuyCredits(pack="pack_500", quote="q_1")
TO_EDU = ChangePlan(subscription="sub_1", plan="edu", interval=Interval.MONTH, quote="q_1")
PAUSE_END = CalendarDay(date(2027, 2, 13))


class PlantedTokens:
    """Hands out tokens by number."""

    def __init__(self) -> None:
        self.count = 1

    def current(self) -> str:
        return f"planted-{self.count}"

    def instead_of(self, refused: str) -> str:
        assert refused == f"planted-{self.count}"
        self.count += 1
        return self.current()


def api(server: ScriptedServer) -> HttpBillingApi:
    transport = Transport(server.url, Patience(connect=2, read=1, whole=2))
    return HttpBillingApi(transport, PlantedTokens(), ACCOUNT_ID, SetClock())


def test_an_account_is_asked_for_and_understood() -> None:
    with serving(lambda _: json_answer(account_body())) as server:
        reply = api(server).account(None)
    assert reply.account is not None
    assert (reply.account.id, reply.account.version, reply.account.credits) == (ACCOUNT_ID, 7, 3)
    assert reply.sent_at == reply.received_at == SetClock().now()
    request = server.requests[0]
    assert (request.method, request.path) == ("GET", "/v1/account")
    assert request.headers["Authorization"] == "Bearer planted-1"
    assert "If-None-Match" not in request.headers


def test_an_unchanged_account_costs_one_small_request() -> None:
    with serving(lambda _: Answer(304)) as server:
        assert api(server).account(7).account is None
    assert [request.headers["If-None-Match"] for request in server.requests] == ['"7"']


def test_an_account_brings_the_servers_time() -> None:
    with serving(lambda _: json_answer(account_body())) as server:
        assert api(server).account(None).server_time == datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def test_an_unchanged_account_brings_the_servers_time_too() -> None:
    with serving(lambda _: Answer(304, {"Date": "Sun, 22 Nov 2026 08:30:05 GMT"})) as server:
        assert api(server).account(7).server_time == datetime(2026, 11, 22, 8, 30, 5, tzinfo=UTC)


def test_an_answer_given_again_brings_the_time_of_now_and_not_of_then() -> None:
    again = json_answer(account_body(), Idempotent_Replayed="true", Date="Sun, 22 Nov 2026 08:30:05 GMT")
    with serving(lambda _: again) as server:
        reply = api(server).change(Resume(subscription="sub_1"), "key-of-this-action", 5)
    assert reply.server_time == datetime(2026, 11, 22, 8, 30, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "date_header", [None, "", "soon", "Sun, 22 Nov 99999 08:30:05 GMT", "Sun, 22 Nov 2026 08:30:05 +99999999999999"]
)
def test_a_server_that_does_not_say_its_time_is_understood_all_the_same(date_header: str | None) -> None:
    headers = {} if date_header is None else {"Date": date_header}
    with serving(lambda _: Answer(304, headers)) as server:
        assert api(server).account(7).server_time is None


def test_not_modified_without_a_version_known_is_nonsense() -> None:
    with serving(lambda _: Answer(304)) as server, pytest.raises(Unintelligible):
        api(server).account(None)


def test_an_account_of_somebody_else_is_thrown_away() -> None:
    with (
        serving(lambda _: json_answer(account_body("acct_bob"))) as server,
        pytest.raises(Unintelligible, match="another account"),
    ):
        api(server).account(None)


@pytest.mark.parametrize(
    ("action", "method", "path", "body"),
    [
        (
            Cancel(subscription="sub_1", reason=CancellationReason.UNUSED, comment="No time"),
            "POST",
            "/v1/subscriptions/sub_1/cancel",
            {"kind": "cancel", "subscription": "sub_1", "reason": "unused", "comment": "No time"},
        ),
        (
            Pause(subscription="sub_1", resumes_on=PAUSE_END),
            "POST",
            "/v1/subscriptions/sub_1/pause",
            {"kind": "pause", "subscription": "sub_1", "resumes_on": "2027-02-13"},
        ),
        (Resume(subscription="sub_1"), "POST", "/v1/subscriptions/sub_1/resume", None),
        (Keep(subscription="sub_1"), "POST", "/v1/subscriptions/sub_1/keep", None),
        (
            TO_EDU,
            "POST",
            "/v1/subscriptions/sub_1/plan",
            {"kind": "change_plan", "subscription": "sub_1", "plan": "edu", "interval": "month", "quote": "q_1"},
        ),
        (
            ChangeBillingDetails(name="Demo Clinic", address=Address(city="Bern", country="CH")),
            "PUT",
            "/v1/billing-details",
            {
                "kind": "change_billing_details",
                "name": "Demo Clinic",
                "address": {
                    "line1": "",
                    "line2": "",
                    "city": "Bern",
                    "state": "",
                    "postal_code": "",
                    "country": "CH",
                },
            },
        ),
        (
            AddTaxId(type="eu_vat", value="DE123456789"),
            "POST",
            "/v1/tax-ids",
            {"kind": "add_tax_id", "type": "eu_vat", "value": "DE123456789"},
        ),
        (DeleteTaxId(tax_id="txi_1"), "DELETE", "/v1/tax-ids/txi_1", None),
        (MakeDefault(payment_method="pm_1"), "POST", "/v1/payment-methods/pm_1/default", None),
        (DeletePaymentMethod(payment_method="pm_1"), "DELETE", "/v1/payment-methods/pm_1", None),
    ],
)
def test_an_action_travels_with_its_key_and_revision(action: Action, method: str, path: str, body: object) -> None:
    with serving(lambda _: json_answer(account_body())) as server:
        reply = api(server).change(action, "key-of-this-action", 5)
    assert reply.account is not None
    request = server.requests[0]
    assert (request.method, request.path) == (method, path)
    assert request.headers["Idempotency-Key"] == "key-of-this-action"
    assert request.headers["If-Match"] == '"5"'
    assert (json.loads(request.body) if request.body else None) == body


def test_a_purchase_names_its_quote_instead_of_a_revision() -> None:
    with serving(lambda _: json_answer(account_body())) as server:
        api(server).change(BUY, "key-of-this-action", None)
    request = server.requests[0]
    assert (request.method, request.path) == ("POST", "/v1/credit-purchases")
    assert json.loads(request.body) == {"kind": "buy_credits", "pack": "pack_500", "quote": "q_1"}
    assert "If-Match" not in request.headers


def test_a_session_that_is_over_is_found_out_before_anything_is_sent() -> None:
    class NoTokens(PlantedTokens):
        def current(self) -> str:
            raise SignInNeeded(Message("Sign in."))

    with serving(lambda _: json_answer(account_body())) as server:
        api = HttpBillingApi(Transport(server.url), NoTokens(), ACCOUNT_ID, SetClock())
        with pytest.raises(SignInNeeded):
            api.authorize()
    assert server.requests == []


def test_a_refused_token_is_replaced_once_and_the_key_stays() -> None:
    answers = [problem_answer(401, "unauthenticated"), json_answer(account_body())]
    with serving(lambda _: answers.pop(0)) as server:
        api(server).change(Resume(subscription="sub_1"), "key-of-this-action", 5)
    assert [(r.headers["Authorization"], r.headers["Idempotency-Key"]) for r in server.requests] == [
        ("Bearer planted-1", "key-of-this-action"),
        ("Bearer planted-2", "key-of-this-action"),
    ]


def test_a_token_refused_twice_ends_the_session() -> None:
    with serving(lambda _: problem_answer(401, "unauthenticated")) as server, pytest.raises(SignInNeeded):
        api(server).account(None)
    assert len(server.requests) == 2


def test_a_change_decided_on_old_facts_is_stale() -> None:
    with serving(lambda _: problem_answer(412, "stale-revision")) as server, pytest.raises(Stale) as caught:
        api(server).change(Keep(subscription="sub_1"), "key-of-this-action", 5)
    assert caught.value.problem is not None
    assert caught.value.problem.type is ProblemType.STALE_REVISION


def test_a_quote_that_has_run_out_is_stale() -> None:
    with serving(lambda _: problem_answer(409, "quote-not-usable")) as server, pytest.raises(Stale):
        api(server).change(TO_EDU, "key-of-this-action", 5)


def test_a_declined_payment_is_final_and_says_what_the_bank_said() -> None:
    answer = problem_answer(402, "payment-declined", ',"detail":"Your card has insufficient funds."')
    with serving(lambda _: answer) as server, pytest.raises(Refused) as caught:
        api(server).change(BUY, "key-of-this-action", None)
    assert caught.value.message.facts == {"detail": "Your card has insufficient funds."}
    assert not isinstance(caught.value, Stale)


def test_a_payment_that_the_bank_asks_about_leads_to_the_browser() -> None:
    answer = problem_answer(402, "payment-needs-customer", ',"invoice":"in_1"')
    with serving(lambda _: answer) as server, pytest.raises(Refused, match="in the browser") as caught:
        api(server).change(BUY, "key-of-this-action", None)
    assert caught.value.problem is not None
    assert caught.value.problem.invoice == "in_1"


def test_a_quote_that_has_run_out_brings_a_fresh_one() -> None:
    answer = problem_answer(409, "quote-not-usable", f',"quote":{json.dumps(_QUOTE)}')
    with serving(lambda _: answer) as server, pytest.raises(Stale) as caught:
        api(server).change(TO_EDU, "key-of-this-action", 5)
    assert caught.value.problem is not None
    assert caught.value.problem.quote is not None
    assert caught.value.problem.quote.id == "q_1"


def test_a_refusal_says_why() -> None:
    answer = problem_answer(409, "not-allowed", ',"refusal":"default_in_use"')
    with serving(lambda _: answer) as server, pytest.raises(Refused, match="Make another card the default") as caught:
        api(server).change(DeletePaymentMethod(payment_method="pm_1"), "key-of-this-action", 5)
    assert not isinstance(caught.value, Stale)
    assert caught.value.problem is not None
    assert caught.value.problem.refusal is Refusal.DEFAULT_IN_USE


def test_a_refusal_of_a_later_release_is_still_a_refusal() -> None:
    answer = problem_answer(409, "not-allowed", ',"refusal":"moon_phase","added_later":[1]')
    with serving(lambda _: answer) as server, pytest.raises(Refused) as caught:
        api(server).change(Keep(subscription="sub_1"), "key-of-this-action", 5)
    assert caught.value.problem is not None
    assert caught.value.problem.refusal is Refusal.UNKNOWN


@pytest.mark.parametrize(
    "answer",
    [
        problem_answer(409, "idempotency-key-in-use"),
        problem_answer(429, "rate-limited"),
        problem_answer(503, "payment-provider-unavailable"),
        problem_answer(500, "internal-error"),
    ],
)
def test_later_keeps_the_action(answer: Answer) -> None:
    with serving(lambda _: answer) as server, pytest.raises(Unreachable, match="just now"):
        api(server).change(Keep(subscription="sub_1"), "key-of-this-action", 5)
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [400, 403, 404, 409, 412, 418, 422])
def test_a_no_that_is_not_our_servers_does_not_end_an_action(status: int) -> None:
    """A firewall's "403 Forbidden" is no refusal of a cancellation."""
    answer = Answer(status, {"Content-Type": "text/plain"}, b"Blocked by policy")
    with serving(lambda _: answer) as server, pytest.raises(Unintelligible):
        api(server).change(Keep(subscription="sub_1"), "key-of-this-action", 5)


def _changed(change: Callable[[dict[str, object]], object]) -> bytes:
    account = json.loads(account_body())
    account["subscriptions"] = [json.loads(msgspec.json.encode(subscription()))]
    change(account)
    return json.dumps(account).encode()


def _first(account: dict[str, object]) -> dict[str, object]:
    subscriptions = account["subscriptions"]
    assert isinstance(subscriptions, list)
    first = subscriptions[0]
    assert isinstance(first, dict)
    return first


def test_an_unknown_state_is_never_taken_for_active() -> None:
    body = _changed(lambda account: _first(account).update(status="hibernating", interval="fortnight"))
    with serving(lambda _: json_answer(body)) as server:
        account = api(server).account(None).account
    assert account is not None
    assert account.subscriptions[0].status is SubscriptionStatus.UNKNOWN
    assert account.subscriptions[0].interval is Interval.UNKNOWN


def test_fields_of_a_later_release_are_ignored() -> None:
    body = _changed(lambda account: account.update(loyalty={"tier": "gold"}))
    with serving(lambda _: json_answer(body)) as server:
        assert api(server).account(None).account is not None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"' + b"x" * 100_000,
        b"[" * 100_000,
        b"\xef\xbb\xbf{}",
        b'{"id": "\xff"}',
        _changed(lambda account: account.pop("version")),
        _changed(lambda account: account.update(version="7")),
        _changed(lambda account: account.update(credits=1.5)),
        _changed(lambda account: account.update(credits=None)),
        _changed(lambda account: account.update(as_of="2026-11-21T12:00:00")),
        _changed(lambda account: account.update(id="../../evil")),
        _changed(lambda account: _first(account).update(status=7)),
        _changed(lambda account: _first(account).update(price={"amount": "9900", "currency": "usd"})),
        _changed(lambda account: _first(account).update(price={"amount": 99.0, "currency": "US Dollar"})),
        _changed(lambda account: _first(account).update(renews_on="03/12/2026")),
        _changed(lambda account: _first(account).update(renews_on="2026-02-30")),
        _changed(lambda account: _first(account).update(id="sub/1")),
    ],
)
def test_an_answer_that_breaks_the_contract_is_thrown_away(body: bytes) -> None:
    with serving(lambda _: json_answer(body)) as server, pytest.raises(Unintelligible, match="not be understood"):
        api(server).account(None)


_QUOTE = {
    "id": "q_1",
    "request": {"kind": "plan_change", "subscription": "sub_1", "plan": "edu", "interval": "month"},
    "timing": "period_end",
    "based_on": 5,
    "plan": {"id": "edu", "name": "EDU", "rank": 2},
    "interval": "month",
    "price": {"amount": 4950, "currency": "usd"},
    "due_now": {"amount": 0, "currency": "usd"},
    "lines": [],
    "next_charge": {"amount": {"amount": 4950, "currency": "usd"}, "on": "2026-12-03"},
    "effective_at": "2026-12-03T09:00:00Z",
    "effective_on": "2026-12-03",
    "expires_at": "2026-11-21T12:15:00Z",
}


def test_a_quote_is_asked_for_with_a_key() -> None:
    request = PlanChangeQuoteRequest(subscription="sub_1", plan="edu", interval=Interval.MONTH)
    with serving(lambda _: json_answer(json.dumps(_QUOTE).encode(), 201)) as server:
        assert api(server).quote(request, "key-of-this-quote").due_now.amount == 0
    assert json.loads(server.requests[0].body) == {
        "kind": "plan_change",
        "subscription": "sub_1",
        "plan": "edu",
        "interval": "month",
    }
    assert server.requests[0].headers["Idempotency-Key"] == "key-of-this-quote"


TO_EDU_TERMS = PlanChangeQuoteRequest(subscription="sub_1", plan="edu", interval=Interval.MONTH)


@pytest.mark.parametrize(
    "request_",
    [
        PlanChangeQuoteRequest(subscription="sub_2", plan="edu", interval=Interval.MONTH),
        PlanChangeQuoteRequest(subscription="sub_1", plan="edu", interval=Interval.YEAR),
        NewSubscriptionQuoteRequest(plan="edu", interval=Interval.MONTH),
        CreditPurchaseQuoteRequest(pack="pack_500"),
    ],
)
def test_a_quote_for_something_else_is_thrown_away(request_: QuoteRequest) -> None:
    with serving(lambda _: json_answer(json.dumps(_QUOTE).encode())) as server, pytest.raises(Unintelligible):
        api(server).quote(request_, "key-of-this-quote")


@pytest.mark.parametrize(
    "wrong", [{"plan": None}, {"plan": {"id": "md", "name": "MD", "rank": 3}}, {"interval": "year"}, {"price": None}]
)
def test_a_quote_that_does_not_name_what_was_asked_for_is_thrown_away(wrong: dict[str, object]) -> None:
    body = json.dumps(_QUOTE | wrong).encode()
    with serving(lambda _: json_answer(body)) as server, pytest.raises(Unintelligible):
        api(server).quote(TO_EDU_TERMS, "key-of-this-quote")


def test_a_purchase_is_quoted_with_its_credits() -> None:
    body = msgspec.json.encode(credit_quote())
    with serving(lambda _: json_answer(body, 201)) as server:
        quote = api(server).quote(CreditPurchaseQuoteRequest(pack="pack_500"), "key-of-this-quote")
    assert (quote.credits, quote.due_now.amount) == (500, 4500)


_PAGE = {
    "id": "hp_1",
    "purpose": "add_payment_method",
    "status": "open",
    "expires_at": "2026-11-22T12:00:00Z",
    "url": "https://checkout.stripe.com/c/pay/planted",
}


def test_a_hosted_page_is_made_and_followed() -> None:
    with serving(lambda _: json_answer(json.dumps(_PAGE).encode())) as server:
        page = api(server).create_hosted_page(
            HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD), "key-of-this-page"
        )
        assert api(server).hosted_page("hp_1").status is HostedPageStatus.OPEN
    assert page.url == _PAGE["url"]
    assert [(r.method, r.path) for r in server.requests] == [
        ("POST", "/v1/hosted-pages"),
        ("GET", "/v1/hosted-pages/hp_1"),
    ]


def test_an_unchanged_catalogue_is_not_sent_again() -> None:
    with serving(lambda _: Answer(304)) as server:
        assert api(server).catalogue("2026-11-21") is None
    assert server.requests[0].headers["If-None-Match"] == '"2026-11-21"'
