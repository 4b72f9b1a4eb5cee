"""Starting with the computer."""

import plistlib
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from desktop.system.autostart.linux import DesktopEntry
from desktop.system.autostart.macos import LaunchAgent

COMMAND = ["/opt/3DICOM Account/python", "-P", "-m", "desktop", '100% "sure" $HOME `id` \\']


@pytest.fixture
def entry(tmp_path: Path) -> DesktopEntry:
    return DesktopEntry({"XDG_CONFIG_HOME": str(tmp_path)})


def file_of(tmp_path: Path) -> Path:
    return tmp_path / "autostart" / "3dicom-account.desktop"


def test_it_is_off_until_it_is_turned_on(entry: DesktopEntry) -> None:
    assert not entry.is_on()
    entry.turn_on(COMMAND)
    assert entry.is_on()
    entry.turn_off()
    entry.turn_off()
    assert not entry.is_on()


def test_the_entry_starts_the_very_command(entry: DesktopEntry, tmp_path: Path) -> None:
    entry.turn_on(COMMAND)
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(file_of(tmp_path))
    line = parser["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    words = subprocess.run(f"printf '%s\\0' {line}", shell=True, capture_output=True, text=True, check=True).stdout
    assert words.split("\0") == [*COMMAND, ""]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = true"])
def test_what_was_turned_off_in_the_sessions_settings_is_off(entry: DesktopEntry, tmp_path: Path, line: str) -> None:
    entry.turn_on(COMMAND)
    file = file_of(tmp_path)
    file.write_text(file.read_text().replace("X-GNOME-Autostart-enabled=true", line))
    assert not entry.is_on()


def test_on_a_mac_it_is_a_launch_agent(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path)
    assert not agent.is_on()
    agent.turn_on(COMMAND)
    (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    written = plistlib.loads(file.read_bytes())
    assert (written["ProgramArguments"], written["RunAtLoad"]) == (COMMAND, True)
    assert agent.is_on()
    agent.turn_off()
    assert not agent.is_on()
