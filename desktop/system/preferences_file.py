"""The user's preferences, in the settings file beside what is configured there."""

from pathlib import Path

import msgspec

from desktop.core.preferences import Language, ReminderLeads
from desktop.system.configuration import SETTINGS_FILE
from desktop.system.settings_file import SettingsFileError, read_object, update

_LANGUAGE = "language"
_REMINDER_LEADS = "reminder_leads"


class KeptPreferences(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept; the rest of the preferences is the system's to say."""

    language: Language = Language.SYSTEM
    reminder_leads: ReminderLeads = ReminderLeads()


def read_preferences(folder: Path) -> KeptPreferences:
    """What is kept below a folder. A value that cannot be used is as if it were not there."""
    try:
        values = read_object(folder / SETTINGS_FILE)
    except SettingsFileError:
        return KeptPreferences()
    return KeptPreferences(language=_language(values), reminder_leads=_leads(values))


def keep_language(folder: Path, language: Language) -> None:
    """Raises `FileFailure`."""
    update(folder / SETTINGS_FILE, _LANGUAGE, language.value)


def keep_reminder_leads(folder: Path, leads: ReminderLeads) -> None:
    """Raises `FileFailure`."""
    update(folder / SETTINGS_FILE, _REMINDER_LEADS, msgspec.to_builtins(leads))


def _language(values: dict[str, object]) -> Language:
    try:
        return Language(values.get(_LANGUAGE, Language.SYSTEM.value))
    except ValueError:
        return Language.SYSTEM


def _leads(values: dict[str, object]) -> ReminderLeads:
    try:
        return msgspec.convert(values.get(_REMINDER_LEADS, {}), ReminderLeads)
    except msgspec.ValidationError:
        return ReminderLeads()
