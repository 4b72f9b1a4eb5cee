"""The faults that the sandbox can be told to have, as a client meets them."""

import time

import pytest
import requests

from desktop.contract.account import Address
from desktop.contract.actions import BILLING_DETAILS, AddTaxId, ChangeBillingDetails, DeleteTaxId
from desktop.contract.problems import ProblemType
from desktop.contract.routes import ACCOUNT
from tests.backend.running_sandbox import Sandbox, new_key, problem_in


def test_while_down_every_connection_is_cut_but_the_control_answers(unreliable_sandbox: Sandbox) -> None:
    member = unreliable_sandbox.member("newcomer")
    unreliable_sandbox.faults(down=True)
    with pytest.raises(requests.ConnectionError):
        member.send("GET", ACCOUNT)
    with pytest.raises(requests.ConnectionError):
        unreliable_sandbox.refresh(member.tokens.refresh_token)
    unreliable_sandbox.faults(down=False)
    assert member.send("GET", ACCOUNT).status_code == 200


def test_a_status_is_answered_as_often_as_ordered(unreliable_sandbox: Sandbox) -> None:
    member = unreliable_sandbox.member("newcomer")
    unreliable_sandbox.faults(status=500, times=2)
    answers = [member.send("GET", ACCOUNT) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [500, 500, 200]
    assert problem_in(answers[0]).type is ProblemType.INTERNAL_ERROR


def test_a_cut_body_is_noticed_as_such(unreliable_sandbox: Sandbox) -> None:
    member = unreliable_sandbox.member("newcomer")
    unreliable_sandbox.faults(truncate=1)
    with pytest.raises(requests.RequestException):
        member.send("GET", ACCOUNT)
    assert member.send("GET", ACCOUNT).status_code == 200


def test_a_slow_answer_comes_late(unreliable_sandbox: Sandbox) -> None:
    member = unreliable_sandbox.member("newcomer")
    unreliable_sandbox.faults(delay_seconds=0.5)
    begin = time.monotonic()
    assert member.send("GET", ACCOUNT).status_code == 200
    assert time.monotonic() - begin >= 0.5


def test_a_change_whose_answer_is_lost_was_made_whatever_its_method(unreliable_sandbox: Sandbox) -> None:
    member = unreliable_sandbox.member("newcomer")
    (tax_id,) = member.done(AddTaxId(type="eu_vat", value="DE123456789")).billing_details.tax_ids
    clinic = ChangeBillingDetails(name="Klinik am See GmbH", address=Address(country="DE"))
    for action in (clinic, DeleteTaxId(tax_id=tax_id.id), AddTaxId(type="eu_vat", value="DE987654321")):
        revision, key = member.revision(BILLING_DETAILS), new_key()
        unreliable_sandbox.faults(drop_after_commit=1)
        with pytest.raises(requests.ConnectionError):
            member.perform(action, key=key, revision=revision)
        assert member.revision(BILLING_DETAILS) > revision
        assert member.perform(action, key=key, revision=revision).status_code == 200
    details = member.account().billing_details
    assert (details.name, [found.value for found in details.tax_ids]) == ("Klinik am See GmbH", ["DE987654321"])


def test_a_reset_ends_all_faults(unreliable_sandbox: Sandbox) -> None:
    member = unreliable_sandbox.member("newcomer")
    unreliable_sandbox.faults(down=True, status=500, times=9, truncate=9, delay_seconds=9, provider={"down": True})
    unreliable_sandbox.reset()
    assert member.send("GET", ACCOUNT).status_code == 200


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("faults", {"downn": True}),
        ("faults", {"fail_next_payment": "acct_nobody"}),
        ("faults", {"status": 200}),
        ("faults", {"status": 600}),
        ("faults", {"delay_seconds": -1}),
        ("faults", {"delay_seconds": 61}),
        ("faults", {"status": 500, "times": -1}),
        ("faults", {"truncate": -1}),
        ("faults", {"provider": {"drop_after_commit": -1}}),
        ("clock", {"advance_seconds": -1}),
        ("clock", {}),
        ("clock", {"to": "2020-01-01T00:00:00Z"}),
        ("clock", {"advance_seconds": 1e12}),
        ("people", {"kind": "astronaut"}),
    ],
)
def test_a_wrong_order_is_refused_with_a_sentence(sandbox: Sandbox, path: str, body: dict[str, str]) -> None:
    answer = requests.post(f"{sandbox.control}/{path}", json=body, timeout=60)
    assert answer.status_code in (400, 404)
    assert problem_in(answer).detail


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize(("method", "path"), [("POST", "reset"), ("POST", "faults"), ("GET", "people")])
def test_a_web_page_cannot_steer_the_sandbox(sandbox: Sandbox, method: str, path: str, headers: dict[str, str]) -> None:
    answer = requests.request(method, f"{sandbox.control}/{path}", headers=headers, data="{}", timeout=60)
    assert answer.status_code == 403
    assert "web pages" in problem_in(answer).detail


@pytest.mark.parametrize("site", ["none", "same-origin"])
def test_the_control_may_be_looked_at_in_a_browser(sandbox: Sandbox, site: str) -> None:
    answer = requests.get(f"{sandbox.control}/people", headers={"Sec-Fetch-Site": site}, timeout=60)
    assert answer.status_code == 200
