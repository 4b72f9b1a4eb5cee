"""Has preferences read and kept off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.errands import Errands, explained

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.housekeeping import Housekeeping
    from desktop.core.preferences import Preferences, ReminderLeads


class PreferencesKeeper(QObject):
    """After each attempt what is really kept is read again, so that a screen never shows a wish as a fact."""

    read = Signal(object)
    """The `Preferences`."""
    failed = Signal(object)
    """A `Message`: why they could not be read or kept."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._errands = errands

    def ask(self) -> None:
        """Reads what is preferred."""
        self._read(lambda: None)

    def keep_reminder_leads(self, leads: ReminderLeads) -> None:
        """Keeps when to remind."""
        self._keep(lambda housekeeping: housekeeping.keep_reminder_leads(leads))

    def start_with_computer(self, *, wanted: bool) -> None:
        """Has the program started at login, or not."""
        self._keep(lambda housekeeping: housekeeping.start_with_computer(wanted=wanted))

    def _keep(self, work: Callable[[Housekeeping], None]) -> None:
        self._errands.locally(
            lambda application: work(application.housekeeping()),
            lambda _done: self.ask(),
            lambda failure: self._read(lambda: self.failed.emit(explained(failure))),
        )

    def _read(self, then: Callable[[], None]) -> None:
        def done(preferences: Preferences) -> None:
            self.read.emit(preferences)
            then()

        self._errands.locally(
            lambda application: application.housekeeping().preferences(),
            done,
            lambda failure: self.failed.emit(explained(failure)),
        )


class FileErrand(QObject):
    """Has one file written, one at a time."""

    written = Signal(object)
    """The `Path`."""
    failed = Signal(object)
    """A `Message`."""

    def __init__(self, errands: Errands, work: Callable[[Housekeeping, Path], None]) -> None:
        super().__init__()
        self._errands = errands
        self._work = work
        self.is_running = False

    def start(self, file: Path) -> None:
        """Writes the file; nothing happens while another one is written."""
        if self.is_running:
            return
        self.is_running = True

        def done() -> None:
            self.is_running = False
            self.written.emit(file)

        def broke(failure: BaseException) -> None:
            self.is_running = False
            self.failed.emit(explained(failure))

        self._errands.locally(
            lambda application: self._work(application.housekeeping(), file), lambda _done: done(), broke
        )
