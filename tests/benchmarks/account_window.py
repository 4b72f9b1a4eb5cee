"""The product's window, started as its command starts it: reports when the account's content is painted, then ends."""

import os
import signal

from desktop.bootstrap import open_window
from tests.benchmarks.report import report


def painted() -> None:
    report()
    os.kill(os.getpid(), signal.SIGKILL)


open_window(is_sandbox=False, page="dashboard", painted=painted)
