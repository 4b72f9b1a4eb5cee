"""Asks before signing out takes away what was not sent yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import body, title


class SignOutDialog(Sheet):
    """Shown only when something waits to be sent; otherwise signing out loses nothing."""

    def __init__(self, parent: QWidget, waiting: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign out"))
        page, rows = page_of()
        rows.addWidget(title(self.tr("Sign out now?")))
        lost = (
            self.tr("%n actions were not sent yet. They are dropped when you sign out.", "", waiting)
            if waiting > 1
            else self.tr("1 action was not sent yet. It is dropped when you sign out.")
        )
        rows.addWidget(body(lost))
        stay = Button(self.tr("Stay signed in"))
        leave = Button(self.tr("Sign out"), Look.DANGER)
        stay.clicked.connect(self.reject)
        leave.clicked.connect(self.accept)
        self.turn_to(page, stay, leave)
        stay.setFocus(Qt.FocusReason.TabFocusReason)
