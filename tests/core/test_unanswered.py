"""Actions that were sent without an answer: never sent twice in doubt, never silent, and they can be undone."""

from datetime import timedelta

import msgspec
import pytest

from desktop.contract.account import Address, BillingDetails, Interval, TaxId, TaxIdStatus
from desktop.contract.actions import AddTaxId, BuyCredits, Cancel, ChangeBillingDetails, ChangePlan, Keep, Pause, Resume
from desktop.contract.billing_calendar import pause_end
from desktop.core import deeds
from desktop.core.account import AccountService
from desktop.core.failures import Refused, SignInNeeded
from desktop.core.messages import Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.ports import ActionTimes
from desktop.core.remote import RemoteAccountService
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.core.server import UNREACHABLE, Server
from tests.people import MD_PERIOD, NOW, account, cancellation, credit_quote, quote, subscription

CANCEL = Cancel(subscription="sub_md")
BUY = BuyCredits(pack="pack_500", quote="q_credits")


def found(store: LocalStore, entry: OutboxEntry) -> OutboxEntry:
    kept = store.find(entry.id)
    assert kept is not None
    return kept


@pytest.fixture
def lost(service: AccountService, remote: RemoteAccountService, server: Server) -> OutboxEntry:
    """A cancellation whose answer was lost."""
    entry = service.perform(CANCEL)
    server.failures["change"] = UNREACHABLE
    remote.sync()
    server.failures.clear()
    return entry


@pytest.mark.parametrize("correction", [timedelta(days=-2), timedelta(hours=-20)])
def test_a_corrected_clock_does_not_lengthen_the_life_of_a_key(
    service: AccountService,
    remote: RemoteAccountService,
    server: Server,
    store: LocalStore,
    clock: SetClock,
    correction: timedelta,
) -> None:
    server_time = NOW
    clock.advance(-correction)
    server.ahead = server_time - clock.now()
    remote.sync()
    entry = service.perform(BUY, credit_quote())
    server.failures["change"] = UNREACHABLE
    remote.sync()
    server.failures.clear()
    clock.advance(correction + timedelta(hours=30))
    server.ahead = timedelta(0)
    remote.sync()
    assert found(store, entry).state is OutboxState.UNCLEAR
    assert len(server.changes) == 1


def test_a_server_that_does_not_tell_its_time_with_not_modified_is_asked_for_the_account(
    service: AccountService, remote: RemoteAccountService, server: Server, clock: SetClock
) -> None:
    server.is_modified = False
    clock.advance(timedelta(days=-1))
    server.ahead = timedelta(days=1)
    remote.sync()
    assert service.projection().now == NOW


def test_a_server_whose_clock_went_back_is_not_sent_the_key_again(
    lost: OutboxEntry, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    server.ahead = timedelta(hours=-3)
    remote.sync()
    assert found(store, lost).state is OutboxState.NOT_HAPPENED
    assert len(server.changes) == 1


def test_what_was_sent_and_did_not_happen_is_not_said_to_have_been_too_late(
    lost: OutboxEntry, remote: RemoteAccountService, store: LocalStore, clock: SetClock
) -> None:
    clock.advance(timedelta(hours=24))
    remote.sync()
    said = deeds.setback(found(store, lost)).text
    assert "was sent" in said
    assert "in time" not in said
    assert found(store, lost).id in [entry.id for entry in store.local_state().outbox]


def test_a_colleagues_address_is_not_overwritten_after_a_lost_answer(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore, clock: SetClock
) -> None:
    service.perform(AddTaxId(type="eu_vat", value="DE123456789"))
    mine = service.perform(ChangeBillingDetails(name="Mine", address=Address(city="Rome")))
    server.failures["change"] = UNREACHABLE
    remote.sync()
    server.failures.clear()
    vat = TaxId(id="txi_1", type="eu_vat", value="DE123456789", status=TaxIdStatus.PENDING)
    theirs = BillingDetails(revision=7, name="Colleague", address=Address(city="Oslo"), tax_ids=(vat,))
    server.accounts["acct_doctor"] = msgspec.structs.replace(account(version=9), billing_details=theirs)
    clock.advance(timedelta(hours=25))
    sent: list[int | None] = []
    server.when_changed = lambda _action: sent.append(found(store, mine).based_on)
    remote.sync()
    assert sent == [mine.based_on]


def test_a_purchase_that_nobody_can_tell_of_is_shown_though_another_was_made(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore, clock: SetClock
) -> None:
    first = service.perform(BUY, credit_quote())
    server.failures["change"] = UNREACHABLE
    remote.sync()
    times = ActionTimes(created_at=NOW, expires_at=NOW + timedelta(minutes=30))
    store.append("acct_doctor", BuyCredits(pack="pack_900", quote="q_other"), None, times)
    clock.advance(timedelta(hours=25))
    server.failures.clear()
    remote.sync()
    assert (first.id, OutboxState.UNCLEAR) in [(shown.id, shown.state) for shown in service.projection().outbox]


def test_what_needs_a_sign_in_first_was_not_sent_and_can_be_taken_back(
    service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    entry = service.perform(CANCEL)
    server.failures["authorize"] = SignInNeeded(Message("Sign in."))
    remote.sync()
    assert found(store, entry).state is OutboxState.WAITING
    assert service.withdraw(entry.id)


def test_keep_waits_behind_a_cancellation_without_an_answer(
    lost: OutboxEntry, service: AccountService, remote: RemoteAccountService, server: Server, store: LocalStore
) -> None:
    keep = service.perform(Keep(subscription="sub_md"))
    assert keep.expires_at == MD_PERIOD[1]
    cancelled = subscription(revision=2, pending_change=cancellation())
    server.accounts["acct_doctor"] = account(version=2, subscriptions=(cancelled,))
    revisions: list[int | None] = []
    server.when_changed = lambda _action: revisions.append(found(store, keep).based_on)
    remote.sync()
    assert [action for _, action, _ in server.changes[1:]] == [CANCEL, Keep(subscription="sub_md")]
    assert revisions == [1, 2]
    assert {found(store, lost).state, found(store, keep).state} == {OutboxState.CONFIRMED}


def test_resume_waits_behind_a_pause_without_an_answer(service: AccountService, store: LocalStore) -> None:
    pause = service.perform(Pause(subscription="sub_md", resumes_on=pause_end(NOW)))
    store.note_attempt(pause.id, NOW)
    assert service.perform(Resume(subscription="sub_md")).state is OutboxState.WAITING


def test_keep_after_a_pause_without_an_answer_takes_nothing_back(service: AccountService, store: LocalStore) -> None:
    pause = service.perform(Pause(subscription="sub_md", resumes_on=pause_end(NOW)))
    store.note_attempt(pause.id, NOW)
    with pytest.raises(Refused, match="nothing to take back"):
        service.perform(Keep(subscription="sub_md"))


def test_keep_waits_behind_a_downgrade_without_an_answer(service: AccountService, store: LocalStore) -> None:
    to_edu = ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_1")
    store.note_attempt(service.perform(to_edu, quote()).id, NOW)
    assert service.perform(Keep(subscription="sub_md")).state is OutboxState.WAITING


def test_keep_is_refused_behind_a_change_that_is_charged_at_once(service: AccountService, store: LocalStore) -> None:
    to_yearly = ChangePlan(subscription="sub_md", plan="md", interval=Interval.YEAR, quote="q_1")
    store.note_attempt(service.perform(to_yearly, quote()).id, NOW)
    with pytest.raises(Refused, match="nothing to take back"):
        service.perform(Keep(subscription="sub_md"))


def test_keep_takes_back_a_change_that_would_be_charged_at_once_but_was_never_sent(service: AccountService) -> None:
    service.perform(ChangePlan(subscription="sub_md", plan="md", interval=Interval.YEAR, quote="q_1"), quote())
    assert service.perform(Keep(subscription="sub_md")).state is OutboxState.WITHDRAWN


def test_keep_is_silent_about_a_cancellation_that_never_happened(
    lost: OutboxEntry, service: AccountService, remote: RemoteAccountService, server: Server, clock: SetClock
) -> None:
    service.perform(Keep(subscription="sub_md"))
    clock.advance(timedelta(hours=25))
    remote.sync()
    assert service.projection().outbox == ()
    assert [action for _, action, _ in server.changes] == [lost.action]


def test_keep_is_sent_when_somebody_else_cancelled_what_was_to_be_changed(
    service: AccountService, remote: RemoteAccountService, server: Server, clock: SetClock
) -> None:
    to_edu = ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_1")
    service.perform(to_edu, quote())
    server.failures["change"] = UNREACHABLE
    remote.sync()
    server.failures.clear()
    service.perform(Keep(subscription="sub_md"))
    cancelled = subscription(revision=2, pending_change=cancellation())
    server.accounts["acct_doctor"] = account(version=2, subscriptions=(cancelled,))
    clock.advance(timedelta(hours=25))
    remote.sync()
    assert server.changes[-1][1] == Keep(subscription="sub_md")
