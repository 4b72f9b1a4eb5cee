"""The Invoice History of an account with COUNT invoices, in an encrypted database, opened and scrolled through.

`python -m tests.benchmarks.invoice_window COUNT` prints one line of JSON. Frames are painted into memory: what a screen
takes to show them is the same for every program.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.contract.dates import billing_day
from desktop.contract.invoices import Invoice
from desktop.core.account import AccountService
from desktop.core.history import HistoryService
from desktop.core.history_marks import InvoiceMark
from desktop.core.projection import Persistence
from desktop.core.snapshot import Snapshot
from desktop.store.database import new_key, open_file
from desktop.store.local_store import LocalStore
from desktop.system.clock import SystemClock
from desktop.ui import intents
from desktop.ui.bridge import Bridge
from desktop.ui.formatter import QtFormatter
from desktop.ui.options import WindowOptions
from desktop.ui.router import Router
from desktop.ui.theme import FUSION, Theme
from desktop.ui.warm_up import WarmUp
from desktop.ui.worker import Worker
from tests import people
from tests.benchmarks.pairs import ROOT
from tests.ui.world import World
from tests.ui.world_of_invoices import invoice

_CHUNK = 500
_FRAME = 1 / 60
_WHEEL_STEPS = 400
_DRAG_STEPS = 300


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """Milliseconds, and MiB of resident memory before the page was opened and after all scrolling."""

    first_rows: float
    again: float
    frame_99: float
    frame_worst: float
    filled: float
    """From a jump to the far end until its rows are there, the slowest of all jumps."""
    mebibytes_before: float
    mebibytes: float


class StoredWorld(World):
    """An application whose histories come from a real store, and that knows no server."""

    def __init__(self, store: LocalStore) -> None:
        local = AccountService(lambda work: work(store), SystemClock(), Persistence.KEPT, None)
        super().__init__(local.projection())
        self.local_history = HistoryService(lambda work: work(store))


def main(count: int) -> int:
    """Measures one window."""
    application = QApplication(["bench", *FUSION])
    workers = (Worker("store"), Worker("network"))
    with tempfile.TemporaryDirectory() as folder:
        world = workers[0].call(lambda: _filled(Path(folder) / "bench.db", count))
        theme = Theme(application, "light")
        bridge = Bridge(world, *workers, has_server=False)
        router = Router(bridge, theme, QtFormatter(QLocale("en_GB")), WindowOptions())
        bridge.take_in(world.shown)
        router.window.show()
        warm_up = WarmUp()
        while not warm_up.is_done:
            _turn(application, 0.1)
        measured = _measure(application, router, count)
        sys.stdout.write(msgspec.json.encode(measured).decode() + "\n")
        bridge.close()
        for worker in workers:
            worker.stop(2)
    return 0


def _measure(application: QApplication, router: Router, count: int) -> Measured:
    before = _mebibytes()
    first_rows = _open(application, router, count)
    router.act(intents.ShowPage(intents.Page.DASHBOARD))
    _turn(application, 0.2)
    again = _open(application, router, count)
    frames, filled = _scroll(application, router)
    frames.sort()
    return Measured(
        first_rows=round(first_rows, 1),
        again=round(again, 1),
        frame_99=round(frames[int(len(frames) * 0.99)], 2),
        frame_worst=round(frames[-1], 2),
        filled=round(filled, 1),
        mebibytes_before=before,
        mebibytes=_mebibytes(),
    )


def _open(application: QApplication, router: Router, count: int) -> float:
    """Milliseconds from the wish to the painted first rows."""
    began = time.perf_counter()
    router.act(intents.ShowPage(intents.Page.INVOICES))
    table = router.screens.invoices().table
    while not (table.isVisible() and table.invoices.total == count and table.invoices.invoice(0)):
        application.processEvents()
        time.sleep(0.0005)
    table.viewport().repaint()
    return (time.perf_counter() - began) * 1000


def _scroll(application: QApplication, router: Router) -> tuple[list[float], float]:
    """Turns the wheel, then drags the bar from one end to the other: what each frame took, and the longest wait."""
    table = router.screens.invoices().table
    bar = table.verticalScrollBar()
    frames: list[float] = []
    for step in range(_WHEEL_STEPS):
        _frame(application, lambda at=step: bar.setValue(at * 57), frames)  # type: ignore[misc]
    for step in range(_DRAG_STEPS):
        _frame(application, lambda at=step: bar.setValue(bar.maximum() * at // _DRAG_STEPS), frames)  # type: ignore[misc]
    filled = 0.0
    for step in range(20):
        bar.setValue(bar.maximum() * (step * 7 % 20) // 20)
        began = time.perf_counter()
        while table.invoices.invoice(table.first_seen) is None:
            application.processEvents()
            time.sleep(0.001)
        filled = max(filled, (time.perf_counter() - began) * 1000)
    return frames, filled


def _frame(application: QApplication, move: Callable[[], None], frames: list[float]) -> None:
    """One frame at 60 a second: the movement with its painting, and whatever comes in until the next one."""
    end = time.perf_counter() + _FRAME
    began = time.perf_counter()
    move()
    application.processEvents()
    frames.append((time.perf_counter() - began) * 1000)
    while time.perf_counter() < end:
        time.sleep(0.001)
        began = time.perf_counter()
        application.processEvents()
        took = (time.perf_counter() - began) * 1000
        if took > 1:
            frames.append(took)


def _filled(path: Path, count: int) -> StoredWorld:
    """A store that another process has filled, so that what filling takes is not in this one's memory."""
    key = new_key()
    command = [sys.executable, "-m", "tests.benchmarks.invoice_window", "fill", str(path), str(count)]
    subprocess.run(command, input=key, text=True, check=True, cwd=ROOT)
    return StoredWorld(LocalStore(open_file(path, key)))


def _fill(path: Path, count: int, key: str) -> int:
    store = LocalStore(open_file(path, key))
    account = people.doctor()
    store.add_account(Snapshot(account=account, fetched_at=people.NOW))
    store.save_catalogue(people.CATALOGUE)
    for chunk in _chunks(count):
        store.save_invoices(account.id, chunk, InvoiceMark(version=1, is_complete=True))
    store.close()
    return 0


def _chunks(count: int) -> Iterator[tuple[Invoice, ...]]:
    for start in range(0, count, _CHUNK):
        yield tuple(_placed(place) for place in range(start, min(count, start + _CHUNK)))


def _placed(place: int) -> Invoice:
    at = people.NOW - timedelta(hours=place)
    item = invoice(place % 1000, cents=1900 + place % 700 * 10, description=f"Patient, monthly, seat {place % 90}")
    return msgspec.structs.replace(
        item, id=f"in_{place}", number=f"DEMO-{place:07}", created_at=at, created_on=billing_day(at)
    )


def _turn(application: QApplication, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.002)


def _mebibytes() -> float:
    with Path("/proc/self/status").open() as status:
        return round(int(next(line for line in status if line.startswith("VmRSS:")).split()[1]) / 1024, 1)


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        sys.exit(_fill(Path(sys.argv[2]), int(sys.argv[3]), sys.stdin.read()))
    sys.exit(main(int(sys.argv[1])))
