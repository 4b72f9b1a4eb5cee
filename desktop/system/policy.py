"""The machine's policy: what its administrator has decided for all its users. Only an administrator can write it."""

import os
import stat
import sys
from pathlib import Path
from typing import Protocol

import msgspec

from desktop.core.failures import Failure
from desktop.core.messages import Message
from desktop.system import messages

_ROOT = 0


class PolicyError(Failure):
    """The policy is there and cannot be read or trusted. It is not skipped: whoever set it meant it."""


class Policy(Protocol):
    """Where the policy is kept."""

    @property
    def name(self) -> str:
        """How messages call it."""

    def values(self) -> dict[str, object]:
        """What it says, nothing when there is none. Raises `PolicyError`."""


class PolicyFile:
    """A JSON file that belongs to `owner` (a user's number) and that nobody else may write."""

    def __init__(self, path: Path, owner: int = _ROOT) -> None:
        self._path = path
        self._owner = owner

    @property
    def name(self) -> str:
        """See `Policy`."""
        return str(self._path)

    def values(self) -> dict[str, object]:
        """See `Policy`."""
        try:
            with self._path.open("rb") as file:
                found = os.fstat(file.fileno())
                if found.st_uid != self._owner or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
                    raise PolicyError(Message(messages.POLICY_NOT_SAFE, {"file": self.name}))
                return msgspec.json.decode(file.read(), type=dict[str, object])
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise PolicyError(Message(messages.POLICY_UNREADABLE, {"file": self.name})) from error


if sys.platform == "win32":
    import winreg

    class RegistryPolicy:
        """Values under a key of HKEY_LOCAL_MACHINE, which only administrators can write. Not run by the tests."""

        def __init__(self, key: str) -> None:
            self._key = key

        @property
        def name(self) -> str:
            """See `Policy`."""
            return f"HKLM\\{self._key}"

        def values(self) -> dict[str, object]:
            """See `Policy`."""
            try:
                with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, self._key) as key:
                    count = winreg.QueryInfoKey(key)[1]
                    return {name: value for name, value, _ in (winreg.EnumValue(key, each) for each in range(count))}
            except FileNotFoundError:
                return {}
            except OSError as error:
                raise PolicyError(Message(messages.POLICY_UNREADABLE, {"file": self.name})) from error


def machine_policy() -> Policy:
    """This machine's."""
    if sys.platform == "win32":
        return RegistryPolicy(r"Software\Policies\3DICOM Account")
    if sys.platform == "darwin":
        return PolicyFile(Path("/Library/Application Support/3DICOM Account/policy.json"))
    return PolicyFile(Path("/etc/3dicom-account/policy.json"))
