"""Finds what is on a screen by its English text, whatever language is put on."""

import re
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from tests.translations import CATALOGUES, Entry, entries

_FACT = re.compile(r"\{\w+\}")


class _Reading(NamedTuple):
    """An entry of the catalogue that an English text may have been made from, and what was filled in."""

    entry: Entry
    facts: dict[str, str]


def is_worded(shown: str, text: str) -> bool:
    """Whether a widget's text says this, in English or in the language that is put on."""
    plain = shown.replace("&", "")
    return plain == text or any(_put(reading).fullmatch(plain) for reading in _readings(text))


def _put(reading: _Reading) -> re.Pattern[str]:
    """What it looks like in the present language. Figures are written otherwise there, so any will do."""
    translated = QCoreApplication.translate(reading.entry.context, reading.entry.source).replace("&", "")
    pattern = re.escape(translated)
    for name, fact in reading.facts.items():
        pattern = pattern.replace(rf"\{{{name}\}}", ".+" if re.search(r"\d", fact) else re.escape(fact))
    return re.compile(pattern)


@cache
def _readings(text: str) -> tuple[_Reading, ...]:
    """Those that leave the least to facts: "{price}" would be found in nearly any text."""
    found = ((entry, _pattern(entry.source).fullmatch(text)) for entry in _entries())
    readings = [_Reading(entry, match.groupdict()) for entry, match in found if match is not None]
    most = max((_own_words(reading) for reading in readings), default=0)
    return tuple(reading for reading in readings if _own_words(reading) == most)


def _own_words(reading: _Reading) -> int:
    return len(_FACT.sub("", reading.entry.source))


def _pattern(source: str) -> re.Pattern[str]:
    named: set[str] = set()

    def fact(match: re.Match[str]) -> str:
        name = match[1]
        if name in named:
            return f"(?P={name})"
        named.add(name)
        return f"(?P<{name}>.+)"

    return re.compile(re.sub(r"\\\{(\w+)\\\}", fact, re.escape(source.replace("&", ""))))


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(entries(CATALOGUES / "fr.ts"))
