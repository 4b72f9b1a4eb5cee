"""The one way out, against real servers that misbehave."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.client.transport import Patience, Transport
from desktop.core.failures import Unintelligible, Unreachable
from tests.client.servers import Answer, Request, json_answer, serving

QUICK = Patience(connect=2, read=0.3, whole=1)


def send(url: str, **headers: str) -> bytes:
    return Transport(url, QUICK).send("GET", "/v1/account", headers).body


def test_a_whole_answer_comes_through() -> None:
    with serving(lambda _: json_answer(b'{"fine": true}')) as server:
        assert send(server.url) == b'{"fine": true}'
    assert server.requests[0].headers["User-Agent"].startswith("3dicom-account/")


def test_a_compressed_answer_comes_through() -> None:
    packed = gzip.compress(b'{"fine": true}')
    with serving(lambda _: json_answer(packed, Content_Encoding="gzip")) as server:
        assert send(server.url) == b'{"fine": true}'


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_redirect_is_not_followed_and_leaks_nothing(status: int, method: str) -> None:
    with serving(lambda _: json_answer(b"{}")) as thief:
        location = f"{thief.url}/steal"
        with serving(lambda _: Answer(status, {"Location": location})) as server:
            transport = Transport(server.url, QUICK)
            with pytest.raises(Unreachable, match="elsewhere"):
                transport.send(method, "/v1/account", {"Authorization": "Bearer planted"}, b"secret body")
    assert len(server.requests) == 1
    assert thief.requests == []


@pytest.mark.parametrize("cut", [1, 10, 4000])
def test_half_an_answer_is_not_taken_for_a_whole_one(cut: int) -> None:
    with (
        serving(lambda _: json_answer(b"[" + b"1," * 2500 + b"1]")._replace(cut=cut)) as server,
        pytest.raises(Unintelligible, match="cut short"),
    ):
        send(server.url)


def test_a_length_that_is_too_long_is_not_believed() -> None:
    with (
        serving(lambda _: json_answer(b"{}", Content_Length="3")) as server,
        pytest.raises(Unintelligible, match="cut short"),
    ):
        send(server.url)


def test_a_broken_compression_is_not_understood() -> None:
    with (
        serving(lambda _: json_answer(b"no gzip at all", Content_Encoding="gzip")) as server,
        pytest.raises(Unintelligible),
    ):
        send(server.url)


def test_a_compressed_bomb_is_stopped() -> None:
    packed = gzip.compress(bytes(30 * 1024 * 1024))
    with (
        serving(lambda _: json_answer(packed, Content_Encoding="gzip")) as server,
        pytest.raises(Unintelligible, match="too large"),
    ):
        Transport(server.url).send("GET", "/", {})


@pytest.mark.parametrize("status", [200, 403, 404, 511])
def test_a_captive_portal_is_named(status: int) -> None:
    page = Answer(status, {"Content-Type": "text/html; charset=utf-8"}, b"<html>Welcome to our hotel</html>")
    with serving(lambda _: page) as server, pytest.raises(Unreachable, match="sign in to it first"):
        send(server.url)


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_later_means_later(status: int) -> None:
    with serving(lambda _: json_answer(b"{}", status)) as server, pytest.raises(Unreachable, match="just now"):
        send(server.url)


def test_nobody_listening_is_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
    with pytest.raises(Unreachable) as caught:
        send(url)
    assert caught.value.message.facts == {"host": "127.0.0.1"}


@contextmanager
def silent_server(first: bytes = b"", drip: bytes = b"") -> Iterator[str]:
    """Accepts, sends `first`, then `drip` again and again until the client goes."""
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(first)
                while not stop.wait(0.05):
                    try:
                        connection.sendall(drip)
                    except OSError:
                        return

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            stop.set()
            thread.join(5)


@contextmanager
def dripping_from_the_second_answer(whole: bytes, drip: bytes) -> Iterator[str]:
    """Answers the first request on its connection at once, and the second one drop by drop."""
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(whole)
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                while not stop.wait(0.05):
                    try:
                        connection.sendall(drip)
                    except OSError:
                        return

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            stop.set()
            thread.join(5)


@contextmanager
def raw_server(*parts: bytes) -> Iterator[str]:
    """Sends the parts, each in a packet of its own, and closes."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                connection.recv(65536)
                for part in parts:
                    connection.sendall(part)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            thread.join(5)


def test_a_silent_server_is_given_up() -> None:
    with silent_server() as url, pytest.raises(Unreachable, match="too long"):
        send(url)


def test_a_dripping_server_is_given_up() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
    with silent_server(head, b" ") as url, pytest.raises(Unreachable, match=r"too long|cut short"):
        send(url)


@pytest.mark.parametrize(
    ("head", "drip"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\n", b"X-Drop: 1\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X-Trailer: 1\r\n"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b" "),
    ],
    ids=["status", "headers", "one header", "continue", "chunk extension", "trailers", "body"],
)
def test_a_server_that_drips_anywhere_holds_us_no_longer_than_the_deadline(head: bytes, drip: bytes) -> None:
    begin = time.monotonic()
    with silent_server(head, drip) as url, pytest.raises(Unreachable, match="too long"):
        send(url)
    assert time.monotonic() - begin < 2.5


def test_the_deadline_holds_for_a_connection_that_is_used_again() -> None:
    whole = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
    with dripping_from_the_second_answer(whole, b"X-Drop: 1\r\n") as url:
        transport = Transport(url, QUICK)
        assert transport.send("GET", "/", {}).body == b"{}"
        with pytest.raises(Unreachable, match="too long"):
            transport.send("GET", "/", {})


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Len",
        b'HTTP/1.1 304 Not Modified\r\nETag: "7"\r\n',
        b"",
    ],
)
def test_half_a_head_is_not_taken_for_an_answer(head: bytes) -> None:
    with raw_server(head) as url, pytest.raises(Unreachable):
        send(url)


def test_a_compressed_answer_may_come_byte_by_byte() -> None:
    packed = gzip.compress(b'{"fine": true}')
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n".encode()
    with raw_server(head, *(packed[i : i + 1] for i in range(len(packed)))) as url:
        assert send(url) == b'{"fine": true}'


def test_an_answer_may_come_in_chunks() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    with raw_server(head, b"2\r\n{}\r\n", b"1\r\n \r\n", b"0\r\n\r\n") as url:
        assert send(url) == b"{} "


@pytest.mark.parametrize("rest", [b"", b"5\r\n{}", b"2\r\n{}\r\n", b"zz\r\n"])
def test_chunks_that_break_off_are_not_taken_for_a_whole_answer(rest: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    with raw_server(head, rest) as url, pytest.raises(Unintelligible, match="cut short"):
        send(url)


def test_a_server_that_speaks_no_http_is_a_sentence() -> None:
    with silent_server(b"SSH-2.0-OpenSSH_9.2\r\n") as url, pytest.raises(Unreachable):
        send(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://billing.example",
        "ftp://127.0.0.1",
        "http://127.0.0.1.evil.example",
        "http://localhost",
        "http://localhost:8000/v1",
        "http://localhost.example",
        "//x",
        "",
    ],
)
def test_an_unencrypted_server_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="not"):
        Transport(url)


@pytest.mark.parametrize("path", ["v1/account", "@evil.example/", "https://evil.example/", ":1/", ".evil.example/"])
def test_a_path_cannot_lead_to_another_server(path: str) -> None:
    with pytest.raises(ValueError, match=r"own server|not"):
        Transport("https://billing.example").send("GET", path, {})


def test_the_paths_lie_below_the_base_address() -> None:
    with serving(lambda _: json_answer(b"{}")) as server:
        Transport(server.url + "/billing/").send("GET", "/v1/account", {})
    assert server.requests[0].path == "/billing/v1/account"


def test_netrc_and_proxy_settings_do_not_touch_a_loopback_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login planted password planted\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with serving(lambda _: json_answer(b"{}")) as proxy, serving(lambda _: json_answer(b"{}")) as server:
        monkeypatch.setenv("http_proxy", proxy.url)
        send(server.url, Authorization="Bearer ours")
    assert server.requests[0].headers["Authorization"] == "Bearer ours"
    assert proxy.requests == []


def test_the_systems_proxy_is_asked_for_other_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda _: Answer(407)) as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        with pytest.raises(Unreachable, match="proxy"):
            send("https://billing.example", Authorization="Bearer planted")
    assert (proxy.requests[0].method, proxy.requests[0].path) == ("CONNECT", "billing.example:443")
    assert "planted" not in str(proxy.requests)


def test_cookies_are_not_kept() -> None:
    def script(_: Request) -> Answer:
        return json_answer(b"{}", Set_Cookie="session=planted; Path=/")

    with serving(script) as server:
        transport = Transport(server.url, QUICK)
        transport.send("GET", "/", {})
        transport.send("GET", "/", {})
    assert all("Cookie" not in request.headers for request in server.requests)
