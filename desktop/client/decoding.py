"""What an answer says, if it says what it should: the one place where bytes of a server become values."""

from typing import TypeVar

import msgspec

Value = TypeVar("Value")


def understood(body: bytes, kind: type[Value]) -> Value | None:
    """The value in a JSON text; None when it is broken, is no such value, or was made to break a parser.

    Beside its own errors msgspec lets through those of Python: texts that are no UTF-8 (a `ValueError`), and nesting
    too deep for the stack.
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
