"""Waiting for an account to change.

What is waited for is the version in the database, so that neither a restart nor a change by another process is missed.
One query now and then asks for all who wait together; a wait costs memory and no thread.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from desktop.backend.billing.mirror.versions import AccountVersions, VersionsUnavailableError
from desktop.backend.billing.problems import ProblemError
from desktop.contract.problems import ProblemType

_SECONDS_BETWEEN_QUERIES = 0.5
_MOST_WAITING = 32
"""For one account: each open window of each of its machines waits once."""

_log = logging.getLogger(__name__)


class AccountFeed:
    """Lives on one event loop."""

    def __init__(self, versions: AccountVersions) -> None:
        self._versions = versions
        self._waiting: dict[str, dict[asyncio.Future[None], int]] = {}
        self._watching: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_closed = False

    async def wait_for_another(
        self, account: str, version: int, seconds: float, departure: Callable[[], Coroutine[Any, Any, None]]
    ) -> None:
        """Return when the account has another version, when the time is over, or when the server is stopping.

        `departure` ends when nobody is there any more to be told, and the wait with it. Raises ProblemError when too
        many wait for the account already.
        """
        if self._is_closed:
            return
        if len(self._waiting.get(account, ())) >= _MOST_WAITING:
            raise ProblemError(ProblemType.RATE_LIMITED, "Too many requests wait for this account. Try again later.")
        loop = self._loop = asyncio.get_running_loop()
        change: asyncio.Future[None] = loop.create_future()
        self._waiting.setdefault(account, {})[change] = version
        if self._watching is None or self._watching.done():
            self._watching = loop.create_task(self._watch())
        timer = loop.call_later(seconds, _finish, change)
        leaving = loop.create_task(departure())
        leaving.add_done_callback(lambda _: _finish(change))
        try:
            await change
        finally:
            timer.cancel()
            leaving.cancel()
            self._forget(account, change)

    def close(self) -> None:
        """End all waiting at once, from any thread; nobody waits any more afterwards."""
        self._is_closed = True
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._release_all)

    async def _watch(self) -> None:
        while self._waiting:
            await asyncio.sleep(_SECONDS_BETWEEN_QUERIES)
            try:
                self._compare(await self._versions.all_current(list(self._waiting)))
            except VersionsUnavailableError:
                _log.warning("The database could not be asked for changed accounts; it is asked again.")

    def _compare(self, found: Mapping[str, int]) -> None:
        for account, waiting in self._waiting.items():
            for change, version in waiting.items():
                if found.get(account) != version:
                    _finish(change)

    def _release_all(self) -> None:
        for waiting in self._waiting.values():
            for change in waiting:
                _finish(change)
        if self._watching is not None:
            self._watching.cancel()

    def _forget(self, account: str, change: asyncio.Future[None]) -> None:
        waiting = self._waiting[account]
        del waiting[change]
        if not waiting:
            del self._waiting[account]


def _finish(change: asyncio.Future[None]) -> None:
    if not change.done():
        change.set_result(None)
