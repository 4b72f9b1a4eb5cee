"""What support needs to know of a computer, in one file that may be sent: no secret, name, e-mail or card is in it."""

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec

from desktop import VERSION
from desktop.core.projection import KnownAccount
from desktop.core.status import Status
from desktop.system.configuration import Configuration
from desktop.system.log import LOG_FILE
from desktop.system.paths import Home
from desktop.system.redaction import REMOVED, Redactor

_PACKAGES = ("PySide6-Essentials", "requests", "Authlib", "keyring", "msgspec", "sqlcipher3", "truststore")
_SHORTEST_NAME = 3


class Versions(msgspec.Struct, frozen=True, kw_only=True):
    """What runs here."""

    application: str
    python: str
    system: str
    packages: dict[str, str]


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """What is configured, and where files are kept; the user's folder is written "~"."""

    server: str | None
    issuer: str | None
    client_id: str
    appearance: str
    data: str
    config: str
    log: str


def diagnostics(
    home: Home, configured: Configuration | None, status: Status, people: tuple[KnownAccount, ...] = ()
) -> bytes:
    """The zip file. `status` is that of the current account; who that is, and who else signed in, is left out here."""
    names = _names(status, people)
    redactor = Redactor()

    def clean(text: str) -> str:
        for name in names:
            text = text.replace(name, REMOVED)
        return redactor.redacted(text)

    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("versions.json", _json(_versions()))
        archive.writestr("status.json", clean(_json(_anonymous(status))))
        if configured is not None:
            archive.writestr("configuration.json", clean(_json(_places(home, configured))))
        for file, text in _logs(home.log):
            archive.writestr(f"log/{file}", clean(_without_home(text)))
    return content.getvalue()


def _names(status: Status, people: tuple[KnownAccount, ...]) -> tuple[str, ...]:
    """The longest first, so that no name is left half."""
    known = [(person.name, person.email) for person in people]
    if status.account is not None:
        known.append((status.account.name, status.account.email))
    told = {part for name, email in known for part in (name, email, *name.split())}
    return tuple(sorted((name for name in told if len(name) >= _SHORTEST_NAME), key=len, reverse=True))


def _anonymous(status: Status) -> Status:
    account = status.account
    return msgspec.structs.replace(
        status,
        account=msgspec.structs.replace(account, name="", email="") if account else None,
        payment_methods=tuple(
            msgspec.structs.replace(method, brand="", last4="", expires="") for method in status.payment_methods
        ),
        billing_details=None,
        reminders=tuple(msgspec.structs.replace(reminder, name="") for reminder in status.reminders),
    )


def _versions() -> Versions:
    return Versions(
        application=VERSION,
        python=sys.version.partition(" ")[0],
        system=platform.platform(),
        packages={name: _version(name) for name in _PACKAGES},
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _places(home: Home, configured: Configuration) -> Places:
    return Places(
        server=configured.server,
        issuer=configured.issuer,
        client_id=configured.client_id,
        appearance=configured.appearance.value,
        data=_without_home(str(home.data)),
        config=_without_home(str(home.config)),
        log=_without_home(str(home.log)),
    )


def _without_home(text: str) -> str:
    """Also where the path stands as `repr` or JSON write it, with its backslashes doubled."""
    home = str(Path.home())
    for written in (home, home.replace("\\", "\\\\")):
        text = text.replace(written, "~")
    return text


def _logs(folder: Path) -> Iterator[tuple[str, str]]:
    """The logs that are there and can be read, the newest first."""
    for file in sorted(folder.glob(f"{LOG_FILE}*")):
        try:
            yield file.name, file.read_text("utf-8", errors="replace")
        except OSError:
            continue


def _json(value: msgspec.Struct) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
