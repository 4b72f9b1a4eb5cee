"""Ctrl+C and the end of the session close the window as a click would."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class Termination(QObject):
    """Python hears a signal only while it runs; a socket wakes Qt, and so Python, at once."""

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__()
        self._close = close
        self._heard, self._wake = socket.socketpair()
        for end in (self._heard, self._wake):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        signal.set_wakeup_fd(self._wake.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGINT, self._asked_to_end)
        signal.signal(signal.SIGTERM, self._asked_to_end)

    def _drain(self) -> None:
        self._heard.recv(64)

    def _asked_to_end(self, _number: int, _frame: FrameType | None) -> None:
        self._close()
