"""Judges one request to the loopback listener. Pure: bytes in, verdict out.

Any program and any web page on this computer can send requests there; only one of them is the browser of the
sign-in. It begins at an address that nobody can guess, is led on to the sign-in page, and comes back with the `state`
that it was given there (RFC 8252 section 8.9). Who could read that first address (another program of this user, and
on Linux other users, while a browser starts) could ask for it as well: see `loopback`.
"""

import hmac
from enum import Enum
from http import HTTPStatus
from urllib.parse import parse_qsl

import msgspec

PATH = "/callback"
LARGEST_HEAD = 8 * 1024
_EARLY = frozenset((b"sec-purpose", b"purpose", b"x-purpose", b"x-moz"))
"""Headers by which browsers mark what they load before anybody asks for it; they ask again when somebody does."""
_END_OF_HEAD = b"\r\n\r\n"


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """What the right requests have. `names_itself`: `iss` must be there too (RFC 9207).

    `entrances` are the paths that lead to the sign-in page.
    """

    host: str
    state: str
    issuer: str
    names_itself: bool
    entrances: frozenset[str] = frozenset()


class Entering(msgspec.Struct, frozen=True):
    """A right request for the sign-in page, by one of the entrances."""

    path: str


class Granted(msgspec.Struct, frozen=True):
    """The right request, with an authorization code."""

    code: str


class Denied(msgspec.Struct, frozen=True):
    """The right request, with an OAuth error code."""

    error: str


class Wrong(msgspec.Struct, frozen=True):
    """Any other request, and how to answer it."""

    status: HTTPStatus


class Incomplete(Enum):
    """More bytes are needed."""

    INCOMPLETE = "incomplete"


Verdict = Entering | Granted | Denied | Wrong | Incomplete


def judge(received: bytes, expected: Expected) -> Verdict:
    """What a request is, as far as it has been received."""
    head, end, _ = received.partition(_END_OF_HEAD)
    if len(head) > LARGEST_HEAD:
        return Wrong(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
    if not end:
        return Incomplete.INCOMPLETE
    lines = head.split(b"\r\n")
    words = lines[0].split(b" ")
    if len(words) != 3 or words[2] not in (b"HTTP/1.1", b"HTTP/1.0"):
        return Wrong(HTTPStatus.BAD_REQUEST)
    headers = _headers(lines[1:])
    if headers is None or not _comes_from_a_navigation(headers, expected.host):
        return Wrong(HTTPStatus.BAD_REQUEST)
    if words[0] != b"GET":
        return Wrong(HTTPStatus.METHOD_NOT_ALLOWED)
    verdict = _judge_target(words[1], expected)
    if isinstance(verdict, Entering) and any(name in _EARLY for name, _ in headers):
        return Wrong(HTTPStatus.SERVICE_UNAVAILABLE)
    return verdict


def _headers(lines: list[bytes]) -> list[tuple[bytes, bytes]] | None:
    headers: list[tuple[bytes, bytes]] = []
    for line in lines:
        name, colon, value = line.partition(b":")
        if not colon or not name or name != name.strip():
            return None
        headers.append((name.lower(), value.strip()))
    return headers


def _comes_from_a_navigation(headers: list[tuple[bytes, bytes]], host: str) -> bool:
    """Exactly one Host, ours (a foreign one is DNS rebinding), and no Origin (scripts and forms send it)."""
    hosts = [value for name, value in headers if name == b"host"]
    return hosts == [host.encode()] and all(name != b"origin" for name, _ in headers)


def _judge_target(target: bytes, expected: Expected) -> Verdict:
    if not target.startswith(b"/") or not target.isascii():
        return Wrong(HTTPStatus.BAD_REQUEST)
    if entrance := next((path for path in expected.entrances if hmac.compare_digest(path.encode(), target)), None):
        return Entering(entrance)
    path, _, query = target.decode("ascii").partition("?")
    if path != PATH:
        return Wrong(HTTPStatus.NOT_FOUND)
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True, max_num_fields=16)
    except ValueError:
        return Wrong(HTTPStatus.BAD_REQUEST)
    parameters = dict(pairs)
    if len(parameters) != len(pairs) or not _is_ours(parameters, expected):
        return Wrong(HTTPStatus.BAD_REQUEST)
    match parameters:
        case {"code": code} if "error" not in parameters and code:
            return Granted(code)
        case {"error": error} if "code" not in parameters and error:
            return Denied(error[:100])
        case _:
            return Wrong(HTTPStatus.BAD_REQUEST)


def _is_ours(parameters: dict[str, str], expected: Expected) -> bool:
    state = parameters.get("state", "")
    if not hmac.compare_digest(state.encode(errors="replace"), expected.state.encode()):
        return False
    issuer = parameters.get("iss")
    return not expected.names_itself if issuer is None else issuer == expected.issuer
