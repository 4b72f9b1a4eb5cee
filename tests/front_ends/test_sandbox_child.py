"""The window's own sandbox: started, found again, and not mistaken for whoever else answers."""

import os
import signal
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
import requests
from filelock import FileLock

from desktop.core.failures import Unreachable, VaultAbsent
from desktop.core.messages import Message
from desktop.core.ports import Result, Store
from desktop.core.projection import Contact
from desktop.core.snapshot import Snapshot
from desktop.machine import Machine
from desktop.sandbox_process import SandboxChild
from desktop.servers import Servers
from tests.people import NOW, account


class Computer:
    """The data of one user's sandbox, and processes that want to use it."""

    def __init__(self, data: Path, ending: ExitStack) -> None:
        self.data = data
        self._ending = ending

    def process(self) -> SandboxChild:
        child = SandboxChild(self.data)
        self._ending.callback(child.stop)
        return child

    def sandboxes(self) -> list[int]:
        """The processes that run a sandbox on this data."""
        return [
            int(process.name)
            for process in Path("/proc").iterdir()
            if process.name.isdigit() and str(self.data).encode() in _command(process)
        ]

    def kill_sandboxes(self) -> None:
        """Ends them without a word, and waits until they are gone."""
        for process in self.sandboxes():
            os.kill(process, signal.SIGKILL)
            os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)

    def stranger_at(self, port: int) -> None:
        """Another program listens there and answers nobody knows what."""
        listener = self._ending.enter_context(socket.socket())
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()


def _command(process: Path) -> bytes:
    """The arguments of a process; none of one that has ended."""
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    with ExitStack() as ending:
        yield Computer(tmp_path, ending)


def port_of(servers: Servers) -> int:
    return int(servers.api.rpartition(":")[2])


def test_it_is_found_at_its_former_address_again(computer: Computer) -> None:
    first = computer.process()
    former = first.start()
    first.stop()
    assert computer.process().start() == former


def test_a_second_process_uses_the_sandbox_that_runs(computer: Computer) -> None:
    running = computer.process().start()
    assert computer.process().start() == running


def test_of_two_processes_that_start_together_the_later_waits_for_the_sandbox_of_the_earlier(
    computer: Computer,
) -> None:
    earlier, later = computer.process(), computer.process()
    with ThreadPoolExecutor(2) as both:
        found = [both.submit(child.start) for child in (earlier, later)]
    assert found[0].result() == found[1].result()


def test_one_that_waits_for_another_processs_sandbox_ends_when_it_is_told_to_stop(computer: Computer) -> None:
    with FileLock(computer.data / ".lock"), ThreadPoolExecutor(1) as beside:
        child = computer.process()
        waiting = beside.submit(child.start)
        child.stop()
        with pytest.raises(Unreachable, match="did not start"):
            waiting.result(timeout=15)


def test_a_stranger_at_the_former_address_is_not_believed_and_not_in_the_way(computer: Computer) -> None:
    first = computer.process()
    former = first.start()
    first.stop()
    computer.stranger_at(port_of(former))
    found = computer.process().start()
    assert found.api == found.issuer
    assert found != former
    assert computer.process().start() == found


@pytest.mark.parametrize(
    "written", [b'{"api": "https://evil.example", "issuer": "x"}', b'{"api": "http://127.0.0.1:1", "issuer": "\xe9"}']
)
def test_an_address_that_is_no_sandboxs_leads_nowhere(computer: Computer, written: bytes) -> None:
    (computer.data / "addresses.json").write_bytes(written)
    assert computer.process().start().api.startswith("http://127.0.0.1:")


def test_a_sandbox_that_cannot_start_is_a_sentence_whoever_answers_at_its_address(computer: Computer) -> None:
    first = computer.process()
    former = first.start()
    first.stop()
    computer.stranger_at(port_of(former))
    (computer.data / "backend.sqlite3").write_bytes(b"this is not what belongs here" * 100)
    with pytest.raises(Unreachable, match="did not start"):
        computer.process().start()


def test_one_that_was_killed_runs_again_where_it_was(computer: Computer) -> None:
    child = computer.process()
    former = child.running()
    computer.kill_sandboxes()
    assert child.running() == former
    requests.get(f"{former.api}/.well-known/oauth-authorization-server", timeout=60).raise_for_status()


def test_one_that_runs_is_left_alone(computer: Computer) -> None:
    child = computer.process()
    child.running()
    running = computer.sandboxes()
    child.running()
    assert computer.sandboxes() == running


def test_when_another_processs_sandbox_is_gone_one_of_our_own_takes_its_place(computer: Computer) -> None:
    other = computer.process()
    other.start()
    child = computer.process()
    former = child.running()
    other.stop()
    assert child.running() == former
    requests.get(f"{former.api}/.well-known/oauth-authorization-server", timeout=60).raise_for_status()


def test_while_no_sandbox_starts_the_account_does_not_count_as_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THREEDICOM_HOME", str(tmp_path))
    machine = Machine(is_sandbox=True)
    (machine.home.data / "server" / "backend.sqlite3").mkdir(parents=True)

    def run_in_store(work: Callable[[Store], Result]) -> Result:
        return machine.in_store(no_keyring, work)

    with closing(machine):
        run_in_store(lambda store: store.add_account(Snapshot(account=account(), fetched_at=NOW)))
        run_in_store(lambda store: store.save_contact(account().id, Contact.ONLINE))
        with pytest.raises(Unreachable):
            machine.remote(run_in_store)
        if machine.sandbox is not None:
            machine.sandbox.stop()
        told = run_in_store(lambda store: store.local_state())
        assert told.contact is Contact.UNREACHABLE
        assert told.contact_reason is not None


def no_keyring() -> str:
    raise VaultAbsent(Message("There is none."))


def test_one_that_was_killed_and_cannot_start_again_is_a_sentence(computer: Computer) -> None:
    child = computer.process()
    child.running()
    computer.kill_sandboxes()
    computer.data.chmod(0o770)
    with pytest.raises(Unreachable, match="stopped and did not start again"):
        child.running()
