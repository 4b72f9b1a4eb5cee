"""Locks that hold over processes, on PostgreSQL."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from desktop.backend.billing.locks import AccountLocks, account_locks
from desktop.backend.database import Database
from tests.backend.postgresql import Cluster

_AT_ONCE = 30
"""More than a process has threads that work on accounts."""


@pytest.fixture
def locks(cluster: Cluster) -> Iterator[AccountLocks]:
    database = Database(cluster.new_database())
    locks = account_locks(database)
    yield locks
    locks.close()
    database.close()


def test_as_many_accounts_are_worked_on_at_once_as_there_are_threads(locks: AccountLocks) -> None:
    all_hold_one = Barrier(_AT_ONCE)

    def hold(number: int) -> int:
        with locks.holding(f"acct_{number}"):
            return all_hold_one.wait(timeout=20)

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        assert len(set(pool.map(hold, range(_AT_ONCE)))) == _AT_ONCE
