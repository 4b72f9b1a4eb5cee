"""The window in each of its languages."""

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from desktop.contract.account import Account
from desktop.core.preferences import Language
from desktop.ui import intents
from desktop.ui.languages import put_on, spoken, take_off
from desktop.ui.options import WindowOptions
from desktop.ui.theme import Theme
from tests import people
from tests.ui import credits, plans
from tests.ui.conftest import OpensWindow, OpenWindow
from tests.ui.cut import cut_off
from tests.ui.housekeeping import MemoryHousekeeping
from tests.ui.pseudo import put_on_pseudo

TRANSLATED = (Language.FRENCH, Language.JAPANESE, Language.TRADITIONAL_CHINESE_HONG_KONG)
SAID = {
    Language.ENGLISH: ("My Subscriptions", "in 12 days", "3 December 2026", "2 active"),
    Language.FRENCH: ("Mes abonnements", "dans 12 jours", "3 décembre 2026", "2 actifs"),
    Language.JAPANESE: ("マイ サブスクリプション", "12日後", "2026年12月3日", "有効 2 件"),
    Language.TRADITIONAL_CHINESE_HONG_KONG: ("我的訂閱", "12 日後", "2026年12月3日", "2 項生效中"),
}


def opened(open_window: OpensWindow, account: Account, locale: str = "en_GB") -> OpenWindow:
    window = open_window(plans.shown(account), WindowOptions(is_sandbox=True), locale=locale)
    window.world.quotes = plans.quote
    window.world.own_housekeeping = MemoryHousekeeping()
    credits.stock(window.world)
    return window


def texts(root: QWidget) -> Iterator[str]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton):
            yield widget.text().replace("&", "")


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["fr-CA", "en-US"], Language.FRENCH),
        (["de-DE", "ja-JP"], Language.JAPANESE),
        (["zh-Hant-TW"], Language.TRADITIONAL_CHINESE_HONG_KONG),
        (["zh-Hans-CN", "fr"], Language.FRENCH),
        (["de-DE"], Language.ENGLISH),
        (["C"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_system_decides_among_the_languages_we_speak(wanted: list[str], language: Language) -> None:
    assert spoken(Language.SYSTEM, wanted) is language
    assert spoken(Language.JAPANESE, wanted) is Language.JAPANESE


@pytest.mark.parametrize("language", list(SAID))
def test_words_days_and_plurals_are_of_one_language(
    open_window: OpensWindow, qapp: QApplication, language: Language
) -> None:
    locale = put_on(qapp, language)
    window = opened(open_window, people.doctor(), locale.name())
    window.act(intents.ShowPage(intents.Page.SUBSCRIPTIONS))
    for text in SAID[language]:
        window.waits_for(text)


def test_a_language_without_its_catalogue_is_not_mixed_with_english(qapp: QApplication, tmp_path: Path) -> None:
    take_off(qapp)
    locale = put_on(qapp, Language.JAPANESE, tmp_path)
    assert locale.language() is QLocale.Language.English
    assert qapp.translate("TopBar", "&Help") == "&Help"


def test_another_language_is_spoken_at_once_and_kept(open_window: OpensWindow) -> None:
    window = opened(open_window, people.doctor())
    for page in intents.Page:
        window.act(intents.ShowPage(page))
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    choose_language(window, "Language", "日本語")
    window.waits_for("設定")
    computer = window.world.own_housekeeping
    assert computer is not None
    window.waits_until(lambda: computer.preferences().language is Language.JAPANESE)
    window.bridge.take_in(plans.shown(people.doctor()))
    for page in intents.Page:
        window.act(intents.ShowPage(page))
    window.press("サブスクリプション(S)")
    for text in SAID[Language.JAPANESE]:
        window.waits_for(text)
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    choose_language(window, "言語", "English")
    window.waits_for("Settings")
    assert not window.says("設定")


def choose_language(window: OpenWindow, label: str, name: str) -> None:
    def picker() -> QComboBox | None:
        boxes = window.window.findChildren(QComboBox)
        return next((box for box in boxes if box.accessibleName() == label and box.isEnabled()), None)

    window.waits_until(lambda: picker() is not None)
    box = picker()
    assert box is not None
    box.setCurrentText(name)
    box.activated.emit(box.currentIndex())


def walk(window: OpenWindow, account: Account) -> Iterator[str]:
    """Goes through every page and dialog, and names each."""
    for page in intents.Page:
        window.act(intents.ShowPage(page))
        yield page.value
    for subscription in account.subscriptions[:1]:
        window.act(intents.ManageSubscription(subscription.id))
        yield "management"
        for ask in (intents.AskToCancel(subscription.id), intents.AskToChangePlan(subscription.id)):
            window.act(ask)
            yield type(ask).__name__
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.close()
    window.act(intents.ShowPage(intents.Page.CREDITS))
    window.act(intents.AskToBuyCredits("pack_500"))
    yield "AskToBuyCredits"


def speak(application: QApplication, language: str) -> str:
    """Puts a language on, and returns the name of its locale."""
    if language == "pseudo":
        put_on_pseudo(application)
        return "en_GB"
    return put_on(application, Language(language)).name()


@pytest.mark.parametrize("language", ["en", "fr", "ja", "zh_HK", "pseudo"])
@pytest.mark.parametrize("who", [people.doctor, people.paused, people.lapsed])
def test_nothing_is_cut_off_in_the_smallest_window(
    open_window: OpensWindow, qapp: QApplication, language: str, who: Callable[[], Account]
) -> None:
    locale = speak(qapp, language)
    account = who()
    window = opened(open_window, account, locale)
    window.window.resize(900, 600)
    cut = {place: found for place in walk(window, account) if (found := cut_off_for_good(window))}
    assert cut == {}


def cut_off_for_good(window: OpenWindow) -> list[str]:
    """What is still cut off when everything has come and found its place."""
    QApplication.processEvents()
    with contextlib.suppress(window.qtbot.TimeoutError):
        window.qtbot.waitUntil(lambda: not cut_off(window.window), timeout=1000)
    return cut_off(window.window)


def test_every_text_on_the_screens_can_be_translated(open_window: OpensWindow, qapp: QApplication) -> None:
    account = people.doctor()
    speak(qapp, "pseudo")
    window = opened(open_window, account)
    said: set[str] = set()
    for _place in walk(window, account):
        said |= set(texts(window.window))
    known = sorted(
        {*strings(msgspec.to_builtins((plans.shown(account), credits.CATALOGUE, account))), *UNTRANSLATED},
        key=len,
        reverse=True,
    )
    assert [text for text in sorted(said) if "⟦" not in text and has_words(text, known)] == []


UNTRANSLATED = ("3DICOM Account", "Français", "English", "日本語", "繁體中文（香港）", "Deutschland")
"""Names, and what is in the user's own words."""
DATE = re.compile(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b")


def has_words(text: str, known: list[str]) -> bool:
    """Whether there are words in it that the server did not send."""
    for part in known:
        text = text.replace(part, "")
    return any(character.isalpha() for character in DATE.sub("", text))


def strings(value: object) -> Iterator[str]:
    """What the server says in words; the codes among it are ours to say in words."""
    if isinstance(value, str) and value and not (value.isidentifier() and value.islower()):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)


def test_the_chosen_appearance_is_still_marked_in_another_language(open_window: OpensWindow, theme: Theme) -> None:
    window = open_window(plans.shown(people.doctor()))
    window.act(intents.ShowPage(intents.Page.SETTINGS))
    window.press("Dark")
    former = window.router.screens
    window.act(intents.ChooseLanguage(Language.ENGLISH))
    window.waits_until(lambda: window.router.screens is not former)
    assert window.button("Dark").isChecked()
    theme.choose("light")
