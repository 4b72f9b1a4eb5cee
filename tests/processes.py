"""Child processes of the tests: found, started, waited for, and always ended."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

Found = TypeVar("Found")
_PAUSE = threading.Event()


def wait_for(condition: Callable[[], Found | None], what: str, seconds: float = 60) -> Found:
    """The first result of a condition that is not None or False; fails the test when there is none in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        _PAUSE.wait(0.03)
    pytest.fail(f"waited {seconds:.0f} s in vain for {what}")


def needed(*programs: str) -> None:
    """Skips where a Debian program is missing; `make test` installs them all when it may."""
    missing = [program for program in programs if shutil.which(program) is None]
    if not missing:
        return
    reason = f"needs {', '.join(missing)}: see what packaging/linux/install-libraries prints"
    if os.environ.get("CI") or os.getuid() == 0:
        pytest.fail(reason)
    pytest.skip(reason)


def started(
    command: Sequence[str | Path], environment: dict[str, str], *, log: Path, **more: object
) -> subprocess.Popen[bytes]:
    """A process whose errors go to a file."""
    with log.open("ab") as errors:
        return subprocess.Popen(list(map(str, command)), env=environment, stderr=errors, **more)  # type: ignore[call-overload, no-any-return]


def ended(process: subprocess.Popen[bytes], seconds: float = 30) -> None:
    """Ends a process, gently first."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            stream.close()
