"""Authorization codes: good once, for a minute, for one client and one PKCE challenge (RFC 6749, RFC 7636)."""

from dataclasses import dataclass
from datetime import UTC, timedelta

from sqlalchemy import insert, select, update

from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.backend.identity.sessions import Session, Sessions
from desktop.backend.identity.tables import authorization_codes, fingerprint

LIFE = timedelta(seconds=60)


@dataclass(frozen=True)
class AuthorizationCode:
    """What a code stands for, in the shape that Authlib asks."""

    hash: str
    client: str
    account: str
    redirect_uri: str
    scope: str
    code_challenge: str
    code_challenge_method: str = "S256"

    def get_redirect_uri(self) -> str:
        """Where the code was sent to."""
        return self.redirect_uri

    def get_scope(self) -> str:
        """What was granted."""
        return self.scope


class AuthorizationCodes:
    """Keeps codes until they are redeemed."""

    def __init__(self, database: Database, clock: Clock, sessions: Sessions) -> None:
        self._database = database
        self._clock = clock
        self._sessions = sessions

    def save(self, grant: AuthorizationCode) -> None:
        """Keep a fresh code."""
        row = {
            "hash": grant.hash,
            "client": grant.client,
            "account": grant.account,
            "redirect_uri": grant.redirect_uri,
            "scope": grant.scope,
            "challenge": grant.code_challenge,
            "expires_at": self._clock.now() + LIFE,
        }
        with self._database.writing() as connection:
            connection.execute(insert(authorization_codes).values(row))

    def find(self, code: str, client: str) -> AuthorizationCode | None:
        """A code that can still be redeemed. One that was redeemed before ends the session that came of it."""
        chosen = (authorization_codes.c.hash == fingerprint(code)) & (authorization_codes.c.client == client)
        with self._database.writing() as connection:
            row = connection.execute(select(authorization_codes).where(chosen)).first()
            if row is None:
                return None
            if row.used_at is not None:
                self._sessions.end_within(connection, row.session)
        if row.used_at is not None:
            self._sessions.tell_end()
            return None
        if row.expires_at.replace(tzinfo=UTC) <= self._clock.now():
            return None
        return AuthorizationCode(row.hash, row.client, row.account, row.redirect_uri, row.scope, row.challenge)

    def redeem(self, code: AuthorizationCode) -> tuple[Session, str] | None:
        """Use a code for a session and its first refresh token; None when somebody was faster."""
        unused = (authorization_codes.c.hash == code.hash) & authorization_codes.c.used_at.is_(None)
        with self._database.writing() as connection:
            session, token = self._sessions.begin(connection, code.account, code.client, code.scope)
            values = {"used_at": self._clock.now(), "session": session.id}
            done = connection.execute(update(authorization_codes).where(unused).values(values))
            if done.rowcount == 1:
                return session, token
            connection.rollback()
        return None
