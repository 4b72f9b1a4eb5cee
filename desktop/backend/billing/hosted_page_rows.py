"""The rows of hosted pages."""

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, select, update

from desktop.backend.billing.tables import hosted_pages
from desktop.backend.clock import Clock
from desktop.backend.database import Database, insert_if_absent
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageStatus
from desktop.contract.invoices import Invoice, InvoiceStatus


class HostedPageRows:
    """Keeps which pages there are and how far they came."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add(self, account: str, page: HostedPage, facts: Mapping[str, str | None]) -> None:
        """Keep a new page, unless it is kept already; `facts` are the other columns."""
        row = {
            "id": page.id,
            "account": account,
            "purpose": page.purpose.value,
            "status": page.status.value,
            "expires_at": page.expires_at,
            "url": page.url,
        }
        with self._database.writing() as connection:
            insert_if_absent(connection, hosted_pages, {**row, **facts})

    def find(self, account: str, identifier: str) -> HostedPage | None:
        """A page of an account."""
        row = self._first((hosted_pages.c.id == identifier) & (hosted_pages.c.account == account))
        return self._page(row) if row is not None else None

    def session_of(self, identifier: str) -> str | None:
        """The checkout session behind a page."""
        row = self._first(hosted_pages.c.id == identifier)
        return row.session if row is not None else None

    def with_id(self, identifier: str) -> HostedPage | None:
        """A page, whoever's it is."""
        row = self._first(hosted_pages.c.id == identifier)
        return self._page(row) if row is not None else None

    def open_sessions(self, account: str, plan: str) -> list[str]:
        """The checkout sessions on which an account may still subscribe to a plan."""
        query = select(hosted_pages.c.session).where(
            hosted_pages.c.account == account,
            hosted_pages.c.plan == plan,
            hosted_pages.c.status == HostedPageStatus.OPEN.value,
            hosted_pages.c.session.is_not(None),
        )
        with self._database.reading() as connection:
            return [str(session) for session in connection.execute(query).scalars()]

    def end(self, session: str, status: HostedPageStatus) -> None:
        """Let the page of a checkout session have ended."""
        ended = update(hosted_pages).where(hosted_pages.c.session == session)
        with self._database.writing() as connection:
            connection.execute(ended.values(status=status.value, url=None))

    def _first(self, chosen: ColumnElement[bool]) -> Row[Any] | None:
        with self._database.reading() as connection:
            return connection.execute(select(hosted_pages).where(chosen)).first()

    def _page(self, row: Row[Any]) -> HostedPage:
        status = HostedPageStatus(row.status)
        if status is HostedPageStatus.OPEN and row.expires_at <= self._clock.now():
            status = HostedPageStatus.EXPIRED
        page = HostedPage(
            id=row.id,
            purpose=HostedPagePurpose(row.purpose),
            status=status,
            expires_at=row.expires_at,
            url=row.url,
        )
        return page if status is HostedPageStatus.OPEN else msgspec.structs.replace(page, url=None)


def end_pages_of(connection: Connection, invoice: Invoice) -> None:
    """Let the pages on which an invoice can be paid end as the invoice did, wherever it was paid."""
    match invoice.status:
        case InvoiceStatus.PAID:
            status = HostedPageStatus.COMPLETE
        case InvoiceStatus.VOID | InvoiceStatus.UNCOLLECTIBLE:
            status = HostedPageStatus.EXPIRED
        case _:
            return
    ended = update(hosted_pages).where(
        hosted_pages.c.invoice == invoice.id, hosted_pages.c.status == HostedPageStatus.OPEN.value
    )
    connection.execute(ended.values(status=status.value, url=None))
