from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.snapshot import Snapshot
from desktop.store.database import new_key, open_file
from desktop.store.local_store import LocalStore
from tests.people import NOW, account


@pytest.fixture
def key() -> str:
    return new_key()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "account.db"


@pytest.fixture
def store(path: Path, key: str) -> Iterator[LocalStore]:
    """A store with Dr Ada Demo signed in."""
    store = LocalStore(open_file(path, key))
    store.add_account(Snapshot(account=account(), fetched_at=NOW))
    yield store
    store.close()
