"""The countries that an address can be in."""

from functools import lru_cache

from PySide6.QtCore import QLocale

_REGIONS = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ"
"""Codes that Qt has for regions and for parts of countries; no address names them."""
_NO_COUNTRIES = frozenset(_REGIONS.split())


@lru_cache(maxsize=1)
def countries() -> tuple[tuple[str, str], ...]:
    """Code (ISO 3166-1 alpha-2) and name of every country, by name."""
    found = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == len("AU") and code.isalpha() and code not in _NO_COUNTRIES:
            found[code] = _name(territory)
    return tuple(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def country_name(code: str) -> str:
    """The name of a country; the code where there is none."""
    return _names().get(code, code)


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return dict(countries())


def _name(territory: QLocale.Country) -> str:
    """In English, and behind it as its own people call it."""
    english = QLocale.territoryToString(territory)
    locale = QLocale(QLocale.Language.AnyLanguage, territory)
    own = locale.nativeTerritoryName() if locale.territory() is territory else ""
    return english if not own or own.casefold() == english.casefold() else f"{english} ({own})"
