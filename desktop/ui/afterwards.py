"""What a window needs, but not before its first frame."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from desktop.ui.bridge import Bridge
from desktop.ui.focus import keep_in_sight
from desktop.ui.intents import Refresh
from desktop.ui.mark_icon import mark_icon
from desktop.ui.options import WindowOptions
from desktop.ui.router import Router
from desktop.ui.single_instance import SingleInstance
from desktop.ui.termination import Termination
from desktop.ui.theme import Theme
from desktop.ui.warm_up import WarmUp


def start_afterwards(
    application: QApplication, router: Router, bridge: Bridge, theme: Theme, options: WindowOptions
) -> list[QObject]:
    """Starts the first sync round, listens to other starts of the program and to the end of the session."""
    window = router.window
    window.setWindowIcon(mark_icon())
    window.top_bar.complete()
    for keys in (QKeySequence(Qt.Key.Key_F5), QKeySequence(QKeySequence.StandardKey.Quit)):
        shortcut = QShortcut(keys, window)
        quits = keys != QKeySequence(Qt.Key.Key_F5)
        shortcut.activated.connect(window.close if quits else lambda: router.act(Refresh()))
    started: list[QObject] = [Termination(window.close), WarmUp()]
    if options.socket_name:
        started.append(SingleInstance(options.socket_name, router.open, window.bring_up, bridge.catch_up))
    theme.follow_system()
    application.focusWindowChanged.connect(lambda focused: bridge.refresh_if_due() if focused else None)
    application.focusChanged.connect(keep_in_sight)
    bridge.refresh()
    return started
