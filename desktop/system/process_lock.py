"""Locks that hold between the processes of one user: the window and the command line."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from desktop.core.failures import Unreachable
from desktop.system import messages
from desktop.system.paths import private_folder

_PATIENCE = 60.0
_logger = logging.getLogger(__name__)
# Where there is no log, Python would write to the terminal what is for the log.
_logger.addHandler(logging.NullHandler())


class ProcessLocks:
    """Locks by name. Call it with a name for a context manager that holds that lock.

    The operating system drops a lock when its process ends, however it ends.
    """

    def __init__(self, folder: Path, patience: float = _PATIENCE) -> None:
        self._folder = folder
        self._patience = patience

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """Waits for the lock, at most `patience` seconds; raises `Unreachable` then: try again later.

        Where no lock can be made (a read-only profile, a share without locks) the work is done without one: the
        servers put up with what two processes then do at once.
        """
        from filelock import FileLock, Timeout

        # Names hold addresses and ids, which are neither short nor safe as file names.
        path = self._folder / f"{sha256(name.encode()).hexdigest()[:24]}.lock"
        lock = FileLock(path, timeout=self._patience, mode=0o600)
        try:
            private_folder(self._folder)
            lock.acquire()
        except Timeout as error:
            raise Unreachable(messages.BUSY_ELSEWHERE) from error
        except (OSError, NotImplementedError) as error:
            _logger.warning("no lock between processes: %s", error)
        try:
            yield
        finally:
            lock.release()
