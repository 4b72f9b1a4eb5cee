"""A session's tokens: refreshed once, kept before they are used, lost to nobody."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.client.identity import OAuthIdentity, OAuthSession
from desktop.client.oauth.discovery import discover
from desktop.client.oauth.session import RefreshingTokens
from desktop.client.oauth.tokens import TokenEndpoint, Tokens
from desktop.core.failures import SignInNeeded, Unreachable, VaultLocked
from tests.client.authorization import ACCOUNT_ID, AuthorizationServer
from tests.client.machine import OpenVault, SharedLocks
from tests.client.servers import Answer, json_answer, problem_answer, serving
from tests.client.test_sign_in import CLIENT_ID, NoBrowser
from tests.clock import SetClock


@pytest.fixture
def authorization() -> Iterator[AuthorizationServer]:
    authorization = AuthorizationServer()
    authorization.current_refresh = "refresh-0-planted"
    with serving(authorization.script) as server:
        authorization.url = server.url
        yield authorization


@pytest.fixture
def vault(authorization: AuthorizationServer) -> OpenVault:
    vault = OpenVault()
    vault.secrets[f"refresh-token {authorization.url} {ACCOUNT_ID}"] = "refresh-0-planted"
    return vault


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def identity(authorization: AuthorizationServer, vault: OpenVault, clock: SetClock) -> OAuthIdentity:
    url = authorization.url
    return OAuthIdentity(url, url, CLIENT_ID, vault, NoBrowser(), clock, SharedLocks())


@pytest.fixture
def session(identity: OAuthIdentity) -> OAuthSession:
    return identity.resume(ACCOUNT_ID)


def test_resuming_sends_nothing(identity: OAuthIdentity, authorization: AuthorizationServer) -> None:
    identity.resume(ACCOUNT_ID)
    assert authorization.refreshes == 0


def test_a_token_serves_many_requests(session: OAuthSession, authorization: AuthorizationServer) -> None:
    for _ in range(3):
        session.api.account(None)
    assert authorization.refreshes == 1


def test_two_sessions_of_one_account_share_a_token(identity: OAuthIdentity, authorization: AuthorizationServer) -> None:
    identity.resume(ACCOUNT_ID).api.account(None)
    identity.resume(ACCOUNT_ID).api.account(None)
    assert authorization.refreshes == 1


def test_a_token_is_replaced_before_it_runs_out(
    session: OAuthSession, authorization: AuthorizationServer, clock: SetClock
) -> None:
    session.api.account(None)
    clock.advance(timedelta(seconds=571))
    session.api.account(None)
    assert authorization.refreshes == 2


def test_a_clock_that_was_set_back_costs_no_session(
    session: OAuthSession, authorization: AuthorizationServer, clock: SetClock
) -> None:
    session.api.account(None)
    clock.advance(timedelta(days=-400))
    session.api.account(None)
    assert authorization.refreshes == 2


def test_a_refused_token_is_replaced_once(session: OAuthSession, authorization: AuthorizationServer) -> None:
    session.api.account(None)
    authorization.expire_access_tokens()
    session.api.account(None)
    assert authorization.refreshes == 2


def test_a_token_refused_again_asks_for_a_sign_in(
    session: OAuthSession, authorization: AuthorizationServer, vault: OpenVault
) -> None:
    authorization.account_answer = problem_answer(401, "unauthenticated")
    with pytest.raises(SignInNeeded):
        session.api.account(None)
    assert authorization.refreshes == 2
    assert authorization.current_refresh in vault.secrets.values()


def test_many_threads_with_a_refused_token_refresh_once(
    session: OAuthSession, authorization: AuthorizationServer
) -> None:
    session.api.account(None)
    authorization.expire_access_tokens()
    together = threading.Barrier(8)

    def ask(_: int) -> str:
        together.wait(60)
        account = session.api.account(None).account
        assert account is not None
        return account.id

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(8))) == {ACCOUNT_ID}
    assert (authorization.refreshes, authorization.reuses) == (2, 0)


_PROCESS = """
import sys
from pathlib import Path
from desktop.client.identity import OAuthIdentity
from desktop.system.process_lock import ProcessLocks
from tests.clock import SetClock
from tests.client.test_session import FileVault
url, folder = sys.argv[1], Path(sys.argv[2])
for _ in range(10):
    identity = OAuthIdentity(
        url, url, "3dicom-account-desktop", FileVault(folder), None, SetClock(), ProcessLocks(folder / "locks")
    )
    assert identity.resume("acct_ada").api.account(None).account is not None
"""


class FileVault:
    """A keyring that two processes of a test can share."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "secret"

    def read(self, name: str) -> str | None:
        return self._file.read_text()

    def write(self, name: str, secret: str) -> None:
        self._file.write_text(secret)

    def delete(self, name: str) -> None:
        self._file.unlink()


def test_two_processes_never_use_a_refresh_token_twice(authorization: AuthorizationServer, tmp_path: Path) -> None:
    FileVault(tmp_path).write("", "refresh-0-planted")
    command = [sys.executable, "-c", _PROCESS, authorization.url, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    processes = [subprocess.Popen(command, env=environment) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert (authorization.refreshes, authorization.reuses) == (20, 0)


def test_the_new_refresh_token_is_kept_before_the_new_access_token_is_used(
    session: OAuthSession, authorization: AuthorizationServer, vault: OpenVault
) -> None:
    authorization.on_account = lambda: vault.events.append("account")
    session.api.account(None)
    assert vault.events == ["write refresh-1-planted", "account"]


def test_a_lost_answer_leaves_the_old_token_in_place(
    session: OAuthSession, authorization: AuthorizationServer, vault: OpenVault
) -> None:
    authorization.token_answer = json_answer(b'{"access_token": "a", "token')._replace(cut=3)
    with pytest.raises(Unreachable):
        session.api.account(None)
    assert list(vault.secrets.values()) == ["refresh-0-planted"]
    authorization.token_answer = None
    assert session.api.account(None).account is not None


@pytest.mark.parametrize(
    "answer",
    [
        json_answer(b"{}", 500),
        json_answer(b"{}", 429),
        Answer(200, {"Content-Type": "text/html"}, b"<html>hotel</html>"),
        Answer(403, {"Content-Type": "text/plain"}, b"blocked by the firewall"),
        Answer(302, {"Location": "https://evil.example"}),
    ],
)
def test_a_bad_network_does_not_end_a_session(
    session: OAuthSession, authorization: AuthorizationServer, vault: OpenVault, answer: Answer
) -> None:
    authorization.token_answer = answer
    with pytest.raises(Unreachable):
        session.api.account(None)
    assert list(vault.secrets.values()) == ["refresh-0-planted"]


def test_an_ended_session_asks_for_a_sign_in(session: OAuthSession, authorization: AuthorizationServer) -> None:
    authorization.current_refresh = None
    with pytest.raises(SignInNeeded, match="Sign in again"):
        session.api.account(None)


def test_a_token_that_another_process_has_replaced_meanwhile_is_read_again(
    session: OAuthSession, authorization: AuthorizationServer, vault: OpenVault
) -> None:
    """As when two computers share a profile, and so a vault, but no lock."""
    authorization.current_refresh = "refresh-of-the-other"
    name = next(iter(vault.secrets))
    vault.after_first_read = lambda: vault.secrets.update({name: "refresh-of-the-other"})
    assert session.api.account(None).account is not None


def test_no_token_at_all_asks_for_a_sign_in(session: OAuthSession, vault: OpenVault) -> None:
    vault.secrets.clear()
    with pytest.raises(SignInNeeded):
        session.api.account(None)


def test_a_locked_keyring_is_told_and_loses_nothing(
    session: OAuthSession, authorization: AuthorizationServer, vault: OpenVault
) -> None:
    vault.is_locked = True
    with pytest.raises(VaultLocked):
        session.api.account(None)
    vault.is_locked = False
    assert session.api.account(None).account is not None
    assert authorization.reuses == 0


def _signed_in_anew(tokens: Tokens, vault: OpenVault, authorization: AuthorizationServer) -> None:
    name = f"refresh-token {authorization.url} {ACCOUNT_ID}"
    endpoint = TokenEndpoint(discover(authorization.url), CLIENT_ID)
    RefreshingTokens(name, vault, SetClock(), lambda: endpoint, SharedLocks()).begin(tokens)
    assert vault.secrets == {name: tokens.refresh_token}


ANEW = Tokens(access_token="access-planted", token_type="Bearer", refresh_token="refresh-anew-planted")


def test_signing_in_again_ends_the_session_before_at_the_server(
    authorization: AuthorizationServer, vault: OpenVault
) -> None:
    _signed_in_anew(ANEW, vault, authorization)
    assert authorization.revoked == ["refresh-0-planted"]


def test_a_first_sign_in_ends_nothing(authorization: AuthorizationServer, vault: OpenVault) -> None:
    vault.secrets.clear()
    _signed_in_anew(ANEW, vault, authorization)
    assert authorization.revoked == []


def test_signing_in_again_succeeds_though_the_session_before_cannot_be_ended(
    authorization: AuthorizationServer, vault: OpenVault
) -> None:
    authorization.metadata = {"revocation_endpoint": f"{authorization.url}/nowhere"}
    _signed_in_anew(ANEW, vault, authorization)
    assert authorization.revoked == []


def test_signing_out_ends_the_session_at_the_server(
    session: OAuthSession, authorization: AuthorizationServer, identity: OAuthIdentity, vault: OpenVault
) -> None:
    session.revoke()
    identity.forget(ACCOUNT_ID)
    assert authorization.revoked == ["refresh-0-planted"]
    assert vault.secrets == {}


def test_a_forgotten_account_is_not_resumed(identity: OAuthIdentity, session: OAuthSession) -> None:
    session.api.account(None)
    identity.forget(ACCOUNT_ID)
    with pytest.raises(SignInNeeded):
        session.api.account(None)


def test_an_account_may_be_forgotten_without_a_server(vault: OpenVault) -> None:
    with serving(lambda _: json_answer(b"{}")) as server:
        url = server.url
    vault.secrets[f"refresh-token {url} {ACCOUNT_ID}"] = "refresh-0-planted"
    identity = OAuthIdentity(url, url, CLIENT_ID, vault, NoBrowser(), SetClock(), SharedLocks())
    with pytest.raises(Unreachable):
        identity.resume(ACCOUNT_ID).revoke()
    identity.forget(ACCOUNT_ID)
    assert f"refresh-token {url} {ACCOUNT_ID}" not in vault.secrets


def test_a_session_of_another_account_is_refused(session: OAuthSession, authorization: AuthorizationServer) -> None:
    authorization.account_id = "acct_bob"
    with pytest.raises(Unreachable, match="another account"):
        session.api.account(None)
