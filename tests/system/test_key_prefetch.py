"""The secret that is read while the rest is still being imported."""

import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from desktop.core.failures import VaultAbsent, VaultLocked
from desktop.system.key_prefetch import KeyPrefetch
from desktop.system.vault import KeyringVault
from tests.system.session_bus import SessionBus

# The keyring library leaves the connection of a failed request to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")

SECRET = "a secret with ünïcode 日本"


@pytest.fixture
def scope() -> str:
    return f"/home/ada/{uuid4().hex}"


@pytest.mark.usefixtures("bus")
def test_the_secret_comes_through(scope: str) -> None:
    KeyringVault(scope).write("database key", SECRET)
    assert KeyPrefetch(scope, "database key").result() == SECRET


@pytest.mark.usefixtures("bus")
def test_no_secret_is_none(scope: str) -> None:
    assert KeyPrefetch(scope, "database key").result() is None


@pytest.mark.usefixtures("bus")
def test_asking_twice_gives_the_same(scope: str) -> None:
    KeyringVault(scope).write("database key", SECRET)
    prefetch = KeyPrefetch(scope, "database key")
    assert [prefetch.result(), prefetch.result()] == [SECRET, SECRET]


def test_a_locked_keyring_is_told(bus: SessionBus, scope: str) -> None:
    KeyringVault(scope).write("database key", SECRET)
    bus.lock()
    with pytest.raises(VaultLocked):
        KeyPrefetch(scope, "database key").result()


@pytest.mark.usefixtures("no_bus")
def test_a_machine_without_a_keyring_is_told(scope: str) -> None:
    with pytest.raises(VaultAbsent):
        KeyPrefetch(scope, "database key").result()


@pytest.mark.usefixtures("bus")
def test_a_configured_keyring_is_respected(scope: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever turned the keyring off gets no secret by another way."""
    KeyringVault(scope).write("database key", SECRET)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(VaultAbsent):
        KeyPrefetch(scope, "database key").result()


@pytest.mark.usefixtures("bus")
def test_a_keyring_that_answers_too_late_counts_as_locked(scope: str) -> None:
    with pytest.raises(VaultLocked):
        KeyPrefetch(scope, "database key", patience=0).result()


@pytest.mark.usefixtures("bus")
def test_a_child_that_breaks_costs_only_time(scope: str, monkeypatch: pytest.MonkeyPatch) -> None:
    KeyringVault(scope).write("database key", SECRET)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert KeyPrefetch(scope, "database key").result() == SECRET


@pytest.mark.usefixtures("bus")
def test_a_child_that_does_not_start_costs_only_time(
    scope: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    KeyringVault(scope).write("database key", SECRET)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    assert KeyPrefetch(scope, "database key").result() == SECRET


def run_alone(script: str, scope: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", script, scope], env=environment, check=True, timeout=60)


_IMPORTS = """
import sys
from desktop.system.key_prefetch import KeyPrefetch
prefetch = KeyPrefetch(sys.argv[1], "database key")
imported = {"keyring", "secretstorage", "subprocess", "msgspec", "logging", "socket"} & set(sys.modules)
assert not imported, imported
assert prefetch.result() is not None
assert "keyring" not in sys.modules
"""


@pytest.mark.usefixtures("bus")
def test_the_parent_imports_next_to_nothing(scope: str) -> None:
    KeyringVault(scope).write("database key", SECRET)
    run_alone(_IMPORTS, scope)


_CHILDREN = """
import os, sys
from desktop.core.failures import VaultLocked
from desktop.system.key_prefetch import KeyPrefetch
assert KeyPrefetch(sys.argv[1], "database key").result() is None
try:
    KeyPrefetch(sys.argv[1], "database key", patience=0).result()
except VaultLocked:
    pass
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    sys.exit(0)
sys.exit("a child is left")
"""


@pytest.mark.usefixtures("bus")
def test_no_process_is_left_behind(scope: str) -> None:
    run_alone(_CHILDREN, scope)


_SHORT_CUT = """
import os, sys
from desktop.system import key_child
os.dup2(os.open(sys.argv[4], os.O_WRONLY | os.O_CREAT, 0o600), 3)
key_child.main()
assert "keyring" not in sys.modules
"""


def test_an_open_keyring_is_asked_without_detours(bus: SessionBus, scope: str, tmp_path: Path) -> None:
    """What the child costs, the start of the window pays on a computer with one free core."""
    KeyringVault(scope).write("database key", SECRET)
    command = [sys.executable, "-c", _SHORT_CUT, "", scope, "database key", str(tmp_path / "answer")]
    environment = {**bus.environment, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(command, env=environment, check=True, timeout=60)
    assert (tmp_path / "answer").read_bytes() == b"V" + SECRET.encode()
