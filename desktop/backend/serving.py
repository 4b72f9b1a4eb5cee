"""Runs ASGI applications on loopback sockets, each on a thread with its own event loop."""

import asyncio
import errno
import socket
import sys
from threading import Event, Thread

import uvicorn
from litestar.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol


class PortUnavailableError(Exception):
    """The port cannot be listened on; the message is a sentence for people."""


def loopback_socket(port: int) -> socket.socket:
    """A listening socket on 127.0.0.1; port 0 takes any free one. Raises PortUnavailableError."""
    return listening_socket("127.0.0.1", port)


def listening_socket(host: str, port: int) -> socket.socket:
    """A listening socket on an IPv4 address; port 0 takes any free one.

    Raises PortUnavailableError when somebody else listens there, the port may not be used or the address is not here.
    """
    # asyncio turns Nagle's algorithm off only on sockets that name their protocol; with it, every answer on
    # loopback would wait 40 ms for the client's delayed acknowledgement.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform == "win32":
        # There, SO_REUSEADDR would share the port with whoever else asks for it.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as error:
        listener.close()
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise PortUnavailableError(
                f"Port {port} is in use by another program. Choose another port, or 0 for any free one."
            ) from error
        if isinstance(error, OverflowError) or error.errno == errno.EACCES:
            sentence = f"Port {port} cannot be used: {error}. Choose a port from 1024 to 65535."
        else:
            sentence = (
                f"{host} cannot be listened on: {error}. Name an IPv4 address of this computer, or 0.0.0.0 for all."
            )
        raise PortUnavailableError(sentence) from error
    listener.listen(1024)
    return listener


class _DroppableProtocol(H11Protocol):
    """Lets an application cut its own connection, through `scope["state"]["cut_connection"]`."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn does
        super().connection_made(transport)
        self.app_state = {**self.app_state, "cut_connection": transport.abort, "end_connection": transport.close}


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.answering = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.answering.set()


class ServerThread:
    """One application on one socket."""

    def __init__(self, application: ASGIApp, listener: socket.socket, name: str) -> None:
        self._listener = listener
        self._server = _Server(
            uvicorn.Config(
                application,
                http=_DroppableProtocol,
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                date_header=False,
                timeout_graceful_shutdown=2,
            )
        )
        self._thread = Thread(target=self._server.run, args=([listener],), name=name, daemon=True)

    def start(self) -> None:
        """Start answering."""
        self._thread.start()
        if not self._server.answering.wait(timeout=30):
            raise RuntimeError(f"the {self._thread.name} server did not start")

    def stop(self) -> None:
        """Stop answering; requests in flight get two seconds."""
        self._server.should_exit = True
        self._thread.join(timeout=4)
        self._listener.close()
