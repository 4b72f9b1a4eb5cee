"""Reading one's account and the catalogue."""

import pytest
import requests

from desktop.contract.account import Interval, PendingChangeKind, SubscriptionStatus
from desktop.contract.routes import ACCOUNT, CATALOGUE
from tests.backend.running_sandbox import Sandbox, problem_in


def test_the_doctor_has_two_subscriptions_two_cards_and_credits(sandbox: Sandbox) -> None:
    account = sandbox.member("doctor").account()
    assert [(s.plan.id, s.interval) for s in account.subscriptions] == [
        ("edu", Interval.YEAR),
        ("md", Interval.MONTH),
    ]
    assert [(c.brand, c.last4, c.is_default) for c in account.payment_methods] == [
        ("visa", "4242", True),
        ("mastercard", "4444", False),
    ]
    assert account.credits == 1240
    assert account.profile.name == "Dr Ada Demo"


def test_a_renewal_is_told_with_its_day_and_amount(sandbox: Sandbox) -> None:
    (subscription,) = sandbox.member("patient").account().subscriptions
    assert subscription.next_charge is not None
    assert subscription.next_charge.on == subscription.renews_on == subscription.current_period_end.date()
    assert subscription.next_charge.amount == subscription.price


def test_the_lapsed_clinic_is_past_due(sandbox: Sandbox) -> None:
    (subscription,) = sandbox.member("lapsed").account().subscriptions
    assert subscription.status is SubscriptionStatus.PAST_DUE


def test_the_paused_one_is_told_when_access_rested_and_when_charges_return(sandbox: Sandbox) -> None:
    account = sandbox.member("paused").account()
    (subscription,) = account.subscriptions
    pending = subscription.pending_change
    assert pending is not None
    assert pending.kind is PendingChangeKind.PAUSE
    assert pending.resumes_at is not None
    assert pending.effective_at < account.as_of < pending.resumes_at
    assert subscription.next_charge is not None
    assert subscription.next_charge.on >= pending.resumes_at.date()
    assert subscription.renews_on is not None
    assert subscription.renews_on < subscription.next_charge.on


def test_the_cancelling_one_has_no_renewal_ahead(sandbox: Sandbox) -> None:
    (subscription,) = sandbox.member("cancelling").account().subscriptions
    assert subscription.pending_change is not None
    assert subscription.pending_change.kind is PendingChangeKind.CANCELLATION
    assert subscription.pending_change.effective_at == subscription.current_period_end
    assert (subscription.renews_on, subscription.next_charge) == (None, None)


def test_the_newcomer_has_nothing_yet(sandbox: Sandbox) -> None:
    account = sandbox.member("newcomer").account()
    assert (account.subscriptions, account.payment_methods) == ((), ())


def test_an_unchanged_account_costs_one_short_answer(sandbox: Sandbox) -> None:
    member = sandbox.member("doctor")
    first = member.send("GET", ACCOUNT)
    again = member.send("GET", ACCOUNT, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    on_the_wire = sum(len(name) + len(value) + 4 for name, value in again.headers.items())
    assert on_the_wire < 400


def test_an_older_tag_gets_the_whole_account(sandbox: Sandbox) -> None:
    member = sandbox.member("doctor")
    assert member.send("GET", ACCOUNT, headers={"If-None-Match": '"0", "x"'}).status_code == 200


def test_the_tag_is_the_version(sandbox: Sandbox) -> None:
    member = sandbox.member("doctor")
    answer = member.send("GET", ACCOUNT)
    assert answer.headers["ETag"] == f'"{answer.json()["version"]}"'
    assert answer.headers["Cache-Control"] == "no-cache"


def test_the_catalogue_names_plans_prices_rules_and_links(sandbox: Sandbox) -> None:
    catalogue = sandbox.member("newcomer").catalogue()
    assert catalogue.is_demo
    assert [offer.plan.name for offer in catalogue.offers] == ["Patient", "EDU", "MD"]
    for offer in catalogue.offers:
        month, year = offer.price(Interval.MONTH), offer.price(Interval.YEAR)
        assert month is not None
        assert year is not None
        assert 12 * month.amount / 2 <= year.amount < 12 * month.amount
    assert catalogue.links.support_email == "support@singular.health"


def test_an_unchanged_catalogue_is_not_sent_again(sandbox: Sandbox) -> None:
    member = sandbox.member("newcomer")
    tag = member.send("GET", CATALOGUE).headers["ETag"]
    assert member.send("GET", CATALOGUE, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("name", ["pricing", "profile", "invoices", "credits", "help"])
def test_each_link_of_the_catalogue_leads_to_an_honest_page(sandbox: Sandbox, name: str) -> None:
    links = sandbox.member("newcomer").catalogue().links
    answer = requests.get(getattr(links, name), timeout=60)
    assert answer.status_code == 200
    assert "stands in for the web dashboard" in answer.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/nothing", 404),
        ("PUT", "/v1/account", 405),
        ("DELETE", "/v1/quotes", 405),
        ("POST", "/v1/subscriptions/sub_x/explode", 404),
    ],
)
def test_what_does_not_exist_is_a_problem_too(sandbox: Sandbox, method: str, path: str, status: int) -> None:
    answer = sandbox.member("newcomer").send(method, path)
    assert answer.status_code == status
    assert problem_in(answer).title


def test_a_body_that_is_too_large_is_refused(sandbox: Sandbox) -> None:
    answer = sandbox.member("newcomer").send("POST", "/v1/quotes", data=b"x" * 600_000)
    assert answer.status_code == 413
    assert problem_in(answer).title


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "localhost", "127.0.0.1:1"])
def test_a_foreign_host_header_is_refused_everywhere(sandbox: Sandbox, host: str) -> None:
    for url in (sandbox.api + ACCOUNT, sandbox.control + "/people", sandbox.stripe + "/v1/customers"):
        answer = requests.get(url, headers={"Host": host}, timeout=60)
        assert answer.status_code == 421


def test_the_catalogue_says_what_credits_cost_and_buy_and_what_a_year_saves(sandbox: Sandbox) -> None:
    catalogue = sandbox.member("newcomer").catalogue()
    assert [pack.credits for pack in catalogue.credit_packs] == [100, 500, 2000]
    assert {use.id for use in catalogue.credit_uses} == {
        "ai_segmentation",
        "ai_analysis",
        "cloud_storage",
        "secure_sharing",
    }
    assert catalogue.accepted_cards == ("Visa", "Mastercard", "Apple Pay")
    savings = []
    for offer in catalogue.offers:
        month, year = offer.price(Interval.MONTH), offer.price(Interval.YEAR)
        assert month is not None
        assert year is not None
        assert offer.features
        savings.append(1 - year.amount / (12 * month.amount))
    assert max(savings) == 0.5
    assert requests.get(catalogue.links.playground, timeout=60).status_code == 200
