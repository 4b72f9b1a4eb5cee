"""Starting and ending the sandbox."""

import json
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import requests

from tests.backend.running_sandbox import REPOSITORY, Member, sandbox_process

_STOP_WITH_STDIN = "stop=__import__('desktop.backend.sandbox.process', fromlist=['_']).StopSignal.STDIN_CLOSED"


def _data(folder: Path) -> str:
    return f"data=__import__('pathlib').Path({str(folder)!r})"


def _failing(arguments: str) -> str:
    script = (
        "from desktop.backend.sandbox.process import run_sandbox, SandboxError\n"
        f"try:\n    run_sandbox({arguments})\n"
        "except SandboxError as error:\n    print('refused:', error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stderr == ""
    assert done.stdout.startswith("refused: ")
    return done.stdout


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(ending: signal.Signals) -> None:
    with sandbox_process() as (process, _):
        process.send_signal(ending)
        assert process.wait(timeout=60) == 0


def test_the_end_of_standard_input_ends_it_when_asked() -> None:
    with sandbox_process(_STOP_WITH_STDIN) as (process, _):
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=60) == 0


def test_it_listens_on_the_port_that_was_asked_for_and_on_loopback_only() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with sandbox_process(f"port={port}") as (_, sandbox):
        assert sandbox.api == f"http://127.0.0.1:{port}"
        outside = socket.gethostbyname(socket.gethostname())
        if not outside.startswith("127."):
            with socket.socket() as elsewhere:
                assert elsewhere.connect_ex((outside, port)) != 0


def test_a_port_that_is_taken_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"Port {port} is in use by another program." in _failing(f"port={port}")


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    assert "cannot be written" in _failing(_data(file))


def test_a_link_laid_into_the_folder_harms_no_file(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("kept")
    data = tmp_path / "data"
    data.mkdir()
    (data / ".writable").symlink_to(precious)
    with sandbox_process(_data(data)):
        assert precious.read_text() == "kept"


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777, 0o1777])
def test_a_folder_that_others_can_write_into_is_said(tmp_path: Path, mode: int) -> None:
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(mode)
    assert "other users can write into it" in _failing(_data(data))
    assert list(data.iterdir()) == []


def test_a_folder_that_another_sandbox_uses_is_said(tmp_path: Path) -> None:
    with sandbox_process(_data(tmp_path)):
        assert "Another sandbox is using the data folder" in _failing(_data(tmp_path))


@pytest.mark.parametrize("name", ["backend.sqlite3", "stripe.sqlite3"])
def test_a_folder_with_damaged_data_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"this is not what belongs here" * 100)
    assert "it is damaged or of another version" in _failing(_data(tmp_path))


@pytest.mark.parametrize(("name", "table"), [("backend.sqlite3", "people"), ("stripe.sqlite3", "standin_objects")])
def test_a_folder_of_another_version_is_said(tmp_path: Path, name: str, table: str) -> None:
    with closing(sqlite3.connect(tmp_path / name)) as older:
        older.execute(f"CREATE TABLE {table} (id TEXT)")
    assert "it is damaged or of another version" in _failing(_data(tmp_path))


def test_a_folder_of_a_later_version_is_said(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "backend.sqlite3")) as later:
        later.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        later.execute("INSERT INTO alembic_version VALUES ('9999')")
        later.commit()
    assert "it is damaged or of another version" in _failing(_data(tmp_path))


def test_state_survives_a_restart_and_secrets_are_for_the_owner_only(tmp_path: Path) -> None:
    with sandbox_process(_data(tmp_path)) as (_, sandbox):
        member = sandbox.member("doctor")
        before = member.account()
        sandbox.advance(advance_seconds=86400)
        ahead = requests.get(f"{sandbox.control}/clock", timeout=60).json()["now"]
    with sandbox_process(_data(tmp_path)) as (_, sandbox):
        again = Member(sandbox, member.person, sandbox.sign_in(member.person))
        after = again.account()
        assert after.subscriptions == before.subscriptions
        assert after.payment_methods == before.payment_methods
        assert after.as_of.isoformat() >= ahead[:19]
        assert len(requests.get(f"{sandbox.control}/people", timeout=60).json()) == 8
    assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} <= {0o600}


def test_a_refresh_token_survives_a_restart(tmp_path: Path) -> None:
    with sandbox_process(_data(tmp_path)) as (_, sandbox):
        member = sandbox.member("patient")
    with sandbox_process(_data(tmp_path)) as (_, sandbox):
        assert sandbox.refresh(member.tokens.refresh_token).status_code == 200


def test_after_a_restart_the_provider_still_tells_the_service_what_happens(tmp_path: Path) -> None:
    with sandbox_process(_data(tmp_path)) as (_, sandbox):
        member = sandbox.member("patient")
        (before,) = member.account().subscriptions
    with sandbox_process(_data(tmp_path)) as (_, sandbox):
        again = Member(sandbox, member.person, sandbox.sign_in(member.person))
        sandbox.advance(advance_seconds=40 * 86400)
        (after,) = again.account().subscriptions
        assert after.current_period_start == before.current_period_end


def test_the_first_line_tells_all_addresses() -> None:
    script = "from desktop.backend.sandbox.process import run_sandbox; run_sandbox()"
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    line = json.loads(process.stdout.readline())
    process.terminate()
    rest, errors = process.communicate(timeout=60)
    assert set(line) == {"api", "issuer", "stripe", "control", "stripe_key"}
    assert line["stripe_key"].startswith("sk_test_")
    assert (rest, errors) == ("", "")
