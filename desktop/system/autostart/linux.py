"""A desktop entry in the autostart folder (https://specifications.freedesktop.org/autostart-spec/latest)."""

from collections.abc import Mapping
from pathlib import Path

_NAME = "3dicom-account.desktop"
_QUOTED = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'})
_OFF = ("Hidden=true", "X-GNOME-Autostart-enabled=false")


class DesktopEntry:
    """The user's own entry; a system-wide one would stay as it is."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        configured = Path(environment.get("XDG_CONFIG_HOME", ""))
        folder = configured if configured.is_absolute() else Path.home() / ".config"
        self._file = folder / "autostart" / _NAME

    def is_on(self) -> bool:
        """Whether the entry is there, and nobody has turned it off in the session's settings."""
        try:
            lines = self._file.read_text("utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return False
        return not any(line.replace(" ", "") in _OFF for line in lines)

    def turn_on(self, command: list[str]) -> None:
        """Writes the entry, whole or not at all."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._file.with_name(f".{_NAME}.part")
        unfinished.write_text(_entry(command), "utf-8")
        unfinished.replace(self._file)

    def turn_off(self) -> None:
        """Removes the entry."""
        self._file.unlink(missing_ok=True)


def _entry(command: list[str]) -> str:
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=3DICOM Account",
            f"Exec={' '.join(_quoted(word) for word in command)}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
    )


def _quoted(word: str) -> str:
    """An argument as `Exec` takes it: quoted, then once more as a string of the entry; `%` would be a field code."""
    inner = word.translate(_QUOTED).replace("%", "%%")
    return f'"{inner}"'.replace("\\", "\\\\").replace("\n", "\\n")
