"""The countries that an address can be in."""

from functools import lru_cache

from PySide6.QtCore import QLocale

_REGIONS = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ"
"""Codes that Qt has for regions and for parts of countries; no address names them."""
_NO_COUNTRIES = frozenset(_REGIONS.split())


@lru_cache(maxsize=1)
def countries() -> tuple[tuple[str, str], ...]:
    """Code (ISO 3166-1 alpha-2) of every country with its name in English and in its own language, by name."""
    return tuple(sorted(((code, _both_names(of)) for code, of in _territories().items()), key=_by_name))


@lru_cache(maxsize=1)
def _territories() -> dict[str, QLocale.Country]:
    found = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == len("AU") and code.isalpha() and code not in _NO_COUNTRIES:
            found[code] = territory
    return found


def _by_name(country: tuple[str, str]) -> str:
    return country[1].casefold()


def country_name(code: str) -> str:
    """The name of a country in English; the code where there is none."""
    territory = _territories().get(code)
    return code if territory is None else QLocale.territoryToString(territory)


def _both_names(territory: QLocale.Country) -> str:
    """In English, and behind it as its own people call it."""
    english = QLocale.territoryToString(territory)
    locale = QLocale(QLocale.Language.AnyLanguage, territory)
    own = locale.nativeTerritoryName() if locale.territory() is territory else ""
    return english if not own or own.casefold() == english.casefold() else f"{english} ({own})"
