"""Other starts of the program reach the running window here."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.ui.intents import Intent, wish_named

_LONGEST = 64
_PATIENCE = 200
"""Milliseconds that a living window has to answer; one on this machine does so at once."""
_log = logging.getLogger("desktop.ui")


class SingleInstance(QObject):
    """Listens on a socket that only this user can open.

    Without a socket, because another window answers there or the folder cannot be written, the window does without.
    One line is understood, `open PAGE` or `refresh`, of at most 64 bytes with its line feed; whatever else comes is
    ignored and the connection closed. Nothing that arrives here changes the account or opens the browser.
    """

    def __init__(
        self,
        path: str,
        open_: Callable[[Intent], None],
        bring_up: Callable[[], None],
        refresh: Callable[[], None],
    ) -> None:
        super().__init__()
        self._open = open_
        self._bring_up = bring_up
        self._refresh = refresh
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        self._listen(path)

    def _listen(self, path: str) -> None:
        # Asked first, because listening takes the socket away from whoever has it.
        if _answers(path):
            _log.warning("Another window listens on %s", path)
            return
        if not self._server.listen(path):
            QLocalServer.removeServer(path)  # left behind by a crash
            if not self._server.listen(path):
                _log.warning("No other start can reach this window: %s", self._server.errorString())

    def _accept(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.setReadBufferSize(_LONGEST)
            connection.readyRead.connect(lambda c=connection: self._read(c))
            connection.disconnected.connect(connection.deleteLater)

    def _read(self, connection: QLocalSocket) -> None:
        if not connection.canReadLine() and connection.bytesAvailable() < _LONGEST:
            return
        line = bytes(connection.readLine(_LONGEST + 1).data())
        connection.disconnectFromServer()
        if line.endswith(b"\n"):
            self._obey(line[:-1].decode("ascii", "replace"))

    def _obey(self, line: str) -> None:
        if line == "refresh":
            self._refresh()
        elif line.startswith("open "):
            wish = wish_named(line.removeprefix("open "))
            if wish is not None:
                self._open(wish)
        elif line == "open":
            self._bring_up()


def _answers(path: str) -> bool:
    """Whether a living window listens there."""
    socket = QLocalSocket()
    socket.connectToServer(path)
    return socket.waitForConnected(_PATIENCE)
