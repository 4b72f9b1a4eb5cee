"""Days, times and figures on the command line are written as the window writes them in English."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from desktop.contract.money import Money
from desktop.plain_formatter import PlainFormatter
from desktop.ui.formatter import QtFormatter

DAY = date(2026, 12, 4)
INSTANT = datetime(2026, 12, 4, 5, 13, 31, tzinfo=UTC)
ELSEWHERE = datetime(2026, 11, 21, tzinfo=ZoneInfo("UTC"))
"""Not the day of that instant."""


@pytest.fixture(params=["en_AU", "en_GB", "en_US", "en_IE", "en_CA", "en_NZ", "en_SG"])
def english(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> QtFormatter:
    """The window's formats in an English locale, which the command line has too."""
    monkeypatch.setenv("LANGUAGE", request.param)
    monkeypatch.setenv("LC_ALL", f"{request.param}.UTF-8")
    monkeypatch.setenv("TZ", "UTC")
    return QtFormatter(QLocale(request.param), lambda: ELSEWHERE)


def plain(text: str) -> str:
    return text.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")


def test_they_agree(english: QtFormatter) -> None:
    written = PlainFormatter()
    assert written.day(DAY) == english.day(DAY)
    assert written.instant(INSTANT) == plain(english.instant(INSTANT))
    assert written.number(1240) == english.number(1240)
    assert written.money(Money(123456, "usd")) == english.money(Money(123456, "usd"))


@pytest.mark.parametrize("system", ["C.UTF-8", "POSIX", "fr_FR.UTF-8", "ja_JP.UTF-8", "nonsense"])
def test_where_the_system_is_of_no_english_locale_they_are_of_no_country(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", system)
    monkeypatch.setenv("TZ", "UTC")
    written = PlainFormatter()
    assert written.day(DAY) == "4 December 2026"
    assert written.instant(INSTANT) == "4 December 2026 5:13 am"
    assert written.money(Money(9900, "usd")) == "$99.00"
    assert written.number(1240) == "1,240"
