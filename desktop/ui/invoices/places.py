"""Where files are put when nobody says otherwise."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from desktop.ui.errands import Errands


def look_for_downloads(errands: Errands, found: Callable[[Path], None]) -> None:
    """Tells the user's folder for downloads. Not looked for on the UI thread: it may be on a slow share."""
    errands.locally(lambda _application: _downloads_folder(), found, lambda _failure: found(Path.home()))


def _downloads_folder() -> Path:
    """The folder, or the user's home where there is none."""
    known = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    folder = Path(known) if known else Path.home()
    return folder if folder.is_dir() else Path.home()
