"""The one way out: every request of this program to a server goes through here.

A transport speaks to one origin only and follows no redirect, so neither a token nor a body can end up
elsewhere. It tries nothing twice: whoever calls it knows what may be repeated.
"""

import ssl
from collections.abc import Iterator, Mapping
from http.cookiejar import DefaultCookiePolicy
from urllib.request import getproxies, proxy_bypass

import msgspec
import requests
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import DecodeError, HTTPError, ProtocolError, ReadTimeoutError

from desktop import VERSION
from desktop.client import messages
from desktop.client.connection import Deadline, WatchedAdapter
from desktop.client.origin import Origin
from desktop.client.trust import TrustStoreAdapter
from desktop.core.failures import Unintelligible, Unreachable
from desktop.core.messages import Message

LARGEST_BODY = 20 * 1024 * 1024
"""Bytes, after decompression."""
_PART = 64 * 1024
_LATER = frozenset((408, 425, 429))
_PROXY_AUTHENTICATION_REQUIRED = 407
_NETWORK_AUTHENTICATION_REQUIRED = 511
_REDIRECTS = frozenset((300, 301, 302, 303, 305, 307, 308))


class Reply(msgspec.Struct, frozen=True):
    """A whole answer of the server, of any status that is neither a redirect nor "later"."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The content type without its parameters, in lower case."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()


class Patience(msgspec.Struct, frozen=True):
    """How many seconds to wait: for a connection, for the next byte, for the whole exchange."""

    connect: float = 5.0
    read: float = 20.0
    whole: float = 60.0


class Transport:
    """Sends requests to the server at `base_url`, below whose path every request's path lies.

    Raises `ValueError` for an address that is neither https nor loopback. Certificates are judged by the
    system's trust store unless `trust` is given.
    """

    def __init__(self, base_url: str, patience: Patience | None = None, trust: ssl.SSLContext | None = None) -> None:
        self.origin = Origin.of(base_url)
        if not self.origin.is_safe:
            raise ValueError("the connection would not be encrypted")
        self._base = base_url.rstrip("/")
        self._patience = patience or Patience()
        self._session = requests.Session()
        # Off: .netrc would replace our Authorization, and an environment variable our trust store.
        self._session.trust_env = False
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._session.headers = CaseInsensitiveDict(
            {"User-Agent": f"3dicom-account/{VERSION}", "Accept-Encoding": "gzip"}
        )
        self._session.mount("http://", WatchedAdapter())
        self._session.mount("https://", TrustStoreAdapter(trust))

    def send(self, method: str, path: str, headers: Mapping[str, str], body: bytes | None = None) -> Reply:
        """Sends one request and waits for its whole answer.

        Raises `Unreachable` and `Unintelligible`. After either, nothing is known about what the server did.
        """
        url = self._base + path
        if not path.startswith("/") or Origin.of(url) != self.origin:
            raise ValueError("this transport speaks to its own server only")
        with Deadline(self._patience.whole) as deadline:
            try:
                reply = self._exchanged(method, url, headers, body)
            except Unreachable as failure:
                if deadline.has_passed:
                    raise Unreachable(self._message(messages.TOO_SLOW)) from failure
                raise
            if deadline.has_passed:
                raise Unreachable(self._message(messages.TOO_SLOW))
        return reply

    def _exchanged(self, method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> Reply:
        try:
            with self._session.request(
                method,
                url,
                headers=dict(headers),
                data=body,
                allow_redirects=False,
                stream=True,
                timeout=(self._patience.connect, self._patience.read),
                proxies=self._proxies(),
            ) as response:
                return self._judged(response)
        except (requests.RequestException, HTTPError) as error:
            raise self._not_reached(error) from error

    def failure(self, template: str) -> Unintelligible:
        """What to raise when an answer of this server makes no sense; the template may name `{host}`."""
        return Unintelligible(self._message(template))

    def _judged(self, response: requests.Response) -> Reply:
        status = response.status_code
        if status in _REDIRECTS:
            raise Unreachable(self._message(messages.REDIRECTED))
        if status == _NETWORK_AUTHENTICATION_REQUIRED:
            raise Unreachable(self._message(messages.NETWORK_SIGN_IN))
        if status == _PROXY_AUTHENTICATION_REQUIRED:
            raise Unreachable(self._message(messages.PROXY_FAILED))
        if status >= 500 or status in _LATER:
            raise Unreachable(self._message(messages.UNAVAILABLE))
        reply = Reply(status, response.headers, self._body(response))
        if reply.media_type in ("text/html", "application/xhtml+xml"):
            raise Unreachable(self._message(messages.NETWORK_SIGN_IN))
        return reply

    def _body(self, response: requests.Response) -> bytes:
        parts = bytearray()
        # Part by part as they arrive, so that what is too large is noticed before it is all here.
        while part := response.raw.read1(_PART, decode_content=True):
            parts += part
            if len(parts) > LARGEST_BODY:
                raise self.failure(messages.TOO_LARGE)
        return bytes(parts)

    def _proxies(self) -> dict[str, str]:
        """The system's proxies, asked for each time: they change with the network one is in."""
        if self.origin.is_loopback or proxy_bypass(self.origin.host):
            return {}
        return getproxies()

    def _not_reached(self, error: Exception) -> Unreachable:
        match error:
            case requests.exceptions.SSLError():
                return Unreachable(
                    Message(messages.CERTIFICATE_REFUSED, {"host": self.origin.host, "reason": _tls_reason(error)})
                )
            case requests.exceptions.ProxyError():
                return Unreachable(self._message(messages.PROXY_FAILED))
            case requests.Timeout() | ReadTimeoutError():
                return Unreachable(self._message(messages.TOO_SLOW))
            case ProtocolError() | DecodeError():
                return self.failure(messages.CUT_SHORT)
            case _:
                return Unreachable(self._message(messages.NOT_REACHED))

    def _message(self, template: str) -> Message:
        return Message(template, {"host": self.origin.host})


def _tls_reason(error: BaseException) -> str:
    """Why a certificate was refused, in OpenSSL's or the system's words."""
    for cause in _wrapped(error):
        if isinstance(cause, ssl.SSLCertVerificationError) and cause.verify_message:
            return cause.verify_message
        if isinstance(cause, ssl.SSLError) and cause.reason:
            return cause.reason.replace("_", " ").lower()
    return "TLS"


def _wrapped(error: BaseException) -> Iterator[BaseException]:
    """An error and those inside it; urllib3 and requests keep them in different places."""
    yield error
    for inner in (error.__cause__, getattr(error, "reason", None), *error.args):
        if isinstance(inner, BaseException):
            yield from _wrapped(inner)
