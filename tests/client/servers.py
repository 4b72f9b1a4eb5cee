"""Real local servers, scripted by the tests."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from typing import NamedTuple


class Request(NamedTuple):
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Answer(NamedTuple):
    """What to answer; `cut` bytes are left out at the end."""

    status: int = 200
    headers: dict[str, str] = {}  # noqa: RUF012 - never changed
    body: bytes = b""
    cut: int = 0


Script = Callable[[Request], Answer]


def json_answer(body: bytes, status: int = 200, **headers: str) -> Answer:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, {"Content-Type": "application/json", **names}, body)


def problem_answer(status: int, kind: str, extra: str = "") -> Answer:
    body = f'{{"type":"tag:3dicomviewer.com,2026:problem/{kind}","title":"No","status":{status}{extra}}}'
    return Answer(status, {"Content-Type": "application/problem+json"}, body.encode())


class ScriptedServer:
    """Answers every request as its script says, one connection each, and remembers the requests."""

    def __init__(self, script: Script, listener: socket.socket) -> None:
        self.script = script
        self.requests: list[Request] = []
        self._listener = listener
        self._threads: SimpleQueue[threading.Thread] = SimpleQueue()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._converse, args=(connection,))
            self._threads.put(thread)
            thread.start()

    def join(self) -> None:
        while not self._threads.empty():
            self._threads.get().join(10)

    def _converse(self, connection: socket.socket) -> None:
        with connection:
            connection.settimeout(10)
            try:
                request = _received(connection)
                if request is not None:
                    self.requests.append(request)
                    connection.sendall(_rendered(self.script(request)))
            except OSError:
                return


@contextmanager
def serving(script: Script) -> Iterator[ScriptedServer]:
    """A server for the length of a block."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    server = ScriptedServer(script, listener)
    thread = threading.Thread(target=server.serve)
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(10)
        server.join()


def _received(connection: socket.socket) -> Request | None:
    data = b""
    while b"\r\n\r\n" not in data:
        part = connection.recv(65536)
        if not part:
            return None
        data += part
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = {name: value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    while len(body) < int(headers.get("Content-Length", 0)):
        body += connection.recv(65536)
    method, path, _ = lines[0].split(" ")
    return Request(method, path, headers, body)


def _rendered(answer: Answer) -> bytes:
    headers = {"Content-Length": str(len(answer.body)), "Connection": "close", **answer.headers}
    lines = [f"HTTP/1.1 {answer.status} Scripted", *(f"{name}: {value}" for name, value in headers.items())]
    whole = "\r\n".join([*lines, "", ""]).encode() + answer.body
    return whole[: len(whole) - answer.cut]
