"""The languages that the window speaks.

Texts stand in the sources in English. A catalogue of translations is loaded before the first widget is made, and when
it is changed all widgets are made anew. English has a catalogue too, a small one: its plurals. Amounts, days and Qt's
own texts follow the language, so that no sentence mixes two.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.core.preferences import Language

CATALOGUES = Path(__file__).parents[1] / "resources" / "translations"


class _Voice(NamedTuple):
    """How a language is put on where the system is of another: its locale, and which of Qt's own catalogues."""

    locale: str
    of_qt: str | None


_VOICES = {
    Language.ENGLISH: _Voice("en_001", None),
    Language.FRENCH: _Voice("fr_FR", "qtbase_fr"),
    Language.JAPANESE: _Voice("ja_JP", "qtbase_ja"),
    Language.TRADITIONAL_CHINESE_HONG_KONG: _Voice("zh_HK", "qtbase_zh_TW"),
}
_BY_CODE = {"en": Language.ENGLISH, "fr": Language.FRENCH, "ja": Language.JAPANESE}
_TRADITIONAL = frozenset({"zh_HK", "zh_MO", "zh_TW"})


def language_named(name: str) -> Language:
    """The choice of this name; for a name that nobody knows, to follow the system."""
    return next((language for language in Language if language.value == name), Language.SYSTEM)


def spoken(choice: Language, wanted: Sequence[str]) -> Language:
    """The chosen language; to follow the system, the first of those `wanted` that has a catalogue, or else English.

    `wanted` are names as in `QLocale.uiLanguages`, the most wanted first.
    """
    if choice is not Language.SYSTEM:
        return choice
    known = (_language_of(QLocale(name)) for name in wanted)
    return next((language for language in known if language is not None), Language.ENGLISH)


def put_on(application: QCoreApplication, choice: Language, catalogues: Path = CATALOGUES) -> QLocale:
    """Has every text that is made from now on in a language.

    Returns the locale for amounts and days: the system's where that is of the same language. Without its catalogue a
    language is not put on, and English is.
    """
    system = QLocale.system()
    language = spoken(choice, system.uiLanguages())
    if not _install(application, language.value, catalogues):
        language = Language.ENGLISH
    of_qt = _VOICES[language].of_qt
    if of_qt is not None:
        _install(application, of_qt, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    locale = system if _language_of(system) is language else QLocale(_VOICES[language].locale)
    QLocale.setDefault(locale)
    return locale


def take_off(application: QCoreApplication) -> None:
    """Has every text that is made from now on as it stands in the sources."""
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()


def _install(application: QCoreApplication, name: str, folder: Path) -> bool:
    translator = QTranslator(application)
    if not translator.load(name, str(folder)):
        translator.deleteLater()
        return False
    return application.installTranslator(translator)


def _language_of(locale: QLocale) -> Language | None:
    """Which of our languages a locale is of.

    Whoever reads the traditional script elsewhere than in Hong Kong reads ours; the simplified one is another matter.
    By name, because the enumerations of QLocale take long to make at a start.
    """
    name = locale.name()
    if name.startswith("zh_"):
        is_traditional = name in _TRADITIONAL and "Hans" not in locale.bcp47Name()
        return Language.TRADITIONAL_CHINESE_HONG_KONG if is_traditional else None
    return _BY_CODE.get(name.partition("_")[0])
