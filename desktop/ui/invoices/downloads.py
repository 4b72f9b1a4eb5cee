"""Downloads invoices one after the other, so that whatever else the user wants comes between them."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.core.application import Application
from desktop.core.documents import Download, DownloadState
from desktop.core.histories import InvoiceQuery, InvoiceSlice
from desktop.core.messages import Message
from desktop.ui.errands import Errands, explained
from desktop.ui.one_account import of_account

_AT_ONCE = 500
"""So many rows are read at once to learn which invoices were chosen."""
Runs = tuple[tuple[int, int], ...]
"""Rows, as first and last of each run of them."""


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """How far a set of downloads is. `stopped_by` is why the rest was not tried, `path` what was saved last."""

    folder: Path
    total: int
    saved: int = 0
    path: Path | None = None
    failed: tuple[Download, ...] = ()
    is_running: bool = True
    is_cancelled: bool = False
    stopped_by: Message | None = None

    @property
    def ended(self) -> int:
        """How many are over, one way or the other."""
        return self.saved + len(self.failed)


class Downloads(QObject):
    """One set of downloads at once."""

    changed = Signal(object)
    """A `Stage`; None when there is nothing to speak of any more."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._errands = errands
        self._cancelled = threading.Event()
        self._stage: Stage | None = None
        self._left: deque[str] = deque()

    @property
    def is_running(self) -> bool:
        """Whether another set has to wait."""
        return self._stage is not None and self._stage.is_running

    def start(self, invoices: Iterable[str], folder: Path) -> None:
        """Downloads these; nothing happens while others are under way."""
        if self.is_running:
            return
        self._left = deque(invoices)
        self._cancelled = threading.Event()
        self._show(Stage(folder=folder, total=len(self._left)))
        self._next(self._cancelled)

    def start_rows(self, account: str, query: InvoiceQuery, runs: Runs, folder: Path) -> None:
        """Downloads what stands in these rows of what a query finds; what has no PDF is left out."""
        if self.is_running:
            return
        self._left = deque()
        self._cancelled = threading.Event()
        self._show(Stage(folder=folder, total=sum(last - first + 1 for first, last in runs)))
        self._gather(account, query, deque(_parts(runs)), self._cancelled)

    def cancel(self) -> None:
        """Stops; what is saved stays."""
        self._cancelled.set()
        if self._stage is not None and self._stage.is_running:
            self._show(msgspec.structs.replace(self._stage, is_running=False, is_cancelled=True))

    def try_again(self) -> None:
        """Downloads what was not saved."""
        if self._stage is not None and not self._stage.is_running:
            self.start([*(item.invoice for item in self._stage.failed), *self._left], self._stage.folder)

    def dismiss(self) -> None:
        """Speaks of it no longer, and stops it."""
        self._cancelled.set()
        self._stage = None
        self._left.clear()
        self.changed.emit(None)

    def _gather(
        self, account: str, query: InvoiceQuery, parts: deque[tuple[int, int]], cancelled: threading.Event
    ) -> None:
        if cancelled.is_set() or self._stage is None:
            return
        if not parts:
            self._show(msgspec.structs.replace(self._stage, total=len(self._left)))
            self._next(cancelled)
            return
        offset, count = parts.popleft()

        def read(application: Application) -> InvoiceSlice | None:
            return of_account(application, account, lambda its: its.history().invoices(query, offset, count))

        def done(found: InvoiceSlice | None) -> None:
            if found is not None:  # otherwise another account is current, and this set ends in a moment
                self._left.extend(invoice.id for invoice in found.invoices if invoice.has_pdf)
                self._gather(account, query, parts, cancelled)

        self._errands.locally(read, done, self._breaker(cancelled))

    def _next(self, cancelled: threading.Event) -> None:
        stage = self._stage
        if stage is None or cancelled.is_set():
            return
        if not self._left:
            self._show(msgspec.structs.replace(stage, is_running=False))
            return
        invoice, folder = self._left[0], stage.folder

        def done(ended: tuple[Download, ...]) -> None:
            if cancelled is self._cancelled and self._stage is not None:
                self._take(ended)
                self._next(cancelled)

        self._errands.remotely(
            lambda application: application.documents().download_invoices(
                (invoice,), folder, lambda _done, _total: None, cancelled
            ),
            done,
            self._breaker(cancelled),
        )

    def _take(self, ended: tuple[Download, ...]) -> None:
        """Counts what ended; what was cancelled under way is left to be tried again."""
        for item in ended:
            stage = self._stage
            if stage is None or item.state is DownloadState.CANCELLED:
                continue
            self._left.popleft()
            if item.state is DownloadState.SAVED:
                self._stage = msgspec.structs.replace(stage, saved=stage.saved + 1, path=item.path)
            else:
                self._stage = msgspec.structs.replace(stage, failed=(*stage.failed, item))
        self.changed.emit(self._stage)

    def _breaker(self, cancelled: threading.Event) -> Callable[[BaseException], None]:
        """What stops this set when the server cannot be reached, or the history not be read."""

        def broke(failure: BaseException) -> None:
            stage = self._stage
            if cancelled is self._cancelled and stage is not None and stage.is_running:
                self._show(msgspec.structs.replace(stage, is_running=False, stopped_by=explained(failure)))

        return broke

    def _show(self, stage: Stage) -> None:
        self._stage = stage
        self.changed.emit(stage)


def _parts(runs: Runs) -> list[tuple[int, int]]:
    """Runs of rows as offsets and lengths that are read quickly."""
    return [
        (start, min(_AT_ONCE, last - start + 1)) for first, last in runs for start in range(first, last + 1, _AT_ONCE)
    ]
