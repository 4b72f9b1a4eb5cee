"""Route handlers that block."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from litestar.concurrency import sync_to_thread

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


def in_thread(handler: Callable[_Parameters, _Result]) -> Callable[_Parameters, Awaitable[_Result]]:
    """Run a blocking route handler on a worker thread.

    Litestar's own `sync_to_thread=True` wraps a handler twice when another method has the same path (seen in 2.25),
    and then answers with a coroutine.
    """

    @wraps(handler)
    async def handle(*args: _Parameters.args, **kwargs: _Parameters.kwargs) -> _Result:
        return await sync_to_thread(handler, *args, **kwargs)

    return handle
