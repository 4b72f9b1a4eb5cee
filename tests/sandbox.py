"""The real sandbox as a process, and its control."""

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import requests

from tests.processes import ended, started


class Addresses(msgspec.Struct, frozen=True):
    """The first line that the sandbox prints."""

    api: str
    issuer: str
    stripe: str
    control: str
    stripe_key: str


class Person(msgspec.Struct, frozen=True):
    """Somebody who can sign in."""

    account: str
    email: str
    password: str


class Sandbox:
    """A running sandbox."""

    def __init__(self, addresses: Addresses, process: subprocess.Popen[bytes]) -> None:
        self.addresses = addresses
        self.process = process

    def person(self, kind: str, invoices: int = 0) -> Person:
        """A fresh person of a kind (doctor, patient ...) with so many old invoices, so that stories do not meet."""
        return msgspec.convert(self._post("people", {"kind": kind, "invoices": invoices}), Person)

    def advance(self, seconds: float) -> None:
        """Moves the sandbox's clock."""
        self._post("clock", {"advance_seconds": seconds})

    def fault(self, **faults: float | bool) -> None:
        """Lets something go wrong: see the control's page in docs/sandbox.md."""
        self._post("faults", faults)

    def spend_credits(self, account: str, purpose: str) -> None:
        """Spends credits on one use of something, as the viewer would."""
        self._post("credits", {"account": account, "purpose": purpose})

    def ledger(self, account: str) -> list[dict[str, Any]]:
        """What was really done to an account."""
        answer = requests.get(f"{self.addresses.control}/ledger", params={"account": account}, timeout=60)
        answer.raise_for_status()
        return [entry for entry in answer.json() if entry["account"] == account]

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        answer = requests.post(f"{self.addresses.control}/{path}", json=body, timeout=60)
        answer.raise_for_status()
        return answer.json() if answer.content else None


@contextlib.contextmanager
def sandbox(log: Path, *arguments: str) -> Iterator[Sandbox]:
    """Runs a sandbox for a while."""
    process = started(
        [sys.executable, "-m", "desktop", "sandbox", *arguments],
        dict(os.environ),
        log=log,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[1],
    )
    try:
        first_line = process.stdout.readline() if process.stdout else b""
        yield Sandbox(msgspec.json.decode(first_line, type=Addresses), process)
    finally:
        ended(process)


class OwnSandbox:
    """A sandbox of one story's own, which can really be switched off and on again at the same address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = _free_port()
        self._exit = contextlib.ExitStack()
        self.api = f"http://127.0.0.1:{self._port}"

    def start(self) -> Sandbox:
        """Switches it on, with the state it had."""
        running = sandbox(self._folder / "sandbox.log", "--port", str(self._port), "--data", str(self._folder / "data"))
        return self._exit.enter_context(running)

    def stop(self) -> None:
        """Switches it off: connections are refused."""
        self._exit.close()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
