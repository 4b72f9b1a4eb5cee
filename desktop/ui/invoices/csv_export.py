"""Writes what a query finds into a CSV file, a part at a time, on the store's thread."""

import os
import secrets
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.core.application import Application
from desktop.core.failures import Failure
from desktop.core.histories import InvoiceQuery, InvoiceSlice
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.ui.errands import Errands, explained
from desktop.ui.invoices import csv_rows
from desktop.ui.one_account import of_account

_AT_ONCE = 500
"""Rows; whatever else the store is asked for comes between two parts."""
_NOT_WRITTEN = QT_TRANSLATE_NOOP("core", "The file could not be written: {reason}. Choose another folder.")


_ANOTHER_ACCOUNT = QT_TRANSLATE_NOOP("core", "The file was not written, because another account is used now.")


class Export(msgspec.Struct, frozen=True, kw_only=True):
    """How far it is. `problem` is why it ended too early; then there is no file."""

    path: Path
    written: int = 0
    total: int = 0
    is_running: bool = True
    problem: Message | None = None


class CsvExport(QObject):
    """One export at once. The file appears under its name when it is whole."""

    changed = Signal(object)
    """An `Export`; None when there is nothing to speak of any more."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._errands = errands
        self._export: Export | None = None
        self._half = Path()
        """Where the rows are until all of them are there."""
        self._run = 0

    @property
    def present(self) -> Export | None:
        """How far it is; None when there is nothing to speak of."""
        return self._export

    @property
    def is_running(self) -> bool:
        """Whether another one has to wait."""
        return self._export is not None and self._export.is_running

    def start(self, account: str, query: InvoiceQuery, path: Path) -> None:
        """Writes all that the query finds; a file of this name is replaced, as the user was asked."""
        if self.is_running:
            return
        self._run += 1
        self._half = _half(path)
        self._show(Export(path=path))
        self._write_part(account, query, 0, self._run)

    def dismiss(self) -> None:
        """Speaks of it no longer; what is under way is given up."""
        export, self._export = self._export, None
        self._run += 1
        if export is not None and export.is_running:
            half = self._half
            self._errands.locally(
                lambda _application: half.unlink(missing_ok=True), lambda _done: None, lambda _failure: None
            )
        self.changed.emit(None)

    def _write_part(self, account: str, query: InvoiceQuery, offset: int, run: int) -> None:
        export = self._export
        if export is None:
            return
        path, half = export.path, self._half

        def done(progress: tuple[int, int]) -> None:
            if run != self._run:
                return
            written, total = progress
            is_running = written < total
            self._show(Export(path=path, written=written, total=total, is_running=is_running))
            if is_running:
                self._write_part(account, query, written, run)

        def broke(failure: BaseException) -> None:
            if run == self._run:
                self._show(Export(path=path, is_running=False, problem=explained(failure)))

        def work(application: Application) -> tuple[int, int]:
            return _write(_read(application, account, query, offset, half), half, path)

        self._errands.locally(work, done, broke)

    def _show(self, export: Export) -> None:
        self._export = export
        self.changed.emit(export)


def _half(path: Path) -> Path:
    """A new name beside the file, from where it can be renamed into place. In a folder that others can write to, too,
    nobody can lay a link or a file of their own there before."""
    return path.with_name(f".3dicom-account-{secrets.token_hex(8)}.part")


def _read(application: Application, account: str, query: InvoiceQuery, offset: int, half: Path) -> InvoiceSlice:
    """The next rows; where there are none to be had, what was written of the others does not stay."""
    try:
        part = of_account(application, account, lambda its: its.history().invoices(query, offset, _AT_ONCE))
    except BaseException:  # whatever ends it, rows of an account must not stay behind
        _forget(half)
        raise
    if part is None:
        _forget(half)
        raise Failure(Message(_ANOTHER_ACCOUNT))
    return part


def _write(part: InvoiceSlice, half: Path, path: Path) -> tuple[int, int]:
    """Writes one part and says how many rows are written of how many."""
    offset, written = part.offset, part.offset + len(part.invoices)
    try:
        with os.fdopen(_opened(half, is_new=not offset), "a", encoding="utf-8", newline="") as file:
            if not offset:
                file.write(csv_rows.BEGINNING + csv_rows.head())
            file.writelines(csv_rows.row(invoice) for invoice in part.invoices)
            is_whole = written >= part.total or not part.invoices
            if is_whole:
                file.flush()
                os.fsync(file.fileno())
        if is_whole:
            half.replace(path)
            return written, written
    except OSError as failure:
        _forget(half)
        raise Failure(Message(_NOT_WRITTEN, {"reason": failure.strerror or str(failure)})) from failure
    return written, part.total


def _opened(half: Path, *, is_new: bool) -> int:
    """A handle for more rows. The file is for this user alone, and no link is followed to it."""
    flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    return os.open(half, flags | (os.O_CREAT | os.O_EXCL if is_new else 0), 0o600)


def _forget(half: Path) -> None:
    try:
        half.unlink(missing_ok=True)
    except OSError:
        return  # in a folder that cannot be written to there is nothing to remove either
