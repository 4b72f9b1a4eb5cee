"""Formats, contrast, schedule, addresses: what needs no window."""

import socket
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QSize
from pytestqt.qtbot import QtBot

from desktop.contract.money import Money
from desktop.core.messages import Days
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import Intent, Page, ShowPage, wish_named
from desktop.ui.schedule import Watch, remaining
from desktop.ui.screens.sign_in import is_server_address
from desktop.ui.single_instance import SingleInstance
from desktop.ui.tokens import APPEARANCES, Tokens, Tone
from desktop.ui.widgets.user_button import initials
from desktop.ui.window import least_size

NOW = datetime(2026, 11, 21, 14, 2, tzinfo=UTC)


def formatter(locale: str) -> QtFormatter:
    return QtFormatter(QLocale(locale), lambda: NOW.astimezone(ZoneInfo("UTC")))


@pytest.mark.parametrize("locale", ["en_US", "en_GB", "fr_FR", "ja_JP", "zh_HK", "hi_IN"])
def test_money_keeps_every_digit_in_every_language(locale: str) -> None:
    digits = [c for c in formatter(locale).money(Money(2995, "usd")) if c.isdigit()]
    assert "".join(digits) == "2995"


def test_other_currencies_are_named_by_their_code() -> None:
    assert formatter("en_GB").money(Money(2900, "chf")) == "CHF\u00a029.00"
    assert formatter("en_GB").money(Money(2900, "jpy")) == "JPY\u00a02,900"


@pytest.mark.parametrize("locale", ["fr_FR", "de_DE", "ar_EG", "en_GB"])
@pytest.mark.parametrize("currency", ["usd", "eur"])
def test_an_amount_has_no_space_around_it(locale: str, currency: str) -> None:
    amount = formatter(locale).money(Money(9900, currency))
    assert amount == amount.strip()


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en_GB", "3 December 2026"),
        ("en_US", "December 3, 2026"),
        ("fr_FR", "3 décembre 2026"),
        ("ja_JP", "2026年12月3日"),
        ("zh_HK", "2026年12月3日"),
    ],
)
def test_a_day_is_long_and_without_its_weekday(locale: str, text: str) -> None:
    assert formatter(locale).day(date(2026, 12, 3)) == text


def test_an_instant_is_a_time_today_and_has_its_day_otherwise() -> None:
    assert formatter("en_GB").instant(NOW) == "14:02"
    assert formatter("en_GB").instant(NOW - timedelta(days=1)) == "20 November 2026 14:02"


def test_in_a_column_an_instant_is_short_and_says_today() -> None:
    assert formatter("en_GB").short_instant(NOW) == "Today 14:02"
    assert formatter("en_GB").short_instant(NOW - timedelta(days=1)) == "20 Nov 2026 14:02"


def test_english_has_no_space_before_a_percent_sign() -> None:
    assert formatter("en_GB").percent(59) == "59%"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Dr Ada Demo", "AD"),
        ("Prof. Dr. Ada Maria Demo", "AD"),
        ("Ms Demo", "D"),
        ("Dr", "D"),
        ("Drew Barry", "DB"),
        ("Lapsed Clinic", "LC"),
    ],
)
def test_initials_are_those_of_the_name_itself(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_window_is_never_larger_than_its_screen() -> None:
    assert least_size(QSize(1920, 1080)) == QSize(900, 600)
    small = least_size(QSize(960, 540))
    assert (small.width(), small.height()) == (900, 492)
    assert least_size(QSize(640, 450)).width() < 640


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (12, "in 12 days"), (-3, "3 days ago")],
)
@pytest.mark.usefixtures("qapp")
def test_a_distance_in_days_is_said_as_people_do(count: int, text: str) -> None:
    assert formatter("en_GB").days(Days(count)) == text


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", APPEARANCES, ids=["light", "dark", "high contrast light", "high contrast dark"])
def test_every_text_stands_out_from_what_is_behind_it(tokens: Tokens) -> None:
    pairs = [(ink, behind) for ink in (tokens.text, tokens.muted) for behind in (tokens.canvas, tokens.surface)]
    pairs += [(tokens.ink(tone), tokens.fill(tone)) for tone in Tone]
    pairs += [(tokens.ink(tone), tokens.surface) for tone in Tone]
    pairs += [(tokens.on_accent, tokens.accent), (tokens.text, tokens.accent_soft), (tokens.muted, tokens.accent_soft)]
    pairs += [(tokens.text, tokens.fill(tone)) for tone in Tone]
    assert [(a, b) for a, b in pairs if _contrast(a, b) < 4.5] == []


def test_palettes_tell_their_tokens_apart() -> None:
    assert len({tokens.canvas for tokens in APPEARANCES}) == len(APPEARANCES)


def test_an_idle_window_asks_once_a_minute() -> None:
    watch = Watch(last_round=NOW)
    assert remaining(watch, NOW + timedelta(seconds=20)) == timedelta(seconds=40)
    assert remaining(watch, NOW + timedelta(seconds=61)) == timedelta(0)
    assert remaining(Watch(), NOW) == timedelta(0)


def test_a_clock_that_was_set_back_does_not_stop_the_rounds() -> None:
    assert remaining(Watch(last_round=NOW), NOW - timedelta(days=1)) == timedelta(0)


@pytest.mark.parametrize(("age", "pace"), [(10, 2), (180, 10), (3600, 60)])
def test_a_hosted_page_is_watched_closely_at_first(age: int, pace: int) -> None:
    watch = Watch(hosted_page_since=NOW - timedelta(seconds=age), last_round=NOW)
    assert remaining(watch, NOW) == timedelta(seconds=pace)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "billing.example.org",
        "http://billing.example.org",
        "https://",
        "https://user@host",
        "https://host:99999",
        "https://host/?q=1",
        "https://ho st",
        "file:///etc/passwd",
    ],
)
def test_only_a_plain_https_address_is_a_server(text: str) -> None:
    assert not is_server_address(text)


def test_a_server_may_have_a_port_and_a_path() -> None:
    assert is_server_address("https://billing.example.org:8443/api")


def test_pages_are_known_by_the_names_that_other_programs_use() -> None:
    assert wish_named("subscriptions") == ShowPage(Page.SUBSCRIPTIONS)
    for name in ("dashboard", "pricing", "credits", "invoices"):
        assert wish_named(name) == ShowPage(Page(name))
    assert wish_named("../../etc") is None


class Heard:
    """What a single instance was told."""

    def __init__(self, path: Path) -> None:
        self.wishes: list[Intent] = []
        self.others: list[str] = []
        self.path = path
        self.instance = SingleInstance(
            str(path), self.wishes.append, lambda: self.others.append("up"), lambda: self.others.append("refresh")
        )

    def tell(self, message: bytes) -> socket.socket:
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(str(self.path))
        connection.sendall(message)
        return connection


def test_another_start_opens_a_page_of_the_running_window(qtbot: QtBot, tmp_path: Path) -> None:
    heard = Heard(tmp_path / "s")
    with heard.tell(b"open subscriptions\n"), heard.tell(b"refresh\n"):
        qtbot.waitUntil(
            lambda: heard.wishes == [ShowPage(Page.SUBSCRIPTIONS)] and heard.others == ["refresh"], timeout=30_000
        )
    assert (tmp_path / "s").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("message", [b"quit\n", b"open nowhere\n", b"\xff\xfe\n", b"x" * 64, b"open " + b"a" * 500])
def test_anything_else_is_ignored_and_the_connection_closed(qtbot: QtBot, tmp_path: Path, message: bytes) -> None:
    heard = Heard(tmp_path / "s")
    with heard.tell(message) as connection:
        connection.setblocking(False)

        def closed() -> bool:
            try:
                return connection.recv(1) == b""
            except BlockingIOError:
                return False
            except ConnectionError:
                return True

        qtbot.waitUntil(closed, timeout=30_000)
    assert heard.wishes == []
    assert heard.others == []
