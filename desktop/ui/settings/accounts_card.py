"""Who is signed in on this computer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.core.projection import KnownAccount, Projection
from desktop.ui.intents import Act, AddAccount, Intent, SignOut, SwitchAccount
from desktop.ui.theme import WARN
from desktop.ui.tokens import Tone
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import heading, label, muted, strong
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.pill import Pill


class AccountsCard(Card):
    """Each account with what can be done with it; one at a time is shown in the window."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self._act = act
        self._shown: tuple[KnownAccount, ...] | None = None
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Accounts")), 1)
        add = Button(self.tr("Add Account"))
        add.clicked.connect(lambda: act(AddAccount()))
        head.addWidget(add)
        self.rows.addLayout(head)
        self._accounts = QVBoxLayout()
        self._accounts.setSpacing(8)
        self.rows.addLayout(self._accounts)
        self.rows.addWidget(
            muted(
                self.tr("Nothing is shared between accounts. Signing out removes an account's data from this computer.")
            )
        )

    def show_projection(self, projection: Projection) -> None:
        """Shows who is signed in now."""
        if projection.known_accounts == self._shown:
            return
        self._shown = projection.known_accounts
        clear(self._accounts)
        for account in projection.known_accounts:
            self._add(account)

    def _add(self, account: KnownAccount) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(strong(account.name))
        words.addWidget(muted(account.email))
        if account.waiting_count:
            words.addWidget(label(self.tr("Waiting to be sent: {count}").format(count=account.waiting_count), ink=WARN))
        row.addLayout(words, 1)
        if account.is_current:
            row.addWidget(Pill(self.tr("Shown now"), Tone.GOOD), 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            switch = self.tr("Switch to {name}").format(name=account.name)
            row.addWidget(self._button(self.tr("Switch"), switch, SwitchAccount(account.id)))
        leave = self.tr("Sign out {name}").format(name=account.name)
        row.addWidget(self._button(self.tr("Sign out"), leave, SignOut(account.id)))
        self._accounts.addLayout(row)

    def _button(self, text: str, name: str, intent: Intent) -> Button:
        button = Button(text)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self._act(intent))
        return button
