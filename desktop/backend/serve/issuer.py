"""An identity provider, as far as an API must know it: its metadata and its keys.

Metadata come from OpenID Connect Discovery or from RFC 8414, whichever the issuer publishes. Keys are kept for ten
minutes; a token that names another key has them read again, though such tokens not more than once in half a minute.
"""

import logging
import time
from threading import Lock
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec
import requests
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from urllib3.exceptions import HTTPError

_KEYS_LAST_SECONDS = 600.0
_SECONDS_BETWEEN_SEARCHES = 30.0
_SECONDS_BETWEEN_TRIES = 1.0
_TIMEOUT = (5.0, 10.0)
_LARGEST = 512 * 1024
_LOOPBACK = frozenset({"127.0.0.1", "::1"})

_Kind = TypeVar("_Kind")

_log = logging.getLogger(__name__)


class IssuerUnavailableError(Exception):
    """The issuer cannot be asked; nothing is known about its tokens."""


class _Metadata(msgspec.Struct, frozen=True):
    issuer: str
    jwks_uri: str
    userinfo_endpoint: str | None = None


class _Keys(msgspec.Struct, frozen=True):
    keys: list[Any]


class UserInfo(msgspec.Struct, frozen=True):
    """Who somebody is, as the issuer tells it (OpenID Connect Core, section 5.3)."""

    sub: str
    name: str = ""
    email: str = ""


class Issuer:
    """One identity provider."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._guard = Lock()
        self._metadata: _Metadata | None = None
        self._keys: KeySet | None = None
        self._read_at = self._sought_at = self._failed_at = float("-inf")

    @property
    def identifier(self) -> str:
        """What the issuer calls itself in its tokens: some have a slash at the end. Known once its keys were read."""
        return self._metadata.issuer if self._metadata is not None else self.address

    def keys(self, kid: str | None) -> KeySet:
        """The issuer's keys, read again where they are old or lack this one. Raises IssuerUnavailableError.

        While one thread reads them again, which may take long, the others go on with the known ones.
        """
        if not self._guard.acquire(blocking=self._keys is None):
            return self._known()
        try:
            return self._fresh(kid, time.monotonic())
        finally:
            self._guard.release()

    def _known(self) -> KeySet:
        if self._keys is None:
            raise IssuerUnavailableError("the issuer's keys are being read")
        return self._keys

    def _fresh(self, kid: str | None, now: float) -> KeySet:
        known = self._keys
        if known is not None and not self._must_read(known, kid, now):
            return known
        if now - self._failed_at <= _SECONDS_BETWEEN_TRIES:
            return self._known()
        try:
            self._keys = self._read_keys()
            self._read_at = now
        except IssuerUnavailableError:
            self._failed_at = time.monotonic()
            if known is None:
                raise
            _log.warning("The issuer's keys could not be read again; the known ones are used.")
        return self._known()

    def _must_read(self, known: KeySet, kid: str | None, now: float) -> bool:
        if now - self._read_at > _KEYS_LAST_SECONDS:
            return True
        if _has(known, kid) or now - self._sought_at <= _SECONDS_BETWEEN_SEARCHES:
            return False
        self._sought_at = now
        return True

    def user_info(self, access_token: str) -> UserInfo | None:
        """Who a token is about, where the issuer tells it."""
        try:
            address = self._read_metadata().userinfo_endpoint
            if address is None:
                return None
            return _get(address, UserInfo, {"Authorization": f"Bearer {access_token}"})
        except IssuerUnavailableError:
            return None

    def _read_keys(self) -> KeySet:
        found = _get(self._read_metadata().jwks_uri, _Keys)
        try:
            return KeySet.import_key_set({"keys": found.keys})
        except (JoseError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise IssuerUnavailableError("the issuer's keys cannot be understood") from error

    def _read_metadata(self) -> _Metadata:
        if self._metadata is None:
            parts = urlsplit(self.address)
            origin = f"{parts.scheme}://{parts.netloc}"
            places = (
                f"{self.address}/.well-known/openid-configuration",
                f"{origin}/.well-known/oauth-authorization-server{parts.path}",
            )
            self._metadata = self._first(places)
        return self._metadata

    def _first(self, places: tuple[str, ...]) -> _Metadata:
        for place in places:
            try:
                found = _get(place, _Metadata)
            except IssuerUnavailableError:
                continue
            if found.issuer.removesuffix("/") != self.address:
                raise IssuerUnavailableError("the issuer's metadata are of another issuer")
            return found
        raise IssuerUnavailableError("the issuer publishes no metadata")


def _has(keys: KeySet, kid: str | None) -> bool:
    return kid is None or any(key.kid == kid for key in keys.keys)


def _is_private(address: str) -> bool:
    """Whether nobody on the way can read or change what goes there and comes from there."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)


def _get(address: str, kind: type[_Kind], headers: dict[str, str] | None = None) -> _Kind:
    try:
        if not _is_private(address):
            raise IssuerUnavailableError("the issuer names an address that is not https")
        with requests.get(address, headers=headers, timeout=_TIMEOUT, allow_redirects=False, stream=True) as answer:
            if answer.status_code != 200:
                raise IssuerUnavailableError(f"the issuer answered {answer.status_code}")
            body = answer.raw.read(_LARGEST, decode_content=True)
        return msgspec.json.decode(body, type=kind)
    except (requests.RequestException, HTTPError, msgspec.DecodeError, ValueError, RecursionError, OSError) as error:
        raise IssuerUnavailableError(type(error).__name__) from error
