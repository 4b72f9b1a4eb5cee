"""How long the UI thread is busy at a time."""

import time

from PySide6.QtCore import QAbstractEventDispatcher


class Frames:
    """Notes each stretch between two moments at which the event loop waits for something to do.

    Counted is the processor time of this thread: what other programs and our own workers take meanwhile is not.
    """

    def __init__(self) -> None:
        self.longest: dict[str, float] = {}
        """Milliseconds of the longest stretch, by what the user was doing."""
        self._doing = ""
        self._since = time.thread_time()
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.aboutToBlock.connect(self._note)
        self._dispatcher.awake.connect(self._note)

    def doing(self, what: str) -> None:
        """What follows is on account of this."""
        self._note()
        self._doing = what

    def stop(self) -> None:
        """Notes no more."""
        self._note()
        self._dispatcher.aboutToBlock.disconnect(self._note)
        self._dispatcher.awake.disconnect(self._note)
        self.longest.pop("", None)

    def _note(self) -> None:
        now = time.thread_time()
        took = (now - self._since) * 1000
        self.longest[self._doing] = max(took, self.longest.get(self._doing, 0))
        self._since = now
