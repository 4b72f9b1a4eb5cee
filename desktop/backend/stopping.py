"""What ends a server process."""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager


class Stopping:
    """Something to wait for on the main thread: a signal, or another thread that wants the end.

    A socket and nothing of Python's: a signal that comes just before the main thread falls asleep in a lock or a queue
    would not wake it, for Python's own handler runs only on an awake main thread. The byte that the interpreter writes
    at once, in the real handler, is there whenever the main thread looks.
    """

    def __init__(self, waiting: socket.socket, telling: socket.socket) -> None:
        self._waiting = waiting
        self._telling = telling

    def wait(self) -> None:
        """Return when this process is to end."""
        self._waiting.recv(1)

    def stop(self) -> None:
        """Let this process end; from any thread."""
        self._telling.send(b"\0")


@contextmanager
def stopped_by_signals() -> Iterator[Stopping]:
    """Within the block, SIGINT and SIGTERM stop what waits. Only on the main thread."""
    waiting, telling = socket.socketpair()
    with waiting, telling:
        telling.setblocking(False)
        before = {number: signal.signal(number, _hear) for number in (signal.SIGINT, signal.SIGTERM)}
        told_before = signal.set_wakeup_fd(telling.fileno(), warn_on_full_buffer=False)
        try:
            yield Stopping(waiting, telling)
        finally:
            signal.set_wakeup_fd(told_before)
            for number, handler in before.items():
                signal.signal(number, handler)


def _hear(_number: int, _frame: object) -> None:
    """The byte in the socket says it all."""
