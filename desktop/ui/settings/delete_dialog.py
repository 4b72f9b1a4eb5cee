"""Asks before everything that is kept on this computer is removed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.core.projection import KnownAccount
from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.theme import BAD
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import body, label, muted, strong, title


class DeleteDialog(Sheet):
    """Names who is signed out by it, and what is lost."""

    def __init__(self, parent: QWidget, accounts: tuple[KnownAccount, ...], waiting: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Delete local data"))
        page, rows = page_of()
        rows.addWidget(title(self.tr("Delete all data on this computer?")))
        rows.addWidget(body(self.tr("These accounts are signed out here, and what is kept of them is removed:")))
        for account in accounts:
            rows.addWidget(strong(f"{account.name}, {account.email}"))
        if waiting:
            lost = self.tr("%n actions were not sent yet. They are dropped.", "", waiting)
            rows.addWidget(label(lost, ink=BAD))
        rows.addWidget(
            muted(
                self.tr(
                    "Subscriptions go on as they are, nothing changes at the server, and your settings stay. Sign in "
                    "again to have everything back."
                )
            )
        )
        stay = Button(self.tr("Keep"))
        remove = Button(self.tr("Delete Local Data"), Look.DANGER)
        stay.clicked.connect(self.reject)
        remove.clicked.connect(self.accept)
        self.turn_to(page, stay, remove)
        stay.setFocus(Qt.FocusReason.TabFocusReason)
