"""A private session bus with a real gnome-keyring, for the length of a test."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import keyring
import pytest
import secretstorage
from jeepney import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.processes import needed


class SessionBus:
    """A bus of our own, on which a keyring runs once it was unlocked."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self._keyring: subprocess.Popen[bytes] | None = None

    def unlock(self) -> None:
        """Starts the keyring open, as logging in does; one that runs already gives way."""
        self.stop_keyring()
        command = ["gnome-keyring-daemon", "--replace", "--foreground", "--unlock", "--components=secrets"]
        self._keyring = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self.environment,
        )
        assert self._keyring.stdin is not None
        self._keyring.stdin.write(b"the keyring's password")
        self._keyring.stdin.close()
        deadline = time.monotonic() + 20
        while not self._is_open():
            assert time.monotonic() < deadline, "the keyring did not open"

    def lock(self) -> None:
        """Closes the keyring, as a screen saver or an administrator does."""
        with closing(self._connection()) as connection:
            secretstorage.get_default_collection(connection).lock()

    def stop_keyring(self) -> None:
        """Ends the keyring's process."""
        if self._keyring is not None:
            self._keyring.terminate()
            self._keyring.wait(60)

    def _is_open(self) -> bool:
        with closing(self._connection()) as connection:
            # Asked first because speaking to a keyring that is not there would have the bus start another one.
            has_owner = message_bus.NameHasOwner("org.freedesktop.secrets")
            if not connection.send_and_get_reply(has_owner).body[0]:
                return False
            try:
                return not secretstorage.get_collection_by_alias(connection, "default").is_locked()
            except secretstorage.SecretStorageException:
                return False

    def _connection(self) -> DBusConnection:
        return open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"])


@contextmanager
def session_bus(folder: Path) -> Iterator[SessionBus]:
    """A bus without a screen, so that no prompt can appear."""
    needed("dbus-daemon", "gnome-keyring-daemon")
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    (folder / "data" / "keyrings").mkdir(parents=True, mode=0o700)
    environment = {
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as bus:
        assert bus.stdout is not None
        session = SessionBus({**environment, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()})
        try:
            yield session
        finally:
            session.stop_keyring()
            bus.terminate()


def use(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets this process see that session and no other, and the keyring library choose anew."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    vars(keyring.backend.get_all_keyring).pop("saved_result", None)
