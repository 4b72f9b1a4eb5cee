"""A desktop session of a test's own: screen, window manager, session bus, keyring, accessibility bus."""

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from tests.processes import ended, needed, started, wait_for

KEYRING_PASSWORD = "open sesame"
_AT_SPI = Path("/usr/libexec/at-spi-bus-launcher")


class DesktopSession:
    """Use as a context manager; `environment` is what a program started in it sees."""

    def __init__(self, folder: Path, *, screen: str = "1280x900x24") -> None:
        needed("Xvfb", "dbus-daemon", "gnome-keyring-daemon", "openbox", "import")
        self._folder = folder
        self._screen = screen
        self._log = folder / "session.log"
        self._exit = contextlib.ExitStack()
        self.environment: dict[str, str] = {}

    def __enter__(self) -> Self:
        with contextlib.ExitStack() as so_far:
            so_far.callback(self._exit.close)
            self.environment = self._own_environment()
            self._start_screen()
            self._start_bus()
            self.unlock_keyring()
            self._run([_AT_SPI, "--launch-immediately"])
            self._run(["openbox"])
            so_far.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._exit.close()

    def unlock_keyring(self) -> None:
        """Starts the keyring, unlocked, with a default collection. It becomes a daemon and ends with the bus."""
        # Before anything asks for secrets: the bus would start a locked keyring for it.
        subprocess.run(
            ["gnome-keyring-daemon", "--unlock", "--components=secrets"],
            env=self.environment,
            input=KEYRING_PASSWORD.encode(),
            capture_output=True,
            check=True,
        )
        wait_for(self._has_default_collection, "an unlocked keyring")

    def screenshot(self, path: Path) -> None:
        """The whole screen as a PNG."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)

    def _own_environment(self) -> dict[str, str]:
        home = self._folder / "home"
        # Short, for the sockets in it.
        runtime = Path(self._exit.enter_context(tempfile.TemporaryDirectory(prefix="3da-", dir="/tmp")))
        runtime.chmod(0o700)
        (home / ".local/share/keyrings").mkdir(parents=True)
        return {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_DATA_HOME": str(home / ".local/share"),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
        }

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._screen, "-nolisten", "tcp"]
        self._run(command, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as display:
            self.environment["DISPLAY"] = f":{display.readline().strip()}"

    def _start_bus(self) -> None:
        bus = self._run(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE)
        address = bus.stdout.readline().decode().strip() if bus.stdout else ""
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address

    def _has_default_collection(self) -> bool:
        answer = self._dbus("/org/freedesktop/secrets", "Service.ReadAlias", "string:default")
        return "collection" in answer

    def _dbus(self, path: str, method: str, argument: str) -> str:
        command = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets", path]
        command += [f"org.freedesktop.Secret.{method}", argument]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout

    def _run(self, command: Sequence[str | Path], **more: object) -> subprocess.Popen[bytes]:
        more.setdefault("stdout", subprocess.DEVNULL)
        process = started(command, self.environment, log=self._log, **more)
        self._exit.callback(ended, process)
        return process


_BUS_WITHOUT_SERVICES = """<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>"""


class OtherBus:
    """A second session bus beside a desktop session's, with other things on it. Close it in the end."""

    def __init__(self, environment: dict[str, str], *options: str) -> None:
        self._exit = contextlib.ExitStack()
        runtime = self._exit.enter_context(tempfile.TemporaryDirectory(prefix="3da-", dir="/tmp"))
        self.environment = {**environment, "XDG_RUNTIME_DIR": runtime}
        bus = self._run(["dbus-daemon", "--nofork", "--print-address=1", *options], stdout=subprocess.PIPE)
        address = bus.stdout.readline().decode().strip() if bus.stdout else ""
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address

    def close(self) -> None:
        """Ends the bus, and what it started."""
        self._exit.close()

    def start_accessibility(self) -> None:
        """Lets windows on this bus be seen by assistive technologies on it."""
        self._run([_AT_SPI, "--launch-immediately"])

    def _run(self, command: Sequence[str | Path], **more: object) -> subprocess.Popen[bytes]:
        process = started(command, self.environment, log=Path(os.devnull), **more)
        self._exit.callback(ended, process)
        return process


def bus_without_keyring(session: DesktopSession, folder: Path) -> OtherBus:
    """A machine without any keyring."""
    configuration = folder / "bus.conf"
    configuration.write_text(_BUS_WITHOUT_SERVICES)
    bus = OtherBus(session.environment, f"--config-file={configuration}")
    bus.start_accessibility()
    return bus


def bus_with_locked_keyring(session: DesktopSession) -> OtherBus:
    """The session's own keyring, locked, and no screen to ask for its password on."""
    without_screen = {name: value for name, value in session.environment.items() if name != "DISPLAY"}
    return OtherBus(without_screen, "--session")
