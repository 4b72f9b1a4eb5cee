"""Invoices by the hundred thousand: every slice is found on an index that holds all it is sorted and filtered by."""

import msgspec

from desktop.contract.invoices import Invoice, InvoiceStatus
from desktop.core.histories import InvoiceOverview, InvoiceQuery, InvoiceSlice, InvoiceSort, Order
from desktop.core.history_marks import InvoiceMark
from desktop.store import histories
from desktop.store.database import Connection
from desktop.store.invoice_search import searched_text, searched_words

_COLUMN = {
    InvoiceSort.DATE: "created",
    InvoiceSort.NUMBER: "number",
    InvoiceSort.AMOUNT: "amount",
    InvoiceSort.STATUS: "status",
}
_SMALLEST_UNIT_PLACES = 3
"""No currency has more; amounts of all currencies are sorted in units of this size."""


def save(connection: Connection, account_id: str, invoices: tuple[Invoice, ...]) -> None:
    """Adds or replaces invoices, and counts them."""
    for invoice in invoices:
        _count(connection, account_id, invoice.id, -1)
        connection.execute(
            "INSERT INTO invoice (account_id, invoice_id, created, number, amount, status, year, subscription, "
            "searched, invoice) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (account_id, invoice_id) DO UPDATE SET created = excluded.created, number = excluded.number, "
            "amount = excluded.amount, status = excluded.status, year = excluded.year, "
            "subscription = excluded.subscription, searched = excluded.searched, invoice = excluded.invoice",
            (
                account_id,
                invoice.id,
                int(invoice.created_at.timestamp()),
                invoice.number,
                invoice.total.amount * 10 ** (_SMALLEST_UNIT_PLACES - invoice.total.decimal_places),
                invoice.status.value,
                invoice.created_on.year,
                invoice.subscription,
                searched_text(invoice),
                msgspec.json.encode(invoice),
            ),
        )
        _count(connection, account_id, invoice.id, 1)


def _count(connection: Connection, account_id: str, invoice_id: str, change: int) -> None:
    """Counts an invoice as it is kept, if it is, in or out."""
    connection.execute(
        "INSERT INTO invoice_count SELECT account_id, year, status, coalesce(subscription, ''), ?1 FROM invoice "
        "WHERE account_id = ?2 AND invoice_id = ?3 ON CONFLICT DO UPDATE SET invoices = invoices + ?1",
        (change, account_id, invoice_id),
    )


def find(connection: Connection, account_id: str, invoice_id: str) -> Invoice | None:
    """One invoice, if it is known. Raises `msgspec.MsgspecError` when this release cannot read it; so does `part`."""
    row = connection.execute(
        "SELECT invoice FROM invoice WHERE account_id = ? AND invoice_id = ?", (account_id, invoice_id)
    ).fetchone()
    return msgspec.json.decode(row[0], type=Invoice) if row else None


def forget(connection: Connection, account_id: str) -> None:
    """Removes all invoices of an account, so that they are read anew."""
    connection.execute("DELETE FROM invoice WHERE account_id = ?", (account_id,))
    connection.execute("DELETE FROM invoice_count WHERE account_id = ?", (account_id,))
    _, of_credits = histories.marks(connection, account_id)
    histories.save(connection, account_id, InvoiceMark(), of_credits)
    histories.announce(connection, account_id)


def part(connection: Connection, account_id: str, query: InvoiceQuery, offset: int, limit: int) -> InvoiceSlice:
    """The invoices from `offset` on that a query finds."""
    offset, limit = max(0, offset), max(0, limit)
    words = searched_words(query.text)
    if words:
        found = _searched(connection, account_id, query, words)
        total, ids = len(found), found[offset : offset + limit]
    else:
        total = _total(connection, account_id, query)
        count = min(limit, total - offset)
        ids = _between(connection, account_id, query, offset, count, total - offset - count) if count > 0 else []
    return InvoiceSlice(query=query, offset=offset, total=total, invoices=_invoices(connection, ids))


def _searched(connection: Connection, account_id: str, query: InvoiceQuery, words: list[str]) -> list[int]:
    """Everything that holds all the words: each has to be looked at anyway."""
    conditions, values = _filters(account_id, query)
    conditions += ["instr(searched, ?)"] * len(words)
    rows = connection.execute(
        f"SELECT id FROM invoice INDEXED BY invoice_by_text WHERE {' AND '.join(conditions)} "
        f"ORDER BY {_order(query.sort, query.order)}",
        (*values, *words),
    )
    return [row[0] for row in rows]


def _total(connection: Connection, account_id: str, query: InvoiceQuery) -> int:
    conditions, values = _filters(account_id, query)
    statement = f"SELECT coalesce(sum(invoices), 0) FROM invoice_count WHERE {' AND '.join(conditions)}"
    total: int = connection.execute(statement, values).fetchone()[0]
    return total


def _between(
    connection: Connection, account_id: str, query: InvoiceQuery, before: int, count: int, behind: int
) -> list[int]:
    """`count` of what is found, with so many before and behind. Skipping costs: it is done from the nearer end."""
    conditions, values = _filters(account_id, query)
    is_nearer_to_end = behind < before
    order = _other(query.order) if is_nearer_to_end else query.order
    rows = connection.execute(
        f"SELECT id FROM invoice INDEXED BY invoice_by_{query.sort.value} WHERE {' AND '.join(conditions)} "
        f"ORDER BY {_order(query.sort, order)} LIMIT ? OFFSET ?",
        (*values, count, behind if is_nearer_to_end else before),
    )
    ids = [row[0] for row in rows]
    return ids[::-1] if is_nearer_to_end else ids


def _invoices(connection: Connection, ids: list[int]) -> tuple[Invoice, ...]:
    rows = connection.execute(
        "SELECT id, invoice FROM invoice WHERE id IN (SELECT value FROM json_each(?))", (msgspec.json.encode(ids),)
    )
    found = dict(rows.fetchall())
    return tuple(msgspec.json.decode(found[id], type=Invoice) for id in ids)


def _order(sort: InvoiceSort, order: Order) -> str:
    """The newer of two that are the same otherwise comes where the newer ones are. A draft has no number yet."""
    direction = "ASC" if order is Order.ASCENDING else "DESC"
    return f"{_COLUMN[sort]} {direction}, created {direction}, id {direction}"


def _other(order: Order) -> Order:
    return Order.DESCENDING if order is Order.ASCENDING else Order.ASCENDING


def _filters(account_id: str, query: InvoiceQuery) -> tuple[list[str], list[str | int]]:
    wanted: dict[str, str | int | None] = {
        "account_id": account_id,
        "status": query.status.value if query.status else None,
        "year": query.year,
        "subscription": query.subscription,
    }
    given = {column: value for column, value in wanted.items() if value is not None}
    return [f"{column} = ?" for column in given], list(given.values())


def overview(connection: Connection, account_id: str) -> InvoiceOverview:
    """What there is in all."""
    rows = connection.execute(
        "SELECT year, status, sum(invoices) FROM invoice_count WHERE account_id = ? GROUP BY year, status "
        "HAVING sum(invoices) > 0",
        (account_id,),
    ).fetchall()
    present = {status for _, status, _ in rows}
    return InvoiceOverview(
        total=sum(count for _, _, count in rows),
        years=tuple(sorted({year for year, _, _ in rows}, reverse=True)),
        statuses=tuple(status for status in InvoiceStatus if status.value in present),
        is_complete=histories.marks(connection, account_id)[0].is_complete,
    )
