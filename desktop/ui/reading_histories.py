"""Has the histories read after a round, part by part, so that what the user asks for comes between."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from desktop.ui.errands import Errands, Failed

if TYPE_CHECKING:
    from desktop.core.histories import HistoryProgress

_SHORTEST_WAIT = 2_000
_LONGEST_WAIT = 60_000
"""Milliseconds. Every time the server is not ready, it is left alone for twice as long."""


class ReadingHistories:
    """Reads until nothing is left to read; there is never more than one reading at once.

    `told` is called when there is something to show, `again` when a round would bring more.
    """

    def __init__(self, errands: Errands, told: Callable[[], None], again: Callable[[], None], broke: Failed) -> None:
        self._errands = errands
        self._told = told
        self._broke = broke
        self._runs = False
        self._wait = 0
        self._timer = QTimer(errands)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(again)

    def start(self) -> None:
        """Reads on, unless that is under way."""
        if not self._runs:
            self._runs = True
            self._read()

    def stop(self) -> None:
        """Nothing is read any more."""
        self._runs = True
        self._timer.stop()

    def _read(self) -> None:
        self._errands.remotely(lambda application: application.remote().sync_history(), self._ended, self._failed)

    def _ended(self, progress: HistoryProgress) -> None:
        from desktop.core.histories import HistoryProgress

        match progress:
            case HistoryProgress.NOTHING_NEW:
                self._rest()
            case HistoryProgress.READ:
                self._rest()
                self._told()
            case HistoryProgress.MORE_TO_READ:
                self._told()
                self._read()
            case HistoryProgress.SERVER_READS_ON:
                self._runs = False
                self._told()
                self._wait = min(2 * self._wait or _SHORTEST_WAIT, _LONGEST_WAIT)
                self._timer.start(self._wait)

    def _rest(self) -> None:
        self._runs = False
        self._wait = 0
        self._timer.stop()

    def _failed(self, failure: BaseException) -> None:
        self._rest()
        self._broke(failure)
