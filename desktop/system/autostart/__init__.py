"""Whether this program is started when its user logs in to the computer. One module for each system."""

import sys
from collections.abc import Mapping
from typing import Protocol


class Autostart(Protocol):
    """The habit of one program. Every method may raise `OSError`."""

    def is_on(self) -> bool:
        """Whether it is started."""

    def turn_on(self, command: list[str]) -> None:
        """Has it started with this command."""

    def turn_off(self) -> None:
        """Has it started no more; that it never was is as good."""


def system_autostart(environment: Mapping[str, str]) -> Autostart | None:
    """That of this system; None where there is none."""
    if sys.platform == "win32":
        from desktop.system.autostart.windows import RegistryAutostart

        return RegistryAutostart()
    if sys.platform == "darwin":
        from desktop.system.autostart.macos import LaunchAgent

        return LaunchAgent()
    from desktop.system.autostart.linux import DesktopEntry

    return DesktopEntry(environment)
