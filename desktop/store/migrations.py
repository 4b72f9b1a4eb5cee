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

_HISTORIES: Final = """
CREATE TABLE history (
    account_id TEXT PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    revision   INTEGER NOT NULL,
    invoices   BLOB NOT NULL,
    credits    BLOB NOT NULL
) STRICT;

CREATE TABLE invoice (
    id           INTEGER PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    invoice_id   TEXT NOT NULL,
    created      INTEGER NOT NULL,
    number       TEXT,
    amount       INTEGER NOT NULL,
    status       TEXT NOT NULL,
    year         INTEGER NOT NULL,
    subscription TEXT,
    searched     TEXT NOT NULL,
    invoice      BLOB NOT NULL,
    UNIQUE (account_id, invoice_id)
) STRICT;

CREATE INDEX invoice_by_date ON invoice (account_id, created, id, status, year, subscription);

CREATE INDEX invoice_by_number ON invoice (account_id, number, created, id, status, year, subscription);

CREATE INDEX invoice_by_amount ON invoice (account_id, amount, created, id, status, year, subscription);

CREATE INDEX invoice_by_status ON invoice (account_id, status, created, id, year, subscription);

CREATE INDEX invoice_by_text
    ON invoice (account_id, searched, created, id, number, amount, status, year, subscription);

CREATE TABLE invoice_count (
    account_id   TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    year         INTEGER NOT NULL,
    status       TEXT NOT NULL,
    subscription TEXT NOT NULL,
    invoices     INTEGER NOT NULL,
    PRIMARY KEY (account_id, year, status, subscription)
) STRICT;

CREATE TABLE credit_entry (
    id         INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
    entry_id   TEXT NOT NULL,
    reading    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    credits    INTEGER NOT NULL,
    entry      BLOB NOT NULL,
    UNIQUE (account_id, entry_id)
) STRICT;

CREATE INDEX credit_entry_in_order ON credit_entry (account_id, reading DESC, id);

CREATE INDEX credit_entry_by_purpose ON credit_entry (account_id, kind, purpose, credits);
"""

_DEPARTURES: Final = """
CREATE TABLE departure (
    account_id TEXT PRIMARY KEY
) STRICT;
"""

_REASONS: Final = """
ALTER TABLE account ADD COLUMN contact_reason BLOB;

UPDATE outbox SET first_attempt_at = NULL, is_dismissed = 0 WHERE state = 'unanswered';
"""
"""Attempts were noted on this computer's clock, so nobody knows how long their keys are still remembered."""

_STEPS: Final = (_FIRST, _PURCHASES, _HISTORIES, _DEPARTURES, _REASONS)
NEWEST: Final = len(_STEPS)
"""What `PRAGMA user_version` is after the last migration."""


def migrate(connection: Any) -> None:
    """Brings a database to the newest form, in a transaction of the caller; another process may have been quicker."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    for step in _STEPS[version:]:
        for statement in step.split(";\n"):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {NEWEST}")
