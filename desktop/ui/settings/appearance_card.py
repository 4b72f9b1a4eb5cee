"""How the window looks, and which language it speaks."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from desktop.core.preferences import Language, Preferences
from desktop.ui.intents import Act, ChooseAppearance, ChooseLanguage
from desktop.ui.theme import scaled
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.inputs import INPUTS, Picker
from desktop.ui.widgets.labels import body, heading
from desktop.ui.widgets.radio import Radio

_OWN_NAMES = {
    Language.ENGLISH: "English",
    Language.FRENCH: "Français",
    Language.JAPANESE: "日本語",
    Language.TRADITIONAL_CHINESE_HONG_KONG: "繁體中文（香港）",
}
"""As those who speak it call it; not translated."""


class AppearanceCard(Card):
    """Both change at once."""

    def __init__(self, act: Act, appearance: str) -> None:
        super().__init__()
        self._act = act
        self.rows.addWidget(heading(self.tr("Appearance and language")))
        self.rows.addLayout(self._appearance(appearance))
        row = QHBoxLayout()
        row.setSpacing(16)
        name = body(self.tr("Language"))
        self._language = self._picker()
        name.setBuddy(self._language)
        name.setWordWrap(False)
        row.addWidget(name)
        row.addWidget(self._language)
        row.addStretch(1)
        self.rows.addLayout(row)

    def show_preferences(self, preferences: Preferences) -> None:
        """Shows what is kept."""
        self._language.setCurrentIndex(self._language.findData(preferences.language.value))
        self._language.setEnabled(True)

    def _appearance(self, appearance: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        group = QButtonGroup(self)
        choices = {"system": self.tr("System"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for value, text in choices.items():
            radio = Radio(text)
            radio.setChecked(value == appearance)
            # Not `clicked`: an assistive technology toggles a radio button without a click.
            radio.toggled.connect(lambda checked, v=value: self._act(ChooseAppearance(v)) if checked else None)
            group.addButton(radio)
            row.addWidget(radio)
        row.addStretch(1)
        return row

    def _picker(self) -> Picker:
        picker = Picker()
        picker.setStyleSheet(INPUTS)
        picker.setAccessibleName(self.tr("Language"))
        picker.setMinimumWidth(scaled(240))
        picker.addItem(self.tr("Language of the system"), Language.SYSTEM.value)
        for language, name in _OWN_NAMES.items():
            picker.addItem(name, language.value)
        picker.setEnabled(False)
        picker.activated.connect(lambda _index: self._act(ChooseLanguage(Language(picker.currentData()))))
        return picker
