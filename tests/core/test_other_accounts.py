"""What waits in an account that is not the current one is sent too, in its own name."""

import pytest

from desktop.contract.actions import Cancel
from desktop.core.account import AccountService
from desktop.core.failures import SignInNeeded, VaultLocked
from desktop.core.messages import Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact
from desktop.core.remote import RemoteAccountService
from desktop.core.snapshot import Snapshot
from desktop.core.status import status_of
from desktop.store.local_store import LocalStore
from tests.core.server import UNREACHABLE, Server
from tests.people import NOW, account, subscription


@pytest.fixture
def waiting(service: AccountService, store: LocalStore, server: Server) -> OutboxEntry:
    """The doctor's cancellation waits, and the clinic's account is the current one."""
    entry = service.perform(Cancel(subscription="sub_md"))
    clinic = account(id="acct_clinic", name="Clinic", subscriptions=(subscription(id="sub_clinic"),))
    server.accounts["acct_clinic"] = clinic
    store.add_account(Snapshot(account=clinic, fetched_at=NOW))
    return entry


def state_of(store: LocalStore, entry: OutboxEntry) -> OutboxState:
    kept = store.find(entry.id)
    assert kept is not None
    return kept.state


def test_what_waits_in_another_account_is_sent_after_the_current_one_was_asked(
    waiting: OutboxEntry, service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    mine = service.perform(Cancel(subscription="sub_clinic"))
    remote.sync()
    assert [name for name, _, _ in server.changes] == ["acct_clinic", "acct_doctor"]
    assert {state_of(store, mine), state_of(store, waiting)} == {OutboxState.CONFIRMED}


def test_that_something_waits_elsewhere_is_shown_until_it_is_sent(
    waiting: OutboxEntry, service: AccountService, remote: RemoteAccountService
) -> None:
    assert waiting.is_unresolved
    before = service.projection()
    assert {known.name: known.waiting_count for known in before.known_accounts} == {"Dr Ada Demo": 1, "Clinic": 0}
    assert status_of(before).waiting_in_other_accounts == 1
    remote.sync()
    assert status_of(service.projection()).waiting_in_other_accounts == 0


@pytest.mark.parametrize(
    ("failure", "contact"),
    [
        (SignInNeeded(Message("Sign in.")), Contact.SIGN_IN_NEEDED),
        (VaultLocked(Message("Locked.")), Contact.KEYRING_UNUSABLE),
        (UNREACHABLE, Contact.UNREACHABLE),
    ],
)
def test_a_failure_of_another_account_is_its_own(
    waiting: OutboxEntry,
    service: AccountService,
    remote: RemoteAccountService,
    server: Server,
    store: LocalStore,
    failure: Exception,
    contact: Contact,
) -> None:
    server.failures["account of acct_doctor"] = failure
    remote.sync()
    assert service.projection().contact is Contact.ONLINE
    assert store.state_of("acct_doctor").contact is contact
    assert state_of(store, waiting) is OutboxState.WAITING


def test_a_failure_of_the_current_account_does_not_hold_up_the_others(
    waiting: OutboxEntry, service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    server.failures["account of acct_clinic"] = SignInNeeded(Message("Sign in."))
    remote.sync()
    assert service.projection().contact is Contact.SIGN_IN_NEEDED
    assert state_of(store, waiting) is OutboxState.CONFIRMED


def test_an_account_where_nothing_waits_is_left_alone(
    waiting: OutboxEntry, service: AccountService, remote: RemoteAccountService, server: Server
) -> None:
    service.switch_account("acct_doctor")
    service.withdraw(waiting.id)
    service.switch_account("acct_clinic")
    server.failures["account of acct_doctor"] = AssertionError("nobody asks about it")
    remote.sync()
    assert service.projection().contact is Contact.ONLINE
