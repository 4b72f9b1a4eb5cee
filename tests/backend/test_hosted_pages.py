"""Adding a card on the hosted page."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from desktop.contract.hosted_pages import HostedPageStatus
from desktop.contract.problems import ProblemType
from desktop.contract.routes import HOSTED_PAGES, IDEMPOTENCY_KEY
from tests.backend.card_page import VISA, CardPage, open_card_page
from tests.backend.running_sandbox import Member, Sandbox, new_key, problem_in, sandbox_process

REAL_LOOKING = "4539 5787 6362 1486"
"""Passes the check digit, and is no test card."""


@pytest.fixture
def doctor(sandbox: Sandbox) -> Member:
    return sandbox.member("doctor")


def _last4(member: Member) -> list[str]:
    return [card.last4 for card in member.account().payment_methods]


def test_the_page_says_that_it_is_a_simulation(doctor: Member) -> None:
    page = open_card_page(doctor)
    shown = page.show()
    assert shown.status_code == 200
    assert "Simulation" in shown.text
    assert "no real card is accepted or stored" in shown.text
    for label in ("Card number", "Expiry (MM / YY)", "CVC", "Name on card"):
        assert f">{label}</label>" in shown.text
    assert 'autocomplete="off"' in shown.text


def test_a_test_card_is_added_beside_the_old_ones_and_the_page_leads_back(doctor: Member) -> None:
    page = open_card_page(doctor)
    answer = page.enter("378282246310005", cvc="1234")
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"{doctor.sandbox.api}/hosted-pages/done"
    settled = page.settled()
    assert (settled.status, settled.url) == (HostedPageStatus.COMPLETE, None)
    assert _last4(doctor) == ["4242", "4444", "0005"]
    default = doctor.account().default_payment_method
    assert default is not None
    assert default.last4 == "4242"


def test_the_landing_page_says_what_to_do_now(doctor: Member) -> None:
    answer = doctor.send("GET", "/hosted-pages/done")
    assert "Your card was added. You can close this tab and return to 3DICOM Account." in answer.text
    assert "Nothing was added or charged." in doctor.send("GET", "/hosted-pages/cancelled").text


def test_the_first_card_becomes_the_default(sandbox: Sandbox) -> None:
    newcomer = sandbox.member("newcomer")
    page = open_card_page(newcomer)
    page.enter(VISA)
    page.settled()
    default = newcomer.account().default_payment_method
    assert default is not None
    assert (default.brand, default.last4, default.exp_month, default.exp_year) == ("visa", "4242", 12, 2034)


def test_the_same_card_can_be_added_twice(doctor: Member) -> None:
    page = open_card_page(doctor)
    page.enter(VISA)
    page.settled()
    assert _last4(doctor) == ["4242", "4444", "4242"]


def test_a_finished_page_is_finished(doctor: Member) -> None:
    page = open_card_page(doctor)
    page.enter(VISA)
    again = page.enter("5555555555554444")
    assert again.status_code == 303
    assert "The card was added already." in page.show().text
    page.settled()
    assert _last4(doctor) == ["4242", "4444", "4242"]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"number": ""}, "Enter a card number"),
        ({"number": "4242424242424241"}, "Your card number is incorrect"),
        ({"number": "hello"}, "Your card number is incorrect"),
        ({"number": VISA, "expiry": "13 / 34"}, "Enter the month and year"),
        ({"number": VISA, "expiry": "01 / 20"}, "This card has expired"),
        ({"number": VISA, "cvc": "12"}, "Enter the security code"),
        ({"number": VISA, "name": " "}, "Enter the name"),
    ],
)
def test_a_mistake_is_said_at_its_field(doctor: Member, fields: dict[str, str], error: str) -> None:
    answer = open_card_page(doctor).enter(**fields)
    assert answer.status_code == 422
    assert error in answer.text
    assert 'aria-invalid="true" aria-describedby="' in answer.text


def test_a_real_looking_number_is_refused_and_not_shown_again(doctor: Member) -> None:
    answer = open_card_page(doctor).enter(REAL_LOOKING, name=f"Ada {REAL_LOOKING}", cvc="987")
    assert answer.status_code == 422
    assert "accepts only Stripe" in answer.text
    for kept in (REAL_LOOKING, REAL_LOOKING.replace(" ", ""), "1486", "987"):
        assert kept not in answer.text
    assert _last4(doctor) == ["4242", "4444"]


def test_no_card_number_or_code_is_in_any_file_of_the_sandbox(tmp_path: Path) -> None:
    with sandbox_process(f"data=__import__('pathlib').Path({str(tmp_path)!r})") as (_, sandbox):
        doctor = sandbox.member("doctor")
        open_card_page(doctor).enter(REAL_LOOKING, name=REAL_LOOKING, cvc="98765"[:3])
        page = open_card_page(doctor)
        page.enter("5555 5555 5555 4444", cvc="987")
        page.settled()
        written = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(b"mastercard" in content for content in written.values())
    for content in written.values():
        for secret in (REAL_LOOKING, REAL_LOOKING.replace(" ", ""), "5555555555554444", "5555 5555 5555 4444"):
            assert secret.encode() not in content


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("4000000000000002", "Your card was declined."),
        ("4000000000009995", "insufficient funds"),
        ("4000000000000069", "Your card has expired."),
        ("4000000000000127", "security code is incorrect"),
        ("4000000000000119", "error occurred while processing"),
    ],
)
def test_a_declining_card_is_declined_and_another_can_be_tried(doctor: Member, number: str, message: str) -> None:
    page = open_card_page(doctor)
    declined = page.enter(number)
    assert declined.status_code == 422
    assert message in declined.text
    assert page.status().status is HostedPageStatus.OPEN
    assert page.enter("5555555555554444").status_code == 303
    page.settled()
    assert _last4(doctor) == ["4242", "4444", "4444"]


def test_a_card_that_fails_only_when_charged_can_be_added(doctor: Member) -> None:
    page = open_card_page(doctor)
    page.enter("4000000000000341")
    page.settled()
    assert _last4(doctor)[-1] == "0341"


def test_a_bank_that_asks_gets_its_answer(doctor: Member) -> None:
    page = open_card_page(doctor)
    asked = page.enter("4000002500003155")
    assert "Complete" in asked.text
    assert _last4(doctor) == ["4242", "4444"]
    assert "ending in 3155" in page.show().text
    assert page.press("authenticated").status_code == 303
    page.settled()
    assert _last4(doctor)[-1] == "3155"


def test_a_bank_that_is_not_satisfied_lets_try_another_card(doctor: Member) -> None:
    page = open_card_page(doctor)
    page.enter("4000002500003155")
    failed = page.press("not_authenticated")
    assert "unable to authenticate" in failed.text
    assert page.enter(VISA).status_code == 303


def test_a_bank_that_declines_after_asking_declines(doctor: Member) -> None:
    page = open_card_page(doctor)
    page.enter("4000008400001629")
    assert "declined" in page.press("authenticated").text
    assert _last4(doctor) == ["4242", "4444"]


def test_authentication_cannot_be_claimed_without_a_card(doctor: Member) -> None:
    page = open_card_page(doctor)
    assert page.press("authenticated").status_code == 200
    assert page.status().status is HostedPageStatus.OPEN


def test_going_back_closes_the_page(doctor: Member) -> None:
    page = open_card_page(doctor)
    link = page.cancel_link()
    assert page.status().status is HostedPageStatus.OPEN
    assert "Nothing was added or charged." in requests.get(link, timeout=60).text
    assert (page.status().status, page.status().url) == (HostedPageStatus.EXPIRED, None)
    assert "This page has expired" in page.enter(VISA).text
    assert _last4(doctor) == ["4242", "4444"]


def test_going_back_twice_is_as_good_as_once(doctor: Member) -> None:
    page = open_card_page(doctor)
    link = page.cancel_link()
    for _ in range(2):
        assert "Nothing was added or charged." in requests.get(link, timeout=60).text
    assert page.status().status is HostedPageStatus.EXPIRED


def test_going_back_after_the_card_was_added_takes_nothing_back(doctor: Member) -> None:
    page = open_card_page(doctor)
    link = page.cancel_link()
    page.enter(VISA)
    assert "Your card was added." in requests.get(link, timeout=60).text
    assert page.status().status is HostedPageStatus.COMPLETE
    assert _last4(doctor) == ["4242", "4444", "4242"]


def test_a_page_s_id_is_not_enough_to_close_it(doctor: Member) -> None:
    page = open_card_page(doctor)
    for guess in (page.id, page.id.removeprefix("page_"), ""):
        answer = requests.get(f"{doctor.sandbox.api}/hosted-pages/cancelled", params={"page": guess}, timeout=60)
        assert "Nothing was added or charged." in answer.text
    assert page.status().status is HostedPageStatus.OPEN


def test_going_back_while_the_provider_is_down_is_no_error(unreliable_sandbox: Sandbox) -> None:
    page = open_card_page(unreliable_sandbox.member("doctor"))
    link = page.cancel_link()
    unreliable_sandbox.faults(provider={"down": True})
    answer = requests.get(link, timeout=60)
    assert (answer.status_code, "Nothing was added or charged." in answer.text) == (200, True)


def test_a_page_that_the_provider_forgot_has_expired(tmp_path: Path) -> None:
    data = f"data=__import__('pathlib').Path({str(tmp_path)!r})"
    with sandbox_process(data) as (_, sandbox):
        member = sandbox.member("doctor")
        page = open_card_page(member)
        link = urlsplit(page.cancel_link())
    with closing(sqlite3.connect(tmp_path / "stripe.sqlite3")) as provider, provider:
        provider.execute("DELETE FROM standin_objects WHERE kind = 'checkout.session'")
    with sandbox_process(data) as (_, sandbox):
        answer = requests.get(f"{sandbox.api}{link.path}?{link.query}", timeout=60)
        assert (answer.status_code, "Nothing was added or charged." in answer.text) == (200, True)
        again = Member(sandbox, member.person, sandbox.sign_in(member.person))
        assert CardPage(again, page.id, page.url).status().status is HostedPageStatus.EXPIRED


def test_a_page_expires_after_a_day(own_sandbox: Sandbox) -> None:
    doctor = own_sandbox.member("doctor")
    page = open_card_page(doctor)
    assert page.status().expires_at - doctor.account().as_of <= timedelta(hours=24)
    own_sandbox.advance(advance_seconds=24 * 3600 + 5)
    doctor.renew_sign_in()
    assert (page.status().status, page.status().url) == (HostedPageStatus.EXPIRED, None)
    assert "This page has expired" in page.show().text
    assert "This page has expired" in page.enter(VISA).text
    assert _last4(doctor) == ["4242", "4444"]


def test_the_page_of_somebody_else_does_not_exist(doctor: Member, sandbox: Sandbox) -> None:
    page = open_card_page(doctor)
    answer = sandbox.member("newcomer").send("GET", f"{HOSTED_PAGES}/{page.id}")
    assert problem_in(answer).type is ProblemType.NOT_FOUND


def test_a_made_up_page_says_so(doctor: Member) -> None:
    page = open_card_page(doctor)
    shown = type(page)(doctor, page.id, page.url[:-4] + "0000").show()
    assert shown.status_code == 404
    assert "There is no such page." in shown.text


@pytest.mark.parametrize("body", [b"{}", b'{"purpose":"steal"}', b"null"])
def test_another_purpose_is_refused(doctor: Member, body: bytes) -> None:
    answer = doctor.send("POST", HOSTED_PAGES, data=body, headers={IDEMPOTENCY_KEY: new_key()})
    assert problem_in(answer).type is ProblemType.INVALID_REQUEST
