"""The window as a process: from its start to its end."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.failures import StoreFailure
from desktop.core.messages import Message
from desktop.ui.widgets.skeleton import Skeleton
from tests import people, projections
from tests.ui.conftest import OpensWindow

PROGRAM = """
import sys
from desktop.ui.postponed_signatures import postpone_signatures
postpone_signatures()
from queue import SimpleQueue
from desktop.ui.options import WindowOptions
from desktop.ui.startup import run_window
from desktop.ui.worker import Worker
from tests import people, projections
from tests.ui.world import World

def say(word):
    sys.stdout.write(word + "\\n")
    sys.stdout.flush()

def painted():
    can_wait = {{"PySide6.QtNetwork", "PySide6.QtSvg", "desktop.ui.single_instance", "desktop.ui.dialogs.cancel"}}
    can_wait |= {{"shibokensupport.signature.parser", "html"}}
    say(" ".join(["painted", *sorted(can_wait & set(sys.modules))]))

world = World(projections.shown(people.doctor()))
world.unreadable = {unreadable}
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
    timers: list[threading.Timer] = []

    def started(first: str, unreadable: str = "None") -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(first=first, unreadable=unreadable)],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        patience = threading.Timer(20, process.kill)  # then nothing more is heard, and the test fails
        patience.start()
        timers.append(patience)
        return process

    yield started
    for patience in timers:
        patience.cancel()
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
    process = start(first)
    assert _heard(process) == "painted"
    assert _heard(process) == "synced"
    process.send_signal(signal.SIGTERM)
    assert _heard(process) == "ended"
    assert process.wait(10) == 0


def test_a_window_that_cannot_open_its_data_starts_all_the_same(start: object) -> None:
    assert callable(start)
    process = start("first.put(RuntimeError('no store'))", "RuntimeError('no store')")
    assert _heard(process) == "painted"
    assert _heard(process) == "synced"
    process.send_signal(signal.SIGTERM)
    assert _heard(process) == "ended"


def test_data_that_cannot_be_opened_are_tried_again_on_request(open_window: OpensWindow) -> None:
    window = open_window(None)
    assert [part for part in window.window.findChildren(Skeleton) if part.isVisible()]
    window.world.unreadable = StoreFailure(Message("The disk is full."))
    window.bridge.read()
    window.waits_for("The disk is full.")
    window.waits_for("There is nothing to show until your data can be opened")
    assert window.count("The disk is full.") == 1
    assert not [part for part in window.window.findChildren(Skeleton) if part.isVisible()]
    window.world.unreadable = None
    window.world.shown = projections.shown(people.doctor())
    window.press("Try again")
    window.waits_for("3 December 2026, in 12 days")
    assert not window.says("The disk is full.")
