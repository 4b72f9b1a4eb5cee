"""Why a round or a reading did not come through, as it is told and logged."""

import logging
from collections.abc import Callable

import pytest

from desktop.core import deeds, sentences
from desktop.core.account import AccountService
from desktop.core.failures import Failure, Unreachable, VaultLocked
from desktop.core.history_sync import HistorySync
from desktop.core.messages import Message
from desktop.core.ports import Result, Store
from desktop.core.projection import Contact
from desktop.core.remote import RemoteAccountService
from desktop.core.sessions import Sessions
from desktop.store.local_store import LocalStore
from tests.core.server import REFUSED, Server

LOCKED = VaultLocked(Message("The keyring is locked."))
CERTIFICATE = Unreachable(Message("The certificate of {host} was refused.", {"host": "api.example"}))


@pytest.mark.parametrize(
    ("failure", "contact"),
    [
        (LOCKED, Contact.KEYRING_UNUSABLE),
        (CERTIFICATE, Contact.UNREACHABLE),
        (REFUSED, Contact.UNREACHABLE),
    ],
)
def test_a_round_that_fails_keeps_its_reason_until_one_succeeds(
    service: AccountService, remote: RemoteAccountService, server: Server, failure: Failure, contact: Contact
) -> None:
    server.failures["account"] = failure
    remote.sync()
    shown = service.projection()
    assert (shown.contact, shown.contact_reason) == (contact, failure.message)
    server.failures.clear()
    remote.sync()
    assert service.projection().contact_reason is None


def test_a_locked_keyring_does_not_look_like_being_offline(
    service: AccountService, remote: RemoteAccountService, server: Server
) -> None:
    server.failures["account"] = LOCKED
    remote.sync()
    assert "offline" not in sentences.freshness(service.projection()).text.casefold()


def test_what_waits_for_a_locked_keyring_says_so(service: AccountService) -> None:
    from desktop.contract.actions import Cancel

    entry = service.perform(Cancel(subscription="sub_md"))
    assert "keyring" in deeds.waiting(entry, Contact.KEYRING_UNUSABLE).text


def test_a_reading_of_the_history_keeps_its_reason_too(
    service: AccountService, store: LocalStore, server: Server
) -> None:
    def run_in_store(work: Callable[[Store], Result]) -> Result:
        return work(store)

    server.failures["credits"] = LOCKED
    HistorySync(run_in_store, Sessions(server)).run()
    shown = service.projection()
    assert (shown.contact, shown.contact_reason) == (Contact.KEYRING_UNUSABLE, LOCKED.message)


def test_each_round_that_fails_leaves_one_line_in_the_log(
    remote: RemoteAccountService, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.failures["account"] = CERTIFICATE
    with caplog.at_level(logging.INFO):
        remote.sync()
    (line,) = caplog.messages
    assert "Unreachable" in line
    assert "The certificate of api.example was refused." in line
