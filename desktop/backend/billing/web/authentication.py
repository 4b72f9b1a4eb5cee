"""Whose request it is."""

import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from threading import Lock
from typing import Protocol

from litestar.concurrency import sync_to_thread

from desktop.backend.any_request import AnyRequest
from desktop.backend.billing.problems import ProblemError
from desktop.backend.clock import Clock
from desktop.contract.problems import ProblemType

_TRUSTED_SECONDS = 5.0
_MOST_REMEMBERED = 20_000


@dataclass(frozen=True)
class VerifiedToken:
    """A good access token: whose it is, and until when."""

    account: str
    expires_at: datetime


class TokenVerifier(Protocol):
    """Knows whose an access token is."""

    def verified(self, access_token: str) -> VerifiedToken | None:
        """What a token says, or None when it is not good."""
        ...


@dataclass(frozen=True)
class _Remembered:
    token: VerifiedToken
    until: float


class Authentication:
    """Reads the account from a request's bearer token (RFC 6750).

    A token that was found good is trusted for five seconds without looking again, but never beyond its end. So a
    session that another process ends is good for up to five seconds more; one that this process ends, not at all.
    """

    def __init__(self, verifier: TokenVerifier, clock: Clock) -> None:
        self._verifier = verifier
        self._clock = clock
        self._guard = Lock()
        self._remembered: OrderedDict[bytes, _Remembered] = OrderedDict()
        self._forgotten = 0
        """How often: what was looked up before the last time may be out of date."""

    def account_of(self, request: AnyRequest) -> str:
        """The account that is signed in. Raises ProblemError when nobody is. May wait for a database or a network."""
        token = _bearer_token(request)
        known = self._known(token)
        return known if known is not None else self._looked_up(token)

    async def account_waiting(self, request: AnyRequest) -> str:
        """The same on an event loop, which is not held up. Raises ProblemError when nobody is signed in."""
        token = _bearer_token(request)
        known = self._known(token)
        return known if known is not None else await sync_to_thread(self._looked_up, token)

    def forget_tokens(self) -> None:
        """Look at every token again: a session has ended."""
        with self._guard:
            self._remembered.clear()
            self._forgotten += 1

    def _known(self, token: str) -> str | None:
        found = self._remembered.get(_mark(token))
        if found is None or found.until < time.monotonic() or found.token.expires_at <= self._clock.now():
            return None
        return found.token.account

    def _looked_up(self, token: str) -> str:
        until = time.monotonic() + _TRUSTED_SECONDS
        forgotten = self._forgotten
        verified = self._verifier.verified(token) if token else None
        if verified is None:
            raise ProblemError(
                ProblemType.UNAUTHENTICATED, "Your sign-in is missing, has expired or was ended. Sign in again."
            )
        with self._guard:
            if forgotten == self._forgotten:
                self._remembered[_mark(token)] = _Remembered(verified, until)
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.popitem(last=False)
        return verified.account


def _bearer_token(request: AnyRequest) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _mark(token: str) -> bytes:
    """Tokens themselves are not kept in memory for longer than a request."""
    return sha256(token.encode("utf-8", "replace")).digest()
