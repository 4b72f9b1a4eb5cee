"""The sandbox as a process: in the foreground, or as the window's child that ends with it."""

import contextlib
import subprocess
import sys
from pathlib import Path

import msgspec

from desktop.core.failures import Unreachable
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.servers import Servers

_SECONDS_TO_END = 5.0


def serve(port: int, data: str | None, *, ends_with_input: bool) -> int:
    """Runs the sandbox until it is interrupted, or until its standard input closes."""
    from desktop.backend.sandbox import SandboxError, StopSignal, run_sandbox

    stop = StopSignal.STDIN_CLOSED if ends_with_input else StopSignal.INTERRUPT
    try:
        run_sandbox(port, Path(data) if data else None, stop)
    except SandboxError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


class SandboxChild:
    """A sandbox of our own. It sees our end of its standard input close when we are gone, however we went."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Servers:
        """Starts it and waits until it answers. Raises `Unreachable` when it does not start.

        It gets the port it had the last time, where that is free: sessions are bound to the address.
        """
        try:
            addresses = self._started(self._port_of_last_time()) or self._started(0)
        except OSError as error:
            raise Unreachable(Message(_NOT_STARTED)) from error
        if addresses is None:
            raise Unreachable(Message(_NOT_STARTED))
        self._port_file.write_text(addresses.api.rpartition(":")[2])
        return Servers(api=addresses.api, issuer=addresses.issuer, hosted_pages=(addresses.stripe,))

    def stop(self) -> None:
        """Ends it."""
        process, self._process = self._process, None
        if process is None or process.stdin is None:
            return
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    def _started(self, port: int) -> "_Addresses | None":
        self.stop()
        command = [sys.executable, "-m", "desktop", "sandbox", "--end-with-input"]
        command += ["--port", str(port), "--data", str(self._data)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._process = process
        first_line = process.stdout.readline() if process.stdout else b""
        try:
            return msgspec.json.decode(first_line, type=_Addresses)
        except msgspec.MsgspecError:
            return None

    @property
    def _port_file(self) -> Path:
        return self._data / "port"

    def _port_of_last_time(self) -> int:
        try:
            return int(self._port_file.read_text())
        except (OSError, ValueError):
            return 0


class _Addresses(msgspec.Struct, frozen=True):
    api: str
    issuer: str
    stripe: str


_NOT_STARTED = QT_TRANSLATE_NOOP("core", "The sandbox did not start. Run “3dicom-account sandbox” to see why.")
