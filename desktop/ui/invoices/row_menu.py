"""The menu of the chosen rows: what the panel beside the table offers, where the pointer is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.widgets.menus import MENU_STYLE


def open_row_menu(parent: QWidget, at: QPoint, entries: Sequence[tuple[str, Callable[[], object]]]) -> QMenu:
    """Opens it without waiting for it."""
    menu = QMenu(parent)
    menu.setStyleSheet(MENU_STYLE)
    for text, deed in entries:
        action = QAction(text, menu)
        action.triggered.connect(lambda _checked=False, do=deed: do())
        menu.addAction(action)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu
