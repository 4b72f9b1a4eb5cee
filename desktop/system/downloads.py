"""Files that the user keeps: written whole or not at all, beside whatever is there already, under names that are good
on every system."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.core.failures import FileFailure
from desktop.core.messages import Message
from desktop.system import messages

LONGEST_NAME = 120
"""Characters, with the suffix; of four bytes each they would just not fit, so bytes are counted too."""
_LONGEST_NAME_IN_BYTES = 240
_MOST_OF_ONE_NAME = 1000
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+')
"""Control characters, what has a meaning in paths, and what turns the direction of writing or is not seen."""
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)[ ]*(\..*)?")
"""https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ESTALE)


class UserFiles:
    """Implements `core.ports.FileKeeper`."""

    def save(self, folder: Path, name: str, content: bytes) -> Path:
        """See `core.ports.FileKeeper`."""
        with _as_file_failure(folder):
            unfinished = _written(folder, content)
            try:
                return _named(unfinished, folder, safe_name(name))
            finally:
                unfinished.unlink(missing_ok=True)

    def replace(self, path: Path, content: bytes) -> None:
        """See `core.ports.FileKeeper`."""
        with _as_file_failure(path.parent):
            unfinished = _written(path.parent, content)
            try:
                unfinished.replace(path)
                _sync_folder(path.parent)
            finally:
                unfinished.unlink(missing_ok=True)


def safe_name(name: str) -> str:
    """The name as every file system takes it; its suffix stays."""
    stem, dot, suffix = _UNFIT.sub("-", name).rpartition(".")
    if not dot or not suffix.isalnum() or len(suffix) > 8:
        stem, dot, suffix = f"{stem}{dot}{suffix}", "", ""
    stem = stem.strip(" .") or "file"
    while len(stem) + len(dot + suffix) > LONGEST_NAME or len(os.fsencode(stem)) > _LONGEST_NAME_IN_BYTES:
        stem = stem[:-1].rstrip(" .")
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return f"{stem}{dot}{suffix}"


def _written(folder: Path, content: bytes) -> Path:
    """The content on the disk, under a name that nobody looks at."""
    from tempfile import mkstemp

    handle, name = mkstemp(prefix=".3dicom-account-", suffix=".part", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:  # also an interrupt must not leave the unfinished file behind
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _named(unfinished: Path, folder: Path, name: str) -> Path:
    """Gives a file its name, or the first free one like it."""
    for number in range(1, _MOST_OF_ONE_NAME):
        path = folder / _numbered(name, number)
        try:
            _claim(unfinished, path)
        except FileExistsError:
            continue
        _sync_folder(folder)
        return path
    raise OSError(errno.EEXIST, os.strerror(errno.EEXIST), name)


def _claim(unfinished: Path, path: Path) -> None:
    """Raises `FileExistsError` when the name is taken."""
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno in _FULL + _MISSING:
            raise
        # Not every file system can link. An empty file keeps the name until ours takes its place.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            unfinished.replace(path)
        except OSError:
            path.unlink(missing_ok=True)
            raise


def _numbered(name: str, number: int) -> str:
    if number == 1:
        return name
    path = Path(name)
    return f"{path.stem} ({number}){path.suffix}"


def _sync_folder(folder: Path) -> None:
    """So that the name, too, outlives a power cut; not every system lets folders be synced."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _as_file_failure(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileFailure(_explained(error, folder)) from error


def _explained(error: OSError, folder: Path) -> Message:
    match error.errno:
        case number if number in _FULL:
            template = messages.DISK_FULL
        case number if number in _FORBIDDEN:
            template = messages.FOLDER_NOT_WRITABLE
        case number if number in _MISSING:
            template = messages.FOLDER_MISSING
        case errno.ENAMETOOLONG:
            template = messages.NAME_TOO_LONG
        case _:
            return Message(messages.FILE_NOT_SAVED, {"folder": str(folder), "reason": error.strerror or "?"})
    return Message(template, {"folder": str(folder)})
