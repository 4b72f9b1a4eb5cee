"""The window as a process: from its start to its end."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = """
import sys
from queue import SimpleQueue
from desktop.ui.options import WindowOptions
from desktop.ui.startup import run_window
from desktop.ui.worker import Worker
from tests.ui import people
from tests.ui.world import World

def say(word):
    sys.stdout.write(word + "\\n")
    sys.stdout.flush()

def painted():
    can_wait = {{"PySide6.QtNetwork", "PySide6.QtSvg", "desktop.ui.single_instance", "desktop.ui.dialogs.cancel"}}
    say(" ".join(["painted", *sorted(can_wait & set(sys.modules))]))

world = World({projection})
world.on_sync = lambda _world: say("synced")
first = SimpleQueue()
{first}
store, network = Worker("store"), Worker("network")
code = run_window(world, store, network, WindowOptions(painted=painted), first)
store.stop(2)
network.stop(2)
say("ended")
sys.exit(code)
"""


@pytest.fixture
def start() -> Iterator[object]:
    """Starts the window in a process of its own."""
    processes: list[subprocess.Popen[str]] = []

    def started(projection: str, first: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(projection=projection, first=first)],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield started
    for process in processes:
        process.kill()
        process.communicate()


def _heard(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.parametrize(
    "first",
    ["first.put(world.shown)", "pass", "first.put(RuntimeError('no store'))"],
    ids=["with its content at once", "when the store is late", "when the first read failed"],
)
def test_the_window_paints_the_account_then_asks_the_server_and_ends_on_a_signal(start: object, first: str) -> None:
    assert callable(start)
    process = start("people.shown(people.doctor())", first)
    assert _heard(process) == "painted"
    assert _heard(process) == "synced"
    process.send_signal(signal.SIGTERM)
    assert _heard(process) == "ended"
    assert process.wait(10) == 0
