"""The ledger of credits: what came, what went, and what is left."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from desktop.backend.billing.account_rows import next_version
from desktop.backend.billing.cursors import Cursor, decode_cursor, encode_cursor
from desktop.backend.billing.locks import AccountLocks
from desktop.backend.billing.tables import accounts, credit_entries
from desktop.backend.clock import Clock
from desktop.backend.database import Database, insert_if_absent
from desktop.contract.catalogue import CreditUse
from desktop.contract.credits import CreditEntry, CreditEntryKind, CreditPage

_CURSOR = "credits"


class NotEnoughCreditsError(Exception):
    """The balance does not suffice."""


class CreditLedger:
    """Reads the ledger, and writes what does not come from an invoice."""

    def __init__(self, database: Database, locks: AccountLocks, clock: Clock) -> None:
        self._database = database
        self._locks = locks
        self._clock = clock

    def page(self, account: str, limit: int, cursor: str | None) -> CreditPage:
        """A part of the ledger, the newest entry first. Raises ProblemError for a cursor that is none."""
        query = select(credit_entries).where(credit_entries.c.account == account)
        if cursor is not None:
            query = query.where(credit_entries.c.sequence < decode_cursor(cursor, _CURSOR, account).position)
        query = query.order_by(credit_entries.c.sequence.desc()).limit(limit + 1)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        entries = tuple(
            CreditEntry(
                id=f"credit_{row.sequence}",
                at=row.at,
                kind=CreditEntryKind(row.kind),
                credits=row.credits,
                balance=row.balance,
                description=row.description,
                purpose=row.purpose,
                invoice=row.invoice,
            )
            for row in rows[:limit]
        )
        more = len(rows) > limit
        last = Cursor(_CURSOR, rows[limit - 1].sequence) if more else None
        return CreditPage(entries=entries, next_cursor=encode_cursor(last, account) if last else None)

    def give(self, account: str, credits: int, description: str, at: datetime) -> None:
        """Give credits for nothing."""
        self._alone(
            account,
            lambda connection: add_entry(connection, account, CreditEntryKind.GRANT, credits, at, description),
        )

    def spend(self, account: str, use: CreditUse, at: datetime | None = None) -> None:
        """Take what one use costs. Raises NotEnoughCreditsError when the balance does not suffice."""

        def take(connection: Connection) -> bool:
            if balance_of(connection, account) < use.credits:
                raise NotEnoughCreditsError
            when = at or self._clock.now()
            kind = CreditEntryKind.SPENDING
            return add_entry(connection, account, kind, -use.credits, when, use.name, purpose=use.id)

        self._alone(account, take)

    def _alone(self, account: str, work: Callable[[Connection], bool]) -> None:
        with self._locks.holding(account), self._database.writing() as connection:
            if work(connection):
                next_version(connection, account)


def balance_of(connection: Connection, account: str) -> int:
    """How many credits an account has."""
    query = select(accounts.c.credits).where(accounts.c.id == account).with_for_update()
    balance: int = connection.execute(query).scalar_one()
    return balance


@dataclass(frozen=True)
class InvoiceCredits:
    """What the ledger says of one invoice: the sum and number of its entries, and what was spent before a refund."""

    credits: int
    spent: int
    entries: int


def credits_of(connection: Connection, invoice: str) -> InvoiceCredits:
    """What the ledger says of an invoice."""
    query = select(
        func.coalesce(func.sum(credit_entries.c.credits), 0),
        func.coalesce(func.sum(credit_entries.c.spent), 0),
        func.count(),
    ).where(credit_entries.c.invoice == invoice)
    credits, spent, entries = connection.execute(query).one()
    return InvoiceCredits(int(credits), int(spent), int(entries))


def add_entry(
    connection: Connection,
    account: str,
    kind: CreditEntryKind,
    credits: int,
    at: datetime,
    description: str,
    *,
    purpose: str | None = None,
    invoice: str | None = None,
    mark: str | None = None,
    spent: int = 0,
) -> bool:
    """Write an entry and the new balance, unless one with the same mark is there; whether it was written.

    The caller lets the account have a new version.
    """
    balance = balance_of(connection, account) + credits
    row = {
        "account": account,
        "mark": mark,
        "at": at,
        "kind": kind.value,
        "credits": credits,
        "balance": balance,
        "spent": spent,
        "description": description,
        "purpose": purpose,
        "invoice": invoice,
    }
    if not insert_if_absent(connection, credit_entries, row):
        return False
    connection.execute(update(accounts).where(accounts.c.id == account).values(credits=balance))
    return True
