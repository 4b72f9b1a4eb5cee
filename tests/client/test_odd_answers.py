"""Answers that were made to break whoever reads them."""

import threading
from collections.abc import Iterator

import pytest

from desktop.client.billing_api import HttpBillingApi
from desktop.client.oauth.discovery import discover
from desktop.client.transport import Transport
from desktop.core.failures import Unintelligible, Unreachable
from tests.client.authorization import ACCOUNT_ID, AuthorizationServer
from tests.client.machine import OpenVault, ignore
from tests.client.servers import Answer, json_answer, serving
from tests.client.test_billing_api import PlantedTokens
from tests.client.test_sign_in import ConsentingBrowser, identity
from tests.clock import SetClock

ODD = [
    pytest.param(b'{"type":' + b"[" * 20_000, id="nested"),
    pytest.param(b'{"type":"\xff\xfe"}', id="no UTF-8"),
    pytest.param(b'{"type":"x","title":"t","status":' + b"9" * 5_000 + b"}", id="huge"),
    pytest.param(b"", id="empty"),
]


@pytest.fixture
def authorization() -> Iterator[AuthorizationServer]:
    authorization = AuthorizationServer()
    with serving(authorization.script) as server:
        authorization.url = server.url
        yield authorization


@pytest.mark.parametrize("body", ODD)
@pytest.mark.parametrize(("status", "kind"), [(200, "application/json"), (400, "application/problem+json")])
def test_an_odd_answer_of_the_service_is_none(status: int, kind: str, body: bytes) -> None:
    answer = Answer(status, {"Content-Type": kind}, body)
    with serving(lambda _: answer) as server, pytest.raises(Unintelligible):
        HttpBillingApi(Transport(server.url), PlantedTokens(), ACCOUNT_ID, SetClock()).account(None)


@pytest.mark.parametrize("body", ODD)
def test_an_odd_description_of_a_sign_in_is_none(body: bytes) -> None:
    with serving(lambda _: json_answer(body)) as server, pytest.raises(Unintelligible):
        discover(server.url)


@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize("body", ODD)
def test_odd_tokens_are_none(authorization: AuthorizationServer, status: int, body: bytes) -> None:
    authorization.token_answer = json_answer(body, status)
    with pytest.raises(Unreachable):
        identity(authorization, OpenVault(), ConsentingBrowser(authorization)).sign_in(ignore, threading.Event())


@pytest.mark.parametrize("token", ["日本", "a\u00e9", "a\nb", ""])
def test_a_token_that_fits_into_no_header_is_none(authorization: AuthorizationServer, token: str) -> None:
    tokens = f'{{"access_token":{token!r},"token_type":"Bearer","refresh_token":"r"}}'.replace("'", '"')
    authorization.token_answer = json_answer(tokens.encode())
    with pytest.raises(Unintelligible):
        identity(authorization, OpenVault(), ConsentingBrowser(authorization)).sign_in(ignore, threading.Event())
