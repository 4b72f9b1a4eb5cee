"""Refuses requests that were meant for somebody else (DNS rebinding)."""

from litestar.types import ASGIApp, Receive, Scope, Send

_ANSWER = b"This server only answers at its own loopback address.\n"


class OwnHostOnly:
    """ASGI middleware that answers 421 unless the Host header names this loopback server."""

    def __init__(self, application: ASGIApp, port: int) -> None:
        self._application = application
        self._hosts = frozenset(f"{name}:{port}".encode() for name in ("127.0.0.1", "localhost"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if str(scope["type"]) == "http":
            hosts = [value for name, value in scope["headers"] if name == b"host"]
            if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
                await _refuse(send)
                return
        await self._application(scope, receive, send)


async def _refuse(send: Send) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(_ANSWER)).encode())]
    await send({"type": "http.response.start", "status": 421, "headers": headers})
    await send({"type": "http.response.body", "body": _ANSWER, "more_body": False})
