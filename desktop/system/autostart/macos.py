"""A launch agent of the user (launchd.plist(5))."""

import plistlib
from pathlib import Path

_LABEL = "com.3dicomviewer.account"


class LaunchAgent:
    """launchd reads the file at the next login."""

    def __init__(self, home: Path | None = None) -> None:
        self._file = (home or Path.home()) / "Library" / "LaunchAgents" / f"{_LABEL}.plist"

    def is_on(self) -> bool:
        """Whether the agent is there."""
        return self._file.exists()

    def turn_on(self, command: list[str]) -> None:
        """Writes the agent, whole or not at all."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        agent = {"Label": _LABEL, "ProgramArguments": command, "RunAtLoad": True, "ProcessType": "Interactive"}
        unfinished = self._file.with_name(f".{self._file.name}.part")
        unfinished.write_bytes(plistlib.dumps(agent))
        unfinished.replace(self._file)

    def turn_off(self) -> None:
        """Removes the agent."""
        self._file.unlink(missing_ok=True)
