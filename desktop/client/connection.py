"""Connections that end when their exchange has taken too long, and answers whose head is whole.

Timeouts of sockets count from byte to byte, so a server that drips would hold us for as long as it likes; and
Python takes the end of a connection for the end of a head (RFC 9112 section 8 calls such an answer incomplete).
"""

import socket
from contextlib import suppress
from contextvars import ContextVar
from http.client import HTTPResponse, IncompleteRead
from threading import Lock, Timer
from typing import Any, Self

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

_LONGEST_LINE = 65_537


class Deadline:
    """Cuts the connections that its block uses when `seconds` are over. One thread, one block."""

    def __init__(self, seconds: float) -> None:
        self.has_passed = False
        self._lines: list[socket.socket] = []
        self._lock = Lock()
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._before = _CURRENT.set(self)
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        _CURRENT.reset(self._before)
        with self._lock:
            for line in self._lines:
                line.close()
            self._lines.clear()

    def watch(self, connection: Any) -> None:
        """Includes a connected socket, encrypted or not."""
        # A handle of our own stays good when TLS takes the socket over, and when the response outlives the connection.
        line = socket.fromfd(connection.fileno(), socket.AF_INET, socket.SOCK_STREAM)
        with self._lock:
            self._lines.append(line)
            if self.has_passed:
                _shut(line)

    def _cut(self) -> None:
        with self._lock:
            self.has_passed = True
            for line in self._lines:
                _shut(line)


def _shut(line: socket.socket) -> None:
    with suppress(OSError):  # the other side was quicker
        line.shutdown(socket.SHUT_RDWR)


_CURRENT: ContextVar[Deadline | None] = ContextVar("deadline", default=None)


def _watched(connection: Any) -> None:
    deadline = _CURRENT.get()
    if deadline is not None:
        deadline.watch(connection)


class _Head:
    """Passes lines on and remembers whether the last one was the empty line that ends a head."""

    def __init__(self, stream: Any) -> None:
        self.is_whole = False
        self._stream = stream

    def readline(self, limit: int = _LONGEST_LINE) -> bytes:
        line: bytes = self._stream.readline(limit)
        self.is_whole = line in (b"\r\n", b"\n")
        return line

    def close(self) -> None:
        self._stream.close()


class _WholeResponse(HTTPResponse):
    """Refuses an answer whose head breaks off."""

    def begin(self) -> None:
        stream: Any = self.fp
        head: Any = _Head(stream)
        self.fp = head
        try:
            super().begin()
        finally:
            if self.fp is head:
                self.fp = stream
        if not head.is_whole:
            raise IncompleteRead(b"")


class _WatchedConnection(HTTPConnection):
    response_class = _WholeResponse

    def _new_conn(self) -> socket.socket:
        connection = super()._new_conn()
        _watched(connection)
        return connection

    def request(self, *arguments: Any, **options: Any) -> None:
        if self.sock is not None:
            _watched(self.sock)
        super().request(*arguments, **options)


class _WatchedTlsConnection(_WatchedConnection, HTTPSConnection):
    """The same, encrypted."""


class _Pool(HTTPConnectionPool):
    ConnectionCls = _WatchedConnection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _WatchedTlsConnection


class WatchedAdapter(HTTPAdapter):
    """Uses connections that know the deadline of the exchange they serve."""

    def init_poolmanager(self, *arguments: Any, **settings: Any) -> None:
        """For direct connections."""
        super().init_poolmanager(*arguments, **settings)
        _watch_pools(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **settings: Any) -> Any:
        """For connections through a proxy."""
        manager = super().proxy_manager_for(proxy, **settings)
        _watch_pools(manager)
        return manager


def _watch_pools(manager: PoolManager) -> None:
    manager.pool_classes_by_scheme = {"http": _Pool, "https": _TlsPool}
