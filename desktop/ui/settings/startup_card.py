"""Whether the program starts with the computer."""

from PySide6.QtCore import QSignalBlocker

from desktop.core.preferences import Preferences
from desktop.ui.settings.keeper import PreferencesKeeper
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.check import Check
from desktop.ui.widgets.labels import heading, muted


class StartupCard(Card):
    """Hidden where the computer offers no way to it."""

    def __init__(self, keeper: PreferencesKeeper) -> None:
        super().__init__()
        self.rows.addWidget(heading(self.tr("Start")))
        self._starts = Check(self.tr("Start 3DICOM Account when I log in to this computer"))
        self._starts.setEnabled(False)
        # Not `clicked`: an assistive technology toggles a check box without a click.
        self._starts.toggled.connect(lambda checked: keeper.start_with_computer(wanted=checked))
        self.rows.addWidget(self._starts)
        self.rows.addWidget(muted(self.tr("Then reminders come without opening the window yourself.")))

    def show_preferences(self, preferences: Preferences) -> None:
        """Shows what the computer really does."""
        self.setVisible(preferences.starts_with_computer is not None)
        with QSignalBlocker(self._starts):  # what is kept already need not be kept again
            self._starts.setChecked(bool(preferences.starts_with_computer))
        self._starts.setEnabled(True)
