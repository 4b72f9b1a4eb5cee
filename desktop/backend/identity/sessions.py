"""Sessions and their rotating refresh tokens.

Each use of a refresh token issues a successor. The used one stays good until a successor is first used, because the
answer that carried the successor may have been lost; a token that has been replaced so is retired, and its later use
means that somebody copied it, so that the whole session ends (RFC 9700 section 4.14.2).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from secrets import token_urlsafe

from sqlalchemy import Connection, insert, select, update

from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.backend.identity.tables import fingerprint, refresh_tokens, sessions

_TOKEN_BYTES = 32


@dataclass(frozen=True)
class Session:
    """One signed-in client of one account."""

    id: str
    account: str
    client: str
    scope: str


class _Copied(Enum):
    """A retired token was used: somebody has a copy, and its session was ended."""

    COPIED = "copied"


class Sessions:
    """Begins, continues and ends sessions."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._when_ended: Callable[[], None] = lambda: None

    def when_ended(self, listener: Callable[[], None]) -> None:
        """Call a listener after a session has ended, when everybody can see that."""
        self._when_ended = listener

    def begin(self, connection: Connection, account: str, client: str, scope: str) -> tuple[Session, str]:
        """A new session and its first refresh token, within the caller's transaction."""
        session = Session(token_urlsafe(16), account, client, scope)
        row = {"id": session.id, "account": account, "client": client, "scope": scope}
        connection.execute(insert(sessions).values(**row, begun_at=self._clock.now()))
        return session, self._issue(connection, session.id, None)

    def _issue(self, connection: Connection, session: str, parent: str | None) -> str:
        token = token_urlsafe(_TOKEN_BYTES)
        row = {"hash": fingerprint(token), "session": session, "parent": parent}
        connection.execute(insert(refresh_tokens).values(row))
        return token

    def find(self, token: str) -> Session | None:
        """The living session that a refresh token may continue; a retired token ends its session."""
        with self._database.writing() as connection:
            found = self._usable(connection, token)
        return self._told(found)

    def _told(self, found: Session | _Copied | None) -> Session | None:
        """Tells of a session's end once the transaction is over."""
        if isinstance(found, _Copied):
            self.tell_end()
            return None
        return found

    def _usable(self, connection: Connection, token: str) -> Session | _Copied | None:
        query = (
            select(sessions, refresh_tokens.c.retired_at)
            .join(refresh_tokens, refresh_tokens.c.session == sessions.c.id)
            .where(refresh_tokens.c.hash == fingerprint(token))
        )
        row = connection.execute(query).first()
        if row is None or row.revoked_at is not None:
            return None
        if row.retired_at is not None:
            self.end_within(connection, row.id)
            return _Copied.COPIED
        return Session(row.id, row.account, row.client, row.scope)

    def rotate(self, token: str) -> tuple[Session, str] | None:
        """Use a refresh token for the session and a successor; None when the token is not good any more."""
        with self._database.writing() as connection:
            found = self._usable(connection, token)
            if isinstance(found, Session):
                self._use(connection, fingerprint(token))
                return found, self._issue(connection, found.id, fingerprint(token))
        self._told(found)
        return None

    def _use(self, connection: Connection, used: str) -> None:
        row = connection.execute(select(refresh_tokens).where(refresh_tokens.c.hash == used)).one()
        if row.used_at is not None:
            return
        now = self._clock.now()
        connection.execute(update(refresh_tokens).where(refresh_tokens.c.hash == used).values(used_at=now))
        if row.parent is not None:
            replaced = (refresh_tokens.c.hash == row.parent) | (
                (refresh_tokens.c.parent == row.parent) & (refresh_tokens.c.hash != used)
            )
            connection.execute(update(refresh_tokens).where(replaced).values(retired_at=now))

    def end(self, session: str) -> None:
        """End a session: neither its refresh tokens nor its access tokens are good any more."""
        with self._database.writing() as connection:
            self.end_within(connection, session)
        self.tell_end()

    def end_within(self, connection: Connection, session: str) -> None:
        """End a session within the caller's transaction, who calls `tell_end` when that is over."""
        living = (sessions.c.id == session) & sessions.c.revoked_at.is_(None)
        connection.execute(update(sessions).where(living).values(revoked_at=self._clock.now()))

    def tell_end(self) -> None:
        """Tell the listener that a session has ended."""
        self._when_ended()

    def is_living(self, session: str) -> bool:
        """Whether a session has not ended."""
        query = select(sessions.c.id).where(sessions.c.id == session, sessions.c.revoked_at.is_(None))
        with self._database.reading() as connection:
            return connection.execute(query).first() is not None
