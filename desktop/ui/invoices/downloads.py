"""Downloads invoices one after the other, so that whatever else the user wants comes between them."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.core.application import Application
from desktop.core.documents import Download, DownloadState
from desktop.core.failures import Failure
from desktop.core.histories import InvoiceQuery, InvoiceSlice
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.ui.errands import Errands, explained
from desktop.ui.one_account import of_account

_AT_ONCE = 500
"""So many rows are read at once to learn which invoices were chosen."""
_ANOTHER_ACCOUNT = QT_TRANSLATE_NOOP("core", "No PDF was saved, because another account is used now.")
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


class _Unread(msgspec.Struct, kw_only=True):
    """The chosen rows of which is not known yet which invoices they are; what is read is taken out of `parts`."""

    account: str
    query: InvoiceQuery
    parts: deque[tuple[int, int]]
    """Offsets and lengths."""


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
        self._unread: _Unread | None = None

    @property
    def stage(self) -> Stage | None:
        """How far it is; None when there is nothing to speak of."""
        return self._stage

    @property
    def is_running(self) -> bool:
        """Whether another set has to wait."""
        return self._stage is not None and self._stage.is_running

    def start(self, invoices: Iterable[str], folder: Path) -> None:
        """Downloads these; nothing happens while others are under way."""
        if self.is_running:
            return
        self._left = deque(invoices)
        self._unread = None
        self._cancelled = threading.Event()
        self._show(Stage(folder=folder, total=len(self._left)))
        self._next(self._cancelled)

    def add(self, invoice: str, folder: Path) -> None:
        """Downloads one more, after those that are under way; one that is awaited already comes once."""
        stage = self._stage
        if stage is None or not stage.is_running:
            self.start((invoice,), folder)
        elif invoice not in self._left:
            self._left.append(invoice)
            self._show(msgspec.structs.replace(stage, total=stage.total + 1))

    def start_rows(self, account: str, query: InvoiceQuery, runs: Runs, folder: Path) -> None:
        """Downloads what stands in these rows of what a query finds; what has no PDF is left out."""
        if self.is_running:
            return
        self._left = deque()
        self._unread = _Unread(account=account, query=query, parts=deque(_parts(runs)))
        self._cancelled = threading.Event()
        self._show(Stage(folder=folder, total=sum(last - first + 1 for first, last in runs)))
        self._gather(self._unread, self._cancelled)

    def cancel(self) -> None:
        """Stops; what is saved stays."""
        self._cancelled.set()
        if self._stage is not None and self._stage.is_running:
            self._show(msgspec.structs.replace(self._stage, is_running=False, is_cancelled=True))

    def try_again(self) -> None:
        """Downloads what was not saved, once it is known what that is."""
        stage = self._stage
        if stage is None or stage.is_running:
            return
        if self._unread is not None:
            self._cancelled = threading.Event()
            self._show(Stage(folder=stage.folder, total=stage.total))
            self._gather(self._unread, self._cancelled)
        else:
            self.start([*(item.invoice for item in stage.failed), *self._left], stage.folder)

    def dismiss(self) -> None:
        """Speaks of it no longer, and stops it."""
        self._cancelled.set()
        self._stage = None
        self._left.clear()
        self._unread = None
        self.changed.emit(None)

    def _gather(self, unread: _Unread, cancelled: threading.Event) -> None:
        if self._stage is None:
            return
        if not unread.parts:
            self._unread = None
            self._show(msgspec.structs.replace(self._stage, total=len(self._left)))
            self._next(cancelled)
            return
        offset, count = unread.parts[0]

        def read(application: Application) -> InvoiceSlice:
            part = of_account(
                application, unread.account, lambda its: its.history().invoices(unread.query, offset, count)
            )
            if part is None:
                raise Failure(Message(_ANOTHER_ACCOUNT))
            return part

        def done(part: InvoiceSlice) -> None:
            if not cancelled.is_set():
                unread.parts.popleft()
                self._left.extend(invoice.id for invoice in part.invoices if invoice.has_pdf)
                self._gather(unread, cancelled)

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
