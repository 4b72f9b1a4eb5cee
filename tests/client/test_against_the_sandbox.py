"""The whole of identity against the real authorization server, with a browser that fills in its form."""

import re
import threading
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin

import pytest
import requests

from desktop.client.identity import OAuthIdentity
from desktop.contract.actions import Cancel, Keep
from desktop.contract.routes import CLIENT_ID
from desktop.core.failures import Refused, SignInFailed, SignInNeeded, Stale, Unreachable
from desktop.core.ports import Browser
from desktop.system.clock import SystemClock
from tests.client.machine import OpenVault, SharedLocks, ignore
from tests.sandbox import Person, Sandbox, sandbox


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with sandbox(tmp_path_factory.mktemp("sandbox") / "log") as service:
        yield service


@pytest.fixture
def person(service: Sandbox) -> Person:
    return service.person("doctor")


class FormFillingBrowser:
    """Loads the sign-in page, posts its form, and follows the redirect back to the application."""

    def __init__(self, **fields: str) -> None:
        self._fields = fields
        self.last_page = ""

    def open(self, url: str) -> None:
        with requests.Session() as session:
            page = session.get(url, timeout=60)
            action = re.search(r'<form method="post" action="([^"]+)"', page.text)
            mark = re.search(r'name="form" value="([^"]+)"', page.text)
            assert action is not None
            assert mark is not None
            form = {"form": unescape(mark[1]), **self._fields}
            self.last_page = session.post(urljoin(page.url, unescape(action[1])), form, timeout=60).text


def with_password(person: Person) -> FormFillingBrowser:
    return FormFillingBrowser(email=person.email, password=person.password, sign_in="password")


def identity(service: Sandbox, vault: OpenVault, browser: Browser) -> OAuthIdentity:
    addresses = service.addresses
    return OAuthIdentity(
        addresses.issuer, addresses.api, CLIENT_ID, vault, browser, SystemClock(), SharedLocks(), sign_in_life=30
    )


def test_signing_in_cancelling_and_signing_out(service: Sandbox, person: Person) -> None:
    vault = OpenVault()
    ours = identity(service, vault, with_password(person))
    account, session = ours.sign_in(ignore, threading.Event())
    assert account.id == person.account

    assert session.api.account(account.version).account is None
    subscription = account.subscriptions[0]
    cancel = Cancel(subscription=subscription.id)
    cancelled = session.api.change(cancel, "key-of-the-cancellation", subscription.revision).account
    assert cancelled is not None
    assert cancelled.subscriptions[0].pending_change is not None
    again = session.api.change(cancel, "key-of-the-cancellation", subscription.revision).account
    assert again is not None
    with pytest.raises(Stale):
        session.api.change(Keep(subscription=subscription.id), "key-of-a-late-keep", subscription.revision)
    with pytest.raises(Refused, match="already cancelled"):
        session.api.change(cancel, "key-of-a-second-one", cancelled.subscriptions[0].revision)
    assert len(service.ledger(account.id)) == 1

    session.revoke()
    ours.forget(account.id)
    assert vault.secrets == {}
    with pytest.raises(SignInNeeded):
        session.api.account(None)


def test_a_new_process_carries_on_with_the_kept_session(service: Sandbox, person: Person) -> None:
    vault = OpenVault()
    identity(service, vault, with_password(person)).sign_in(ignore, threading.Event())
    for _ in range(3):
        resumed = identity(service, vault, FormFillingBrowser()).resume(person.account)
        assert resumed.api.account(None).account is not None
        assert resumed.api.catalogue(None) is not None


def test_cancelling_on_the_sign_in_page(service: Sandbox) -> None:
    browser = FormFillingBrowser(cancel="yes")
    with pytest.raises(SignInFailed, match="You cancelled the sign-in in the browser"):
        identity(service, OpenVault(), browser).sign_in(ignore, threading.Event())


def test_a_session_that_was_ended_elsewhere_asks_for_a_sign_in(service: Sandbox, person: Person) -> None:
    vault = OpenVault()
    _, session = identity(service, vault, with_password(person)).sign_in(ignore, threading.Event())
    identity(service, vault, FormFillingBrowser()).resume(person.account).revoke()
    with pytest.raises(SignInNeeded):
        session.api.account(None)


def test_a_server_that_is_down_costs_no_session(service: Sandbox, person: Person) -> None:
    vault = OpenVault()
    _, session = identity(service, vault, with_password(person)).sign_in(ignore, threading.Event())
    service.fault(down=True)
    try:
        with pytest.raises(Unreachable):
            session.api.account(None)
        with pytest.raises(Unreachable):
            identity(service, vault, FormFillingBrowser()).resume(person.account).api.account(None)
    finally:
        service.fault(down=False)
    resumed = identity(service, vault, FormFillingBrowser()).resume(person.account)
    assert resumed.api.account(None).account is not None
