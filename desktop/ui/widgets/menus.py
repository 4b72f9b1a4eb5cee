"""A button that opens a menu, in the look of the rest."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu, QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

MENU_STYLE = """
QMenu { background: palette(base); border: 1px solid palette(mid); padding: 5px; }
QMenu::item { color: palette(text); padding: 7px 28px 7px 14px; border-radius: 5px; }
QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QMenu::separator { height: 1px; background: palette(mid); margin: 5px 8px; }
"""


class MenuButton(QToolButton):
    """Opens its menu under itself, by mouse, Space, Return or Down.

    It is a split button for Qt, because only of those does an assistive technology see the menu's entries. One of
    these stands in the first frame, so what is not needed there is imported where it is used.
    """

    def __init__(self) -> None:
        super().__init__()
        self._opens = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.clicked.connect(self.open_menu)

    def new_menu(self) -> QMenu:
        """An empty menu in place of the one there was."""
        from PySide6.QtCore import Qt

        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        former = self.menu()
        menu = QMenu(self)
        menu.setStyleSheet(MENU_STYLE)
        menu.aboutToShow.connect(self._open_without_waiting)
        menu.triggered.connect(menu.hide)  # an entry that an assistive technology presses leaves it open
        self.setMenu(menu)
        if former is not None:
            former.deleteLater()
        return menu

    def open_menu(self) -> None:
        """Opens the menu, flush with the right edge, with the first entry chosen for the keyboard."""
        from PySide6.QtCore import QPoint

        menu = self.menu()
        corner = self.mapToGlobal(QPoint(self.width(), self.height() + 4))
        self._opens = True
        menu.popup(QPoint(corner.x() - menu.sizeHint().width(), corner.y()))
        self._opens = False
        if self.hasFocus() and menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _open_without_waiting(self) -> None:
        """Has a menu that Qt opened for an assistive technology opened anew.

        Qt would keep that program waiting until the menu is closed again, and it could choose nothing from it.
        """
        if not self._opens:
            QTimer.singleShot(0, self._open_anew)

    def _open_anew(self) -> None:
        self.menu().hide()
        QTimer.singleShot(0, self.open_menu)

    def mousePressEvent(self, event: "QMouseEvent") -> None:  # noqa: D102, N802 - Qt's
        from PySide6.QtCore import Qt

        # A split button would open its menu itself where its arrow would be, and wait for it.
        if event.button() is Qt.MouseButton.LeftButton:
            self.setDown(True)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:  # noqa: D102, N802 - Qt's
        if self.isDown():
            self.setDown(False)
            if self.rect().contains(event.position().toPoint()):
                self.click()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: D102, N802 - Qt's
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
