"""A session that has ended is good for nothing more, also for those who were just looking."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from desktop.backend.billing.problems import ProblemError
from desktop.backend.billing.web.authentication import Authentication, VerifiedToken
from desktop.backend.clock import VirtualClock
from desktop.backend.database import Database
from desktop.backend.identity.authorization_codes import AuthorizationCode, AuthorizationCodes
from desktop.backend.identity.sessions import Sessions
from desktop.backend.identity.tables import fingerprint, metadata

_REQUEST = cast(Any, SimpleNamespace(headers={"authorization": "Bearer access"}))


class Service:
    """Sessions, and an API that remembers for a while whose access token it saw."""

    def __init__(self, database: Database) -> None:
        self.clock = VirtualClock()
        self.sessions = Sessions(database, self.clock)
        self.codes = AuthorizationCodes(database, self.clock, self.sessions)
        self.authentication = Authentication(self, self.clock)
        self.after_look: Callable[[], None] = lambda: None
        with database.writing() as connection:
            session, self.refresh_token = self.sessions.begin(connection, "acct", "client", "scope")
        self.session = session.id
        self.sessions.when_ended(self._hear)

    def verified(self, access_token: str) -> VerifiedToken | None:
        is_living = self.sessions.is_living(self.session)
        self.after_look()
        return VerifiedToken("acct", self.clock.now() + timedelta(minutes=9)) if is_living else None

    def is_answered(self) -> bool:
        """Whether a request with the session's access token is answered."""
        try:
            return self.authentication.account_of(_REQUEST) == "acct"
        except ProblemError:
            return False

    def _hear(self) -> None:
        self.authentication.forget_tokens()
        assert not self.is_answered(), "the end is told before it can be seen"


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with closing(Database(f"sqlite:///{tmp_path / 'backend.sqlite3'}")) as database:
        database.create_tables(metadata)
        yield Service(database)


def _retired_token(service: Service) -> str:
    renewed = service.sessions.rotate(service.refresh_token)
    assert renewed is not None
    service.sessions.rotate(renewed[1])
    return service.refresh_token


@pytest.mark.parametrize("use", [Sessions.find, Sessions.rotate])
def test_a_copied_refresh_token_ends_its_session_at_once(
    service: Service, use: Callable[[Sessions, str], object]
) -> None:
    stolen = _retired_token(service)
    assert service.is_answered()
    assert use(service.sessions, stolen) is None
    assert not service.is_answered()


def test_a_code_that_is_used_again_ends_its_session_at_once(service: Service) -> None:
    code = AuthorizationCode(fingerprint("code"), "client", "acct", "http://127.0.0.1/callback", "scope", "challenge")
    service.codes.save(code)
    redeemed = service.codes.redeem(code)
    assert redeemed is not None
    service.session = redeemed[0].id
    assert service.is_answered()
    assert service.codes.find("code", "client") is None
    assert not service.is_answered()


def test_whoever_was_looking_when_a_session_ended_does_not_remember_it(service: Service) -> None:
    def end() -> None:
        service.after_look = lambda: None
        service.sessions.end(service.session)

    service.after_look = end
    service.is_answered()
    assert not service.is_answered()


def test_a_token_that_nobody_knows_ends_nothing(service: Service) -> None:
    assert service.is_answered()
    assert service.sessions.find("unknown") is None
    assert service.sessions.rotate("unknown") is None
    assert service.is_answered()
