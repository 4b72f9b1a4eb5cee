"""Secrets in the keyring: the same rules for every vault, and what a locked or missing keyring means."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import keyring
import keyring.backends.null
import pytest

from desktop.core.failures import VaultAbsent, VaultFailure, VaultLocked
from desktop.core.ports import Vault
from desktop.system.key_prefetch import KeyPrefetch
from desktop.system.keyring_names import SERVICE
from desktop.system.vault import KeyringVault, MemoryVault
from tests.system.session_bus import SessionBus, session_bus, use

# The keyring library leaves the connection of a failed request to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")

SECRET = "a secret with ünïcode 日本"


@pytest.fixture
def scope() -> str:
    return f"/home/ada/{uuid4().hex}"


@pytest.fixture(params=["keyring", "memory"])
def vault(request: pytest.FixtureRequest, scope: str) -> Vault:
    if request.param == "memory":
        return MemoryVault()
    request.getfixturevalue("bus")
    return KeyringVault(scope)


def test_what_was_written_is_read(vault: Vault) -> None:
    vault.write("database key", SECRET)
    assert vault.read("database key") == SECRET


def test_what_was_never_written_is_none(vault: Vault) -> None:
    assert vault.read("database key") is None


def test_writing_again_replaces(vault: Vault) -> None:
    vault.write("database key", "first")
    vault.write("database key", "second")
    assert vault.read("database key") == "second"


def test_names_are_kept_apart(vault: Vault) -> None:
    vault.write("one", "1")
    vault.write("two", "2")
    vault.delete("one")
    assert (vault.read("one"), vault.read("two")) == (None, "2")


def test_deleting_what_is_not_there_is_as_good(vault: Vault) -> None:
    vault.delete("database key")
    assert vault.read("database key") is None


def test_the_longest_secret_fits(vault: Vault) -> None:
    vault.write("database key", "x" * 512)
    assert vault.read("database key") == "x" * 512


@pytest.mark.parametrize("secret", ["x" * 513, "ü" * 257])
def test_a_longer_secret_is_refused_and_the_old_one_stays(vault: Vault, secret: str) -> None:
    vault.write("database key", "old")
    with pytest.raises(VaultFailure, match="too long"):
        vault.write("database key", secret)
    assert vault.read("database key") == "old"


@pytest.mark.usefixtures("bus")
def test_two_homes_do_not_share_secrets(scope: str) -> None:
    KeyringVault(scope).write("database key", "ours")
    assert KeyringVault(f"{scope}/sandbox").read("database key") is None


def _read(vault: Vault) -> object:
    return vault.read("database key")


def _write(vault: Vault) -> None:
    vault.write("database key", "new")


def _delete(vault: Vault) -> None:
    vault.delete("database key")


each_request = pytest.mark.parametrize("request_", [_read, _write, _delete])


@each_request
def test_a_locked_keyring_is_told_and_loses_nothing(
    bus: SessionBus, scope: str, request_: Callable[[Vault], object]
) -> None:
    vault = KeyringVault(scope)
    vault.write("database key", SECRET)
    bus.lock()
    with pytest.raises(VaultLocked):
        request_(vault)
    bus.unlock()
    assert vault.read("database key") == SECRET


@pytest.mark.usefixtures("no_bus")
@each_request
def test_a_machine_without_a_keyring_is_told(scope: str, request_: Callable[[Vault], object]) -> None:
    with pytest.raises(VaultAbsent):
        request_(KeyringVault(scope))


@pytest.mark.usefixtures("no_bus")
def test_a_keyring_that_comes_up_later_is_found(
    shared_bus: SessionBus, scope: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = KeyringVault(scope)
    with pytest.raises(VaultAbsent):
        vault.read("database key")
    shared_bus.unlock()
    for name, value in shared_bus.environment.items():
        monkeypatch.setenv(name, value)
    vault.write("database key", SECRET)
    assert vault.read("database key") == SECRET


def test_a_keyring_without_a_collection_counts_as_locked(
    tmp_path: Path, scope: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a first login nobody has chosen the keyring's password yet."""
    with session_bus(tmp_path) as bus:
        use(bus.environment, monkeypatch)
        with pytest.raises(VaultLocked):
            KeyringVault(scope).read("database key")
        with pytest.raises(VaultLocked):
            KeyPrefetch(scope, "database key").result()


def test_a_keyring_that_goes_away_counts_as_locked(tmp_path: Path, scope: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with session_bus(tmp_path) as bus:
        bus.unlock()
        use(bus.environment, monkeypatch)
        vault = KeyringVault(scope)
        vault.write("database key", SECRET)
    with pytest.raises(VaultLocked):
        vault.read("database key")


@pytest.mark.usefixtures("bus")
def test_a_keyring_that_answers_too_late_counts_as_locked(scope: str) -> None:
    with pytest.raises(VaultLocked):
        KeyringVault(scope, patience=0).read("database key")


class PlaintextKeyring(keyring.backend.KeyringBackend):
    """What a user may have installed: writes into a file."""

    priority = 0.5

    def __init__(self, file: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._file = file

    def get_password(self, service: str, username: str) -> str | None:
        return self._file.read_text()

    def set_password(self, service: str, username: str, password: str) -> None:
        self._file.write_text(password)


@each_request
def test_a_keyring_of_plain_text_counts_as_none(
    tmp_path: Path, scope: str, monkeypatch: pytest.MonkeyPatch, request_: Callable[[Vault], object]
) -> None:
    file = tmp_path / "plain"
    monkeypatch.setattr(keyring.core, "_keyring_backend", PlaintextKeyring(file))
    with pytest.raises(VaultAbsent):
        request_(KeyringVault(scope))
    assert not file.exists()


def test_the_null_keyring_counts_as_none(scope: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", keyring.backends.null.Keyring())  # type: ignore[no-untyped-call]
    with pytest.raises(VaultAbsent):
        KeyringVault(scope).write("database key", "lost")


@pytest.mark.usefixtures("bus")
def test_the_keyrings_own_window_shows_what_a_secret_is_for(scope: str) -> None:
    KeyringVault(scope).write("database key", SECRET)
    assert keyring.get_password(SERVICE, f"database key ({scope})") == SECRET
