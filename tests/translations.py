"""The catalogues of translations: `python -m tests.translations` brings them up to date with the texts in the sources.

What is new stands in them as unfinished then, for Qt Linguist or an editor; what is gone is gone from them.
"""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from desktop.core.preferences import Language

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "desktop"
CATALOGUES = SOURCES / "resources" / "translations"
LANGUAGES = tuple(language.value for language in Language if language is not Language.SYSTEM)
_EXTRACT = (
    "pyside6-lupdate",
    *("-silent", "-extensions", "py", "-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"),
)
_PLACEHOLDER = re.compile(r"\{\w*\}|%n|%(?=L?\d)")


class Entry(NamedTuple):
    """One text of a catalogue; `forms` are its translations, one for each plural form."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_finished: bool

    @property
    def placeholders(self) -> list[str]:
        """What is filled in at run time."""
        return placeholders(self.source)


def placeholders(text: str) -> list[str]:
    """What is filled into a text at run time."""
    return sorted(_PLACEHOLDER.findall(text))


def update(folder: Path = CATALOGUES) -> None:
    """Writes the texts of the sources into the catalogues of a folder. English needs its plurals only."""
    for language in LANGUAGES:
        only = ("-pluralonly",) if language == Language.ENGLISH.value else ()
        catalogue = folder / f"{language}.ts"
        _run(*_EXTRACT, *only, str(SOURCES), "-ts", str(catalogue), "-target-language", language)


def compile_stale() -> None:
    """Makes what the window loads, where it is not there or older than its catalogue."""
    for catalogue in CATALOGUES.glob("*.ts"):
        compiled = catalogue.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime:
            fresh = compiled.with_name(f"{compiled.name}.{os.getpid()}")
            _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(fresh))
            fresh.replace(compiled)  # whole, for whoever loads it at this moment


def entries(catalogue: Path) -> Iterator[Entry]:
    """The texts of a catalogue, in its order."""
    for context in ElementTree.parse(catalogue).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            yield Entry(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms),
                is_finished=translation.get("type") is None,
            )


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(program)), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    update()
