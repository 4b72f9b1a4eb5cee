"""Settings: appearance, where the data is, and the end of the session."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from desktop.core import sentences
from desktop.core.messages import Formatter
from desktop.core.projection import Persistence, Projection
from desktop.ui.intents import Act, ChooseAppearance, SignOut
from desktop.ui.options import WindowOptions
from desktop.ui.text import say
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, heading, muted, selectable, title
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.radio import Radio


class Settings(PageFrame):
    """What concerns this computer, not the account."""

    def __init__(self, formatter: Formatter, act: Act, options: WindowOptions) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._options = options
        self.setAccessibleName(self.tr("Settings"))
        self.content.addWidget(title(self.tr("Settings")))
        self.content.addSpacing(4)
        self.content.addWidget(self._appearance())
        self.content.addWidget(self._connection())
        self.content.addWidget(self._storage())
        self.content.addWidget(self._session())

    def show_projection(self, projection: Projection) -> None:
        """Says how the data is kept, and who is signed in."""
        self._kept.setText(self._how_kept(projection.persistence))
        account = projection.account
        self._who.setText(f"{account.profile.name}, {account.profile.email}" if account else "")

    def _appearance(self) -> Card:
        card = Card()
        card.rows.addWidget(heading(self.tr("Appearance")))
        row = QHBoxLayout()
        row.setSpacing(24)
        group = QButtonGroup(card)
        choices = {"system": self.tr("System"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for value, text in choices.items():
            radio = Radio(text)
            radio.setChecked(value == self._options.appearance)
            radio.clicked.connect(lambda _checked=False, v=value: self._act(ChooseAppearance(v)))
            group.addButton(radio)
            row.addWidget(radio)
        row.addStretch(1)
        card.rows.addLayout(row)
        return card

    def _connection(self) -> Card:
        card = Card()
        card.rows.addWidget(heading(self.tr("Server")))
        nowhere = self.tr("On this computer") if self._options.is_sandbox else self.tr("None configured")
        card.rows.addWidget(selectable(body(self._options.server or nowhere)))
        if self._options.is_sandbox:
            card.rows.addWidget(muted(self.tr("This is the sandbox: people, cards and money are invented.")))
        return card

    def _storage(self) -> Card:
        card = Card()
        card.rows.addWidget(heading(self.tr("Data on this computer")))
        self._kept = body()
        card.rows.addWidget(self._kept)
        if self._options.storage:
            card.rows.addWidget(selectable(muted(self._options.storage)))
        return card

    def _session(self) -> Card:
        card = Card()
        card.rows.addWidget(heading(self.tr("Account")))
        row = QHBoxLayout()
        self._who = body()
        row.addWidget(self._who, 1)
        sign_out = Button(self.tr("Sign out"))
        sign_out.clicked.connect(lambda: self._act(SignOut()))
        row.addWidget(sign_out)
        card.rows.addLayout(row)
        card.rows.addWidget(muted(self.tr("Signing out removes this account's data from this computer.")))
        return card

    def _how_kept(self, persistence: Persistence) -> str:
        if persistence is Persistence.KEPT:
            return self.tr("Kept encrypted; the key is in the keyring of this computer.")
        return " ".join(say(message, self._formatter) for message in sentences.session_only(persistence))
