"""Standard output as the commands need it, wherever it leads."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import TextIO

from desktop.core.messages import QT_TRANSLATE_NOOP, Message

_READER_GONE = 128 + 13
"""What a shell reports of a program that SIGPIPE ended (13 on every system that has it)."""
_OUTPUT_FAILED = 74
"""EX_IOERR of sysexits.h."""
_NOT_WRITTEN = (errno.ENOSPC, errno.EIO)
_NOT_WHOLE = QT_TRANSLATE_NOOP(
    "core",
    "The output could not be written whole ({reason}). What the command was to do may be done all the same. Make room, "
    "or send the output elsewhere, and look with “3dicom-account status”.",
)


@contextmanager
def whole_output() -> Iterator[None]:
    """What is written inside has left the process at the end, or the process ends as Unix tools do without a reader.

    Not by the signal itself: that would also end us in the middle of a request whose server hangs up. Where there is
    no room for the output, one sentence says so.
    """
    with _streams():
        try:
            try:
                yield
            finally:
                sys.stdout.flush()
        except BrokenPipeError as error:
            _let_go()
            raise SystemExit(_READER_GONE) from error
        except OSError as error:
            if error.errno not in _NOT_WRITTEN:
                raise
            _let_go()
            _tell_that_it_is_not_whole(error)
            raise SystemExit(_OUTPUT_FAILED) from error


@contextmanager
def _streams() -> Iterator[None]:
    """A program that has no console, or that was started with its output closed, has none: it writes to nowhere."""
    output: TextIO | None = sys.stdout
    errors: TextIO | None = sys.stderr
    with ExitStack() as stack:
        if output is None:
            stack.enter_context(redirect_stdout(stack.enter_context(_nowhere())))
        if errors is None:
            stack.enter_context(redirect_stderr(stack.enter_context(_nowhere())))
        yield


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _let_go() -> None:
    """The interpreter writes what is left once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_that_it_is_not_whole(error: OSError) -> None:
    from desktop.command_output import tell

    with suppress(OSError):  # the errors may go to the same place
        tell(Message(_NOT_WHOLE, {"reason": error.strerror or type(error).__name__}))


def write_for_people() -> None:
    """From here on a character that the console cannot show is written as its escape, rather than not at all."""
    _reconfigure(encoding=None)


def write_for_programs() -> None:
    """From here on output is UTF-8, as JSON is between programs (RFC 8259 section 8.1), whatever the console's."""
    _reconfigure(encoding="utf-8")


def _reconfigure(encoding: str | None) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
