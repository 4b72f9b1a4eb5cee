"""What commands write, and how they end. Exit codes are public: scripts rely on them."""

import sys
from collections.abc import Collection, Sequence
from enum import IntEnum

import msgspec

from desktop.core.messages import Message, fill
from desktop.plain_formatter import PlainFormatter, printable, printable_json


class ExitCode(IntEnum):
    """As in sysexits.h where there is one."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    UNREACHABLE = 69
    WAITING = 75
    SIGN_IN_NEEDED = 77


def say(text: str) -> None:
    """A line of output."""
    sys.stdout.write(f"{printable(text)}\n")


def say_columns(rows: Sequence[Sequence[str]], flush_right: Collection[int] = ()) -> None:
    """Lines of output, aligned; `flush_right` are the columns of figures. The last one is as long as it is."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.rjust(width) if place in flush_right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        say("  ".join(cells).rstrip())


def say_as_json(value: msgspec.Struct) -> None:
    """A value as output for programs."""
    encoded = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    sys.stdout.write(f"{printable_json(encoded)}\n")


def tell(message: Message) -> None:
    """A sentence beside the output."""
    sys.stderr.write(f"{printable(text(message))}\n")


def text(message: Message) -> str:
    """A message in the user's formats."""
    return fill(message.text, message.facts, PlainFormatter())
