"""The child process of `key_prefetch`: reads one secret from the keyring and writes it into the pipe.

The answer is a tag and a text: V and the secret, N for none, L locked, A no keyring, F failed; nothing at
all when something unforeseen happened, upon which the parent asks by itself.
"""

import os
import sys
from contextlib import suppress
from typing import Any, cast

_ANSWER = 3
_PATIENCE = 10.0
_KEYRING_SETTINGS = ("PYTHON_KEYRING_BACKEND", "KEYRING_PROPERTY_")


def main() -> None:
    """Entry point; `sys.argv` is: search path, scope, name."""
    scope, name = sys.argv[2:4]
    answer = _answer(scope, name)
    with suppress(BrokenPipeError):  # the window was closed before the keyring answered
        os.write(_ANSWER, answer)


def _answer(scope: str, name: str) -> bytes:
    if _is_secret_service_certain():
        try:
            secret = _from_secret_service(scope, name)
        except Exception:  # noqa: BLE001 - a short cut that fails, however it does, decides nothing
            secret = None
        if secret is not None:
            return b"V" + secret
    return _through_keyring(scope, name)


def _is_secret_service_certain() -> bool:
    """Whether the keyring library would ask the Secret Service too: on KDE or when configured it may not."""
    if any(variable.startswith(_KEYRING_SETTINGS) for variable in os.environ):
        return False
    if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":"):
        return False
    config = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")  # noqa: PTH111 - pathlib costs 4 ms
    return not os.path.exists(f"{config}/python_keyring/keyringrc.cfg")  # noqa: PTH110


def _from_secret_service(scope: str, name: str) -> bytes | None:
    """The secret, when it lies open in the Secret Service; None otherwise, and the keyring library has the word.

    Asks what `keyring.backends.SecretService` asks, in half the time. Its encryption between the service and us is
    left out: who can watch this bus, whose every user is us, can ask the service for the secret just as well.
    """
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection
    from jeepney.wrappers import unwrap_msg

    from desktop.system.keyring_names import SERVICE, user_name

    service = DBusAddress("/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service")
    with open_dbus_connection("SESSION") as bus:

        def ask(method: str, signature: str, *arguments: object) -> tuple[Any, ...]:
            call = new_method_call(service, method, signature, arguments)
            return cast(tuple[Any, ...], unwrap_msg(bus.send_and_get_reply(call, timeout=_PATIENCE)))

        wanted = {"service": SERVICE, "username": user_name(name, scope)}
        unlocked, _ = ask("SearchItems", "a{ss}", wanted)
        if len(unlocked) != 1:
            return None
        _, session = ask("OpenSession", "sv", "plain", ("s", ""))
        (secrets,) = ask("GetSecrets", "aoo", unlocked, session)
        return bytes(secrets[unlocked[0]][2])


def _through_keyring(scope: str, name: str) -> bytes:
    from desktop.core.failures import VaultAbsent, VaultFailure, VaultLocked
    from desktop.system.key_prefetch import PATIENCE
    from desktop.system.vault import KeyringVault

    try:
        secret = KeyringVault(scope, PATIENCE).read(name)
    except VaultLocked:
        return b"L"
    except VaultAbsent:
        return b"A"
    except VaultFailure:
        return b"F"
    return b"N" if secret is None else b"V" + secret.encode()
