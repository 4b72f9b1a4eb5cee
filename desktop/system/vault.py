"""The operating system's keyring, and memory for where there is none.

Only keyrings of an operating system are accepted. A backend that writes plain text, or none at all, counts
as no keyring: there is no fallback to a file, ever.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from desktop.core.failures import VaultAbsent, VaultFailure, VaultLocked
from desktop.system import messages
from desktop.system.keyring_names import SERVICE, user_name

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

LONGEST_SECRET = 512
"""Bytes. Windows keeps at most 2,560 of them, and other tools less."""

_TRUSTED_BACKENDS = frozenset(
    (
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    )
)
_PATIENCE = 60.0

Result = TypeVar("Result")


class KeyringVault:
    """Implements `core.ports.Vault` on the keyring library.

    `scope` keeps homes apart. A call that is not answered within `patience` seconds (a prompt that nobody
    answers) counts as locked; what it was about to write may then still be written.
    """

    def __init__(self, scope: str, patience: float = _PATIENCE) -> None:
        self._scope = scope
        self._patience = patience

    def read(self, name: str) -> str | None:
        """See `core.ports.Vault`."""
        user = user_name(name, self._scope)
        return self._asked(lambda keyring: keyring.get_password(SERVICE, user))

    def write(self, name: str, secret: str) -> None:
        """See `core.ports.Vault`."""
        _check_length(secret)
        user = user_name(name, self._scope)
        self._asked(lambda keyring: keyring.set_password(SERVICE, user, secret))

    def delete(self, name: str) -> None:
        """See `core.ports.Vault`."""
        user = user_name(name, self._scope)
        self._asked(lambda keyring: _delete(keyring, user))

    def _asked(self, request: "Callable[[KeyringBackend], Result]") -> Result:
        answer: Future[Result] = Future()

        def ask() -> None:
            try:
                answer.set_result(_translated(request))
            except VaultFailure as failure:
                answer.set_exception(failure)

        threading.Thread(target=ask, name="keyring", daemon=True).start()
        try:
            return answer.result(self._patience)
        except TimeoutError as error:
            raise VaultLocked(messages.KEYRING_LOCKED) from error


class MemoryVault:
    """Implements `core.ports.Vault` for this session only: nothing is written anywhere."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        """See `core.ports.Vault`."""
        return self._secrets.get(name)

    def write(self, name: str, secret: str) -> None:
        """See `core.ports.Vault`."""
        _check_length(secret)
        self._secrets[name] = secret

    def delete(self, name: str) -> None:
        """See `core.ports.Vault`."""
        self._secrets.pop(name, None)


def _check_length(secret: str) -> None:
    if len(secret.encode()) > LONGEST_SECRET:
        raise VaultFailure(messages.SECRET_TOO_LONG)


def _translated(request: "Callable[[KeyringBackend], Result]") -> Result:
    """Asks the keyring; whatever goes wrong comes out as one of the three vault failures."""
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    try:
        return request(_trusted_backend())
    except VaultFailure:
        raise
    except (KeyringLocked, InitError) as error:
        raise VaultLocked(messages.KEYRING_LOCKED) from error
    except NoKeyringError as error:
        raise VaultAbsent(messages.KEYRING_ABSENT) from error
    except Exception as error:  # the backends let through whatever D-Bus, Windows or macOS raises
        if _went_away(error):
            raise VaultLocked(messages.KEYRING_LOCKED) from error
        raise VaultFailure(messages.KEYRING_FAILED) from error


def _went_away(error: Exception) -> bool:
    """Whether a keyring that was there a moment ago has stopped answering."""
    return isinstance(error, OSError) or type(error).__module__.partition(".")[0] in (
        "secretstorage",
        "jeepney",
    )


def _trusted_backend() -> "KeyringBackend":
    """The backend that the library chose, as far as it is one of an operating system."""
    import keyring
    from keyring.backends import chainer, fail

    chosen = keyring.get_keyring()
    candidates = chosen.backends if isinstance(chosen, chainer.ChainerBackend) else [chosen]
    if isinstance(chosen, fail.Keyring) and not (keyring.core.load_env() or keyring.core.load_config()):
        # The library looks once in a process's life; a keyring may come up after us.
        viable = type(chosen).get_viable_backends()
        candidates = [backend() for backend in viable if backend.__module__ in _TRUSTED_BACKENDS]
    for candidate in candidates:
        if type(candidate).__module__ in _TRUSTED_BACKENDS:
            return candidate
    raise VaultAbsent(messages.KEYRING_ABSENT)


def _delete(keyring: "KeyringBackend", user: str) -> None:
    from keyring.errors import PasswordDeleteError

    try:
        keyring.delete_password(SERVICE, user)
    except PasswordDeleteError:
        if keyring.get_password(SERVICE, user) is not None:
            raise
