"""Preferences live beside the settings and survive each other."""

import json
from pathlib import Path

import pytest

from desktop.core.preferences import Language, ReminderLeads
from desktop.system.configuration import Appearance, Overrides, Setting, load_configuration, save_setting
from desktop.system.policy import PolicyFile
from desktop.system.preferences_file import KeptPreferences, keep_language, keep_reminder_leads, read_preferences


def test_without_a_file_the_usual_is_preferred(tmp_path: Path) -> None:
    assert read_preferences(tmp_path) == KeptPreferences()


def test_what_is_kept_is_read_again_and_settings_stay(tmp_path: Path) -> None:
    leads = ReminderLeads(charge=3, access_ends=0, pause_ends=60, card_expires=10)
    save_setting(tmp_path, Setting.APPEARANCE, "dark")
    keep_language(tmp_path, Language.JAPANESE)
    keep_reminder_leads(tmp_path, leads)
    assert read_preferences(tmp_path) == KeptPreferences(language=Language.JAPANESE, reminder_leads=leads)
    configured = load_configuration(tmp_path, {}, Overrides(), PolicyFile(tmp_path / "no policy"))
    assert (configured.appearance, configured.notices) == (Appearance.DARK, ())


@pytest.mark.parametrize(
    "content",
    [
        "not json",
        "[]",
        json.dumps({"language": "tlh", "reminder_leads": {"charge": 500}}),
        json.dumps({"language": 7, "reminder_leads": "soon"}),
        json.dumps({"language": None, "reminder_leads": None}),
        json.dumps({"language": ["en"]}),
    ],
)
def test_what_cannot_be_used_is_as_if_it_were_not_there(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content)
    assert read_preferences(tmp_path) == KeptPreferences()
