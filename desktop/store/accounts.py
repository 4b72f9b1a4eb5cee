"""Snapshots of the accounts signed in on this machine, and the catalogue."""

from datetime import datetime, timedelta

import msgspec

from desktop.contract.account import Account
from desktop.contract.catalogue import Catalogue
from desktop.core.messages import Fact, Message
from desktop.core.outbox import UNRESOLVED
from desktop.core.projection import Contact, KnownAccount
from desktop.core.snapshot import Snapshot
from desktop.store.database import Connection

StoredAccount = tuple[str, Snapshot | None, Contact, Message | None]
"""Id, snapshot and contact of an account, and why there was none.

A snapshot that this release cannot read (an older or newer form) counts as not there: it is fetched anew.
"""
_COLUMNS = "account_id, account, fetched_at, clock_offset, contact, contact_reason"
_UNRESOLVED = ", ".join(f"'{state.value}'" for state in UNRESOLVED)


class _KeptMessage(msgspec.Struct, frozen=True):
    """A message as it is kept. The facts of failures are names and numbers, which JSON can tell apart."""

    text: str
    facts: dict[str, str | int] = {}


def current(connection: Connection) -> StoredAccount | None:
    """The account that is shown."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM account WHERE is_current").fetchone()
    return _stored(row) if row else None


def current_id(connection: Connection) -> str | None:
    """The id of the account that is shown."""
    row = connection.execute("SELECT account_id FROM account WHERE is_current").fetchone()
    return row[0] if row else None


def version(connection: Connection, account_id: str) -> int | None:
    """The version of an account's snapshot; None when the account is not known (any more)."""
    row = connection.execute("SELECT account ->> '$.version' FROM account WHERE account_id = ?", (account_id,))
    found = row.fetchone()
    return found[0] if found else None


def find(connection: Connection, account_id: str) -> StoredAccount | None:
    """One account, current or not."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM account WHERE account_id = ?", (account_id,)).fetchone()
    return _stored(row) if row else None


def _stored(row: tuple[str, bytes, str, float, str, bytes | None]) -> StoredAccount:
    account_id, encoded, fetched_at, clock_offset, contact, reason = row
    try:
        account = msgspec.json.decode(encoded, type=Account)
    except msgspec.MsgspecError:
        return account_id, None, _contact(contact), _message(reason)
    snapshot = Snapshot(
        account=account,
        fetched_at=datetime.fromisoformat(fetched_at),
        clock_offset=timedelta(seconds=clock_offset),
    )
    return account_id, snapshot, _contact(contact), _message(reason)


def _message(encoded: bytes | None) -> Message | None:
    if encoded is None:
        return None
    try:
        kept = msgspec.json.decode(encoded, type=_KeptMessage)
    except msgspec.MsgspecError:
        return None
    facts: dict[str, Fact] = {**kept.facts}
    return Message(kept.text, facts)


def _contact(stored: str) -> Contact:
    try:
        return Contact(stored)
    except ValueError:
        return Contact.NEVER  # a newer release has a word for it that this one does not know


def is_known(connection: Connection, account_id: str) -> bool:
    """Whether an account is (still) signed in here."""
    row = connection.execute("SELECT 1 FROM account WHERE account_id = ?", (account_id,)).fetchone()
    return row is not None


def known(connection: Connection) -> tuple[KnownAccount, ...]:
    """All accounts signed in here, in the order they were added."""
    rows = connection.execute(
        "SELECT account_id, account ->> '$.profile.name', account ->> '$.profile.email', is_current, "
        "(SELECT count(*) FROM outbox WHERE outbox.account_id = account.account_id "
        f"AND state IN ({_UNRESOLVED})) FROM account ORDER BY rowid"
    )
    return tuple(
        KnownAccount(
            id=account_id, name=name or "", email=email or "", is_current=bool(is_current), waiting_count=waiting
        )
        for account_id, name, email, is_current, waiting in rows
    )


def add(connection: Connection, snapshot: Snapshot) -> None:
    """Inserts or renews an account and makes it current."""
    connection.execute(
        f"INSERT INTO account ({_COLUMNS}, is_current) VALUES (?, ?, ?, ?, ?, NULL, 0) "
        "ON CONFLICT (account_id) DO UPDATE SET account = excluded.account, fetched_at = excluded.fetched_at, "
        "clock_offset = excluded.clock_offset, contact = excluded.contact, contact_reason = NULL",
        (
            snapshot.account.id,
            msgspec.json.encode(snapshot.account),
            snapshot.fetched_at.isoformat(),
            snapshot.clock_offset.total_seconds(),
            Contact.ONLINE.value,
        ),
    )
    make_current(connection, snapshot.account.id)


def make_current(connection: Connection, account_id: str) -> None:
    """Switches."""
    connection.execute(
        "UPDATE account SET is_current = (account_id = ?1) WHERE EXISTS (SELECT 1 FROM account WHERE account_id = ?1)",
        (account_id,),
    )


def remove(connection: Connection, account_id: str) -> None:
    """Forgets an account; the first of the others becomes current when it was."""
    connection.execute("DELETE FROM account WHERE account_id = ?", (account_id,))
    connection.execute(
        "UPDATE account SET is_current = 1 WHERE rowid = (SELECT min(rowid) FROM account) "
        "AND NOT EXISTS (SELECT 1 FROM account WHERE is_current)"
    )


def remove_all(connection: Connection) -> None:
    """Forgets every account, and what is sold."""
    connection.execute("DELETE FROM account")
    connection.execute("DELETE FROM catalogue")


def save(connection: Connection, snapshot: Snapshot) -> None:
    """Replaces the snapshot, unless this answer was overtaken by one that is already here.

    It was if both version and server's clock say so. One of them alone may be wrong: a clock that was set back, a
    server that was restored from a backup.
    """
    account = snapshot.account
    found = find(connection, account.id)
    kept = found[1].account if found and found[1] else None
    if kept is not None and kept.version > account.version and kept.as_of > account.as_of:
        return
    connection.execute(
        "UPDATE account SET account = ?, fetched_at = ?, clock_offset = ? WHERE account_id = ?",
        (
            msgspec.json.encode(account),
            snapshot.fetched_at.isoformat(),
            snapshot.clock_offset.total_seconds(),
            account.id,
        ),
    )


def save_contact(connection: Connection, account_id: str, contact: Contact, reason: Message | None) -> None:
    """Remembers how the server was last reached."""
    connection.execute(
        "UPDATE account SET contact = ?, contact_reason = ? WHERE account_id = ?",
        (contact.value, msgspec.json.encode(reason) if reason else None, account_id),
    )


def catalogue(connection: Connection) -> Catalogue | None:
    """The catalogue last told, if this release can read it."""
    row = connection.execute("SELECT catalogue FROM catalogue").fetchone()
    if row is None:
        return None
    try:
        return msgspec.json.decode(row[0], type=Catalogue)
    except msgspec.MsgspecError:
        return None


def save_catalogue(connection: Connection, value: Catalogue) -> None:
    """Replaces the catalogue."""
    connection.execute("INSERT OR REPLACE INTO catalogue VALUES (1, ?)", (msgspec.json.encode(value),))
