"""The language that was chosen is the language of the next window."""

from pathlib import Path

import pytest

from desktop.core.preferences import Language
from desktop.system.configuration import Overrides, load_configuration
from desktop.system.paths import Home
from desktop.system.policy import PolicyFile
from desktop.system.preferences_file import keep_language
from desktop.window_options import window_options


@pytest.mark.parametrize("language", [Language.JAPANESE, Language.SYSTEM])
def test_the_next_window_speaks_what_was_chosen(tmp_path: Path, language: Language) -> None:
    home = Home(*(tmp_path / name for name in Home._fields))
    keep_language(home.config, language)
    configured = load_configuration(home.config, {}, Overrides(), PolicyFile(tmp_path / "no policy"))
    setup = window_options(home, configured, "dashboard", lambda: None, is_sandbox=False)
    assert setup.options.language == language.value
