"""What the window is told at its start, and what it says when it closes."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from desktop import VERSION
from desktop.own_command import own_command
from desktop.system.paths import Home, private_folder
from desktop.ui.options import WindowOptions

if TYPE_CHECKING:
    from desktop.system.configuration import Configuration


class WindowSetup:
    """Where a first start asks for a server, the answer is kept here until the window is closed."""

    def __init__(self, places: Home) -> None:
        self._places = places
        self._choice: tuple[str | None] | None = None
        self.options = WindowOptions()

    @property
    def wants_restart(self) -> bool:
        """Whether a server was chosen, so that the program starts anew with it."""
        return self._choice is not None

    def choose(self, server: str | None) -> None:
        """Hears the choice: an address, or None for the sandbox."""
        self._choice = (server,)

    def restart(self) -> NoReturn:
        """Keeps the choice and becomes the program anew. Raises `FileFailure` when it could not be kept."""
        server = self._choice[0] if self._choice else None
        if server is None:
            os.execv(sys.executable, own_command("--sandbox"))
        from desktop.system.configuration import Setting, save_setting

        save_setting(self._places.config, Setting.SERVER, server)
        os.execv(sys.executable, own_command())

    def keep_appearance(self, appearance: str) -> None:
        """Writes the choice to the settings file; on the store's thread."""
        from desktop.system.configuration import Setting, save_setting

        save_setting(self._places.config, Setting.APPEARANCE, appearance)


def window_options(
    places: Home,
    configured: "Configuration",
    page: str,
    painted: Callable[[], None],
    *,
    is_sandbox: bool,
) -> WindowSetup:
    """How the window is to be."""
    from desktop.system.preferences_file import read_preferences

    setup = WindowSetup(places)
    needs_server = configured.server is None and not is_sandbox
    setup.options = WindowOptions(
        page=page,
        is_sandbox=is_sandbox,
        appearance=configured.appearance.value,
        language=read_preferences(places.config).language.value,
        socket_name=_socket_name(places),
        server=configured.server or "",
        storage=str(places.data),
        version=VERSION,
        appearance_changed=setup.keep_appearance,
        server_setup=setup.choose if needs_server else None,
        painted=painted,
    )
    return setup


def _socket_name(places: Home) -> str:
    """Where other starts reach the window; nowhere when no folder can be had that is this user's alone."""
    address = places.window_socket
    if sys.platform != "win32":
        try:
            private_folder(Path(address).parent)
        except OSError:
            return ""
    return address
