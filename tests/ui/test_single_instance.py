"""One window for each user, reached by other starts over a socket."""

import logging
import socket
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.ui.intents import Page, ShowPage
from desktop.ui.single_instance import SingleInstance


class Heard:
    """What a window was told by other starts."""

    def __init__(self, path: Path) -> None:
        self.said: list[object] = []
        self.listener = SingleInstance(
            str(path), self.said.append, lambda: self.said.append("up"), lambda: self.said.append("refresh")
        )


@pytest.fixture
def path(qtbot: QtBot) -> Iterator[Path]:
    """Short, as the paths of sockets have to be."""
    assert qtbot
    with TemporaryDirectory(prefix="3da-", dir="/tmp") as folder:
        yield Path(folder) / "window"


def say(path: Path, line: bytes) -> QLocalSocket:
    connection = QLocalSocket()
    connection.connectToServer(str(path))
    assert connection.waitForConnected(1000), connection.errorString()
    connection.write(line)
    connection.flush()
    return connection


def test_other_starts_open_pages_and_ask_for_news(qtbot: QtBot, path: Path) -> None:
    heard = Heard(path)
    connections = [say(path, line) for line in (b"open help\n", b"refresh\n", b"open\n", b"delete everything\n")]
    qtbot.waitUntil(lambda: heard.said == [ShowPage(Page.HELP), "refresh", "up"], timeout=30_000)
    assert len(connections) == 4


def test_a_later_window_leaves_the_socket_to_the_one_that_answers(qtbot: QtBot, path: Path) -> None:
    first, second = Heard(path), Heard(path)
    connection = say(path, b"open help\n")
    qtbot.waitUntil(lambda: first.said == [ShowPage(Page.HELP)], timeout=30_000)
    assert second.said == []
    assert connection


def test_a_socket_left_behind_by_a_crash_is_taken_over(qtbot: QtBot, path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as crashed:
        crashed.bind(str(path))
    heard = Heard(path)
    connection = say(path, b"refresh\n")
    qtbot.waitUntil(lambda: heard.said == ["refresh"], timeout=30_000)
    assert connection


def test_without_its_folder_the_window_does_without_and_says_so_in_the_log(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        Heard(path.parent / "gone" / "window")
    assert "No other start can reach this window" in caplog.text
