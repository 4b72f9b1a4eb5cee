"""What several tests of the machine share."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system.session_bus import SessionBus, session_bus, use


@pytest.fixture(autouse=True)
def tidy() -> Iterator[None]:
    """Collects what a test has left behind within that test, so that no other one is blamed for it."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def shared_bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SessionBus]:
    with session_bus(tmp_path_factory.mktemp("session")) as bus:
        bus.unlock()
        yield bus


@pytest.fixture
def bus(shared_bus: SessionBus, monkeypatch: pytest.MonkeyPatch) -> SessionBus:
    """A session with an open keyring."""
    shared_bus.unlock()
    use(shared_bus.environment, monkeypatch)
    return shared_bus


@pytest.fixture
def no_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any keyring."""
    use({"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "none")}, monkeypatch)
