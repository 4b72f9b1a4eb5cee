"""Settings: the habits of this computer, what is kept on it, and who is signed in here."""

from PySide6.QtGui import QShowEvent

from desktop.core.messages import Formatter
from desktop.core.preferences import Preferences
from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.intents import Act
from desktop.ui.options import WindowOptions
from desktop.ui.settings.accounts_card import AccountsCard
from desktop.ui.settings.appearance_card import AppearanceCard
from desktop.ui.settings.data_card import DataCard
from desktop.ui.settings.keeper import PreferencesKeeper
from desktop.ui.settings.reminders_card import RemindersCard
from desktop.ui.settings.startup_card import StartupCard
from desktop.ui.theme import Theme
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, heading, muted, selectable, title
from desktop.ui.widgets.page_frame import PageFrame


class Settings(PageFrame):
    """Read anew whenever it is shown: the command line changes the same preferences."""

    def __init__(self, formatter: Formatter, act: Act, bridge: Bridge, options: WindowOptions, theme: Theme) -> None:
        super().__init__()
        self._options = options
        self.setAccessibleName(self.tr("Settings"))
        self._keeper = PreferencesKeeper(bridge.errands)
        self._keeper.read.connect(self._show_preferences)
        self._keeper.failed.connect(bridge.failed)
        self.content.addWidget(title(self.tr("Settings")))
        self.content.addSpacing(4)
        self._accounts = AccountsCard(act)
        self._appearance = AppearanceCard(act, theme.appearance)
        self._reminders = RemindersCard(self._keeper)
        self._startup = StartupCard(self._keeper)
        self._data = DataCard(bridge, formatter, options.storage)
        for part in (self._accounts, self._appearance, self._reminders, self._startup, self._data, self._about()):
            self.content.addWidget(part)

    def show_projection(self, projection: Projection) -> None:
        """Says who is signed in, and how the data is kept."""
        self._accounts.show_projection(projection)
        self._data.show_projection(projection)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 - Qt's
        super().showEvent(event)
        self._keeper.ask()

    def _show_preferences(self, preferences: Preferences) -> None:
        for card in (self._appearance, self._reminders, self._startup):
            card.show_preferences(preferences)

    def _about(self) -> Card:
        card = Card()
        card.rows.addWidget(heading(self.tr("About")))
        if self._options.version:
            version = self.tr("3DICOM Account {version}").format(version=self._options.version)
            card.rows.addWidget(selectable(body(version)))
        nowhere = self.tr("On this computer") if self._options.is_sandbox else self.tr("None configured")
        server = self.tr("Server: {server}").format(server=self._options.server or nowhere)
        card.rows.addWidget(selectable(body(server)))
        if self._options.is_sandbox:
            card.rows.addWidget(muted(self.tr("This is the sandbox: people, cards and money are invented.")))
        return card
