"""What the program does with itself as a process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.own_command import own_command

ROOT = Path(__file__).parents[2]


def environment(home: Path, **more: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "THREEDICOM_HOME": str(home), "LC_ALL": "C.UTF-8", **more}


def test_a_folder_of_somebodys_files_is_no_place_to_import_from(tmp_path: Path) -> None:
    (tmp_path / "desktop").mkdir()
    planted = tmp_path / "desktop" / "__main__.py"
    planted.write_text("print('planted')")
    (tmp_path / "desktop" / "__init__.py").write_text("")
    told = subprocess.run(
        own_command("--version"), cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=True
    )
    assert "planted" not in told.stdout


def run(home: Path, *arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=ROOT,
        env=environment(home, **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("arguments", [(), ("sync",)])
def test_an_address_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = run(tmp_path, *arguments, THREEDICOM_SERVER_URL="ftp://billing.example", QT_QPA_PLATFORM="offscreen")
    assert told.returncode != 0
    if not arguments:
        assert told.returncode == 78
        assert "ftp://billing.example" in told.stderr
    assert "Traceback" not in told.stderr
    assert "{" not in told.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("cancel",),
        ("open", "nowhere"),
        ("sandbox", "--port", "99999"),
        ("upgrade", "md"),
        ("invoices", "--year", "soon"),
        ("invoices", "download"),
        ("credits", "--limit", "-1"),
        ("export",),
        ("--sandbox", "--server", "https://billing.example", "status"),
        ("--server", "https://billing.example", "status", "--sandbox"),
        ("--sandbox", "sandbox"),
        ("--sandbox", "backend", "serve"),
        ("--server", "https://billing.example", "backend", "serve"),
        ("credits", "--limit", "many"),
        ("downgrade", "md", "--interval", "week"),
    ],
)
def test_a_usage_error_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = run(tmp_path, *arguments)
    assert told.returncode == 2
    assert told.stderr.count("\n") == 1
    assert "--help" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("credits", "--limit", "-3"), "'-3' is not a whole number from 0 on"),
        (("invoices", "--year", "soon"), "'soon' is not a year"),
        (("--sandbox", "backend", "serve"), "backend runs a server, so it takes none"),
    ],
)
def test_a_usage_error_says_what_would_be_right(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    assert said in run(tmp_path, *arguments).stderr


@pytest.mark.parametrize("arguments", [("status",), ("sync",), ()])
def test_a_relative_home_makes_no_store_in_the_folder_one_stands_in(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = subprocess.run(
        own_command(*arguments),
        cwd=tmp_path,
        env={**environment(tmp_path), "THREEDICOM_HOME": "relative/dir", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 78
    assert told.stderr.startswith("THREEDICOM_HOME names a folder that cannot be used: relative/dir.")
    assert told.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_for_the_log_is_not_written_to_the_terminal_where_there_is_no_log(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file in the way")
    told = run(tmp_path / "home", "status")
    assert told.returncode == 0
    assert all(line.endswith(".") for line in told.stderr.splitlines()), told.stderr
    assert "Errno" not in told.stderr


def test_without_a_keyring_a_sign_in_is_refused_before_it_begins(tmp_path: Path) -> None:
    told = run(tmp_path, "sign-in", THREEDICOM_SERVER_URL="http://127.0.0.1:9")
    assert (told.returncode, told.stdout) == (69, "")
    assert "no keyring" in told.stderr
    assert "No sign-in was begun" in told.stderr


@pytest.mark.parametrize("arguments", [("status", "--json"), ("--help",), ("--version",)])
def test_without_a_reader_a_command_ends_quietly_as_unix_tools_do(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = subprocess.run(
        own_command(*arguments), cwd=ROOT, env=environment(tmp_path), stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (command.returncode, command.stderr) == (141, b"")


@pytest.mark.parametrize("arguments", [("status", "--json"), ("--help",), ("--version",)])
def test_output_that_finds_no_room_is_said_in_one_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        command = subprocess.run(
            own_command(*arguments),
            cwd=ROOT,
            env=environment(tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert command.returncode == 74
    (said,) = command.stderr.splitlines()
    assert said.startswith("The output could not be written whole (No space left on device).")


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-"])
def test_without_an_output_a_command_does_its_work_all_the_same(tmp_path: Path, closed: str) -> None:
    command = subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}', "sh", *own_command("status")],
        cwd=ROOT,
        env=environment(tmp_path),
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert command.returncode == 0
    assert "went wrong" not in command.stderr


@pytest.mark.parametrize(
    ("statement", "written"),
    [
        ("output_streams.write_for_people(); command_output.say('山田')", rb"\u5c71\u7530"),
        ("output_streams.write_for_programs(); command_output.say_as_json(['山田'])", '"山田"'.encode()),
    ],
)
def test_a_console_of_another_alphabet_loses_no_name(statement: str, written: bytes) -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"from desktop import command_output, output_streams; {statement}"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONIOENCODING": "cp1252", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=True,
    )
    assert written in told.stdout


@pytest.mark.parametrize("option", ["--server", "--issuer"])
def test_the_command_line_can_name_the_server(tmp_path: Path, option: str) -> None:
    told = run(tmp_path, option, "ftp://billing.example", "sync", THREEDICOM_SERVER_URL="https://billing.example")
    assert told.returncode == 78
    assert "The command line names a server that cannot be used: ftp://billing.example." in told.stderr


@pytest.mark.parametrize("arguments", [("invoices",), ("invoices", "download", "DEMO-1"), ("credits",)])
def test_without_an_account_the_histories_ask_for_a_sign_in(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = run(tmp_path, *arguments)
    assert (told.returncode, told.stdout) == (77, "")
    assert told.stderr.endswith("Nobody is signed in. Sign in first.\n")


@pytest.mark.parametrize("arguments", [(), ("--sandbox",), ("open", "dashboard")])
def test_without_a_screen_the_command_line_is_pointed_out(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = run(tmp_path, *arguments)
    assert told.returncode == 78
    assert "no screen" in told.stderr
    assert told.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("--sandbox", "status"), ("status", "--sandbox")])
def test_the_sandbox_may_be_named_before_or_behind_the_command(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    told = run(tmp_path, *arguments)
    assert (told.returncode, told.stdout) == (0, "Nobody is signed in. Sign in first.\n")
    assert (tmp_path / "log" / "sandbox").is_dir()
