"""Waits on 127.0.0.1 for the browser to come back from the sign-in (RFC 8252 section 7.3).

One thread serves all connections as their bytes arrive, so that no number of slow or silent ones keeps the right one
waiting: when too many are open, the oldest has to go.
"""

import selectors
import socket
import sys
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

from desktop.client import messages
from desktop.client.oauth import pages
from desktop.client.oauth.callback_request import (
    LARGEST_HEAD,
    PATH,
    Denied,
    Expected,
    Granted,
    Incomplete,
    Verdict,
    Wrong,
    judge,
)
from desktop.core.failures import SignInFailed
from desktop.core.messages import Message
from desktop.core.ports import CancelToken

LIFE = 300.0
"""Seconds the listener lives."""
_CONNECTION_LIFE = 5.0
_GOODBYE_LIFE = 1.0
_MOST_CONNECTIONS = 256
_GLANCE = 0.1
"""Seconds between two looks at the cancel token."""


class _Connection:
    def __init__(self, peer: socket.socket, deadline: float) -> None:
        self.peer = peer
        self.deadline = deadline
        self.received = bytearray()
        self.is_answered = False


class LoopbackListener:
    """Listens from construction on. Raises `SignInFailed` when the system does not let it."""

    def __init__(self, state: str, issuer: str, names_itself: bool, life: float = LIFE) -> None:
        self._deadline = time.monotonic() + life
        self._listener = _listening()
        host = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._expected = Expected(host=host, state=state, issuer=issuer, names_itself=names_itself)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._connections: dict[socket.socket, _Connection] = {}
        """In the order in which they came."""

    @property
    def redirect_uri(self) -> str:
        """Where the browser is to come back to."""
        return f"http://{self._expected.host}{PATH}"

    def wait(self, cancelled: CancelToken) -> str:
        """The authorization code. Raises `SignInFailed` when it was denied, given up or too late."""
        while not cancelled.is_set():
            now = time.monotonic()
            if now >= self._deadline:
                raise SignInFailed(messages.SIGN_IN_EXPIRED)
            verdict = self._turn(min(_GLANCE, self._deadline - now))
            match verdict:
                case Granted(code):
                    return code
                case Denied("access_denied"):
                    raise SignInFailed(messages.CANCELLED_IN_BROWSER)
                case Denied(error):
                    raise SignInFailed(Message(messages.SIGN_IN_REFUSED, {"reason": error}))
                case None:
                    pass
        raise SignInFailed(messages.CANCELLED_HERE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for connection in tuple(self._connections.values()):
            self._drop(connection)
        self._selector.close()
        self._listener.close()

    def _turn(self, timeout: float) -> Granted | Denied | None:
        """Serves what has arrived; the verdict, if the right request was among it."""
        for key, _ in self._selector.select(timeout):
            if key.fileobj is self._listener:
                self._accept()
                continue
            connection = self._connections.get(key.fileobj)  # type: ignore[call-overload]
            verdict = self._served(connection) if connection is not None else None
            if verdict is not None:
                return verdict
        now = time.monotonic()
        for connection in [each for each in self._connections.values() if each.deadline <= now]:
            self._drop(connection)
        return None

    def _accept(self) -> None:
        try:
            peer, _ = self._listener.accept()
        except OSError:
            # Out of file descriptors, or the peer has gone again: room first, then the next turn tries again.
            self._make_room(most=_MOST_CONNECTIONS // 2)
            return
        peer.setblocking(False)
        self._make_room(most=_MOST_CONNECTIONS - 1)
        self._connections[peer] = _Connection(peer, time.monotonic() + _CONNECTION_LIFE)
        self._selector.register(peer, selectors.EVENT_READ)

    def _make_room(self, most: int) -> None:
        oldest = list(self._connections.values())
        for connection in oldest[: max(0, len(oldest) - most)]:
            self._drop(connection)

    def _served(self, connection: _Connection) -> Granted | Denied | None:
        try:
            part = connection.peer.recv(LARGEST_HEAD)
        except BlockingIOError:
            return None
        except OSError:
            part = b""
        if not part:
            self._drop(connection)
            return None
        if connection.is_answered:
            return None
        connection.received += part
        verdict = judge(bytes(connection.received), self._expected)
        if verdict is Incomplete.INCOMPLETE:
            return None
        self._answer(connection, verdict)
        return verdict if isinstance(verdict, Granted | Denied) else None

    def _answer(self, connection: _Connection, verdict: Verdict) -> None:
        """Sends the page, then reads on for a moment: closing on unread bytes would take the page back."""
        match verdict:
            case Granted():
                response = pages.signed_in()
            case Denied():
                response = pages.not_signed_in()
            case Wrong(status):
                response = pages.refused(status)
            case Incomplete():
                return
        connection.is_answered = True
        connection.received.clear()
        connection.deadline = time.monotonic() + _GOODBYE_LIFE
        with suppress(OSError):
            # A page is far smaller than a socket's buffer, so it goes out in one piece.
            connection.peer.sendall(response)
            connection.peer.shutdown(socket.SHUT_WR)

    def _drop(self, connection: _Connection) -> None:
        del self._connections[connection.peer]
        self._selector.unregister(connection.peer)
        connection.peer.close()


def _listening() -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        listener.bind(("127.0.0.1", 0))
        listener.listen(socket.SOMAXCONN)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise SignInFailed(messages.NO_LISTENER) from error
    return listener
