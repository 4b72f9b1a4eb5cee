"""What is configured, from the strongest source to the weakest.

Machine policy, command line, environment, the user's settings file, defaults. A source that names a server
decides about its issuer too (the server itself unless it says otherwise), so that no weaker source can send
a server's users to sign in elsewhere.
"""

from collections.abc import Mapping
from enum import Enum
from pathlib import Path

import msgspec

from desktop.contract.routes import CLIENT_ID
from desktop.core.failures import Failure
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.system import messages
from desktop.system.policy import Policy, PolicyError, machine_policy
from desktop.system.settings_file import SettingsFileError, read_object, set_aside, update
from desktop.system.url_policy import LOOPBACK_HOSTS, web_origin

SETTINGS_FILE = "settings.json"


class ConfigurationError(Failure):
    """A source holds a value that cannot be used. Show the message and end."""


class Appearance(Enum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Setting(Enum):
    """What the user's settings file may hold."""

    APPEARANCE = "appearance"
    SERVER = "server"


class Overrides(msgspec.Struct, frozen=True, kw_only=True):
    """What the command line says."""

    server: str | None = None
    issuer: str | None = None
    client_id: str | None = None


class Configuration(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome. `server` is the base address of the billing API, None when none is configured yet.

    `notices` are for the user: what had to be put aside.
    """

    server: str | None
    issuer: str | None
    client_id: str
    appearance: Appearance
    notices: tuple[Message, ...] = ()


class _Source(msgspec.Struct, frozen=True, kw_only=True):
    """One source of values; `name` is how messages call it."""

    name: str
    server: str | None = None
    issuer: str | None = None
    client_id: str | None = None
    appearance: Appearance | None = None


def load_configuration(
    folder: Path, environment: Mapping[str, str], overrides: Overrides, policy: Policy | None = None
) -> Configuration:
    """Reads every source; `folder` holds the user's settings file, `policy` is the machine's unless it is given.

    Raises `ConfigurationError`.
    """
    settings, notices = _settings(folder / SETTINGS_FILE)
    sources = [
        _policy(policy or machine_policy()),
        _Source(
            name=QT_TRANSLATE_NOOP("core", "The command line"),
            server=overrides.server,
            issuer=overrides.issuer,
            client_id=overrides.client_id,
        ),
        _environment(environment),
        settings,
    ]
    server, issuer = _servers(sources)
    return Configuration(
        server=server,
        issuer=issuer,
        client_id=next((source.client_id for source in sources if source.client_id), CLIENT_ID),
        appearance=next((source.appearance for source in sources if source.appearance), Appearance.SYSTEM),
        notices=notices,
    )


def save_setting(folder: Path, setting: Setting, value: str) -> None:
    """Writes one setting. Raises `ConfigurationError` for a value that cannot be used, `FileFailure`."""
    if setting is Setting.SERVER:
        value = _address(value, QT_TRANSLATE_NOOP("core", "What you entered"))
    update(folder / SETTINGS_FILE, setting.value, value)


def _settings(path: Path) -> tuple[_Source, tuple[Message, ...]]:
    """The user's settings. What cannot be used is put aside rather than in the way of a start."""
    name = str(path)
    try:
        settings = _source(name, read_object(path))
        _servers([settings])
    except (SettingsFileError, msgspec.ValidationError, ConfigurationError):
        aside = set_aside(path)
        return _Source(name=name), (Message(messages.SETTINGS_UNREADABLE, {"file": str(aside)}),)
    return settings, ()


def _policy(policy: Policy) -> _Source:
    try:
        return _source(policy.name, policy.values())
    except PolicyError as error:
        raise ConfigurationError(error.message) from error
    except msgspec.ValidationError as error:
        raise ConfigurationError(Message(messages.POLICY_UNREADABLE, {"file": policy.name})) from error


def _source(name: str, values: dict[str, object]) -> _Source:
    return msgspec.convert({**values, "name": name}, _Source)


def _environment(environment: Mapping[str, str]) -> _Source:
    return _Source(
        name=QT_TRANSLATE_NOOP("core", "The environment"),
        server=environment.get("THREEDICOM_SERVER_URL"),
        issuer=environment.get("THREEDICOM_ISSUER_URL"),
        client_id=environment.get("THREEDICOM_CLIENT_ID"),
    )


def _servers(sources: list[_Source]) -> tuple[str | None, str | None]:
    issuer: str | None = None
    for source in sources:
        if issuer is None and source.issuer:
            issuer = _address(source.issuer, source.name)
        if source.server:
            server = _address(source.server, source.name)
            return server, issuer or server
    return None, issuer


def _address(value: str, source: str) -> str:
    """A server's base address without a slash at its end."""
    if not _is_usable(value):
        raise ConfigurationError(_refusal(value, source))
    return value.rstrip("/")


def _refusal(value: str, source: str) -> Message:
    # Whatever stands before an @ may be a password.
    facts: dict[str, Fact] = {"source": source, "value": value.rpartition("@")[2]}
    origin = web_origin(value)
    is_localhost = origin is not None and origin.scheme == "http" and origin.host == "localhost"
    return Message(messages.LOCALHOST_NOT_USABLE if is_localhost else messages.ADDRESS_NOT_USABLE, facts)


def _is_usable(value: str) -> bool:
    """Whether it is a base address that may be spoken to, and whose pages the browser may be sent to."""
    origin = web_origin(value)
    if origin is None or origin.port == 0 or set(value) & set("?#"):
        return False
    return origin.scheme == "https" or origin.host in LOOPBACK_HOSTS
