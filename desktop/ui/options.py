"""What the bootstrap tells the window. Imports nothing of Qt."""

from collections.abc import Callable

import msgspec

ServerSetup = Callable[[str | None], None]
"""Hears the server's address, or None for the sandbox. Called on the UI thread; the window closes afterwards."""


def _nothing() -> None:
    """Stands in where nobody wants to hear."""


def _nothing_to_keep(appearance: str) -> None:
    """Stands in where a choice is not kept."""


class WindowOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How one window is to be.

    `server` is the host that Settings and Sign-in name; empty together with `server_setup` when none is configured
    yet; then there are no sync rounds either. `storage` says in a sentence part where the data is kept (a path).
    `painted` is called on the UI thread once the first frame with the account's content, or with the reason why
    there is none, is on the screen.
    """

    page: str = "dashboard"
    is_sandbox: bool = False
    appearance: str = "system"
    language: str = "system"
    """The value of a `core.preferences.Language`."""
    socket_name: str = ""
    """Full path of the socket that other starts of the program reach this window by; empty for none."""
    server: str = ""
    storage: str = ""
    version: str = ""
    appearance_changed: Callable[[str], None] = _nothing_to_keep
    """Keeps the choice; called on the store's thread."""
    server_setup: ServerSetup | None = None
    painted: Callable[[], None] = _nothing
