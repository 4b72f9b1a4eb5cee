"""A database of the first form, as the first release left it."""

from datetime import timedelta

from desktop.contract.actions import BuyCredits, Cancel
from desktop.core.ports import ActionTimes
from desktop.core.snapshot import Snapshot
from desktop.store import migrations
from desktop.store.database import open_memory
from desktop.store.local_store import LocalStore
from desktop.store.migrations import migrate
from tests.people import NOW, account

TIMES = ActionTimes(created_at=NOW, expires_at=NOW + timedelta(days=12))


def test_what_waited_before_the_update_waits_after_it_and_purchases_fit_in() -> None:
    connection = open_memory()
    newest_first = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid DESC")
    for table in [name for (name,) in newest_first.fetchall() if not name.startswith("sqlite_")]:
        connection.execute(f"DROP TABLE {table}")
    for statement in migrations._FIRST.split(";\n"):
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    store = LocalStore(connection)
    store.add_account(Snapshot(account=account(), fetched_at=NOW))
    waits = store.append("acct_doctor", Cancel(subscription="sub_md"), 1, TIMES)
    migrate(connection)
    bought = store.append("acct_doctor", BuyCredits(pack="pack_500", quote="q_1"), None, TIMES)
    assert store.local_state().outbox == (waits, bought)
    store.close()
