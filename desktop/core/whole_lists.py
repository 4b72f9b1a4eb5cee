"""Lists that are told in slices, as a whole."""

from collections.abc import Callable
from typing import TypeVar

Item = TypeVar("Item")
_AT_ONCE = 1000


def whole_list(part: Callable[[int, int], tuple[Item, ...]]) -> list[Item]:
    """Every item; `part` gives those from an offset on, at most so many, and none beyond the end."""
    found: list[Item] = []
    while items := part(len(found), _AT_ONCE):
        found += items
    return found
