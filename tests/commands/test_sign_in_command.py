"""What `sign-in` says where it could keep nothing."""

import pytest

from desktop import commands
from desktop.command_output import ExitCode
from desktop.core.projection import Persistence
from tests.commands.application import MemoryApplication


@pytest.mark.parametrize(
    ("persistence", "remedy"),
    [
        (Persistence.SESSION_ONLY_NO_KEYRING, "gnome-keyring"),
        (Persistence.SESSION_ONLY_KEYRING_LOCKED, "Unlock it"),
        (Persistence.SESSION_ONLY_STORE_TOO_NEW, "Update"),
        (Persistence.SESSION_ONLY_STORE_UNUSABLE, "disk"),
    ],
)
def test_a_sign_in_that_nothing_would_be_left_of_is_not_begun(
    capsys: pytest.CaptureFixture[str], persistence: Persistence, remedy: str
) -> None:
    application = MemoryApplication(persistence=persistence)
    assert commands._sign_in(application.as_command_line()) is ExitCode.UNREACHABLE
    written = capsys.readouterr()
    assert written.out == ""
    assert remedy in written.err
    assert "No sign-in was begun" in written.err
