"""What to show, read from the store alone.

A start needs nothing else, so the rules and the deeds of `core.account` are not imported for it.
"""

from desktop.core.messages import Message
from desktop.core.ports import Clock, StoreRunner
from desktop.core.projection import LocalState, Persistence, Projection, project


class ProjectionReader:
    """Reads the projection of the current account."""

    def __init__(
        self, run_in_store: StoreRunner, clock: Clock, persistence: Persistence, notice: Message | None = None
    ) -> None:
        self._run_in_store = run_in_store
        self._clock = clock
        self._persistence = persistence
        self._notice = notice

    def projection(self) -> Projection:
        """What to show now. Raises `StoreFailure`."""
        local: LocalState = self._run_in_store(lambda store: store.local_state())
        return project(local, self._clock.now(), self._persistence, self._notice)
