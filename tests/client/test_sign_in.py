"""Signing in through the browser, from the first request to the kept session."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from desktop.client.identity import OAuthIdentity
from desktop.core.failures import BrowserFailure, SignInFailed, Unreachable
from desktop.core.messages import Message
from desktop.core.ports import Browser, SignInStage, Vault
from tests.client.authorization import ACCOUNT_ID, AuthorizationServer
from tests.client.machine import BrokenVault, OpenVault, SharedLocks, ignore
from tests.client.servers import Answer, ScriptedServer, json_answer, problem_answer, serving
from tests.clock import SetClock

CLIENT_ID = "3dicom-account-desktop"
Redirect = Callable[[str, dict[str, str]], None]


@pytest.fixture
def authorization() -> Iterator[AuthorizationServer]:
    authorization = AuthorizationServer()
    with serving(authorization.script) as server:
        authorization.url = server.url
        yield authorization


def come_back(redirect_uri: str, parameters: dict[str, str]) -> None:
    """What a browser does with the redirect."""
    with suppress(OSError), urlopen(f"{redirect_uri}?{urlencode(parameters)}", timeout=60) as page:
        page.read()


class ConsentingBrowser:
    """A user who says yes at once, and a browser that then comes back in its own way."""

    def __init__(self, authorization: AuthorizationServer, redirect: Redirect = come_back) -> None:
        self._authorization = authorization
        self._redirect = redirect
        self.opened: list[str] = []

    def open(self, url: str) -> None:
        self.opened.append(url)
        self._redirect(*self._authorization.consent(url))


class NoBrowser:
    """A machine on which no browser starts."""

    def open(self, url: str) -> None:
        raise BrowserFailure(Message("No browser could be opened."))


def identity(authorization: AuthorizationServer, vault: Vault, browser: Browser, life: float = 10) -> OAuthIdentity:
    url = authorization.url
    return OAuthIdentity(url, url, CLIENT_ID, vault, browser, SetClock(), SharedLocks(), sign_in_life=life)


def test_a_sign_in_gives_the_account_and_keeps_the_session(authorization: AuthorizationServer) -> None:
    vault = OpenVault()
    stages: list[tuple[SignInStage, bool]] = []
    browser = ConsentingBrowser(authorization)
    account, session = identity(authorization, vault, browser).sign_in(
        lambda stage, url: stages.append((stage, url is not None)), threading.Event()
    )
    assert account.id == ACCOUNT_ID
    assert stages == [
        (SignInStage.CONTACTING, False),
        (SignInStage.WAITING_FOR_BROWSER, True),
        (SignInStage.FINISHING, False),
    ]
    assert vault.secrets == {f"refresh-token {authorization.url} {ACCOUNT_ID}": authorization.current_refresh}
    assert session.api.account(None).account == account
    assert authorization.refreshes == 0


def test_without_a_browser_the_copied_address_does(authorization: AuthorizationServer) -> None:
    def progress(stage: SignInStage, url: str | None) -> None:  # noqa: ARG001 - as the port has it
        if url is not None:
            threading.Thread(target=lambda: come_back(*authorization.consent(url))).start()

    account, _ = identity(authorization, OpenVault(), NoBrowser()).sign_in(progress, threading.Event())
    assert account.id == ACCOUNT_ID


def test_the_browser_is_started_with_an_address_that_tells_nothing(authorization: AuthorizationServer) -> None:
    """A process's arguments can be read by others: with the authorization request in them they could answer it."""
    told: list[str] = []
    browser = ConsentingBrowser(authorization)
    identity(authorization, OpenVault(), browser).sign_in(
        lambda _stage, url: told.append(url) if url else None, threading.Event()
    )
    for address in (*browser.opened, *told):
        assert re.fullmatch(r"http://127\.0\.0\.1:[0-9]+/[A-Za-z0-9_-]{43}", address)
    assert set(browser.opened).isdisjoint(told)


def test_saying_no_in_the_browser_is_not_an_error_of_ours(authorization: AuthorizationServer) -> None:
    def deny(redirect_uri: str, parameters: dict[str, str]) -> None:
        denied = {**parameters, "error": "access_denied"}
        del denied["code"]
        come_back(redirect_uri, denied)

    browser = ConsentingBrowser(authorization, deny)
    with pytest.raises(SignInFailed, match="You cancelled the sign-in in the browser"):
        identity(authorization, OpenVault(), browser).sign_in(ignore, threading.Event())


def test_cancelling_in_the_window_ends_the_wait(authorization: AuthorizationServer) -> None:
    cancelled = threading.Event()

    def progress(stage: SignInStage, url: str | None) -> None:  # noqa: ARG001 - as the port has it
        if stage is SignInStage.WAITING_FOR_BROWSER:
            cancelled.set()

    with pytest.raises(SignInFailed, match="You cancelled"):
        identity(authorization, OpenVault(), NoBrowser()).sign_in(progress, cancelled)


def test_nobody_signing_in_ends_the_wait(authorization: AuthorizationServer) -> None:
    with pytest.raises(SignInFailed, match="Nobody signed in"):
        identity(authorization, OpenVault(), NoBrowser(), life=0.2).sign_in(ignore, threading.Event())


def test_a_code_of_somebody_else_is_worth_nothing(authorization: AuthorizationServer) -> None:
    """Code injection: the attacker's code does not fit our verifier."""

    def inject(redirect_uri: str, parameters: dict[str, str]) -> None:
        authorization.challenges["attackers-code"] = ("attackers-challenge", redirect_uri)
        come_back(redirect_uri, {**parameters, "code": "attackers-code"})

    vault = OpenVault()
    with pytest.raises(SignInFailed, match="refused the sign-in") as caught:
        identity(authorization, vault, ConsentingBrowser(authorization, inject)).sign_in(ignore, threading.Event())
    assert caught.value.message.facts == {"reason": "invalid_grant"}
    assert vault.secrets == {}


def test_an_answer_in_the_name_of_another_server_is_ignored(authorization: AuthorizationServer) -> None:
    """Mix-up (RFC 9207): wrong or missing `iss` first, the right one after."""

    def mix_up(redirect_uri: str, parameters: dict[str, str]) -> None:
        come_back(redirect_uri, {**parameters, "iss": "https://evil.example", "code": "stolen"})
        come_back(redirect_uri, {"state": parameters["state"], "code": "stolen"})
        come_back(redirect_uri, parameters)

    account, _ = identity(authorization, OpenVault(), ConsentingBrowser(authorization, mix_up)).sign_in(
        ignore, threading.Event()
    )
    assert account.id == ACCOUNT_ID


def test_a_keyring_that_cannot_write_ends_the_sign_in_and_gives_the_token_back(
    authorization: AuthorizationServer,
) -> None:
    with pytest.raises(SignInFailed, match="keyring"):
        identity(authorization, BrokenVault(), ConsentingBrowser(authorization)).sign_in(ignore, threading.Event())
    assert authorization.revoked == [authorization.current_refresh]


def test_an_account_that_cannot_be_read_leaves_nothing_behind(authorization: AuthorizationServer) -> None:
    authorization.account_answer = json_answer(b'{"id": "acct_ada"}')
    vault = OpenVault()
    with pytest.raises(Unreachable):
        identity(authorization, vault, ConsentingBrowser(authorization)).sign_in(ignore, threading.Event())
    assert vault.secrets == {}
    assert authorization.revoked == [authorization.current_refresh]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"code_challenge_methods_supported": ["plain"]}, "PKCE"),
        ({"code_challenge_methods_supported": []}, "PKCE"),
        ({"issuer": "https://evil.example"}, "says that it is"),
        ({"token_endpoint": "http://evil.example/token"}, "not be encrypted"),
        ({"token_endpoint": "http://localhost:8080/token"}, "name localhost"),
        ({"authorization_endpoint": "javascript:alert(1)"}, "not be encrypted"),
        ({"authorization_endpoint": "file:///etc/passwd"}, "not be encrypted"),
        ({"authorization_endpoint": "https://user:pass@evil.example/"}, "not be encrypted"),
        ({"token_endpoint": None}, "does not offer"),
        ({"issuer": 7}, "does not offer"),
    ],
)
def test_a_sign_in_service_that_is_not_safe_is_refused(
    authorization: AuthorizationServer, change: dict[str, object], sentence: str
) -> None:
    authorization.metadata = change
    with pytest.raises(SignInFailed, match=sentence):
        identity(authorization, OpenVault(), NoBrowser()).sign_in(ignore, threading.Event())


def test_a_server_without_sign_in_is_a_sentence() -> None:
    with serving(lambda _: json_answer(b"{}", 404)) as server:
        lost = AuthorizationServer()
        lost.url = server.url
        with pytest.raises(SignInFailed, match="does not offer a sign-in"):
            identity(lost, OpenVault(), NoBrowser()).sign_in(ignore, threading.Event())
    assert [request.path for request in server.requests] == [
        "/.well-known/oauth-authorization-server",
        "/.well-known/openid-configuration",
    ]


def test_an_issuer_with_a_path_is_asked_where_the_standards_say() -> None:
    """RFC 8414 section 3.1 puts the well-known part first, OpenID Connect Discovery last."""
    with serving(lambda _: json_answer(b"{}", 404)) as server:
        lost = AuthorizationServer()
        lost.url = f"{server.url}/realms/clinic"
        with pytest.raises(SignInFailed):
            identity(lost, OpenVault(), NoBrowser()).sign_in(ignore, threading.Event())
    assert [request.path for request in server.requests] == [
        "/.well-known/oauth-authorization-server/realms/clinic",
        "/realms/clinic/.well-known/openid-configuration",
    ]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(404, {"Content-Type": "text/html"}, b"<html>Not found</html>"),
        Answer(200, {"Content-Type": "text/html"}, b"<html>Welcome</html>"),
        Answer(503, {"Content-Type": "application/json"}, b"{}"),
        Answer(302, {"Location": "/login"}),
    ],
    ids=["page not found", "every page is the same", "error", "redirect"],
)
def test_an_issuer_that_knows_only_openid_connect_is_understood(
    authorization: AuthorizationServer, answer: Answer
) -> None:
    authorization.answer_of_rfc_8414 = answer
    account, _ = identity(authorization, OpenVault(), ConsentingBrowser(authorization)).sign_in(
        ignore, threading.Event()
    )
    assert account.id == ACCOUNT_ID


def test_where_neither_address_answers_the_first_failure_is_told() -> None:
    answers = iter([Answer(302, {"Location": "/login"}), problem_answer(503, "unavailable")])
    with serving(lambda _: next(answers)) as server:
        lost = AuthorizationServer()
        lost.url = server.url
        with pytest.raises(Unreachable, match="elsewhere"):
            identity(lost, OpenVault(), NoBrowser()).sign_in(ignore, threading.Event())


def test_an_issuer_whose_name_ends_in_a_slash_is_itself(authorization: AuthorizationServer) -> None:
    authorization.metadata = {"issuer": f"{authorization.url}/"}
    account, _ = identity(authorization, OpenVault(), ConsentingBrowser(authorization)).sign_in(
        ignore, threading.Event()
    )
    assert account.id == ACCOUNT_ID


@pytest.mark.parametrize("name", ["{url}//", "{url}/other", "{url}/?"])
def test_an_issuer_of_almost_the_same_name_is_another(authorization: AuthorizationServer, name: str) -> None:
    authorization.metadata = {"issuer": name.format(url=authorization.url)}
    with pytest.raises(SignInFailed, match="says that it is"):
        identity(authorization, OpenVault(), NoBrowser()).sign_in(ignore, threading.Event())


def test_a_token_endpoint_that_redirects_gets_the_code_once(authorization: AuthorizationServer) -> None:
    with serving(lambda _: json_answer(b"{}")) as thief:
        authorization.token_answer = Answer(307, {"Location": f"{thief.url}/token"})
        with pytest.raises(Unreachable, match="elsewhere"):
            identity(authorization, OpenVault(), ConsentingBrowser(authorization)).sign_in(ignore, threading.Event())
        assert _bodies(thief) == []


def _bodies(server: ScriptedServer) -> list[bytes]:
    return [request.body for request in server.requests]


@pytest.mark.parametrize(
    "tokens",
    [
        b'{"access_token": "a", "token_type": "Bearer"}',
        b'{"access_token": "a", "token_type": "mac", "refresh_token": "r"}',
        b'{"access_token": "a\\nX: y", "token_type": "Bearer", "refresh_token": "r"}',
        b'{"token_type": "Bearer"}',
        b"[]",
        b"not json",
    ],
)
def test_tokens_that_make_no_sense_are_no_session(authorization: AuthorizationServer, tokens: bytes) -> None:
    authorization.token_answer = json_answer(tokens)
    vault = OpenVault()
    with pytest.raises((SignInFailed, Unreachable)):
        identity(authorization, vault, ConsentingBrowser(authorization)).sign_in(ignore, threading.Event())
    assert vault.secrets == {}
