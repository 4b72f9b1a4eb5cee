"""Signing in through the browser."""

from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.backend.running_sandbox import REDIRECT, Pkce, Sandbox


def _sent_back(answer: requests.Response) -> dict[str, list[str]]:
    assert answer.status_code == 303, answer.text
    assert answer.headers["Location"].startswith(REDIRECT + "?")
    return parse_qs(urlsplit(answer.headers["Location"]).query)


def _shown(url: str) -> requests.Response:
    return requests.get(url, timeout=60, allow_redirects=False)


def test_the_page_offers_each_demo_person_as_a_button_and_prints_the_password(sandbox: Sandbox) -> None:
    page = _shown(sandbox.authorize_url(Pkce())).text
    for name in ("Dr Ada Demo", "Pat Demo", "Lakeside Clinic Demo", "Paula Demo", "Carl Demo", "Nia Demo", "Archibald"):
        assert name in page
    assert "Sandbox" in page
    assert "<code>demo</code>" in page


def test_a_click_on_a_person_goes_back_with_code_state_and_issuer(sandbox: Sandbox) -> None:
    back = _sent_back(sandbox.submit_sign_in(sandbox.authorize_url(Pkce()), person="acct_demo_doctor"))
    assert back["state"] == ["state-of-the-test"]
    assert back["iss"] == [sandbox.issuer]
    assert back["code"]


def test_e_mail_and_password_sign_in_too(sandbox: Sandbox) -> None:
    person = sandbox.person("patient")
    assert sandbox.code_for(person, Pkce())


@pytest.mark.parametrize("password", ["wrong", "", "Demo"])
def test_a_wrong_password_is_said_plainly_and_the_page_stays(sandbox: Sandbox, password: str) -> None:
    person = sandbox.person("patient")
    answer = sandbox.submit_sign_in(sandbox.authorize_url(Pkce()), email=person.email, password=password)
    assert answer.status_code == 422
    assert "That e-mail and password do not match. Try again, or pick a demo person." in answer.text
    assert person.email in answer.text


def test_somebody_unknown_gets_the_same_message_as_a_wrong_password(sandbox: Sandbox) -> None:
    answer = sandbox.submit_sign_in(sandbox.authorize_url(Pkce()), email="nobody@example.com", password="demo")
    assert "That e-mail and password do not match." in answer.text


def test_a_person_without_a_button_cannot_be_pressed(sandbox: Sandbox) -> None:
    person = sandbox.person("patient")
    answer = sandbox.submit_sign_in(sandbox.authorize_url(Pkce()), person=person.account)
    assert answer.status_code == 422


def test_cancel_goes_back_with_access_denied_state_and_issuer(sandbox: Sandbox) -> None:
    back = _sent_back(sandbox.submit_sign_in(sandbox.authorize_url(Pkce()), cancel="yes"))
    assert back["error"] == ["access_denied"]
    assert back["state"] == ["state-of-the-test"]
    assert back["iss"] == [sandbox.issuer]


@pytest.mark.parametrize(
    "changes",
    [
        {"code_challenge_method": "plain"},
        {"code_challenge_method": None},
        {"code_challenge": None},
        {"code_challenge": None, "code_challenge_method": None},
        {"code_challenge": "too-short"},
    ],
)
def test_a_request_without_a_good_s256_challenge_is_sent_back_refused(
    sandbox: Sandbox, changes: dict[str, str | None]
) -> None:
    back = _sent_back(_shown(sandbox.authorize_url(Pkce(), **changes)))
    assert back["error"] == ["invalid_request"]
    assert back["iss"] == [sandbox.issuer]
    assert "code" not in back


@pytest.mark.parametrize(
    ("changes", "error"),
    [({"scope": "everything"}, "invalid_scope"), ({"response_type": "token"}, "unsupported_response_type")],
)
def test_what_is_not_offered_is_sent_back_refused(sandbox: Sandbox, changes: dict[str, str], error: str) -> None:
    back = _sent_back(_shown(sandbox.authorize_url(Pkce(), **changes)))
    assert back["error"] == [error]
    assert back["iss"] == [sandbox.issuer]


@pytest.mark.parametrize(
    "redirect",
    [
        "http://localhost:49152/callback",
        "http://127.0.0.1:49152/other",
        "http://127.0.0.1.evil.example/callback",
        "http://127.0.0.1:49152@evil.example/callback",
        "https://127.0.0.1:49152/callback",
        "http://127.0.0.1:49152/callback?next=evil",
        "http://127.0.0.1:49152/callback#fragment",
        "http://[::1]:49152/callback",
        "http://127.0.0.1:0/callback",
        'http://127.0.0.1:49152/"callback',
        "http://127.0.0.1:49152/callback\n",
        None,
    ],
)
def test_a_redirect_to_anywhere_else_is_never_followed(sandbox: Sandbox, redirect: str | None) -> None:
    answer = _shown(sandbox.authorize_url(Pkce(), redirect_uri=redirect))
    assert answer.status_code == 400
    assert "Location" not in answer.headers
    assert "This sign-in cannot go on" in answer.text


@pytest.mark.parametrize("port", [":1024", ":65535", ""])
def test_any_port_of_the_loopback_address_is_accepted(sandbox: Sandbox, port: str) -> None:
    answer = _shown(sandbox.authorize_url(Pkce(), redirect_uri=f"http://127.0.0.1{port}/callback"))
    assert answer.status_code == 200
    assert f"http://127.0.0.1{port}" in answer.headers["Content-Security-Policy"]


def test_an_unknown_client_gets_a_page_and_no_redirect(sandbox: Sandbox) -> None:
    answer = _shown(sandbox.authorize_url(Pkce(), client_id="somebody-else"))
    assert answer.status_code == 400
    assert "Location" not in answer.headers


def test_a_parameter_given_twice_is_refused(sandbox: Sandbox) -> None:
    answer = _shown(sandbox.authorize_url(Pkce()) + "&state=another")
    assert answer.status_code in (303, 400)
    assert "code=" not in answer.headers.get("Location", "")


def test_a_form_can_be_sent_only_once(sandbox: Sandbox) -> None:
    url = sandbox.authorize_url(Pkce())
    first = sandbox.submit_sign_in(url, person="acct_demo_patient")
    assert first.status_code == 303
    assert first.request.body is not None
    again = requests.post(first.request.url or "", data=first.request.body, timeout=60, allow_redirects=False)
    assert "was sent twice" in again.text


def test_a_form_made_up_elsewhere_signs_nobody_in(sandbox: Sandbox) -> None:
    url = sandbox.authorize_url(Pkce())
    answer = requests.post(url, data={"form": "x", "person": "acct_demo_doctor"}, timeout=60, allow_redirects=False)
    assert answer.status_code == 422
    assert "Location" not in answer.headers


def test_a_form_from_another_site_signs_nobody_in(sandbox: Sandbox) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    data = {"person": "acct_demo_doctor"}
    answer = requests.post(sandbox.authorize_url(Pkce()), data=data, headers=headers, timeout=60, allow_redirects=False)
    assert "did not come from this page" in answer.text
    assert "Location" not in answer.headers


def test_markup_in_what_was_typed_is_shown_as_text(sandbox: Sandbox) -> None:
    answer = sandbox.submit_sign_in(sandbox.authorize_url(Pkce()), email="<b>bold</b>", password="x")
    assert "<b>bold</b>" not in answer.text
    assert "&lt;b&gt;bold" in answer.text


def test_the_page_loads_nothing_from_anywhere_and_cannot_be_framed(sandbox: Sandbox) -> None:
    answer = _shown(sandbox.authorize_url(Pkce()))
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'nonce-")
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_hint_fills_in_the_e_mail_address_and_prompt_is_tolerated(sandbox: Sandbox) -> None:
    url = sandbox.authorize_url(Pkce(), login_hint="ada@demo.3dicom.example", prompt="select_account")
    assert 'value="ada@demo.3dicom.example"' in _shown(url).text
