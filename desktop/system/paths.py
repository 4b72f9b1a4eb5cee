"""Where this product keeps its files on this machine.

Imported before anything else at start-up, so it stays cheap: platformdirs is imported only where it is
asked.
"""

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from platformdirs.api import PlatformDirsABC

    from desktop.system.configuration import ConfigurationError

HOME_VARIABLE = "THREEDICOM_HOME"
_APPLICATION = "3dicom-account"
_SOCKET_NAME = "window.sock"
_LONGEST_SOCKET_PATH = 100
"""Bytes; `sun_path` holds 108 on Linux and 104 on macOS, both with a closing zero."""


class Home(NamedTuple):
    """The folders of one user's installation. None of them need exist; see `private_folder`."""

    data: Path
    cache: Path
    config: Path
    log: Path
    runtime: Path

    @property
    def scope(self) -> str:
        """Tells this home's secrets in the keyring from those of another home of the same user."""
        return str(self.data)

    @property
    def window_socket(self) -> str:
        """The address of the running window: a socket's path, on Windows a named pipe."""
        if sys.platform == "win32":
            return rf"\\.\pipe\{_APPLICATION}-{_digest(self.scope)}"
        path = self.runtime / _SOCKET_NAME
        if len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH:
            return str(path)
        return str(_short_runtime_folder(self.scope) / _SOCKET_NAME)


class UnsafeFolderError(OSError):
    """A folder that ought to be the user's alone is not. Another user may have prepared it: do not use it."""


def home(environment: Mapping[str, str]) -> Home:
    """The folders as the environment and the platform have it.

    With THREEDICOM_HOME set, everything lies below that folder. Otherwise in the platform's usual places;
    on Windows in the local profile, never in the roaming one, which is copied to servers. Raises
    `ConfigurationError` for a THREEDICOM_HOME that means another folder wherever a command is given.
    """
    if chosen := environment.get(HOME_VARIABLE):
        root = Path(chosen).expanduser()
        if not root.is_absolute():
            raise _relative_home(chosen)
        return Home(root / "data", root / "cache", root / "config", root / "log", root / "run")
    folders = _platform_folders()
    data = folders.user_data_path
    runtime = _runtime_folder(folders, environment.get("XDG_RUNTIME_DIR"), data / "run")
    return Home(data, folders.user_cache_path, folders.user_config_path, folders.user_log_path, runtime)


def private_folder(path: Path) -> Path:
    """The folder, made if need be, for this user alone (0700). Raises `OSError`, among them `UnsafeFolderError`."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32":
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
            raise UnsafeFolderError(f"{path} is not a folder of this user")
        if stat.S_IMODE(found.st_mode) & 0o077:
            path.chmod(0o700)
    return path


def _runtime_folder(folders: "PlatformDirsABC", session_folder: str | None, own: Path) -> Path:
    """The platform's; on Linux only one in the session's folder, and `own` where there is none that is good.

    platformdirs checks the session's folder and would take one in the temporary directory instead, with a warning to
    the terminal; nothing of that is for the user to mend.
    """
    if not sys.platform.startswith("linux"):
        return folders.user_runtime_path
    if not session_folder:
        return own
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = folders.user_runtime_path
        except OSError:
            return own
    return found if found.parent == Path(session_folder) else own


def _relative_home(chosen: str) -> "ConfigurationError":
    from desktop.core.messages import Message
    from desktop.system import messages
    from desktop.system.configuration import ConfigurationError

    absolute = str(Path(chosen).absolute())
    return ConfigurationError(Message(messages.HOME_IS_RELATIVE, {"value": chosen, "absolute": absolute}))


def _platform_folders() -> "PlatformDirsABC":
    if sys.platform.startswith("linux"):
        from platformdirs.unix import Unix

        return Unix(_APPLICATION, appauthor=False)
    from platformdirs import PlatformDirs

    return PlatformDirs(_APPLICATION, appauthor=False, roaming=False)


def _short_runtime_folder(scope: str) -> Path:
    """A folder whose path is short; the same for the same scope, so that every process finds it."""
    from tempfile import gettempdir

    base = os.environ.get("XDG_RUNTIME_DIR") or gettempdir()
    if len(os.fsencode(base)) > _LONGEST_SOCKET_PATH // 2:
        base = "/tmp"  # noqa: S108 - the folder made in it is checked to be ours alone
    return Path(base) / f"{_APPLICATION}-{os.getuid()}-{_digest(scope)}"


def _digest(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode(errors="surrogateescape")).hexdigest()[:12]
