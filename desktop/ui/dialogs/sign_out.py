"""Asks before signing out takes away what was not sent yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.core.projection import KnownAccount, Projection
from desktop.ui.bridge import Bridge
from desktop.ui.dialogs.sheet import Sheet, page_of
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import body, title


def sign_out(window: QWidget, bridge: Bridge, projection: Projection, account_id: str) -> None:
    """Signs out of an account (of the current one when none is named).

    Asks first when something is lost by it, and for any account whose page is not what is shown.
    """
    known = projection.known_accounts
    current = next((account for account in known if account.is_current), None)
    chosen = next((account for account in known if account.id == account_id), None) if account_id else current
    if chosen is None:
        return
    waiting = projection.unresolved_count if chosen.is_current else chosen.waiting_count
    if chosen.is_current and waiting == 0:
        bridge.sign_out(chosen.id)
        return
    dialog = SignOutDialog(window, chosen, waiting)
    dialog.accepted.connect(lambda: bridge.sign_out(chosen.id))
    dialog.open()


class SignOutDialog(Sheet):
    """Says which account it is when another one is shown, and how many of its actions are `waiting` to be sent."""

    def __init__(self, parent: QWidget, account: KnownAccount, waiting: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign out"))
        page, rows = page_of()
        if account.is_current:
            rows.addWidget(title(self.tr("Sign out now?")))
        else:
            rows.addWidget(title(self.tr("Sign out of {name}?").format(name=account.name)))
            rows.addWidget(body(account.email))
        rows.addWidget(
            body(
                self.tr("%n actions were not sent yet. They are dropped when you sign out.", "", waiting)
                if waiting
                else self.tr("All that was done with this account was sent. Nothing is lost when you sign out.")
            )
        )
        stay = Button(self.tr("Stay signed in"))
        leave = Button(self.tr("Sign out"), Look.DANGER)
        stay.clicked.connect(self.reject)
        leave.clicked.connect(self.accept)
        self.turn_to(page, stay, leave)
        stay.setFocus(Qt.FocusReason.TabFocusReason)
