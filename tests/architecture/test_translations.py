"""The catalogues of translations are complete, and say what the sources say."""

import re
import shutil
from pathlib import Path

import pytest

from tests.translations import CATALOGUES, LANGUAGES, entries, placeholders, update

NAMES = re.compile(r"3DICOM|Stripe|Visa|DICOM|\bPatient\b|\bEDU\b|\bMD\b|\bCSV\b|\bPDFs?\b|PKCE|THREEDICOM\w*|https://")


@pytest.fixture(params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Path:
    return CATALOGUES / f"{request.param}.ts"


def test_every_text_in_the_sources_is_in_the_catalogue_and_no_other(catalogue: Path, tmp_path: Path) -> None:
    for kept in CATALOGUES.glob("*.ts"):
        shutil.copy(kept, tmp_path)
    update(tmp_path)
    fresh = {(entry.context, entry.source, len(entry.forms)) for entry in entries(tmp_path / catalogue.name)}
    kept_here = {(entry.context, entry.source, len(entry.forms)) for entry in entries(catalogue)}
    assert fresh == kept_here, "stale: run make translations and translate what is new"


def test_every_text_is_translated(catalogue: Path) -> None:
    missing = [entry.source for entry in entries(catalogue) if not entry.is_finished or not all(entry.forms)]
    assert missing == []


def test_what_is_filled_in_survives_translation(catalogue: Path) -> None:
    broken = [
        form
        for entry in entries(catalogue)
        for form in entry.forms
        if entry.is_finished and placeholders(form) != entry.placeholders
    ]
    assert broken == []


def test_names_are_kept(catalogue: Path) -> None:
    changed = [
        form
        for entry in entries(catalogue)
        for form in entry.forms
        if entry.is_finished and _names(form) != _names(entry.source)
    ]
    assert changed == []


def _names(text: str) -> list[str]:
    return sorted(name.removesuffix("s") for name in NAMES.findall(text))


def test_a_text_with_a_count_has_every_plural_form_of_its_language() -> None:
    forms = {
        language: {len(entry.forms) for entry in entries(CATALOGUES / f"{language}.ts") if "%n" in entry.source}
        for language in LANGUAGES
    }
    assert forms == {"en": {2}, "fr": {2}, "ja": {1}, "zh_HK": {1}}
