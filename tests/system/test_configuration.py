"""What is configured, who has the last word, and what becomes of nonsense."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.client.transport import Transport
from desktop.system.configuration import (
    Appearance,
    Configuration,
    ConfigurationError,
    Overrides,
    Setting,
    load_configuration,
    save_setting,
)
from desktop.system.url_policy import url_policy

NONE = Overrides()


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    return tmp_path / "etc" / "policy.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "config"


def write(file: Path, **values: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values))


def test_with_nothing_configured_there_is_no_server(folder: Path, policy: Path) -> None:
    assert load_configuration(folder, {}, NONE, policy) == Configuration(
        server=None, issuer=None, client_id="3dicom-account-desktop", appearance=Appearance.SYSTEM
    )
    assert not folder.exists()


def test_the_stronger_source_wins(folder: Path, policy: Path) -> None:
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
    write(policy, server="https://policy.example")
    assert server() == "https://policy.example"


def test_an_issuer_is_the_server_unless_said_otherwise(folder: Path, policy: Path) -> None:
    environment = {"THREEDICOM_SERVER_URL": "https://billing.example"}
    assert load_configuration(folder, environment, NONE, policy).issuer == "https://billing.example"
    environment["THREEDICOM_ISSUER_URL"] = "https://id.example/realms/clinic"
    assert load_configuration(folder, environment, NONE, policy).issuer == "https://id.example/realms/clinic"


def test_a_policys_server_is_not_joined_with_a_users_issuer(folder: Path, policy: Path) -> None:
    write(policy, server="https://billing.clinic.example")
    environment = {"THREEDICOM_ISSUER_URL": "https://evil.example"}
    configuration = load_configuration(folder, environment, Overrides(issuer="https://evil.example"), policy)
    assert configuration.issuer == "https://billing.clinic.example"


def test_the_client_id_may_be_set(folder: Path, policy: Path) -> None:
    environment = {"THREEDICOM_CLIENT_ID": "clinic-desktop"}
    assert load_configuration(folder, environment, NONE, policy).client_id == "clinic-desktop"


def test_a_saved_setting_is_there_the_next_time(folder: Path, policy: Path) -> None:
    save_setting(folder, Setting.APPEARANCE, "dark")
    save_setting(folder, Setting.SERVER, "https://billing.example/")
    configuration = load_configuration(folder, {}, NONE, policy)
    assert (configuration.appearance, configuration.server) == (Appearance.DARK, "https://billing.example")
    assert [file.name for file in folder.iterdir()] == ["settings.json"]
    assert stat.S_IMODE((folder / "settings.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("server", ["https://billing.example", "http://127.0.0.1:8000", "http://localhost:8000/api"])
def test_a_usable_server(folder: Path, policy: Path, server: str) -> None:
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
def test_a_server_that_cannot_be_used_is_a_sentence(folder: Path, policy: Path, server: str) -> None:
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
        usable = load_configuration(Path("/nonexistent"), environment, NONE, Path("/nonexistent")).server
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
        b'{"appearance": "pink"}',
        b'{"appearance": 7}',
        b'{"server": ["https://billing.example"]}',
        b'{"server": "http://billing.example"}',
    ],
)
def test_settings_that_cannot_be_used_are_kept_aside_with_a_notice(folder: Path, policy: Path, content: bytes) -> None:
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


def test_settings_of_a_later_release_are_kept(folder: Path, policy: Path) -> None:
    write(folder / "settings.json", appearance="dark", added_later={"a": 1})
    save_setting(folder, Setting.SERVER, "https://billing.example")
    kept = json.loads((folder / "settings.json").read_text())
    assert kept == {"appearance": "dark", "added_later": {"a": 1}, "server": "https://billing.example"}
    assert load_configuration(folder, {}, NONE, policy).notices == ()


@pytest.mark.parametrize("content", [b"{", b'{"server": 7}', b'{"appearance": "pink"}'])
def test_a_policy_that_cannot_be_read_is_not_skipped(folder: Path, policy: Path, content: bytes) -> None:
    policy.parent.mkdir()
    policy.write_bytes(content)
    with pytest.raises(ConfigurationError, match="policy file"):
        load_configuration(folder, {}, NONE, policy)


def test_a_setting_that_cannot_be_saved_is_a_sentence_and_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file in the way")
    with pytest.raises(ConfigurationError, match="could not be saved"):
        save_setting(tmp_path / "config", Setting.APPEARANCE, "dark")
    assert (tmp_path / "config").read_text() == "a file in the way"
