"""The mirror of Stripe's invoices, and what their payment brings about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
import stripe
from sqlalchemy import Connection, delete, insert, select, update

from desktop.backend.billing.account_rows import next_version
from desktop.backend.billing.credits.credit_invoices import settle_credits
from desktop.backend.billing.hosted_page_rows import end_pages_of
from desktop.backend.billing.mirror.invoice_mapping import invoice_of, open_problem_of, problem_in
from desktop.backend.billing.mirror.invoice_pages import invoice_in
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.invoice_reader import ProviderInvoice, facts_of
from desktop.backend.billing.provider.provider_errors import RESOURCE_MISSING, ProviderRefusedError
from desktop.backend.billing.tables import accounts, invoices
from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.contract.account import OpenProblem, OpenProblemKind
from desktop.contract.invoices import Invoice


@dataclass(frozen=True)
class ReadInvoice:
    """An invoice as it was just read. `refunded` is None when that was not asked: what is known of it stays."""

    source: ProviderInvoice
    problem: OpenProblemKind | None = None
    refunded: int | None = None


class InvoiceMirror:
    """Keeps invoices as Stripe has them. Whoever calls holds the account's lock."""

    def __init__(self, database: Database, gateway: StripeGateway, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._gateway = gateway

    def refresh(self, account: str, identifier: str) -> stripe.Invoice | None:
        """Mirror one invoice; None when Stripe does not have it any more."""
        source = self._read(account, identifier)
        if source is not None:
            self.write(account, [self._judged(facts_of(source))])
        return source

    def refresh_refund(self, account: str, payment_intent: str) -> None:
        """Mirror how much of a payment was given back."""
        identifier = self._gateway.invoices.paid_by(payment_intent)
        if identifier is None:
            return
        source = facts_of(self._gateway.invoices.one(identifier))
        refunded = self._gateway.invoices.amount_refunded(payment_intent)
        self.write(account, [ReadInvoice(source, self._judged(source).problem, refunded)])

    def refresh_recent(self, account: str, customer: str) -> None:
        """Mirror the newest invoices, all that are open, and all that were."""
        newest = self._gateway.invoices.page_after(customer, None)
        found = {source.id: ReadInvoice(source) for source in newest.data}
        unpaid_ones = self._gateway.invoices.open(customer) if newest.has_more else newest.data
        found |= {source.id: self._judged(source) for source in unpaid_ones if source.status == "open"}
        for identifier in self._open(account) - set(found):
            if (source := self._read(account, identifier)) is not None:
                found[identifier] = self._judged(facts_of(source))
        self.write(account, list(found.values()))
        if not self._is_known_from(account):
            self._mark_read(account, newest.data[-1].id if newest.data else None, is_complete=not newest.has_more)

    def read_older(self, account: str, customer: str) -> bool:
        """Mirror the next page of older invoices; whether there may be more."""
        query = select(accounts.c.oldest_invoice_read).where(accounts.c.id == account)
        with self._database.reading() as connection:
            oldest = connection.execute(query).scalar_one()
        page = self._gateway.invoices.page_after(customer, oldest)
        self.write(account, [self._judged(source) for source in page.data])
        if not page.has_more:
            for payment in self._gateway.invoices.refunded_payments(customer):
                self.refresh_refund(account, payment)
        self._mark_read(account, page.data[-1].id if page.data else oldest, is_complete=not page.has_more)
        return page.has_more

    def write(self, account: str, found: Sequence[ReadInvoice]) -> None:
        """Mirror invoices that were read; a new version of the account if anything has changed."""
        with self._database.writing() as connection:
            known = _known(connection, [item.source.id for item in found])
            fresh = [(item, _mapped(item, known)) for item in found]
            changed = [(item, invoice) for item, invoice in fresh if _row_of(item, invoice) != known.get(invoice.id)]
            if not changed:
                return
            version = next_version(connection, account)
            added = [_columns(account, version, item, i) for item, i in changed if i.id not in known]
            if added:
                connection.execute(insert(invoices), added)
            for item, invoice in sorted(changed, key=lambda pair: pair[1].created_at):
                if invoice.id in known:
                    columns = _columns(account, version, item, invoice)
                    connection.execute(update(invoices).where(invoices.c.id == invoice.id).values(columns))
                end_pages_of(connection, invoice)
                settle_credits(connection, account, item.source, invoice, self._clock.now())

    def _read(self, account: str, identifier: str) -> stripe.Invoice | None:
        """An invoice as Stripe has it; one that was deleted there, as drafts can be, is forgotten here."""
        try:
            return self._gateway.invoices.one(identifier)
        except ProviderRefusedError as error:
            if error.code != RESOURCE_MISSING:
                raise
            self._forget(account, identifier)
            return None

    def _judged(self, source: ProviderInvoice) -> ReadInvoice:
        problem = problem_in(self._gateway.invoices.payment(source)) if source.status == "open" else None
        return ReadInvoice(source, problem)

    def _open(self, account: str) -> set[str]:
        query = select(invoices.c.id).where(invoices.c.account == account, invoices.c.status.in_(("open", "draft")))
        with self._database.reading() as connection:
            return set(connection.execute(query).scalars())

    def _is_known_from(self, account: str) -> bool:
        query = select(accounts.c.oldest_invoice_read, accounts.c.invoices_are_complete)
        with self._database.reading() as connection:
            row = connection.execute(query.where(accounts.c.id == account)).one()
        return row.invoices_are_complete or row.oldest_invoice_read is not None

    def _mark_read(self, account: str, oldest: str | None, *, is_complete: bool) -> None:
        values = {"oldest_invoice_read": oldest, "invoices_are_complete": is_complete}
        with self._database.writing() as connection:
            connection.execute(update(accounts).where(accounts.c.id == account).values(values))
            next_version(connection, account)

    def _forget(self, account: str, identifier: str) -> None:
        gone = delete(invoices).where(invoices.c.id == identifier, invoices.c.account == account)
        with self._database.writing() as connection:
            if connection.execute(gone).rowcount:
                next_version(connection, account)


def unpaid(connection: Connection, account: str) -> tuple[OpenProblem, ...]:
    """What the open invoices of an account ask of the customer, the oldest first."""
    query = (
        select(invoices)
        .where(invoices.c.account == account, invoices.c.status == "open", invoices.c.problem.is_not(None))
        .order_by(invoices.c.created, invoices.c.id)
    )
    rows = connection.execute(query).all()
    return tuple(open_problem_of(invoice_in(row), OpenProblemKind(row.problem)) for row in rows)


_Kept = tuple[str | None, Invoice]


def _known(connection: Connection, identifiers: Sequence[str]) -> dict[str, _Kept]:
    rows = connection.execute(select(invoices).where(invoices.c.id.in_(identifiers))).all()
    return {row.id: (row.problem, msgspec.json.decode(row.value, type=Invoice)) for row in rows}


def _mapped(item: ReadInvoice, known: dict[str, _Kept]) -> Invoice:
    _, before = known.get(item.source.id, (None, None))
    refunded = item.refunded if item.refunded is not None else before.amount_refunded.amount if before else 0
    return invoice_of(item.source, refunded)


def _row_of(item: ReadInvoice, invoice: Invoice) -> _Kept:
    return (item.problem.value if item.problem is not None else None, invoice)


def _columns(account: str, version: int, item: ReadInvoice, invoice: Invoice) -> dict[str, object]:
    return {
        "id": invoice.id,
        "account": account,
        "change": version,
        "created": item.source.created,
        "year": datetime.fromtimestamp(item.source.created, UTC).year,
        "status": invoice.status.value,
        "subscription": invoice.subscription,
        "problem": item.problem.value if item.problem is not None else None,
        "value": msgspec.json.encode(invoice),
    }
