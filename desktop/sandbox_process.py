"""The sandbox as a process: in the foreground, or as the window's child that ends with it."""

import contextlib
import gc
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Annotated

import msgspec

from desktop.core.failures import Unreachable
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.own_command import own_command
from desktop.servers import Servers

_SECONDS_TO_END = 5.0
_SECONDS_TO_LISTEN = 1.0
_SECONDS_TO_START = 20.0
_SECONDS_BETWEEN_LOOKS = 0.1
_IN_USE = 75
"""Exit code of a sandbox whose data folder another one holds (EX_TEMPFAIL of sysexits.h)."""


def serve(port: int, data: str | None, *, ends_with_input: bool) -> int:
    """Runs the sandbox until it is interrupted, or until its standard input closes."""
    # Importing makes next to no garbage, and looking for it would take a tenth of a second.
    gc.disable()
    from desktop.backend.sandbox.process import FolderInUseError, SandboxError, StopSignal, run_sandbox

    gc.freeze()
    gc.enable()
    stop = StopSignal.STDIN_CLOSED if ends_with_input else StopSignal.INTERRUPT
    try:
        run_sandbox(port, Path(data) if data else None, stop)
    except FolderInUseError as error:
        sys.stderr.write(f"{error}\n")
        return _IN_USE
    except SandboxError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


class SandboxChild:
    """A sandbox of our own. It sees our end of its standard input close when we are gone, however we went.

    Where another process of this user already runs one on the same data, that one is used. Only the lock on the data
    says so: whoever else answers at its former address is not believed.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._process: subprocess.Popen[bytes] | None = None
        self._servers: Servers | None = None
        self._told_to_stop = threading.Event()

    def running(self) -> Servers:
        """Where it is; starts it when it was not started yet, or has ended since. Raises `Unreachable` as `start` does.

        On the same data the same people are there, and the same sessions are good.
        """
        if self._servers is None:
            self._servers = self.start()
        elif self._has_ended(self._servers):
            try:
                self._servers = self.start()
            except Unreachable as failure:
                raise Unreachable(Message(_NOT_STARTED_AGAIN)) from failure
        return self._servers

    def start(self) -> Servers:
        """Starts it and waits until it answers. Raises `Unreachable` when it does not start.

        It gets the port it had the last time, where that is free: sessions are bound to the address.
        """
        former = self._addresses()
        port = _port_of(former.api) if former else 0
        try:
            addresses = self._started(port)
            if addresses is None and not self._is_in_use() and port:
                addresses = self._started(0)
        except OSError as error:
            raise Unreachable(Message(_NOT_STARTED)) from error
        if addresses is None and self._is_in_use():
            addresses = self._addresses_of_another()
        if addresses is None:
            raise Unreachable(Message(_NOT_STARTED))
        return Servers(api=addresses.api, issuer=addresses.issuer)

    def stop(self) -> None:
        """Ends it, if it is ours; another process's is not waited for any more either."""
        self._told_to_stop.set()
        self._end()

    def _end(self) -> None:
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
        self._end()
        command = own_command("sandbox", "--end-with-input", "--port", str(port), "--data", str(self._data))
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._process = process
        first_line = process.stdout.readline() if process.stdout else b""
        try:
            return msgspec.json.decode(first_line, type=_Addresses)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return None

    def _has_ended(self, servers: Servers) -> bool:
        """Whether the sandbox that was found at the last start is gone. Another process's is, when nobody listens."""
        exit_code = self._process.poll() if self._process is not None else 0
        if exit_code is None:
            return False
        return exit_code != _IN_USE or not _is_listening(_port_of(servers.api))

    def _is_in_use(self) -> bool:
        """Whether the sandbox that was just started ended because another one holds the data."""
        try:
            return self._process is not None and self._process.wait(_SECONDS_TO_END) == _IN_USE
        except subprocess.TimeoutExpired:
            return False

    def _addresses_of_another(self) -> "_Addresses | None":
        """Those of the sandbox that holds the data. It may be starting: then they are there as soon as it answers."""
        deadline = time.monotonic() + _SECONDS_TO_START
        while (addresses := self._addresses()) is None and time.monotonic() < deadline:
            if self._told_to_stop.wait(_SECONDS_BETWEEN_LOOKS):
                break
        return addresses

    def _addresses(self) -> "_Addresses | None":
        """Those of the sandbox that holds the data, or of the last one that did."""
        from desktop.backend.sandbox.addresses import ADDRESSES_FILE

        try:
            return msgspec.json.decode((self._data / ADDRESSES_FILE).read_bytes(), type=_Addresses)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None


class _Addresses(msgspec.Struct, frozen=True):
    api: Annotated[str, msgspec.Meta(pattern="^http://127\\.0\\.0\\.1:[0-9]{1,5}$")]
    issuer: str


def _port_of(address: str) -> int:
    return int(address.rpartition(":")[2])


def _is_listening(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), _SECONDS_TO_LISTEN).close()
    except OSError:
        return False
    return True


_NOT_STARTED_AGAIN = QT_TRANSLATE_NOOP(
    "core",
    "The sandbox stopped and did not start again, so nothing can be asked of it. Close the window and run "
    "“3dicom-account --sandbox”; what waits to be sent is kept.",
)
_NOT_STARTED = QT_TRANSLATE_NOOP(
    "core",
    "The sandbox did not start. Run “3dicom-account sandbox --data DIR” with an empty folder to see whether it can.",
)
