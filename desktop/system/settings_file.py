"""Small JSON files that a crash never leaves half written."""

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from desktop.core.failures import FileFailure
from desktop.core.messages import Message
from desktop.system import messages
from desktop.system.paths import private_folder


class SettingsFileError(Exception):
    """The file is there but cannot be read, or is not a JSON object."""


def read_object(path: Path) -> dict[str, object]:
    """The values in a file, none when there is no file. Raises `SettingsFileError`."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, object])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SettingsFileError(str(path)) from error


def update(path: Path, name: str, value: object) -> None:
    """Writes one value and keeps the others; a file that cannot be read is set aside first. Raises `FileFailure`."""
    try:
        kept = read_object(path)
    except SettingsFileError:
        set_aside(path)
        kept = {}
    try:
        write_object(path, {**kept, name: value})
    except OSError as error:
        raise FileFailure(Message(messages.SETTINGS_NOT_SAVED, {"file": str(path)})) from error


def set_aside(path: Path) -> Path:
    """Keeps an unreadable file under another name, where its owner may look at it."""
    aside = path.with_name(path.name + ".unreadable")
    with suppress(OSError):
        path.replace(aside)
    return aside


def write_object(path: Path, values: dict[str, object]) -> None:
    """Writes a file for this user alone, whole or not at all. Raises `OSError`."""
    from tempfile import mkstemp

    private_folder(path.parent)
    handle, name = mkstemp(prefix=path.name + ".", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(values)))
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:  # also an interrupt must not leave the temporary file behind
        Path(name).unlink(missing_ok=True)
        raise
