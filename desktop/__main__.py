"""The entry point of both front ends."""

import sys


def main() -> int:
    """Runs the window or a command.

    The plain window is told apart before anything is imported: its start is what users wait for.
    """
    arguments = sys.argv[1:]
    if not arguments or arguments == ["--sandbox"]:
        from desktop.bootstrap import open_window

        return open_window(is_sandbox=bool(arguments), page="dashboard")
    from desktop.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
