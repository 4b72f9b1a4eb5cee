"""From nothing to a painted window, and everything that can wait until after that."""

from __future__ import annotations

import sys
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.errands import explained
from desktop.ui.formatter import QtFormatter
from desktop.ui.languages import language_named, put_on
from desktop.ui.options import WindowOptions
from desktop.ui.router import Router
from desktop.ui.theme import FUSION, Theme

if TYPE_CHECKING:
    from desktop.core.application import Application
    from desktop.ui.worker import Worker

FirstProjection = SimpleQueue["Projection | BaseException"]
_PATIENCE = 0.15
"""Seconds to wait for the first projection before the window is shown with skeletons."""


def run_window(
    application: Application,
    store: Worker,
    network: Worker,
    options: WindowOptions,
    first_projection: FirstProjection | None = None,
) -> int:
    """Shows the window and returns the exit code once it is closed; must be called on the main thread.

    `first_projection` is a queue into which the caller has the store worker put its first projection (or what went
    wrong), started before Qt was imported; without it the projection is read here. The workers are the caller's to
    stop.
    """
    qt = QApplication([*sys.argv[:1], *FUSION])
    qt.setApplicationName("3DICOM Account")
    qt.setDesktopFileName("3dicom-account")
    bridge = Bridge(application, store, network, has_server=options.server_setup is None)
    theme = Theme(qt, options.appearance)
    locale = put_on(qt, language_named(options.language))
    router = Router(bridge, theme, QtFormatter(locale), options)
    startup = _Startup(qt, theme, router, bridge, options)
    startup.show(first_projection)
    code = qt.exec()
    bridge.close()
    startup.stop()
    return code


class _Startup(QObject):
    """Waits for the first frame that says something, then starts what could wait."""

    def __init__(self, qt: QApplication, theme: Theme, router: Router, bridge: Bridge, options: WindowOptions) -> None:
        super().__init__()
        self._qt = qt
        self._theme = theme
        self._router = router
        self._bridge = bridge
        self._options = options
        self._says_something = False
        self._later: list[QObject] = []

    def show(self, first_projection: FirstProjection | None) -> None:
        """Shows the window, with content if it is there."""
        window = self._router.window
        self._bridge.projection_changed.connect(self._something_came)
        self._bridge.failed.connect(self._something_came)
        window.painted.connect(self._painted)
        window.closed.connect(self._bridge.close)
        first = _first(first_projection)
        if isinstance(first, Projection):
            self._bridge.take_in(first)
        else:
            self._router.show_nothing_known()
            if first is not None:
                self._bridge.failed.emit(explained(first))
            self._bridge.read()
        window.show()

    def stop(self) -> None:
        """Ends what was started after the first frame."""
        for part in self._later:
            part.deleteLater()

    def _something_came(self, _content: object) -> None:
        self._says_something = True
        self._router.window.update()

    def _painted(self) -> None:
        if self._says_something:
            self._router.window.painted.disconnect(self._painted)
            QTimer.singleShot(0, self._after_first_frame)

    def _after_first_frame(self) -> None:
        self._options.painted()
        from desktop.ui.afterwards import start_afterwards

        self._later = start_afterwards(self._qt, self._router, self._bridge, self._theme, self._options)


def _first(first_projection: FirstProjection | None) -> Projection | BaseException | None:
    if first_projection is None:
        return None
    try:
        return first_projection.get(timeout=_PATIENCE)
    except Empty:
        return None
