from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.core.account import AccountService
from desktop.core.ports import Browser, Result, Store
from desktop.core.projection import Persistence
from desktop.core.remote import RemoteAccountService
from desktop.core.sessions import Sessions
from desktop.core.snapshot import Snapshot
from desktop.store.database import new_key, open_file
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.core.server import Server
from tests.people import CATALOGUE, NOW, account


class NoBrowser:
    def open(self, url: str) -> None:
        raise AssertionError(f"no story opens {url}")


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def server(clock: SetClock) -> Server:
    return Server(clock, account())


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


@pytest.fixture
def remote(store: LocalStore, server: Server, clock: SetClock) -> RemoteAccountService:
    def run_in_store(work: Callable[[Store], Result]) -> Result:
        return work(store)

    browser: Browser = NoBrowser()
    return RemoteAccountService(run_in_store, server, Sessions(server), browser, clock)
