"""A thread that does one job after the other, so that the UI thread never waits."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

Result = TypeVar("Result")
_Job = Callable[[], None]


class Worker:
    """Owns one thread. Jobs run in the order they were given."""

    def __init__(self, name: str) -> None:
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Runs work later; `done` or `failed` is called on the worker's thread."""

        def job() -> None:
            try:
                result = work()
            except BaseException as failure:  # noqa: BLE001 - whatever it is, the one who asked must hear of it
                failed(failure)
            else:
                done(result)

        self._jobs.put(job)

    def call(self, work: Callable[[], Result]) -> Result:
        """Runs work and waits for its result, from any other thread but the UI's. Raises what the work raises."""
        if threading.current_thread() is self._thread:
            return work()
        finished = threading.Event()
        results: list[Result] = []
        failures: list[BaseException] = []

        def done(result: Result) -> None:
            results.append(result)
            finished.set()

        def failed(failure: BaseException) -> None:
            failures.append(failure)
            finished.set()

        self.submit(work, done, failed)
        finished.wait()
        if failures:
            raise failures[0]
        return results[0]

    def stop(self, timeout: float | None = None) -> None:
        """Finishes the jobs given so far, then ends the thread; waits at most `timeout` seconds for it."""
        self._jobs.put(None)
        self._thread.join(timeout)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
