"""The credit ledger: in the order in which the server tells it, however often that was broken off."""

import msgspec

from desktop.contract.credits import CreditEntry, CreditEntryKind
from desktop.core.histories import CreditSlice, CreditSpending
from desktop.core.history_marks import CreditMark
from desktop.store import histories
from desktop.store.database import Connection


def save(connection: Connection, account_id: str, entries: tuple[CreditEntry, ...], *, is_new_reading: bool) -> None:
    """Adds entries, the newest first. A new reading begins before all that is known; any other follows the last."""
    last: int = connection.execute(
        "SELECT coalesce(max(reading), 0) FROM credit_entry WHERE account_id = ?", (account_id,)
    ).fetchone()[0]
    connection.executemany(
        "INSERT OR REPLACE INTO credit_entry (account_id, entry_id, reading, kind, purpose, credits, entry) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                account_id,
                entry.id,
                last + is_new_reading,
                entry.kind.value,
                entry.purpose or "",
                entry.credits,
                msgspec.json.encode(entry),
            )
            for entry in entries
        ],
    )


def forget(connection: Connection, account_id: str) -> None:
    """Removes the ledger of an account, so that it is read anew."""
    connection.execute("DELETE FROM credit_entry WHERE account_id = ?", (account_id,))
    of_invoices, _ = histories.marks(connection, account_id)
    histories.save(connection, account_id, of_invoices, CreditMark())
    histories.announce(connection, account_id)


def part(connection: Connection, account_id: str, offset: int, limit: int) -> CreditSlice:
    """The entries from `offset` on. Raises `msgspec.MsgspecError` when this release cannot read one of them."""
    total = connection.execute("SELECT count(*) FROM credit_entry WHERE account_id = ?", (account_id,)).fetchone()[0]
    rows = connection.execute(
        "SELECT entry FROM credit_entry WHERE account_id = ? ORDER BY reading DESC, id LIMIT ? OFFSET ?",
        (account_id, max(0, limit), max(0, offset)),
    )
    entries = tuple(msgspec.json.decode(encoded, type=CreditEntry) for (encoded,) in rows)
    return CreditSlice(offset=max(0, offset), total=total, entries=entries)


def spending(connection: Connection, account_id: str) -> tuple[CreditSpending, ...]:
    """What credits were spent on, the most first."""
    rows = connection.execute(
        "SELECT purpose, -sum(credits) FROM credit_entry WHERE account_id = ? AND kind = ? "
        "GROUP BY purpose ORDER BY sum(credits), purpose",
        (account_id, CreditEntryKind.SPENDING.value),
    )
    return tuple(CreditSpending(purpose=purpose, credits=credits) for purpose, credits in rows)
