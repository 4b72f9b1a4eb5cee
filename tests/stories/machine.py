"""A person's machine: the application's two front ends over one home, and the browser beside them."""

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import msgspec

from tests.desktop_session import DesktopSession, OtherBus, bus_with_locked_keyring, bus_without_keyring
from tests.processes import wait_for
from tests.sandbox import Person, Sandbox
from tests.stories.browser import Browser, Links
from tests.stories.window import Window

ROOT = Path(__file__).parents[2]


class Machine:
    """One home folder on a desktop session, connected to a sandbox."""

    def __init__(self, session: DesktopSession, server: Sandbox, browser: Browser, folder: Path) -> None:
        self.session = session
        self.server = server
        self.server_url = server.addresses.api
        self.browser = browser
        self.home = folder / "home"
        self.home.mkdir()
        self.links = Links(folder)
        self.windows: list[Window] = []
        self._folder = folder
        self._other_bus: OtherBus | None = None
        self._exit = contextlib.ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._exit.close()

    @property
    def environment(self) -> dict[str, str]:
        """What the application sees here."""
        session = self._other_bus.environment if self._other_bus else self.session.environment
        return {
            **session,
            "THREEDICOM_HOME": str(self.home),
            "THREEDICOM_SERVER_URL": self.server_url,
            "BROWSER": str(self.links.program),
        }

    @contextlib.contextmanager
    def without_keyring(self) -> Iterator[None]:
        """As long as this lasts, the machine has no keyring."""
        with self._on(bus_without_keyring(self.session, self._folder)):
            yield

    @contextlib.contextmanager
    def with_locked_keyring(self) -> Iterator[None]:
        """As long as this lasts, the keyring is locked."""
        with self._on(bus_with_locked_keyring(self.session)):
            yield

    @contextlib.contextmanager
    def _on(self, bus: OtherBus) -> Iterator[None]:
        self._other_bus = bus
        try:
            yield
        finally:
            self._other_bus = None
            bus.close()

    def another(self) -> "Machine":
        """A second machine of the same person."""
        folder = self._folder / "another"
        folder.mkdir()
        return self._exit.enter_context(Machine(self.session, self.server, self.browser, folder))

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """A command of the command line, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "desktop", *arguments],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def status(self) -> dict[str, Any]:
        """What `status --json` tells."""
        told = self.run("status", "--json")
        assert told.returncode == 0, told.stderr
        status: dict[str, Any] = msgspec.json.decode(told.stdout)
        return status

    def wait_for_status(self, what: str, **expected: object) -> dict[str, Any]:
        """Waits until `status --json` has these values at its top."""

        def told() -> dict[str, Any] | None:
            status = self.status()
            return status if expected.items() <= status.items() else None

        return wait_for(told, what)

    def open_window(self, *arguments: str) -> Window:
        """The window; closed at the end of the story."""
        window = Window(self.session, {**self.environment, "HOME": str(self.home)}, *arguments)
        self._exit.callback(window.close)
        self.windows.append(window)
        return window

    def sign_in(self, person: Person) -> None:
        """Signs in by the command line, in the real browser: for stories that begin after it."""
        outcome: list[subprocess.CompletedProcess[str]] = []
        command = threading.Thread(target=lambda: outcome.append(self.run("sign-in")))
        command.start()
        self.sign_in_in_browser(person)
        command.join(30)
        assert outcome, "sign-in did not end"
        assert outcome[0].returncode == 0, outcome[0].stderr

    def sign_in_in_browser(self, person: Person) -> None:
        """The browser's part of a sign-in."""
        self.browser.open(self.links.next())
        self.browser.fill("E-mail", person.email)
        self.browser.fill("Password", person.password)
        self.browser.press("Sign in")
        self.browser.sees("Return to 3DICOM Account")
