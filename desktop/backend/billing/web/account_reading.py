"""`GET /v1/account`: the snapshot, whether it has changed, and waiting until it does."""

import re
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from litestar import Response, get
from litestar.concurrency import sync_to_thread
from litestar.handlers import HTTPRouteHandler

from desktop.backend.any_request import AnyRequest
from desktop.backend.billing.answers import etag
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.mirror.versions import AccountVersions
from desktop.backend.billing.problems import not_found
from desktop.backend.billing.web.authentication import Authentication
from desktop.backend.billing.web.feed import AccountFeed
from desktop.backend.billing.web.operations import AnswerHeader, waits_for_version
from desktop.backend.clock import Clock
from desktop.contract.account import Account
from desktop.contract.routes import ACCOUNT, PREFER

LONGEST_WAIT = 60
"""Seconds."""
_WAIT = re.compile(r'(?i:wait)\s*=\s*"?([0-9]{1,9})"?')
_AS_OF = b'"as_of":"'
_MOST_REMEMBERED = 2000


@dataclass(frozen=True)
class _Snapshot:
    """An encoded account, open where it tells the time."""

    version: int
    before: bytes
    after: bytes

    def at(self, now: datetime) -> bytes:
        return b"".join((self.before, now.isoformat().replace("+00:00", "Z").encode(), self.after))


class AccountReading:
    """Encodes each version of an account once."""

    def __init__(self, mirror: Mirror, versions: AccountVersions, feed: AccountFeed, clock: Clock) -> None:
        self._mirror = mirror
        self._versions = versions
        self._feed = feed
        self._clock = clock
        self._remembered: OrderedDict[str, _Snapshot] = OrderedDict()

    async def version(self, account: str) -> int:
        """The present version. Raises ProblemError when there is no such account."""
        found = await self._versions.current(account)
        if found is None:
            raise not_found("billing account")
        return found

    async def version_after_waiting(
        self, account: str, seconds: int, departure: Callable[[], Coroutine[Any, Any, None]]
    ) -> int:
        """The version after it has changed, the time is over, or the client has gone (`departure` ends)."""
        await self._feed.wait_for_another(account, await self.version(account), seconds, departure)
        return await self.version(account)

    async def body(self, account: str, version: int) -> tuple[int, bytes]:
        """The account as JSON with the server's time, at this version or a later one, and which."""
        snapshot = self._remembered.get(account)
        if snapshot is None or snapshot.version != version:
            snapshot = await sync_to_thread(self._encoded, account)
            self._remembered[account] = snapshot
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.popitem(last=False)
        return snapshot.version, snapshot.at(self._clock.now())

    def _encoded(self, account: str) -> _Snapshot:
        found = self._mirror.account(account)
        if found is None:
            raise not_found("billing account")
        # The id and the version, which come before, can hold no quotation mark.
        before, mark, rest = msgspec.json.encode(found).partition(_AS_OF)
        return _Snapshot(found.version, before + mark, rest[rest.index(b'"') :])


def account_route(authentication: Authentication, reading: AccountReading) -> HTTPRouteHandler:
    """The route handler; it holds no thread."""

    @get(ACCOUNT, opt=waits_for_version("getAccount", "The whole state of the account", Account))
    async def account(request: AnyRequest) -> Response[bytes | None]:
        identifier = await authentication.account_waiting(request)
        version = await reading.version(identifier)
        headers = {"Cache-Control": "no-cache"}
        if not_modified(request, etag(version)):
            seconds = asked_wait(request.headers.getall(PREFER, []))
            if seconds:
                version = await reading.version_after_waiting(identifier, seconds, lambda: _departure(request))
                headers[AnswerHeader.PREFERENCE_APPLIED.value] = f"wait={seconds}"
            if not_modified(request, etag(version)):
                return Response(None, status_code=304, headers={**headers, "ETag": etag(version)})
        version, body = await reading.body(identifier, version)
        return Response(body, media_type="application/json", headers={**headers, "ETag": etag(version)})

    return account


async def _departure(request: AnyRequest) -> None:
    """Ends when the client has hung up."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def not_modified(request: AnyRequest, tag: str) -> bool:
    """Whether a request knows this entity tag already (RFC 9110 section 13.1.2, weak comparison)."""
    sent = request.headers.get("if-none-match")
    if sent is None:
        return False
    return tag in (candidate.strip().removeprefix("W/") for candidate in sent.split(","))


def asked_wait(preferences: list[str]) -> int:
    """How many seconds a client prefers to wait (RFC 7240 section 4.3), at most a minute; 0 for not at all."""
    for preference in ",".join(preferences).split(","):
        match = _WAIT.fullmatch(preference.partition(";")[0].strip())
        if match is not None:
            return min(int(match[1]), LONGEST_WAIT)
    return 0
