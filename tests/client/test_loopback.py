"""The listener the browser comes back to, with everything else on the computer trying its luck."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue

import pytest

from desktop.client.oauth.loopback import LoopbackListener
from desktop.client.oauth.peer import Address, Owner, owner_of
from desktop.core.failures import SignInFailed

STATE = "the-right-state"
ISSUER = "https://sign-in.example"
SIGN_IN_PAGE = "https://sign-in.example/authorize?state=the-right-state"
NOBODY = 65534
Outcome = str | SignInFailed


class Waiting:
    """A listener that waits in a thread, and what came of it."""

    def __init__(self, life: float = 20, *, names_itself: bool = True, owner: Owner | None = None) -> None:
        self.cancelled = threading.Event()

        def told(peer: Address, here: Address) -> Owner:
            return owner_of(peer, here) if owner is None else owner

        self._listener = LoopbackListener(STATE, ISSUER, names_itself, life, told)
        self.entrance = self._listener.entrance_to(SIGN_IN_PAGE).partition("127.0.0.1")[2].partition("/")[2]
        self.port = int(self._listener.redirect_uri.rpartition(":")[2].partition("/")[0])
        self._outcome: SimpleQueue[Outcome] = SimpleQueue()
        self._thread = threading.Thread(target=self._wait)
        self._thread.start()

    def outcome(self) -> Outcome:
        return self._outcome.get(timeout=60)

    def is_over(self) -> bool:
        return not self._outcome.empty()

    def close(self) -> None:
        self.cancelled.set()
        self._thread.join(20)

    def request(self, data: bytes) -> bytes:
        """Sends bytes and reads the answer to its end."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as connection:
            connection.sendall(data)
            answer = b""
            while part := connection.recv(65536):
                answer += part
            return answer

    def get(self, target: str, *headers: str) -> bytes:
        lines = [f"GET {target} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", *headers, "", ""]
        return self.request("\r\n".join(lines).encode())

    def enter(self, *headers: str) -> bytes:
        """Begins as a browser does."""
        return self.get(f"/{self.entrance}", *headers)

    def right_request(self, code: str = "the-code") -> bytes:
        return self.get(f"/callback?code={code}&state={STATE}&iss={ISSUER}", "User-Agent: a browser")

    def _wait(self) -> None:
        with self._listener as listener:
            try:
                self._outcome.put(listener.wait(self.cancelled))
            except SignInFailed as failure:
                self._outcome.put(failure)


@pytest.fixture
def start() -> Iterator[Callable[..., Waiting]]:
    started: list[Waiting] = []

    def begin(life: float = 20, *, names_itself: bool = True, owner: Owner | None = None) -> Waiting:
        started.append(Waiting(life, names_itself=names_itself, owner=owner))
        return started[-1]

    yield begin
    for waiting in started:
        waiting.close()


@pytest.fixture
def waiting(start: Callable[..., Waiting]) -> Waiting:
    return start()


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def test_the_browser_comes_back_and_sees_a_page_without_scripts(waiting: Waiting) -> None:
    answer = waiting.right_request()
    assert waiting.outcome() == "the-code"
    head, _, body = answer.partition(b"\r\n\r\n")
    assert status(answer) == 200
    assert b"Return to 3DICOM Account" in body
    assert b"<script" not in body
    for header in (b"Cache-Control: no-store", b"Referrer-Policy: no-referrer", b"Connection: close"):
        assert header in head
    assert b"default-src 'none'" in head
    assert b"the-code" not in answer


WRONG = [
    ("wrong state", "/callback?code=evil&state=wrong&iss={iss}", 400),
    ("no state", "/callback?code=evil&iss={iss}", 400),
    ("empty state", "/callback?code=evil&state=&iss={iss}", 400),
    ("two states", "/callback?code=evil&state={state}&state={state}&iss={iss}", 400),
    ("wrong then right state", "/callback?code=evil&state=wrong&state={state}&iss={iss}", 400),
    ("two codes", "/callback?code=evil&code=evil&state={state}&iss={iss}", 400),
    ("no code", "/callback?state={state}&iss={iss}", 400),
    ("empty code", "/callback?code=&state={state}&iss={iss}", 400),
    ("code and error", "/callback?code=evil&error=access_denied&state={state}&iss={iss}", 400),
    ("error without state", "/callback?error=access_denied&iss={iss}", 400),
    ("error with wrong state", "/callback?error=access_denied&state=wrong&iss={iss}", 400),
    ("wrong issuer", "/callback?code=evil&state={state}&iss=https://evil.example", 400),
    ("no issuer", "/callback?code=evil&state={state}", 400),
    ("two issuers", "/callback?code=evil&state={state}&iss={iss}&iss={iss}", 400),
    ("state in another script", "/callback?code=evil&state=%D1%81tate&iss={iss}", 400),
    ("state of broken bytes", "/callback?code=evil&state=%FF%FE&iss={iss}", 400),
    ("no query", "/callback", 400),
    ("too many parameters", "/callback?" + "&".join(f"p{n}=1" for n in range(50)), 400),
    ("root", "/?code=evil&state={state}&iss={iss}", 404),
    ("below", "/callback/?code=evil&state={state}&iss={iss}", 404),
    ("escaped path", "/c%61llback?code=evil&state={state}&iss={iss}", 404),
    ("double slash", "//callback?code=evil&state={state}&iss={iss}", 404),
    ("favicon", "/favicon.ico", 404),
    ("absolute form", "http://127.0.0.1/callback?code=evil&state={state}&iss={iss}", 400),
]


@pytest.mark.parametrize(("target", "expected"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_a_wrong_request_is_sent_away_and_the_right_one_still_counts(
    waiting: Waiting, target: str, expected: int
) -> None:
    answer = waiting.get(target.format(state=STATE, iss=ISSUER))
    assert status(answer) == expected
    assert STATE.encode() not in answer
    waiting.right_request()
    assert waiting.outcome() == "the-code"


@pytest.mark.parametrize("method", ["POST", "HEAD", "PUT", "DELETE", "OPTIONS", "get", "CONNECT"])
def test_another_method_is_sent_away(waiting: Waiting, method: str) -> None:
    target = f"/callback?code=evil&state={STATE}&iss={ISSUER}"
    answer = waiting.request(f"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{waiting.port}\r\n\r\n".encode())
    assert status(answer) == 405
    assert b"Allow: GET" in answer
    waiting.right_request()
    assert waiting.outcome() == "the-code"


@pytest.mark.parametrize(
    "headers",
    [
        ["Host: evil.example"],
        ["Host: evil.example:{port}"],
        ["Host: localhost:{port}"],
        ["Host: 127.0.0.1"],
        ["Host: 127.0.0.1:1"],
        ["Host: 127.0.0.1:{port}.evil.example"],
        ["Host: 127.0.0.1:{port}", "Host: evil.example"],
        ["Host: 127.0.0.1:{port}", "host: 127.0.0.1:{port}"],
        ["Host:"],
        ["Accept: */*"],
        ["Host: 127.0.0.1:{port}", "Origin: https://evil.example"],
        ["Host: 127.0.0.1:{port}", "Origin: null"],
        ["Host: 127.0.0.1:{port}", "no colon here"],
        [" Host: 127.0.0.1:{port}"],
        ["Host : 127.0.0.1:{port}"],
    ],
)
def test_a_request_that_was_meant_for_another_host_is_sent_away(waiting: Waiting, headers: list[str]) -> None:
    """DNS rebinding, scripts of other pages, smuggled headers."""
    lines = [f"GET /callback?code=evil&state={STATE}&iss={ISSUER} HTTP/1.1"]
    lines += [header.format(port=waiting.port) for header in headers]
    assert status(waiting.request("\r\n".join([*lines, "", ""]).encode())) == 400
    waiting.right_request()
    assert waiting.outcome() == "the-code"


@pytest.mark.parametrize(
    "data",
    [
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /callback\r\n\r\n",
        b"GET /callback HTTP/2.0\r\n\r\n",
        b"GET  /callback HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"\x00" * 64 + b"\r\n\r\n",
    ],
)
def test_what_is_no_request_is_sent_away(waiting: Waiting, data: bytes) -> None:
    assert status(waiting.request(data)) == 400
    waiting.right_request()
    assert waiting.outcome() == "the-code"


def test_a_huge_header_is_cut_off(waiting: Waiting) -> None:
    try:
        answer = waiting.get("/callback", "X-Large: " + "x" * 1024 * 1024)
    except ConnectionError:
        answer = b""
    assert answer == b"" or status(answer) == 431
    waiting.right_request()
    assert waiting.outcome() == "the-code"


def test_saying_no_in_the_browser_is_told(waiting: Waiting) -> None:
    answer = waiting.get(f"/callback?error=access_denied&state={STATE}&iss={ISSUER}")
    assert b"did not take place" in answer
    assert "You cancelled the sign-in in the browser" in str(waiting.outcome())


def test_another_error_of_the_server_is_told(waiting: Waiting) -> None:
    waiting.get(f"/callback?error=server_error&state={STATE}&iss={ISSUER}")
    outcome = waiting.outcome()
    assert isinstance(outcome, SignInFailed)
    assert outcome.message.facts == {"reason": "server_error"}


def test_a_second_code_comes_too_late(waiting: Waiting) -> None:
    waiting.right_request()
    assert waiting.outcome() == "the-code"
    waiting.close()
    with pytest.raises(OSError, match="refused"):
        waiting.right_request("second-code")


def test_a_server_that_does_not_name_itself_need_not(start: Callable[..., Waiting]) -> None:
    waiting = start(names_itself=False)
    assert status(waiting.get(f"/callback?code=evil&state={STATE}&iss=https://evil.example")) == 400
    waiting.get(f"/callback?code=the-code&state={STATE}")
    assert waiting.outcome() == "the-code"


def test_a_flood_of_silent_connections_keeps_nobody_out(waiting: Waiting) -> None:
    flood = [socket.create_connection(("127.0.0.1", waiting.port), timeout=60) for _ in range(300)]
    try:
        for connection in flood[::2]:
            connection.sendall(b"GET /callback?code=evil")
        waiting.right_request()
        assert waiting.outcome() == "the-code"
    finally:
        for connection in flood:
            connection.close()


def test_a_flood_of_wrong_requests_keeps_nobody_out(waiting: Waiting) -> None:
    def storm() -> None:
        for _ in range(100):
            try:
                waiting.get("/callback?code=evil&state=guess")
            except OSError:
                return

    storms = [threading.Thread(target=storm) for _ in range(3)]
    for each in storms:
        each.start()
    waiting.right_request()
    assert waiting.outcome() == "the-code"
    waiting.close()
    for each in storms:
        each.join(20)


def test_a_request_may_come_byte_by_byte(waiting: Waiting) -> None:
    request = (
        f"GET /callback?code=the-code&state={STATE}&iss={ISSUER} HTTP/1.1\r\nHost: 127.0.0.1:{waiting.port}\r\n\r\n"
    )
    with closing(socket.create_connection(("127.0.0.1", waiting.port), timeout=60)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in request.encode():
            connection.sendall(bytes([byte]))
        assert waiting.outcome() == "the-code"


def test_a_silent_connection_is_closed_after_a_while(waiting: Waiting) -> None:
    with closing(socket.create_connection(("127.0.0.1", waiting.port), timeout=60)) as connection:
        connection.sendall(b"GET /callback")
        assert connection.recv(1) == b""
    assert not waiting.is_over()


def test_the_wait_ends(start: Callable[..., Waiting]) -> None:
    waiting = start(life=0.2)
    assert "Nobody signed in" in str(waiting.outcome())
    waiting.close()
    with pytest.raises(OSError, match="refused"):
        waiting.right_request()


def test_a_flood_does_not_lengthen_the_wait(start: Callable[..., Waiting]) -> None:
    waiting = start(life=0.5)
    while not waiting.is_over():
        try:
            waiting.get("/callback?code=evil&state=guess")
        except OSError:
            break
    assert "Nobody signed in" in str(waiting.outcome())


def test_giving_up_ends_the_wait(waiting: Waiting) -> None:
    waiting.cancelled.set()
    assert "You cancelled" in str(waiting.outcome())


def test_only_this_computer_can_reach_it(waiting: Waiting) -> None:
    listening = [
        line.split()[1]
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in Path(table).read_text().splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{waiting.port:04X}")
    ]
    assert listening == [f"0100007F:{waiting.port:04X}"]


def test_the_entrance_leads_to_the_sign_in_page(waiting: Waiting) -> None:
    answer = waiting.enter()
    assert status(answer) == 303
    assert f"\r\nLocation: {SIGN_IN_PAGE}\r\n".encode() in answer
    assert b"Referrer-Policy: no-referrer" in answer
    assert b"Cache-Control: no-store" in answer
    waiting.right_request()
    assert waiting.outcome() == "the-code"


def test_the_browser_of_this_user_may_ask_again(waiting: Waiting) -> None:
    assert [status(waiting.enter()) for _ in range(3)] == [303, 303, 303]
    waiting.right_request()
    assert waiting.outcome() == "the-code"


@pytest.mark.parametrize("change", ["x", "?a=1", "/", "#x"])
def test_an_address_like_the_entrance_leads_nowhere(waiting: Waiting, change: str) -> None:
    answer = waiting.get(f"/{waiting.entrance}{change}")
    assert status(answer) == 404
    assert b"Location" not in answer


PROBE = """
import socket, sys
with socket.socket({family}) as connection:
    connection.connect(("{host}", int(sys.argv[1])))
    connection.sendall(sys.argv[2].encode())
    print(connection.recv(100).split()[1].decode())
"""


@pytest.mark.skipif(os.getuid() != 0, reason="only root can start a program of another user")
@pytest.mark.parametrize(("family", "host"), [("socket.AF_INET", "127.0.0.1"), ("socket.AF_INET6", "::ffff:127.0.0.1")])
def test_a_program_of_another_user_is_refused_even_with_the_right_address(
    waiting: Waiting, family: str, host: str
) -> None:
    for target in (f"/{waiting.entrance}", f"/callback?code=evil&state={STATE}&iss={ISSUER}"):
        request = f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{waiting.port}\r\n\r\n"
        probe = [sys.executable, "-I", "-c", PROBE.format(family=family, host=host), str(waiting.port), request]
        told = subprocess.run(probe, user=NOBODY, cwd="/", capture_output=True, text=True, timeout=60, check=False)
        assert told.stdout == "403\n", told.stderr
    assert status(waiting.enter()) == 303
    waiting.right_request()
    assert waiting.outcome() == "the-code"


@pytest.mark.parametrize("user", [0, NOBODY])
def test_whoever_is_not_this_user_is_refused(waiting: Waiting, monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    monkeypatch.setattr(os, "getuid", lambda: user if user != os.geteuid() else NOBODY)
    assert status(waiting.enter()) == 403
    assert status(waiting.right_request()) == 403
    monkeypatch.undo()
    waiting.right_request()
    assert waiting.outcome() == "the-code"


def test_where_nobody_knows_whose_a_connection_is_the_entrance_serves_once(start: Callable[..., Waiting]) -> None:
    waiting = start(owner=Owner.UNKNOWN)
    assert status(waiting.enter()) == 303
    answer = waiting.enter()
    assert status(answer) == 200
    assert b"did not take place" in answer
    assert b"Location" not in answer
    said = str(waiting.outcome())
    assert "asked for twice" in said
    assert "or the link was opened twice" in said


@pytest.mark.parametrize("header", ["Sec-Purpose: prefetch;prerender", "Purpose: prefetch", "X-Moz: prefetch"])
def test_a_browser_that_looks_ahead_does_not_use_the_entrance_up(start: Callable[..., Waiting], header: str) -> None:
    waiting = start(owner=Owner.UNKNOWN)
    assert status(waiting.enter(header)) == 503
    head = f"HEAD /{waiting.entrance} HTTP/1.1\r\nHost: 127.0.0.1:{waiting.port}\r\n\r\n"
    assert status(waiting.request(head.encode())) == 405
    assert status(waiting.get("/favicon.ico")) == 404
    assert status(waiting.enter()) == 303
    waiting.right_request()
    assert waiting.outcome() == "the-code"


def test_where_nobody_knows_whose_a_connection_is_the_browser_still_comes_back(start: Callable[..., Waiting]) -> None:
    waiting = start(owner=Owner.UNKNOWN)
    assert status(waiting.enter()) == 303
    waiting.right_request()
    assert waiting.outcome() == "the-code"
