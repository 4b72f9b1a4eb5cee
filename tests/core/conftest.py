from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.core.account import AccountService
from desktop.core.ports import Result, Store
from desktop.core.projection import Persistence
from desktop.core.snapshot import Snapshot
from desktop.store.database import new_key, open_file
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.people import CATALOGUE, NOW, account


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LocalStore]:
    store = LocalStore(open_file(tmp_path / "account.db", new_key()))
    store.add_account(Snapshot(account=account(), fetched_at=NOW))
    store.save_catalogue(CATALOGUE)
    yield store
    store.close()


@pytest.fixture
def service(store: LocalStore, clock: SetClock) -> AccountService:
    def run_in_store(work: Callable[[Store], Result]) -> Result:
        return work(store)

    return AccountService(run_in_store, clock, Persistence.KEPT)
