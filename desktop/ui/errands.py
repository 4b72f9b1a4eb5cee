"""How work crosses from the UI thread to the two others, and what came of it back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.core.failures import Failure
from desktop.core.messages import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from desktop.core.application import Application
    from desktop.ui.worker import Worker

Result = TypeVar("Result")
Failed = Callable[[BaseException], None]
_log = logging.getLogger("desktop.ui")
_SURPRISE = Message(
    QT_TRANSLATE_NOOP("core", "Something went wrong inside the application. If it happens again, tell support.")
)


def explained(failure: BaseException) -> Message:
    """What to tell the user of a failure; one that nobody foresaw is logged instead of shown."""
    if isinstance(failure, Failure):
        return failure.message
    _log.error("Unforeseen failure", exc_info=failure)
    return _SURPRISE


class Errands(QObject):
    """Has work done elsewhere. `done` and `failed` are called on the UI thread, in the order in which work ended.

    Each thread does one piece of work after the other, so what may take long is better given in parts: whatever the
    user asks for meanwhile then comes between them.
    """

    _crossed = Signal(object)

    def __init__(self, application: Application, store: Worker, network: Worker) -> None:
        super().__init__()
        self._application = application
        self._store = store
        self._network = network
        self._crossed.connect(self._arrive)  # emitted on another thread, so it is queued

    def locally(self, work: Callable[[Application], Result], done: Callable[[Result], None], failed: Failed) -> None:
        """Work on the store's thread: `application.local()` and `application.history()`."""
        self._submit(self._store, work, done, failed)

    def remotely(self, work: Callable[[Application], Result], done: Callable[[Result], None], failed: Failed) -> None:
        """Work on the network thread: `application.remote()` and `application.documents()`."""
        self._submit(self._network, work, done, failed)

    def deliver(self, message: Callable[[], None]) -> None:
        """Calls something on the UI thread, from any thread: how work tells of its progress."""
        self._crossed.emit(message)

    def _submit(
        self, worker: Worker, work: Callable[[Application], Result], done: Callable[[Result], None], failed: Failed
    ) -> None:
        worker.submit(
            lambda: work(self._application),
            lambda result: self.deliver(lambda: done(result)),
            lambda failure: self.deliver(lambda: failed(failure)),
        )

    def _arrive(self, message: Callable[[], None]) -> None:
        message()
