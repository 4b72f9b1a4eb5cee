"""No token, key or card number in any file, log, argument or environment, and no file that others can read."""

import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil

from tests.desktop_session import DesktopSession
from tests.stories.machine import Machine

TYPED_CARDS = {"4539578763621486": "What you typed was not kept", "5555555555554444": "return to 3DICOM Account"}
"""Numbers, and what the page says to each."""
_READ_KEYRING = """
import contextlib, secretstorage
with contextlib.closing(secretstorage.dbus_init()) as bus:
    for item in secretstorage.get_default_collection(bus).get_all_items():
        print(item.get_secret().decode())
"""
_JSON_WEB_TOKEN = re.compile(rb"eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.")


def kept_secrets(session: DesktopSession) -> list[str]:
    """Everything the keyring holds: refresh tokens and database keys."""
    told = subprocess.run(
        [sys.executable, "-c", _READ_KEYRING], env=session.environment, capture_output=True, text=True, check=True
    )
    return told.stdout.split()


def traces(process: subprocess.Popen[bytes]) -> Iterator[tuple[str, bytes]]:
    """Arguments and environment of a process and its children."""
    root = psutil.Process(process.pid)
    for one in (root, *root.children(recursive=True)):
        for name in ("cmdline", "environ"):
            yield f"{name} of {one.pid}", Path(f"/proc/{one.pid}/{name}").read_bytes()


def files(*folders: Path) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file():
                yield str(file), file.read_bytes()


def readable_by_others(*folders: Path) -> list[str]:
    """What other users could open: files with rights for them, in folders that let them in."""
    return [
        str(path)
        for folder in folders
        for path in (folder, *folder.rglob("*"))
        if not path.is_symlink() and stat.S_IMODE(path.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO)
    ]


def leaks(seen: list[tuple[str, bytes]], planted: list[bytes]) -> list[str]:
    """The places that hold a planted secret, or anything like a token."""
    return [
        name
        for name, content in seen
        if any(secret in content for secret in planted) or _JSON_WEB_TOKEN.search(content)
    ]


def use_everything(machine: Machine) -> None:
    """Signs in, tries a real-looking card, adds a test card, makes it the default, and cancels."""
    browser = machine.browser
    window = machine.open_window("--page", "subscriptions")
    window.press("Sign in with your browser")
    machine.sign_in_in_browser(machine.server.person("doctor"))
    window.press("Manage", within="MD, Active")
    window.press("+ Add Payment Method")
    browser.open(machine.links.next())
    for number, answer in TYPED_CARDS.items():
        browser.fill("Card number", number)
        browser.fill("Expiry", "12 / 34")
        browser.fill("CVC", "987")
        browser.fill("Name", "Ada Demo")
        browser.press("Add card")
        browser.sees(answer)
    window.sees("4444")
    assert machine.run("cancel", "MD").returncode == 0
    assert machine.run("status", "--json").returncode == 0


def our_folders(machine: Machine) -> list[Path]:
    """Where the application writes. The home itself and what lies beside it were made by the story."""
    return [machine.home / name for name in ("data", "cache", "config", "log", "run") if (machine.home / name).exists()]


def test_planted_secrets_are_found_nowhere(own_machine: Machine, tmp_path: Path) -> None:
    use_everything(own_machine)
    secrets = kept_secrets(own_machine.session)
    assert len(secrets) >= 2
    planted = [secret.encode() for secret in (*secrets, *TYPED_CARDS, own_machine.server.addresses.stripe_key)]
    window = own_machine.windows[-1]
    assert readable_by_others(*our_folders(own_machine)) == []
    # Chromium keeps its own notes of what it showed; they are the user's browser's, not ours.
    written = [item for item in files(tmp_path) if "/chromium/" not in item[0]]
    assert any(name.endswith("account.db") for name, _ in written)
    assert any(name.endswith("3dicom-account.log") for name, _ in written)
    seen = [*traces(window.process), *traces(own_machine.server.process), *written]
    assert leaks(seen, planted) == []


def test_the_browser_is_not_started_with_the_request_to_sign_in(machine: Machine) -> None:
    """Other users can read its arguments; with `state` they could answer the request in the user's place."""
    window = machine.open_window()
    window.press("Sign in with your browser")
    argument = machine.links.next()
    for told in ("state=", "code_challenge=", "client_id=", "authorize", machine.server_url):
        assert told not in argument
    machine.browser.open(argument)
    machine.browser.press("Nia Demo")
    machine.browser.sees("Return to 3DICOM Account")
    window.sees("Account menu")


def test_the_search_for_files_of_others_finds_them(tmp_path: Path) -> None:
    folder = tmp_path / "private"
    folder.mkdir(mode=0o700)
    for name, mode in (("closed", 0o600), ("group", 0o640), ("all", 0o604)):
        (folder / name).touch()
        (folder / name).chmod(mode)
    assert sorted(Path(name).name for name in readable_by_others(folder)) == ["all", "group"]


def test_the_search_finds_what_is_planted(tmp_path: Path) -> None:
    (tmp_path / "number.log").write_bytes(b"number 4539578763621486")
    (tmp_path / "token.log").write_bytes(b"token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.x")
    (tmp_path / "clean.log").write_bytes(b"nothing to see")
    found = leaks(list(files(tmp_path)), [number.encode() for number in TYPED_CARDS])
    assert sorted(Path(name).name for name in found) == ["number.log", "token.log"]
