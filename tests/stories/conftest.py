"""What a story has: a desktop session, the sandbox, a browser, and a person at a machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop_session import DesktopSession
from tests.sandbox import OwnSandbox, Sandbox, sandbox
from tests.stories.browser import Browser, chromium
from tests.stories.machine import Machine


@pytest.fixture(scope="session")
def session_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("session")


@pytest.fixture(scope="session")
def session(session_folder: Path) -> Iterator[DesktopSession]:
    with DesktopSession(session_folder) as session:
        yield session


@pytest.fixture(scope="session")
def server(session_folder: Path) -> Iterator[Sandbox]:
    with sandbox(session_folder / "sandbox.log") as server:
        yield server


@pytest.fixture(scope="session")
def browser(session_folder: Path) -> Iterator[Browser]:
    with chromium(session_folder) as browser:
        yield browser


@pytest.fixture
def machine(session: DesktopSession, server: Sandbox, browser: Browser, tmp_path: Path) -> Iterator[Machine]:
    """A home of its own on the shared session, with nobody signed in."""
    with Machine(session, server, browser, tmp_path) as machine:
        yield machine
        server.fault(down=False, delay_seconds=0, truncate=0, times=0, drop_after_commit=0)


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[OwnSandbox]:
    """A sandbox that can be switched off; not running yet."""
    own = OwnSandbox(tmp_path)
    yield own
    own.stop()


@pytest.fixture
def own_machine(session: DesktopSession, own_server: OwnSandbox, browser: Browser, tmp_path: Path) -> Iterator[Machine]:
    """A machine on the sandbox that can be switched off, which is running."""
    with Machine(session, own_server.start(), browser, tmp_path) as machine:
        yield machine
