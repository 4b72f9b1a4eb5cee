"""A word to the window that is already open."""

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.system import window_socket
from desktop.system.window_socket import send


class Window:
    """Listens as the running window does."""

    def __init__(self, listener: socket.socket) -> None:
        self.heard = b""
        self._listener = listener
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def join(self) -> None:
        self._thread.join(10)

    def _listen(self) -> None:
        connection, _ = self._listener.accept()
        with connection:
            connection.settimeout(5)
            while part := connection.recv(1024):
                self.heard += part


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "window.sock")


@pytest.fixture
def window(address: str) -> Iterator[Window]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(address)
        listener.listen()
        window = Window(listener)
        yield window
        window.join()


def test_the_window_hears(window: Window, address: str) -> None:
    assert send(address, b"open dashboard\n")
    window.join()
    assert window.heard == b"open dashboard\n"


def test_no_window_is_no_error(address: str) -> None:
    assert not send(address, b"open dashboard\n")


def test_a_socket_left_behind_is_no_window(address: str) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as dead:
        dead.bind(address)
    assert Path(address).exists()
    assert not send(address, b"open dashboard\n")


def test_a_file_in_its_place_is_no_window(address: str) -> None:
    Path(address).write_text("not a socket")
    assert not send(address, b"open dashboard\n")


def test_an_address_that_is_too_long_is_no_window(tmp_path: Path) -> None:
    assert not send(str(tmp_path / ("x" * 200)), b"open dashboard\n")


def test_a_window_that_hangs_does_not_hold_us_and_was_not_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_socket, "_PATIENCE", 0.2)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(address)
        listener.listen()
        assert not send(address, b"open dashboard\n")


def test_somebody_elses_window_is_told_nothing(window: Window, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 65533)
    assert not send(address, b"open dashboard\n")
    window.join()
    assert window.heard == b""
