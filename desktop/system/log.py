"""The log: one rotating file for this user alone, redacted as it is written."""

import logging
import os
import re
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from desktop.system import messages
from desktop.system.paths import private_folder
from desktop.system.redaction import Redactor

LOG_FILE = "3dicom-account.log"
_LARGEST = 1024 * 1024
_OLD_FILES = 2

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What would steer the terminal of whoever reads the log, but for the tab."""

_logger = logging.getLogger("desktop")


class _RedactingFormatter(logging.Formatter):
    """Redacts the whole text of a record, traceback and all.

    Only a record's first line begins at the margin, so that nothing logged can pass for a record of its own.
    """

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        lines = self._redactor.redacted(super().format(record)).splitlines()
        return "\n    ".join(_CONTROL.sub(_escaped, line) for line in lines)


def _escaped(control: re.Match[str]) -> str:
    return ascii(control[0])[1:-1]


class _PrivateFileHandler(RotatingFileHandler):
    """Makes its files readable for their owner only, whatever the umask."""

    def _open(self) -> IO[str]:  # type: ignore[override]
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        if sys.platform != "win32":
            os.fchmod(handle, 0o600)
        return os.fdopen(handle, self.mode, encoding=self.encoding, errors=self.errors)


def start_log(folder: Path, redactor: Redactor, level: int = logging.INFO) -> logging.Handler | None:
    """Writes this process's log below a folder. None, and no log, when the folder cannot be written."""
    root = logging.getLogger()
    try:
        private_folder(folder)
        handler = _PrivateFileHandler(
            folder / LOG_FILE,
            maxBytes=_LARGEST,
            backupCount=_OLD_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        root.addHandler(logging.NullHandler())  # with no handler at all, Python would write to the terminal
        return None
    handler.setFormatter(_RedactingFormatter(redactor))
    root.addHandler(handler)
    root.setLevel(level)
    # These two write whole requests at DEBUG; redacted or not, nobody needs them here.
    logging.getLogger("urllib3").setLevel(logging.WARNING)
    logging.getLogger("keyring").setLevel(logging.WARNING)
    return handler


def report_crashes(tell: Callable[[str], object]) -> None:
    """Sends what nobody caught to the log, and one plain sentence to `tell`, in place of a traceback."""

    def on_exception(
        kind: type[BaseException], error: BaseException, traceback: TracebackType | None, where: str = "main"
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        _logger.critical("not caught in %s", where, exc_info=(kind, error, traceback))
        tell(messages.UNEXPECTED)

    def on_thread_exception(report: threading.ExceptHookArgs) -> None:
        if report.exc_value is not None:
            name = report.thread.name if report.thread is not None else "a thread"
            on_exception(report.exc_type, report.exc_value, report.exc_traceback, name)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
