from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from desktop.contract.account import Address, BillingDetails, Interval
from desktop.contract.actions import Action, AddTaxId, BuyCredits, Cancel, ChangeBillingDetails, ChangePlan, Keep
from desktop.contract.problems import Problem, ProblemType
from desktop.core.outbox import UNDISMISSED, OutboxEntry, OutboxState
from desktop.core.ports import ActionTimes
from desktop.core.snapshot import Snapshot
from desktop.store.database import open_file
from desktop.store.local_store import LocalStore
from tests.people import NOW, account, cancellation, subscription

CANCEL = Cancel(subscription="sub_md")
TIMES = ActionTimes(created_at=NOW, expires_at=NOW + timedelta(days=12))


def append(store: LocalStore, action: Action = CANCEL) -> OutboxEntry:
    return store.append("acct_doctor", action, 1, TIMES)


def shown(store: LocalStore) -> list[OutboxEntry]:
    return list(store.local_state().outbox)


def test_an_action_is_durable_before_anything_is_sent(store: LocalStore, path: Path, key: str) -> None:
    entry = append(store)
    beside = LocalStore(open_file(path, key))
    assert shown(beside) == [entry]
    assert entry.state is OutboxState.WAITING
    assert entry.attempts == 0


def test_a_second_click_gives_the_same_entry_with_the_same_key(store: LocalStore) -> None:
    assert append(store) == append(store)
    assert len(shown(store)) == 1


def test_asking_again_renews_what_was_never_sent(store: LocalStore) -> None:
    first = append(store)
    later = ActionTimes(created_at=NOW + timedelta(days=1), expires_at=TIMES.expires_at + timedelta(days=1))
    again = store.append("acct_doctor", CANCEL, 2, later)
    assert (again.id, again.idempotency_key) == (first.id, first.idempotency_key)
    assert (again.based_on, again.created_at, again.expires_at) == (2, later.created_at, later.expires_at)
    assert shown(store) == [again]


def test_asking_again_changes_nothing_of_what_was_sent(store: LocalStore) -> None:
    first = append(store)
    sent = store.note_attempt(first.id, NOW)
    later = ActionTimes(created_at=NOW, expires_at=TIMES.expires_at + timedelta(days=1))
    assert store.append("acct_doctor", CANCEL, 2, later) == sent


def test_what_has_no_answer_yet_is_shown_whatever_was_asked_for_since(store: LocalStore) -> None:
    first = append(store, BuyCredits(pack="pack_500", quote="q_1"))
    store.note_attempt(first.id, NOW)
    store.dismiss(first.id)
    append(store, BuyCredits(pack="pack_900", quote="q_2"))
    store.resolve(first.id, OutboxState.UNCLEAR)
    assert first.id in [entry.id for entry in shown(store)]


def test_a_later_action_decided_on_another_revision_keeps_it(store: LocalStore) -> None:
    cancel = append(store)
    store.note_attempt(cancel.id, NOW)
    keep = store.append("acct_doctor", Keep(subscription="sub_md"), 3, TIMES)
    cancelled = subscription(revision=7, pending_change=cancellation())
    store.confirm(cancel.id, Snapshot(account=account(version=2, subscriptions=(cancelled,)), fetched_at=NOW))
    follower = store.find(keep.id)
    assert follower is not None
    assert follower.based_on == 3


def test_the_same_action_again_while_the_first_is_unanswered_is_the_first(store: LocalStore) -> None:
    first = append(store)
    store.note_attempt(first.id, NOW)
    again = store.append("acct_doctor", Cancel(subscription="sub_md", comment="late thought"), 1, TIMES)
    assert again.idempotency_key == first.idempotency_key


def test_a_purchase_without_an_answer_is_not_made_again_though_another_was_asked_for_since(store: LocalStore) -> None:
    first = append(store, BuyCredits(pack="pack_500", quote="q_1"))
    store.note_attempt(first.id, NOW)
    other = append(store, BuyCredits(pack="pack_100", quote="q_2"))
    again = append(store, BuyCredits(pack="pack_500", quote="q_3"))
    assert (again.id, again.idempotency_key) == (first.id, first.idempotency_key)
    assert [(entry.id, entry.state) for entry in shown(store)] == [
        (first.id, OutboxState.UNANSWERED),
        (other.id, OutboxState.WAITING),
    ]


def test_what_was_decided_anew_does_not_end_on_its_former_date(store: LocalStore) -> None:
    first = append(store)
    later = ActionTimes(created_at=NOW, expires_at=TIMES.expires_at + timedelta(days=1))
    renewed = store.append("acct_doctor", CANCEL, 1, later)
    store.expire(first.id, first.expires_at)
    assert shown(store) == [renewed]


def test_an_undo_replaces_what_was_never_sent(store: LocalStore) -> None:
    cancel = append(store)
    keep = append(store, Keep(subscription="sub_md"))
    assert shown(store) == [keep]
    assert keep.idempotency_key != cancel.idempotency_key
    assert not store.withdraw(cancel.id)


def test_what_was_sent_can_not_be_withdrawn(store: LocalStore) -> None:
    entry = append(store)
    sent = store.note_attempt(entry.id, NOW)
    assert sent is not None
    assert (sent.state, sent.attempts) == (OutboxState.UNANSWERED, 1)
    assert not store.withdraw(entry.id)
    assert sent.idempotency_key == entry.idempotency_key


def test_what_was_withdrawn_is_never_sent(store: LocalStore) -> None:
    entry = append(store)
    assert store.withdraw(entry.id)
    assert store.note_attempt(entry.id, NOW) is None


def test_the_key_stays_the_same_over_every_attempt(store: LocalStore) -> None:
    entry = append(store)
    keys = {
        sent.idempotency_key
        for minutes in range(3)
        if (sent := store.note_attempt(entry.id, NOW + timedelta(minutes=minutes))) is not None
    }
    assert keys == {entry.idempotency_key}
    (kept,) = shown(store)
    assert kept.first_attempt_at == NOW
    assert kept.attempts == 3


def test_confirmation_and_snapshot_arrive_together(store: LocalStore) -> None:
    entry = append(store)
    cancelled = subscription(revision=2, pending_change=cancellation())
    fresh = Snapshot(account=account(version=2, subscriptions=(cancelled,)), fetched_at=NOW)
    store.confirm(entry.id, fresh)
    assert shown(store) == []
    assert store.local_state().snapshot == fresh
    confirmed = store.find(entry.id)
    assert confirmed is not None
    assert confirmed.state is OutboxState.CONFIRMED


def test_a_later_action_follows_the_revision_its_predecessor_made(store: LocalStore) -> None:
    cancel = append(store)
    store.note_attempt(cancel.id, NOW)
    keep = append(store, Keep(subscription="sub_md"))
    cancelled = subscription(revision=7, pending_change=cancellation())
    store.confirm(cancel.id, Snapshot(account=account(version=2, subscriptions=(cancelled,)), fetched_at=NOW))
    follower = store.find(keep.id)
    assert follower is not None
    assert follower.based_on == 7


def test_a_refusal_is_shown_until_it_is_dismissed(store: LocalStore) -> None:
    entry = append(store)
    problem = Problem(type=ProblemType.NOT_ALLOWED, title="Not allowed", status=409)
    store.resolve(entry.id, OutboxState.REFUSED, msgspec.json.encode(problem))
    (refused,) = shown(store)
    assert refused.problem == problem
    store.dismiss(entry.id)
    assert shown(store) == []


@pytest.mark.parametrize("state", list(UNDISMISSED))
def test_a_new_action_takes_the_place_of_an_old_setback(store: LocalStore, state: OutboxState) -> None:
    store.resolve(append(store).id, state)
    again = append(store)
    assert shown(store) == [again]


def test_another_plan_is_another_downgrade_even_while_the_first_is_unanswered(store: LocalStore) -> None:
    first = append(store, ChangePlan(subscription="sub_md", plan="edu", interval=Interval.MONTH, quote="q_1"))
    store.note_attempt(first.id, NOW)
    second = append(store, ChangePlan(subscription="sub_md", plan="patient", interval=Interval.MONTH, quote="q_2"))
    assert second.idempotency_key != first.idempotency_key


def test_the_same_pack_again_while_the_first_purchase_is_unanswered_is_the_first(store: LocalStore) -> None:
    first = append(store, BuyCredits(pack="pack_500", quote="q_1"))
    store.note_attempt(first.id, NOW)
    assert append(store, BuyCredits(pack="pack_500", quote="q_2")).id == first.id
    assert append(store, BuyCredits(pack="pack_900", quote="q_3")).id != first.id


def test_another_address_is_another_wish_even_while_the_first_is_unanswered(store: LocalStore) -> None:
    first = append(store, ChangeBillingDetails(name="Demo Clinic", address=Address(country="CH")))
    store.note_attempt(first.id, NOW)
    second = append(store, ChangeBillingDetails(name="Demo Clinic", address=Address(country="DE")))
    assert second.id != first.id


def test_a_tax_id_follows_the_revision_that_the_address_made(store: LocalStore) -> None:
    address = append(store, ChangeBillingDetails(name="Demo Clinic", address=Address(country="CH")))
    vat = append(store, AddTaxId(type="ch_vat", value="CHE-123.456.788 MWST"))
    store.note_attempt(address.id, NOW)
    changed = msgspec.structs.replace(account(version=2), billing_details=BillingDetails(revision=9))
    store.confirm(address.id, Snapshot(account=changed, fetched_at=NOW))
    follower = store.find(vat.id)
    assert follower is not None
    assert follower.based_on == 9


def test_a_setback_of_one_tax_id_stays_when_another_is_added(store: LocalStore) -> None:
    refused = append(store, AddTaxId(type="eu_vat", value="DE1"))
    store.resolve(refused.id, OutboxState.REFUSED)
    other = append(store, AddTaxId(type="eu_vat", value="DE123456789"))
    assert [entry.id for entry in shown(store)] == [refused.id, other.id]


def test_what_another_process_has_just_sent_does_not_expire(store: LocalStore) -> None:
    entry = append(store)
    store.note_attempt(entry.id, NOW)
    store.expire(entry.id, entry.expires_at)
    assert [kept.state for kept in shown(store)] == [OutboxState.UNANSWERED]


def test_an_answer_for_an_account_that_signed_out_meanwhile_changes_nothing(store: LocalStore) -> None:
    entry = append(store)
    store.remove_account("acct_doctor")
    store.confirm(entry.id, Snapshot(account=account(version=2), fetched_at=NOW))
    assert store.find(entry.id) is None
    assert store.local_state().account_id is None


def test_an_action_of_a_newer_release_is_left_for_that_release(store: LocalStore, path: Path, key: str) -> None:
    entry = append(store)
    beside = open_file(path, key)
    beside.execute("UPDATE outbox SET action = ?", (b'{"kind":"teleport","subscription":"sub_md"}',))
    assert shown(store) == []
    assert store.find(entry.id) is None
    assert beside.execute("SELECT count(*) FROM outbox").fetchone()[0] == 1
    beside.close()
