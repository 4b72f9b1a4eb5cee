"""The sandbox as a process: in the foreground, or as the window's child that ends with it."""

import contextlib
import gc
import socket
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import msgspec

from desktop.core.failures import Unreachable
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.own_command import own_command
from desktop.servers import Servers

_SECONDS_TO_END = 5.0
_SECONDS_TO_ANSWER = 1.0


def serve(port: int, data: str | None, *, ends_with_input: bool) -> int:
    """Runs the sandbox until it is interrupted, or until its standard input closes."""
    # Importing makes next to no garbage, and looking for it would take a tenth of a second.
    gc.disable()
    from desktop.backend.sandbox import SandboxError, StopSignal, run_sandbox

    gc.freeze()
    gc.enable()
    stop = StopSignal.STDIN_CLOSED if ends_with_input else StopSignal.INTERRUPT
    try:
        run_sandbox(port, Path(data) if data else None, stop)
    except SandboxError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


class SandboxChild:
    """A sandbox of our own. It sees our end of its standard input close when we are gone, however we went.

    Where another process of this user already runs one on the same data, that one is used.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Servers:
        """Starts it and waits until it answers. Raises `Unreachable` when it does not start.

        It gets the port it had the last time, where that is free: sessions are bound to the address.
        """
        former = self._addresses()
        port = int(former.api.rpartition(":")[2]) if former else 0
        try:
            addresses = self._started(port) or (self._started(0) if port and not _answers(port) else None)
        except OSError as error:
            raise Unreachable(Message(_NOT_STARTED)) from error
        if addresses is not None:
            self._addresses_file.write_bytes(msgspec.json.encode(addresses))
        elif former is not None and _answers(port):
            addresses = former
        else:
            raise Unreachable(Message(_NOT_STARTED))
        return Servers(api=addresses.api, issuer=addresses.issuer)

    def stop(self) -> None:
        """Ends it, if it is ours."""
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
        command = own_command("sandbox", "--end-with-input", "--port", str(port), "--data", str(self._data))
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._process = process
        first_line = process.stdout.readline() if process.stdout else b""
        try:
            return msgspec.json.decode(first_line, type=_Addresses)
        except msgspec.MsgspecError:
            return None

    @property
    def _addresses_file(self) -> Path:
        return self._data / "addresses.json"

    def _addresses(self) -> "_Addresses | None":
        try:
            return msgspec.json.decode(self._addresses_file.read_bytes(), type=_Addresses)
        except (OSError, msgspec.MsgspecError):
            return None


def _answers(port: int) -> bool:
    with socket.socket() as connection:
        connection.settimeout(_SECONDS_TO_ANSWER)
        return connection.connect_ex(("127.0.0.1", port)) == 0


class _Addresses(msgspec.Struct, frozen=True):
    api: Annotated[str, msgspec.Meta(pattern="^http://127\\.0\\.0\\.1:[0-9]{1,5}$")]
    issuer: str


_NOT_STARTED = QT_TRANSLATE_NOOP(
    "core",
    "The sandbox did not start. Run “3dicom-account sandbox --data DIR” with an empty folder to see whether it can.",
)
