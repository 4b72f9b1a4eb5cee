"""The invoice history in pages, from the mirror."""

from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Row, Select, and_, or_, select

from desktop.backend.billing.cursors import Cursor, decode_cursor, encode_cursor
from desktop.backend.billing.problems import not_found
from desktop.backend.billing.tables import accounts, invoices
from desktop.backend.database import Database
from desktop.contract.invoices import Invoice, InvoicePage, InvoiceStatus

_BY_TIME = "time"
_BY_CHANGE = "change"


@dataclass(frozen=True)
class InvoiceQuery:
    """Which invoices are wanted. With `changed_since`, a version, they come in the order of their changes."""

    limit: int
    cursor: str | None = None
    status: InvoiceStatus | None = None
    year: int | None = None
    subscription: str | None = None
    changed_since: int | None = None


class InvoicePages:
    """Reads invoices; the cost of a page does not grow with their number."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, account: str, wanted: InvoiceQuery) -> InvoicePage:
        """A part of the history. Raises ProblemError when there is no such account, or for a bad cursor."""
        query = _paged(_filtered(account, wanted), account, wanted)
        state = select(accounts.c.version, accounts.c.invoices_are_complete).where(accounts.c.id == account)
        with self._database.reading() as connection:
            known = connection.execute(state).first()
            rows = connection.execute(query.limit(wanted.limit + 1)).all()
        if known is None:
            raise not_found("billing account")
        more = len(rows) > wanted.limit
        return InvoicePage(
            invoices=tuple(invoice_in(row) for row in rows[: wanted.limit]),
            version=known.version,
            is_complete=known.invoices_are_complete,
            next_cursor=_cursor_after(rows[wanted.limit - 1], account, wanted) if more else None,
        )

    def invoice(self, account: str, identifier: str) -> Invoice:
        """One invoice of an account. Raises ProblemError when it has none such."""
        query = select(invoices).where(invoices.c.id == identifier, invoices.c.account == account)
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise not_found("invoice")
        return invoice_in(row)


def invoice_in(row: Row[Any]) -> Invoice:
    """The invoice that a row keeps."""
    return msgspec.structs.replace(msgspec.json.decode(row.value, type=Invoice), change=row.change)


def _filtered(account: str, wanted: InvoiceQuery) -> Select[Any]:
    query = select(invoices).where(invoices.c.account == account)
    if wanted.status is not None:
        query = query.where(invoices.c.status == wanted.status.value)
    if wanted.year is not None:
        query = query.where(invoices.c.year == wanted.year)
    if wanted.subscription is not None:
        query = query.where(invoices.c.subscription == wanted.subscription)
    return query


def _paged(query: Select[Any], account: str, wanted: InvoiceQuery) -> Select[Any]:
    column = invoices.c.created if wanted.changed_since is None else invoices.c.change
    kind = _BY_TIME if wanted.changed_since is None else _BY_CHANGE
    place = decode_cursor(wanted.cursor, kind, _scope(account, wanted)) if wanted.cursor is not None else None
    if wanted.changed_since is None:
        if place is not None:
            same = and_(column == place.position, invoices.c.id < place.identifier)
            query = query.where(column <= place.position, or_(column < place.position, same))
        return query.order_by(column.desc(), invoices.c.id.desc())
    query = query.where(column > wanted.changed_since)
    if place is not None:
        same = and_(column == place.position, invoices.c.id > place.identifier)
        query = query.where(column >= place.position, or_(column > place.position, same))
    return query.order_by(column, invoices.c.id)


def _cursor_after(row: Row[Any], account: str, wanted: InvoiceQuery) -> str:
    if wanted.changed_since is None:
        return encode_cursor(Cursor(_BY_TIME, row.created, row.id), _scope(account, wanted))
    return encode_cursor(Cursor(_BY_CHANGE, row.change, row.id), _scope(account, wanted))


def _scope(account: str, wanted: InvoiceQuery) -> str:
    status = wanted.status.value if wanted.status is not None else None
    return f"{account} {status} {wanted.year} {wanted.subscription} {wanted.changed_since}"
