"""A database of the first form, as the first release left it."""

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest

from desktop.contract.actions import Action, BuyCredits, Cancel, MakeDefault
from desktop.core.ports import ActionTimes
from desktop.core.reconciliation import must_reconcile
from desktop.store import migrations
from desktop.store.database import Connection, open_memory
from desktop.store.local_store import LocalStore
from desktop.store.migrations import migrate
from tests.people import NOW, account

TIMES = ActionTimes(created_at=NOW, expires_at=NOW + timedelta(days=12))


@pytest.fixture
def connection() -> Iterator[Connection]:
    """Dr Ada Demo is signed in."""
    connection = open_memory()
    newest_first = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid DESC")
    for table in [name for (name,) in newest_first.fetchall() if not name.startswith("sqlite_")]:
        connection.execute(f"DROP TABLE {table}")
    for statement in migrations._FIRST.split(";\n"):
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    connection.execute(
        "INSERT INTO account VALUES (?, ?, ?, 0.0, 'online', 1)",
        (account().id, msgspec.json.encode(account()), NOW.isoformat()),
    )
    yield connection
    connection.close()


def append(
    connection: Connection, action: Action, state: str, first_attempt_at: str | None, *, is_dismissed: bool
) -> None:
    connection.execute(
        "INSERT INTO outbox (account_id, subject, action, idempotency_key, based_on, created_at, expires_at, state, "
        "first_attempt_at, is_dismissed) VALUES (?, 'sub_md', ?, ?, 1, ?, ?, ?, ?, ?)",
        (
            account().id,
            msgspec.json.encode(action),
            f"key of {action}",
            TIMES.created_at.isoformat(),
            TIMES.expires_at.isoformat(),
            state,
            first_attempt_at,
            is_dismissed,
        ),
    )


def test_what_waited_before_the_update_waits_after_it_and_purchases_fit_in(connection: Connection) -> None:
    append(connection, Cancel(subscription="sub_md"), "waiting", None, is_dismissed=False)
    migrate(connection)
    store = LocalStore(connection)
    bought = store.append("acct_doctor", BuyCredits(pack="pack_500", quote="q_1"), None, TIMES)
    waits, *others = store.local_state().outbox
    assert (waits.action, waits.based_on) == (Cancel(subscription="sub_md"), 1)
    assert (waits.created_at, waits.expires_at) == (TIMES.created_at, TIMES.expires_at)
    assert others == [bought]


def test_what_was_sent_before_the_update_without_an_answer_is_shown_and_not_sent_again(connection: Connection) -> None:
    append(connection, MakeDefault(payment_method="pm_spare"), "unanswered", NOW.isoformat(), is_dismissed=True)
    migrate(connection)
    (sent,) = LocalStore(connection).local_state().outbox
    assert must_reconcile(sent, NOW)
