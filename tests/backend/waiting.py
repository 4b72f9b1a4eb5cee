"""Waiting for what another process does."""

from collections.abc import Callable
from typing import TypeVar

from tests.processes import wait_for

_Value = TypeVar("_Value")


def eventually(look: Callable[[], _Value | None], seconds: float = 60) -> _Value:
    """The first value that is not None, empty or not; fails when none comes in time."""

    def found() -> tuple[_Value] | None:
        value = look()
        return None if value is None else (value,)

    (value,) = wait_for(found, "what was looked for", seconds)
    return value
