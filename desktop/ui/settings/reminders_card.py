"""How long before something happens one is reminded of it."""

from collections.abc import Callable

import msgspec
from PySide6.QtWidgets import QGridLayout

from desktop.core.preferences import Preferences, ReminderLeads
from desktop.ui.settings.keeper import PreferencesKeeper
from desktop.ui.theme import scaled
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.inputs import INPUTS, Picker
from desktop.ui.widgets.labels import body, heading, muted

_OFFERED = (0, 1, 3, 7, 14, 30)
"""Days."""


class RemindersCard(Card):
    """One line for each kind of reminder; what is chosen is kept at once."""

    def __init__(self, keeper: PreferencesKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._leads: ReminderLeads | None = None
        self.rows.addWidget(heading(self.tr("Reminders")))
        self.rows.addWidget(muted(self.tr("A failed payment is told at once, whatever is chosen here.")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        self._pickers = {
            field: self._add(grid, row, text, field)
            for row, (field, text) in enumerate(
                (
                    ("charge", self.tr("Before a charge")),
                    ("access_ends", self.tr("Before access ends")),
                    ("pause_ends", self.tr("Before a pause ends")),
                    ("card_expires", self.tr("Before a card expires")),
                )
            )
        }
        self.rows.addLayout(grid)

    def show_preferences(self, preferences: Preferences) -> None:
        """Shows what is kept; a number of days that is not offered is offered from now on."""
        self._leads = preferences.reminder_leads
        for field, picker in self._pickers.items():
            days = getattr(self._leads, field)
            if picker.findData(days) < 0:
                picker.addItem(self._words(days), days)
            picker.setCurrentIndex(picker.findData(days))
            picker.setEnabled(True)

    def _add(self, grid: QGridLayout, row: int, text: str, field: str) -> Picker:
        picker = Picker()
        picker.setStyleSheet(INPUTS)
        picker.setAccessibleName(text)
        picker.setMinimumWidth(scaled(200))
        for days in _OFFERED:
            picker.addItem(self._words(days), days)
        picker.setEnabled(False)
        picker.activated.connect(self._keeping(field, picker))
        name = body(text)
        name.setBuddy(picker)
        name.setWordWrap(False)
        grid.addWidget(name, row, 0)
        grid.addWidget(picker, row, 1)
        return picker

    def _keeping(self, field: str, picker: Picker) -> Callable[[int], None]:
        def keep(_index: int) -> None:
            if self._leads is not None:
                # Taken as kept at once, so that the next choice does not undo this one; a failure shows what is kept.
                self._leads = msgspec.structs.replace(self._leads, **{field: picker.currentData()})
                self._keeper.keep_reminder_leads(self._leads)

        return keep

    def _words(self, days: int) -> str:
        match days:
            case 0:
                return self.tr("On the day itself")
            case 1:
                return self.tr("1 day before")
            case _:
                return self.tr("%n days before", "", days)
