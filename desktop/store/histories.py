"""How far the histories of each account have been read, and a number that tells screens to read them anew."""

from typing import TypeVar

import msgspec

from desktop.core.history_marks import CreditMark, InvoiceMark
from desktop.store.database import Connection

Mark = TypeVar("Mark", InvoiceMark, CreditMark)


def marks(connection: Connection, account_id: str) -> tuple[InvoiceMark, CreditMark]:
    """The marks of an account. One that this release cannot read counts as not there: everything is read anew."""
    row = connection.execute("SELECT invoices, credits FROM history WHERE account_id = ?", (account_id,)).fetchone()
    if row is None:
        return InvoiceMark(), CreditMark()
    return _mark(row[0], InvoiceMark), _mark(row[1], CreditMark)


def _mark(encoded: bytes, kind: type[Mark]) -> Mark:
    try:
        return msgspec.json.decode(encoded, type=kind)
    except msgspec.MsgspecError:
        return kind()


def revision(connection: Connection, account_id: str) -> int:
    """Another number after every change of the histories of an account."""
    row = connection.execute("SELECT revision FROM history WHERE account_id = ?", (account_id,)).fetchone()
    return row[0] if row else 0


def save(connection: Connection, account_id: str, invoices: InvoiceMark, credits: CreditMark) -> bool:
    """Keeps the marks; False for an account that is gone."""
    cursor = connection.execute(
        "INSERT INTO history SELECT account_id, 0, ?, ? FROM account WHERE account_id = ? "
        "ON CONFLICT (account_id) DO UPDATE SET invoices = excluded.invoices, credits = excluded.credits",
        (msgspec.json.encode(invoices), msgspec.json.encode(credits), account_id),
    )
    return bool(cursor.rowcount)


def announce(connection: Connection, account_id: str) -> None:
    """Changes the revision."""
    connection.execute("UPDATE history SET revision = revision + 1 WHERE account_id = ?", (account_id,))
