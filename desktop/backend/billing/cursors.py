"""Opaque marks of a place in a list."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64Error
from dataclasses import dataclass
from hashlib import sha256

from desktop.backend.billing.problems import invalid

_TEXT = re.compile(r"([a-z]{1,16}) ([0-9]{1,18}) ([A-Za-z0-9_-]{0,128}) ([0-9a-f]{12})")
_LONGEST = 300


@dataclass(frozen=True)
class Cursor:
    """A place in a list: a number to sort by and, where several share it, the id after which it goes on."""

    kind: str
    position: int
    identifier: str = ""


def encode_cursor(cursor: Cursor, scope: str) -> str:
    """A cursor that is good only within its scope: the account and the filters it was made for."""
    place = f"{cursor.kind} {cursor.position} {cursor.identifier}"
    text = f"{place} {_check(place, scope)}"
    return urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def decode_cursor(text: str, kind: str, scope: str) -> Cursor:
    """The place that a cursor marks. Raises ProblemError for what is no cursor of this list."""
    match = _TEXT.fullmatch(_decoded(text))
    if match is not None and match[1] == kind:
        place = f"{match[1]} {match[2]} {match[3]}"
        if match[4] == _check(place, scope):
            return Cursor(kind, int(match[2]), match[3])
    raise invalid("The cursor is not one of this list. Begin anew without it.")


def _decoded(text: str) -> str:
    if len(text) > _LONGEST or not text.isascii():
        return ""
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    except (NotBase64Error, ValueError):
        return ""


def _check(place: str, scope: str) -> str:
    return sha256(f"{place} {scope}".encode()).hexdigest()[:12]
