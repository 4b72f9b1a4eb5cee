"""How the local database came to its present form. A migration is never changed once released, only followed."""

from typing import Any, Final

_FIRST: Final = """
CREATE TABLE account (
    account_id   TEXT PRIMARY KEY,
    account      BLOB NOT NULL,
    fetched_at   TEXT NOT NULL,
    clock_offset REAL NOT NULL,
    contact      TEXT NOT NULL,
    is_current   INTEGER NOT NULL
) STRICT;

CREATE TABLE catalogue (
    only      INTEGER PRIMARY KEY CHECK (only = 1),
    catalogue BLOB NOT NULL
) STRICT;

CREATE TABLE outbox (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id       TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    subject          TEXT NOT NULL,
    action           BLOB NOT NULL,
    idempotency_key  TEXT NOT NULL UNIQUE,
    based_on         INTEGER NOT NULL,
    created_at       TEXT NOT NULL,
    expires_at       TEXT NOT NULL,
    state            TEXT NOT NULL,
    attempts         INTEGER NOT NULL DEFAULT 0,
    first_attempt_at TEXT,
    problem          BLOB,
    is_dismissed     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX outbox_by_account ON outbox (account_id, state);

CREATE TABLE hosted_page (
    page_id    TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    page       BLOB NOT NULL,
    status     TEXT NOT NULL
) STRICT;
"""

_PURCHASES: Final = """
CREATE TABLE renewed_outbox (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id       TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    subject          TEXT NOT NULL,
    action           BLOB NOT NULL,
    idempotency_key  TEXT NOT NULL UNIQUE,
    based_on         INTEGER,
    created_at       TEXT NOT NULL,
    expires_at       TEXT NOT NULL,
    state            TEXT NOT NULL,
    attempts         INTEGER NOT NULL DEFAULT 0,
    first_attempt_at TEXT,
    problem          BLOB,
    is_dismissed     INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO renewed_outbox SELECT * FROM outbox;

DROP TABLE outbox;

ALTER TABLE renewed_outbox RENAME TO outbox;

CREATE INDEX outbox_by_account ON outbox (account_id, state);
"""

_STEPS: Final = (_FIRST, _PURCHASES)
NEWEST: Final = len(_STEPS)
"""What `PRAGMA user_version` is after the last migration."""


def migrate(connection: Any) -> None:
    """Brings a database to the newest form, all or nothing; another process may be doing the same."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        for step in _STEPS[version:]:
            for statement in step.split(";\n"):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {NEWEST}")
    except BaseException:  # an error of any kind must leave the old form
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
