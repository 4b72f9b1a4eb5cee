"""What ends a server process."""

import signal
from threading import Thread, get_ident

import pytest

from desktop.backend.stopping import stopped_by_signals


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_heard_whichever_thread_receives_it(number: signal.Signals) -> None:
    with stopped_by_signals() as stopping:
        other = Thread(target=lambda: signal.pthread_kill(get_ident(), number))
        other.start()
        stopping.wait()
        other.join()


def test_a_signal_from_before_the_wait_is_heard() -> None:
    with stopped_by_signals() as stopping:
        signal.raise_signal(signal.SIGTERM)
        stopping.wait()


def test_another_thread_may_want_the_end() -> None:
    with stopped_by_signals() as stopping:
        other = Thread(target=stopping.stop)
        other.start()
        stopping.wait()
        other.join()


def test_afterwards_signals_mean_what_they_meant() -> None:
    before = signal.getsignal(signal.SIGTERM), signal.set_wakeup_fd(-1)
    with stopped_by_signals() as stopping:
        stopping.stop()
        stopping.wait()
    assert (signal.getsignal(signal.SIGTERM), signal.set_wakeup_fd(-1)) == before
