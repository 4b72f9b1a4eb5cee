"""What `sync` and `status` say of a server that was not reached, and of accounts that are not the current one."""

import pytest

from desktop import commands
from desktop.contract.actions import Cancel
from desktop.core.failures import Failure, SignInNeeded, Unreachable, VaultLocked
from desktop.core.messages import Message
from desktop.core.snapshot import Snapshot
from tests.commands.application import MemoryApplication
from tests.people import NOW, account

LOCKED = VaultLocked(Message("The keyring is locked."))
CERTIFICATE = Unreachable(Message("The certificate of {host} was refused.", {"host": "api.example"}))


@pytest.mark.parametrize("failure", [LOCKED, CERTIFICATE])
def test_the_true_reason_is_said_and_kept(capsys: pytest.CaptureFixture[str], failure: Failure) -> None:
    application = MemoryApplication()
    application.server.failures["account"] = failure
    with pytest.raises(Unreachable) as said:
        commands._sync(application.as_command_line())
    assert said.value.message == failure.message
    commands._status(application.as_command_line(), as_json=False)
    assert failure.message.text.format_map(failure.message.facts) in capsys.readouterr().out


def test_what_still_waits_for_another_account_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    application = MemoryApplication()
    application.local().perform(Cancel(subscription="sub_md"))
    clinic = account(id="acct_clinic", name="Clinic")
    application.server.accounts["acct_clinic"] = clinic
    application.store.add_account(Snapshot(account=clinic, fetched_at=NOW))
    application.server.failures["account of acct_doctor"] = SignInNeeded(Message("Sign in."))
    commands._sync(application.as_command_line())
    assert "Waiting to be sent for Dr Ada Demo (dradademo@demo.3dicom.example): 1" in capsys.readouterr().out
    application.server.failures.clear()
    commands._sync(application.as_command_line())
    assert "Waiting to be sent" not in capsys.readouterr().out
