"""Standard output as the commands need it, wherever it leads."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_READER_GONE = 128 + 13
"""What a shell reports of a program that SIGPIPE ended (13 on every system that has it)."""


@contextmanager
def whole_output() -> Iterator[None]:
    """What is written inside has left the process at the end, or the process ends as Unix tools do without a reader.

    Not by the signal itself: that would also end us in the middle of a request whose server hangs up.
    """
    stream: TextIO | None = sys.stdout  # None in a program without a console
    try:
        try:
            yield
        finally:
            if stream is not None:
                stream.flush()
    except BrokenPipeError as error:
        if stream is not None:
            # The interpreter writes what is left once more when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        raise SystemExit(_READER_GONE) from error


def write_for_people() -> None:
    """From here on a character that the console cannot show is written as its escape, rather than not at all."""
    _reconfigure(encoding=None)


def write_for_programs() -> None:
    """From here on output is UTF-8, as JSON is between programs (RFC 8259 section 8.1), whatever the console's."""
    _reconfigure(encoding="utf-8")


def _reconfigure(encoding: str | None) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
