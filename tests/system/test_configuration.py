"""What is configured, who has the last word, and what becomes of nonsense."""

import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.client.transport import Transport
from desktop.core.failures import FileFailure
from desktop.system.configuration import (
    Appearance,
    Configuration,
    ConfigurationError,
    Overrides,
    Setting,
    load_configuration,
    save_setting,
)
from desktop.system.policy import PolicyFile, machine_policy
from desktop.system.url_policy import url_policy

NONE = Overrides()


@pytest.fixture
def policy_file(tmp_path: Path) -> Path:
    return tmp_path / "etc" / "policy.json"


@pytest.fixture
def policy(policy_file: Path) -> PolicyFile:
    """A policy whose administrator is the one who runs the tests."""
    return PolicyFile(policy_file, os.getuid())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "config"


def write(file: Path, **values: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values))


def test_with_nothing_configured_there_is_no_server(folder: Path, policy: PolicyFile) -> None:
    assert load_configuration(folder, {}, NONE, policy) == Configuration(
        server=None, issuer=None, client_id="3dicom-account-desktop", appearance=Appearance.SYSTEM
    )
    assert not folder.exists()


def test_the_stronger_source_wins(folder: Path, policy: PolicyFile, policy_file: Path) -> None:
    def server() -> str | None:
        return load_configuration(folder, environment, overrides, policy).server

    environment: dict[str, str] = {}
    overrides = NONE
    save_setting(folder, Setting.SERVER, "https://settings.example")
    assert server() == "https://settings.example"
    environment = {"THREEDICOM_SERVER_URL": "https://environment.example"}
    assert server() == "https://environment.example"
    overrides = Overrides(server="https://command.example")
    assert server() == "https://command.example"
    write(policy_file, server="https://policy.example")
    assert server() == "https://policy.example"


def test_an_issuer_is_the_server_unless_said_otherwise(folder: Path, policy: PolicyFile) -> None:
    environment = {"THREEDICOM_SERVER_URL": "https://billing.example"}
    assert load_configuration(folder, environment, NONE, policy).issuer == "https://billing.example"
    environment["THREEDICOM_ISSUER_URL"] = "https://id.example/realms/clinic"
    assert load_configuration(folder, environment, NONE, policy).issuer == "https://id.example/realms/clinic"


def test_a_policys_server_is_not_joined_with_a_users_issuer(
    folder: Path, policy: PolicyFile, policy_file: Path
) -> None:
    write(policy_file, server="https://billing.clinic.example")
    environment = {"THREEDICOM_ISSUER_URL": "https://evil.example"}
    configuration = load_configuration(folder, environment, Overrides(issuer="https://evil.example"), policy)
    assert configuration.issuer == "https://billing.clinic.example"


def test_the_client_id_may_be_set(folder: Path, policy: PolicyFile) -> None:
    environment = {"THREEDICOM_CLIENT_ID": "clinic-desktop"}
    assert load_configuration(folder, environment, NONE, policy).client_id == "clinic-desktop"


def test_a_saved_setting_is_there_the_next_time(folder: Path, policy: PolicyFile) -> None:
    save_setting(folder, Setting.APPEARANCE, "dark")
    save_setting(folder, Setting.SERVER, "https://billing.example/")
    configuration = load_configuration(folder, {}, NONE, policy)
    assert (configuration.appearance, configuration.server) == (Appearance.DARK, "https://billing.example")
    assert [file.name for file in folder.iterdir()] == ["settings.json"]
    assert stat.S_IMODE((folder / "settings.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("server", ["https://billing.example", "http://127.0.0.1:8000", "http://127.0.0.1:8000/api"])
def test_a_usable_server(folder: Path, policy: PolicyFile, server: str) -> None:
    assert load_configuration(folder, {}, Overrides(server=server), policy).server == server


@pytest.mark.parametrize(
    "server",
    [
        "billing.example",
        "http://billing.example",
        "ftp://billing.example",
        "https://",
        "https://ada:planted@billing.example",
        "https://billing.example/?x=1",
        "https://billing.example/#x",
        "https://billing.example/ x",
        "https://billing.example:99999",
        "https://billing.example:0",
        "https://b\u0456lling.example",
        "https:\\\\billing.example",
        "file:///etc/passwd",
        "http://127.0.0.1.evil.example",
        "http://[::1]:9/",
        "https://[::1",
        "https://my_host.example",
        "https://example.com/a{b}",
        "https:///path",
        "https:billing.example",
    ],
)
def test_a_server_that_cannot_be_used_is_a_sentence(folder: Path, policy: PolicyFile, server: str) -> None:
    with pytest.raises(ConfigurationError, match="cannot be used") as caught:
        load_configuration(folder, {"THREEDICOM_SERVER_URL": server}, NONE, policy)
    assert caught.value.message.facts["source"] == "The environment"
    assert "planted" not in str(caught.value.message.facts)
    with pytest.raises(ConfigurationError, match="cannot be used"):
        save_setting(folder, Setting.SERVER, server)
    assert not (folder / "settings.json").exists()


@given(st.from_regex(r"\A(https?|HTTPS)://[a-zA-Z0-9_.:\[\]{}@%~-]{1,30}(/[!-~]{0,10})?\Z"))
def test_pages_of_every_usable_server_can_be_opened_and_asked(server: str) -> None:
    environment = {"THREEDICOM_SERVER_URL": server}
    try:
        usable = load_configuration(Path("/nonexistent"), environment, NONE, PolicyFile(Path("/nonexistent"))).server
    except ConfigurationError:
        return
    assert usable is not None
    assert url_policy((usable,)).allows(usable)
    assert Transport(usable).origin.is_safe


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"server": "caf\xe9"}',
        b'{"appearance": "pink"}',
        b'{"appearance": 7}',
        b'{"server": ["https://billing.example"]}',
        b'{"server": "http://billing.example"}',
    ],
)
def test_settings_that_cannot_be_used_are_kept_aside_with_a_notice(
    folder: Path, policy: PolicyFile, content: bytes
) -> None:
    folder.mkdir()
    (folder / "settings.json").write_bytes(content)
    configuration = load_configuration(folder, {}, NONE, policy)
    assert (configuration.server, configuration.appearance) == (None, Appearance.SYSTEM)
    aside = folder / "settings.json.unreadable"
    assert [notice.facts for notice in configuration.notices] == [{"file": str(aside)}]
    assert aside.read_bytes() == content
    save_setting(folder, Setting.APPEARANCE, "light")
    again = load_configuration(folder, {}, NONE, policy)
    assert (again.appearance, again.notices) == (Appearance.LIGHT, ())


def test_settings_of_a_later_release_are_kept(folder: Path, policy: PolicyFile) -> None:
    write(folder / "settings.json", appearance="dark", added_later={"a": 1})
    save_setting(folder, Setting.SERVER, "https://billing.example")
    kept = json.loads((folder / "settings.json").read_text())
    assert kept == {"appearance": "dark", "added_later": {"a": 1}, "server": "https://billing.example"}
    assert load_configuration(folder, {}, NONE, policy).notices == ()


@pytest.mark.parametrize("content", [b"{", b'{"server": 7}', b'{"server": "caf\xe9"}', b'{"appearance": "pink"}'])
def test_a_policy_that_cannot_be_read_is_not_skipped(
    folder: Path, policy: PolicyFile, policy_file: Path, content: bytes
) -> None:
    policy_file.parent.mkdir()
    policy_file.write_bytes(content)
    with pytest.raises(ConfigurationError, match="policy file"):
        load_configuration(folder, {}, NONE, policy)


@pytest.mark.parametrize("server", ["http://localhost:8000", "http://LOCALHOST:8000/api"])
def test_the_name_localhost_is_a_sentence_that_says_what_to_write(
    folder: Path, policy: PolicyFile, server: str
) -> None:
    with pytest.raises(ConfigurationError, match=r"Write 127\.0\.0\.1 instead"):
        load_configuration(folder, {}, Overrides(server=server), policy)


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_policy_that_others_can_write_is_a_sentence(
    folder: Path, policy: PolicyFile, policy_file: Path, mode: int
) -> None:
    write(policy_file, server="https://evil.example")
    policy_file.chmod(mode)
    with pytest.raises(ConfigurationError, match="others than the administrator can change it"):
        load_configuration(folder, {}, NONE, policy)


def test_a_policy_of_somebody_else_than_the_administrator_is_a_sentence(folder: Path, policy_file: Path) -> None:
    write(policy_file, server="https://evil.example")
    of_another = PolicyFile(policy_file, owner=os.getuid() + 1)
    with pytest.raises(ConfigurationError, match="others than the administrator can change it"):
        load_configuration(folder, {}, NONE, of_another)


def test_this_machines_policy_is_where_only_an_administrator_can_write() -> None:
    """Of the places on other systems only their names are known here: they were not tried."""
    assert Path(machine_policy().name).is_absolute()
    assert "policy" in machine_policy().name.lower()


def test_a_setting_that_cannot_be_saved_is_a_sentence_and_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file in the way")
    with pytest.raises(FileFailure, match="could not be saved"):
        save_setting(tmp_path / "config", Setting.APPEARANCE, "dark")
    assert (tmp_path / "config").read_text() == "a file in the way"
