"""Where files are put when nobody says otherwise."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def downloads_folder() -> Path:
    """The user's folder for downloads, or their home where there is none."""
    known = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    folder = Path(known) if known else Path.home()
    return folder if folder.is_dir() else Path.home()
