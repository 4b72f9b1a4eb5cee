"""Leads the browser to the sign-in page from 127.0.0.1, and waits there for it to come back (RFC 8252 section 7.3).

The browser is not started with the address of the sign-in page itself: a process's arguments can be read, on Linux by
every user of the computer, and whoever has that address (`state` and the code challenge are in it) can sign the user
in to an account of their own. What stands there instead is an entrance: an address of this listener that means nothing
to others. Connections of other users are refused where the system says whose they are. Where it does not, an entrance
leads on once, and the sign-in ends when it is asked for again.

One thread serves all connections as their bytes arrive, so that no number of slow or silent ones keeps the right one
waiting: when too many are open, the oldest has to go.
"""

import secrets
import selectors
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from http import HTTPStatus
from types import TracebackType
from typing import Self

import msgspec

from desktop.client import messages
from desktop.client.oauth import pages
from desktop.client.oauth.callback_request import (
    LARGEST_HEAD,
    PATH,
    Denied,
    Entering,
    Expected,
    Granted,
    Incomplete,
    Verdict,
    Wrong,
    judge,
)
from desktop.client.oauth.peer import Address, Owner, owner_of
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


class _Contested(Enum):
    """An entrance was asked for again, by nobody knows whom."""

    CONTESTED = "contested"


_Outcome = Granted | Denied | _Contested


class _Entrance(msgspec.Struct):
    target: str
    has_led_on: bool = False


class _Connection:
    def __init__(self, peer: socket.socket, deadline: float) -> None:
        self.peer = peer
        self.deadline = deadline
        self.received = bytearray()
        self.is_answered = False


class LoopbackListener:
    """Listens from construction on. Raises `SignInFailed` when the system does not let it.

    `owner_of` says whose a connection is.
    """

    def __init__(
        self,
        state: str,
        issuer: str,
        names_itself: bool,
        life: float = LIFE,
        owner_of: Callable[[Address, Address], Owner] = owner_of,
    ) -> None:
        self._owner_of = owner_of
        self._entrances: dict[str, _Entrance] = {}
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

    def entrance_to(self, url: str) -> str:
        """A new address, on this computer, that leads on to the sign-in page. To be called before `wait`."""
        path = f"/{secrets.token_urlsafe(32)}"
        self._entrances[path] = _Entrance(url)
        self._expected = msgspec.structs.replace(self._expected, entrances=frozenset(self._entrances))
        return f"http://{self._expected.host}{path}"

    def wait(self, cancelled: CancelToken) -> str:
        """The authorization code. Raises `SignInFailed` when it was denied, given up or too late."""
        while not cancelled.is_set():
            now = time.monotonic()
            if now >= self._deadline:
                raise SignInFailed(messages.SIGN_IN_EXPIRED)
            outcome = self._turn(min(_GLANCE, self._deadline - now))
            match outcome:
                case Granted(code):
                    return code
                case Denied("access_denied"):
                    raise SignInFailed(messages.CANCELLED_IN_BROWSER)
                case Denied(error):
                    raise SignInFailed(Message(messages.SIGN_IN_REFUSED, {"reason": error}))
                case _Contested.CONTESTED:
                    raise SignInFailed(messages.SIGN_IN_CONTESTED)
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

    def _turn(self, timeout: float) -> _Outcome | None:
        """Serves what has arrived; how the sign-in ends, if that was among it."""
        for key, _ in self._selector.select(timeout):
            if key.fileobj is self._listener:
                self._accept()
                continue
            connection = self._connections.get(key.fileobj)  # type: ignore[call-overload]
            outcome = self._served(connection) if connection is not None else None
            if outcome is not None:
                return outcome
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

    def _served(self, connection: _Connection) -> _Outcome | None:
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
        return self._decided(connection, judge(bytes(connection.received), self._expected))

    def _decided(self, connection: _Connection, verdict: Verdict) -> _Outcome | None:
        """Answers a request as it deserves."""
        match verdict:
            case Incomplete():
                return None
            case Wrong(status):
                _answer(connection, pages.refused(status))
                return None
            case Entering() | Granted() | Denied():
                owner = self._owner(connection)
        if owner is Owner.ANOTHER_USER:
            _answer(connection, pages.refused(HTTPStatus.FORBIDDEN))
            return None
        match verdict:
            case Entering(path):
                return self._entered(connection, self._entrances[path], owner)
            case Granted():
                _answer(connection, pages.signed_in())
            case Denied():
                _answer(connection, pages.not_signed_in())
        return verdict

    def _entered(self, connection: _Connection, entrance: _Entrance, owner: Owner) -> _Outcome | None:
        if entrance.has_led_on and owner is Owner.UNKNOWN:
            _answer(connection, pages.not_signed_in())
            return _Contested.CONTESTED
        entrance.has_led_on = True
        _answer(connection, pages.led_on(entrance.target))
        return None

    def _owner(self, connection: _Connection) -> Owner:
        try:
            return self._owner_of(connection.peer.getpeername(), connection.peer.getsockname())
        except OSError:
            return Owner.UNKNOWN  # the other end is gone already, and hears no answer

    def _drop(self, connection: _Connection) -> None:
        del self._connections[connection.peer]
        self._selector.unregister(connection.peer)
        connection.peer.close()


def _answer(connection: _Connection, response: bytes) -> None:
    """Sends an answer, then reads on for a moment: closing on unread bytes would take it back."""
    connection.is_answered = True
    connection.received.clear()
    connection.deadline = time.monotonic() + _GOODBYE_LIFE
    with suppress(OSError):
        # An answer is far smaller than a socket's buffer, so it goes out in one piece.
        connection.peer.sendall(response)
        connection.peer.shutdown(socket.SHUT_WR)


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
