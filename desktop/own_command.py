"""How this program starts itself once more."""

import sys


def own_command(*arguments: str) -> list[str]:
    """The command of another process of this program.

    `-P`: the caller's working directory must not become a place to import from; it may hold anybody's files.
    """
    return [sys.executable, "-P", "-m", "desktop", *arguments]
