"""A billing database with many accounts and many invoices, written in bulk."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from desktop.backend.database import Database
from desktop.backend.migrations import bring_up_to_date
from desktop.contract.account import Charge, Interval, PaymentMethod, Plan, Subscription, SubscriptionStatus
from desktop.contract.dates import billing_day
from desktop.contract.money import Money

_NOW = datetime.now(UTC).replace(microsecond=0)


def new_database(file: Path) -> str:
    """The address of an empty database."""
    address = f"sqlite:///{file}"
    database = Database(address)
    bring_up_to_date(database)
    database.close()
    return address


def add_accounts(file: Path, count: int) -> None:
    """Add accounts with a subscription and a card each: `crowd_1`, `crowd_2` and so on."""
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        known = connection.execute("SELECT count(*) FROM accounts WHERE id LIKE 'crowd_%'").fetchone()[0]
        numbers = (known, known + count)
        connection.execute(
            f"{_NUMBERS} INSERT INTO accounts (id, customer, name, email, credits, version)"
            " SELECT 'crowd_' || n, 'cus_' || n, 'Somebody', 'somebody@crowd.example', 100, 1 FROM numbers",
            numbers,
        )
        for kind, value in (("subscription", _subscription()), ("payment_method", _card())):
            connection.execute(
                f"{_NUMBERS} INSERT INTO mirrored_items (id, account, kind, position, revision, value)"
                f" SELECT '{kind}_' || n, 'crowd_' || n, '{kind}', 0, 1, ? FROM numbers",
                (*numbers, value),
            )
    connection.close()


def add_invoices(file: Path, account: str, count: int) -> None:
    """Add paid invoices to an account."""
    with sqlite3.connect(file) as connection:
        connection.execute(
            f"{_NUMBERS} INSERT INTO invoices (id, account, change, created, year, status, value)"
            " SELECT ? || '_in_' || n, ?, 1, 1600000000 + n, 2024, 'paid', ? FROM numbers",
            (0, count, account, account, b"{}" + b" " * 400),
        )
    connection.close()


_NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT ? + 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)"


def _subscription() -> bytes:
    start, end = _NOW - timedelta(days=10), _NOW + timedelta(days=20)
    price = Money(9900, "usd")
    return msgspec.json.encode(
        Subscription(
            id="sub_1",
            revision=1,
            plan=Plan(id="md", name="MD", rank=3),
            interval=Interval.MONTH,
            price=price,
            status=SubscriptionStatus.ACTIVE,
            billing_cycle_anchor=start,
            current_period_start=start,
            current_period_end=end,
            renews_on=billing_day(end),
            next_charge=Charge(amount=price, on=billing_day(end)),
        )
    )


def _card() -> bytes:
    return msgspec.json.encode(
        PaymentMethod(id="pm_1", revision=1, brand="visa", last4="4242", exp_month=12, exp_year=2030, is_default=True)
    )
