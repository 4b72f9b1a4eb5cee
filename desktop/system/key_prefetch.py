"""Reads one secret while the rest of the program is still being imported.

Asking the keyring costs some 60 ms of imports and D-Bus, as much as a third of a window's start. So, first
thing in the process, a child is started that reads the secret and hands it back through a pipe, on another
core, while the parent imports Qt. The secret passes through that pipe and nowhere else; the child's
arguments hold only names.

This module is imported before anything else, so it imports next to nothing.
"""

import os
import sys
from pathlib import Path

PATIENCE = 60.0
"""Seconds after which a keyring counts as locked: long enough to type a password into its prompt."""

_ANSWER = 3
"""The child's end of the pipe, as a file descriptor."""
_LONGEST_ANSWER = 4096
_CHILD = "import sys;sys.path[:0]=sys.argv[1].split({!r});from desktop.system.key_child import main;main()"


class KeyPrefetch:
    """One secret, asked for at construction.

    There is a child only on Linux and not in a frozen program; elsewhere `result` asks the keyring in this
    process.
    """

    def __init__(self, scope: str, name: str, patience: float = PATIENCE) -> None:
        self._scope = scope
        self._name = name
        self._patience = patience
        self._child: tuple[int, int] | None = None
        if sys.platform.startswith("linux") and not getattr(sys, "frozen", False):
            self._child = _started(scope, name)

    def result(self) -> str | None:
        """Waits for the secret; None when there is none. Call it on a worker thread.

        Raises as `core.ports.Vault.read` does. A second call asks the keyring anew: the secret is not kept
        here.
        """
        child, self._child = self._child, None
        answer = _answer(*child, self._patience) if child is not None else b""
        match answer[:1]:
            case b"V":
                return answer[1:].decode()
            case b"N":
                return None
            case tag:
                return self._failed(tag)

    def _failed(self, tag: bytes) -> str | None:
        """Raises what the child told; what it could not tell (no child, or it broke) is asked for here."""
        from desktop.core.failures import VaultAbsent, VaultFailure, VaultLocked
        from desktop.system import messages
        from desktop.system.vault import KeyringVault

        match tag:
            case b"L":
                raise VaultLocked(messages.KEYRING_LOCKED)
            case b"A":
                raise VaultAbsent(messages.KEYRING_ABSENT)
            case b"F":
                raise VaultFailure(messages.KEYRING_FAILED)
            case _:
                return KeyringVault(self._scope, self._patience).read(self._name)


def _started(scope: str, name: str) -> tuple[int, int] | None:
    """Starts the child: its process id and our end of the pipe; None when the system would not.

    `posix_spawn` because importing `subprocess` costs more than the whole start; `-S` because `site` does
    too.
    """
    roots = [str(Path(__file__).resolve().parents[2]), *sys.path]
    # An empty entry is the working directory, which must not become a place to import from.
    search_path = os.pathsep.join(root for root in roots if root)
    arguments = [sys.executable, "-I", "-S", "-c", _CHILD.format(os.pathsep), search_path, scope, name]
    ours, theirs = os.pipe()
    try:
        child = os.posix_spawn(
            sys.executable,
            arguments,
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, theirs, _ANSWER),
                (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            ],
        )
    except OSError:
        os.close(ours)
        return None
    finally:
        os.close(theirs)
    return child, ours


def _answer(child: int, pipe: int, patience: float) -> bytes:
    """What the child wrote until it closed the pipe; "locked" when it takes too long. Reaps the child."""
    from select import select
    from time import monotonic

    deadline = monotonic() + patience
    answer = b""
    try:
        while len(answer) < _LONGEST_ANSWER:
            if not select([pipe], [], [], max(0.0, deadline - monotonic()))[0]:
                os.kill(child, 9)
                return b"L"
            if not (part := os.read(pipe, _LONGEST_ANSWER)):
                break
            answer += part
    finally:
        os.close(pipe)
        os.waitpid(child, 0)
    return answer
