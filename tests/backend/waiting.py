"""Waiting for what another process does."""

import time
from collections.abc import Callable
from typing import TypeVar

_Value = TypeVar("_Value")


def eventually(look: Callable[[], _Value | None], seconds: float = 20.0) -> _Value:
    """The first value that is not None; fails when none comes in time."""
    deadline = time.monotonic() + seconds
    while (found := look()) is None:
        assert time.monotonic() < deadline, "this did not happen in time"
        time.sleep(0.02)
    return found
