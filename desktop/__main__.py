"""The entry point of both front ends."""

import sys

from desktop.core.failures import Failure

_CANNOT_START = 78
"""EX_CONFIG of sysexits.h."""


def main() -> int:
    """Runs the window or a command; the result is the exit code.

    The plain window is told apart before the command line is imported: its start is what users wait for.
    """
    arguments = sys.argv[1:]
    try:
        if not arguments or arguments == ["--sandbox"]:
            from desktop.bootstrap import open_window

            return open_window(is_sandbox=bool(arguments), page="dashboard")
        from desktop.cli import run

        return run(arguments)
    except Failure as failure:
        from desktop.core.messages import fill
        from desktop.plain_formatter import PlainFormatter

        sys.stderr.write(fill(failure.message.text, failure.message.facts, PlainFormatter()) + "\n")
        return _CANNOT_START


if __name__ == "__main__":
    sys.exit(main())
