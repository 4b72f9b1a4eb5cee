"""Rounds with the server, and every way they can go."""

from datetime import timedelta

import msgspec
import pytest

from desktop.contract.account import Interval
from desktop.contract.actions import Action, BuyCredits, Cancel, ChangePlan, DeletePaymentMethod
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageStatus
from desktop.contract.quotes import Quote
from desktop.core.account import AccountService
from desktop.core.failures import SignInNeeded, Stale, VaultLocked
from desktop.core.messages import Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact
from desktop.core.remote import RemoteAccountService
from desktop.core.snapshot import Snapshot
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.core.server import REFUSED, UNREACHABLE, Server
from tests.people import NOW, account, cancellation, card, credit_quote, quote, subscription

CANCEL = Cancel(subscription="sub_md")
BUY = BuyCredits(pack="pack_500", quote="q_credits")
TO_EDU = ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_1")


def found(store: LocalStore, entry: OutboxEntry) -> OutboxEntry:
    kept = store.find(entry.id)
    assert kept is not None
    return kept


def let_it_happen(server: Server) -> None:
    """From now on the account is cancelled."""
    server.accounts["acct_doctor"] = account(
        version=2, subscriptions=(subscription(revision=2, pending_change=cancellation()),)
    )


def test_a_confirmed_action_and_the_account_it_led_to_arrive_together(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    entry = service.perform(CANCEL)
    server.when_changed = lambda _action: let_it_happen(server)
    remote.sync()
    assert found(store, entry).state is OutboxState.CONFIRMED
    view = service.projection().subscription("sub_md")
    assert view is not None
    assert view.subscription.pending_change == cancellation()
    assert service.projection().contact is Contact.ONLINE


def test_a_server_out_of_reach_keeps_what_waits_unsent(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    entry = service.perform(CANCEL)
    server.failures["account"] = UNREACHABLE
    remote.sync()
    assert found(store, entry).state is OutboxState.WAITING
    assert service.projection().contact is Contact.UNREACHABLE


def test_an_unanswered_action_is_sent_again_with_its_own_key(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    entry = service.perform(CANCEL)
    server.failures["change"] = UNREACHABLE
    remote.sync()
    assert found(store, entry).state is OutboxState.UNANSWERED
    del server.failures["change"]
    let_it_happen(server)
    remote.sync()
    assert found(store, entry).state is OutboxState.CONFIRMED
    assert [key for _, _, key in server.changes] == [entry.idempotency_key] * 2


@pytest.mark.parametrize(("happened", "state"), [(True, OutboxState.CONFIRMED), (False, OutboxState.NOT_HAPPENED)])
def test_after_a_day_the_account_is_asked_and_nothing_is_sent(
    service: AccountService,
    remote: RemoteAccountService,
    server: Server,
    store: LocalStore,
    clock: SetClock,
    happened: bool,
    state: OutboxState,
) -> None:
    entry = service.perform(CANCEL)
    server.failures["change"] = UNREACHABLE
    remote.sync()
    clock.advance(timedelta(hours=24))
    del server.failures["change"]
    if happened:
        let_it_happen(server)
    remote.sync()
    assert found(store, entry).state is state
    assert len(server.changes) == 1


def test_a_card_is_not_deleted_long_after_it_was_asked_for(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore, clock: SetClock
) -> None:
    entry = service.perform(DeletePaymentMethod(payment_method="pm_spare"))
    server.failures["change"] = UNREACHABLE
    remote.sync()
    clock.advance(timedelta(hours=1))
    del server.failures["change"]
    remote.sync()
    assert found(store, entry).state is OutboxState.NOT_HAPPENED
    assert len(server.changes) == 1


@pytest.mark.parametrize(("action", "seen"), [(BUY, credit_quote()), (TO_EDU, quote())])
def test_what_names_a_quote_is_asked_about_with_its_own_key_even_when_the_quote_is_over(
    service: AccountService,
    remote: RemoteAccountService,
    server: Server,
    store: LocalStore,
    clock: SetClock,
    action: Action,
    seen: Quote,
) -> None:
    entry = service.perform(action, seen)
    server.failures["change"] = UNREACHABLE
    remote.sync()
    clock.advance(timedelta(hours=2))
    server.failures["change"] = REFUSED
    remote.sync()
    assert found(store, entry).state is OutboxState.REFUSED
    assert [key for _, _, key in server.changes] == [entry.idempotency_key] * 2


def test_after_a_day_a_purchase_without_an_answer_is_neither_sent_nor_forgotten(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore, clock: SetClock
) -> None:
    entry = service.perform(BUY, credit_quote())
    server.failures["change"] = UNREACHABLE
    remote.sync()
    clock.advance(timedelta(hours=24))
    del server.failures["change"]
    remote.sync()
    assert found(store, entry).state is OutboxState.UNCLEAR
    assert [shown.id for shown in service.projection().outbox] == [entry.id]
    assert len(server.changes) == 1


def test_what_was_not_sent_before_its_quote_was_over_never_is(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore, clock: SetClock
) -> None:
    entry = service.perform(BUY, credit_quote())
    clock.advance(timedelta(hours=1))
    remote.sync()
    assert found(store, entry).state is OutboxState.EXPIRED
    assert server.changes == []


@pytest.mark.parametrize(
    ("failure", "state"),
    [(Stale(Message("It changed.")), OutboxState.STALE), (REFUSED, OutboxState.REFUSED)],
)
def test_a_no_ends_that_action_alone(
    service: AccountService,
    remote: RemoteAccountService,
    server: Server,
    store: LocalStore,
    failure: Exception,
    state: OutboxState,
) -> None:
    entry = service.perform(CANCEL)
    other = service.perform(DeletePaymentMethod(payment_method="pm_spare"))
    server.failures["change"] = failure

    def only_the_first_fails(action: Action) -> None:
        if action != CANCEL:
            server.failures.clear()

    server.when_changed = only_the_first_fails
    server.accounts["acct_doctor"] = account(version=2, payment_methods=(card(),))
    remote.sync()
    assert found(store, entry).state is state
    assert found(store, other).state is OutboxState.CONFIRMED
    assert service.projection().contact is Contact.ONLINE


def test_a_lost_session_waits_for_the_sign_in(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    entry = service.perform(CANCEL)
    server.failures["account"] = SignInNeeded(Message("Sign in."))
    remote.sync()
    assert found(store, entry).state is OutboxState.WAITING
    assert service.projection().contact is Contact.SIGN_IN_NEEDED


def test_switching_during_a_round_sends_nothing_in_the_wrong_name(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    clinic = account(id="acct_clinic", subscriptions=(subscription(id="sub_clinic"),))
    server.accounts["acct_clinic"] = clinic
    store.add_account(Snapshot(account=clinic, fetched_at=NOW))
    waiting = service.perform(Cancel(subscription="sub_clinic", comment="between us"))
    store.make_current("acct_doctor")
    server.when_asked = lambda: service.switch_account("acct_clinic")
    remote.sync()
    assert [name for name, _, _ in server.changes] == ["acct_clinic"]
    assert found(store, waiting).state is OutboxState.CONFIRMED


def test_a_hosted_page_the_server_forgot_does_not_look_like_being_offline(
    service: AccountService, remote: RemoteAccountService, store: LocalStore
) -> None:
    page = HostedPage(
        id="hp_1",
        purpose=HostedPagePurpose.ADD_PAYMENT_METHOD,
        status=HostedPageStatus.OPEN,
        expires_at=NOW + timedelta(hours=1),
    )
    store.save_hosted_page("acct_doctor", page)
    remote.sync()
    assert service.projection().contact is Contact.ONLINE
    assert service.projection().hosted_pages == ()


def test_not_modified_sets_the_clock_anew(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore, clock: SetClock
) -> None:
    wrong = Snapshot(account=account(), fetched_at=NOW, clock_offset=timedelta(days=-30))
    store.save_snapshot(wrong)
    server.is_modified = False
    server.server_time = clock.now() + timedelta(seconds=2)
    remote.sync()
    assert service.projection().now == server.server_time


@pytest.mark.parametrize("call", ["revoke", "forget"])
def test_signing_out_forgets_the_account_here_whatever_the_server_or_keyring_says(
    service: AccountService, remote: RemoteAccountService, server: Server, call: str
) -> None:
    failure = UNREACHABLE if call == "revoke" else VaultLocked(Message("Locked."))
    server.failures[call] = failure
    with pytest.raises(type(failure)):
        remote.sign_out("acct_doctor")
    assert not service.projection().is_signed_in


def test_what_is_decided_anew_during_a_round_is_sent_in_it(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore, clock: SetClock
) -> None:
    service.perform(CANCEL)
    purchase = service.perform(BUY, credit_quote())
    clock.advance(timedelta(minutes=31))

    def decide_anew(action: Action) -> None:
        if isinstance(action, Cancel):
            service.perform(
                BUY, msgspec.structs.replace(credit_quote(), expires_at=clock.now() + timedelta(minutes=30))
            )

    server.when_changed = decide_anew
    remote.sync()
    assert found(store, purchase).state is OutboxState.CONFIRMED
