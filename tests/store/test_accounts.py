from datetime import timedelta

import msgspec

from desktop.core.projection import Contact
from desktop.core.snapshot import Snapshot
from desktop.store.local_store import LocalStore
from tests.people import CATALOGUE, NOW, account, subscription


def snapshot(**changes: object) -> Snapshot:
    return Snapshot(account=msgspec.structs.replace(account(), **changes), fetched_at=NOW)


def test_a_snapshot_keeps_its_age_and_the_servers_clock(store: LocalStore) -> None:
    told = Snapshot(account=account(version=2), fetched_at=NOW, clock_offset=timedelta(seconds=-90.5))
    store.save_snapshot(told)
    assert store.local_state().snapshot == told


def test_an_answer_that_was_overtaken_does_not_replace_a_later_one(store: LocalStore) -> None:
    later = snapshot(version=3, as_of=NOW + timedelta(seconds=5))
    store.save_snapshot(later)
    store.save_snapshot(snapshot(version=2, as_of=NOW + timedelta(seconds=1)))
    assert store.local_state().snapshot == later


def test_a_server_whose_clock_was_ahead_once_is_still_believed(store: LocalStore) -> None:
    store.save_snapshot(snapshot(version=2, as_of=NOW + timedelta(days=365)))
    corrected = snapshot(version=3, as_of=NOW)
    store.save_snapshot(corrected)
    assert store.local_state().snapshot == corrected


def test_a_server_restored_from_a_backup_is_still_believed(store: LocalStore) -> None:
    store.save_snapshot(snapshot(version=9, as_of=NOW))
    restored = snapshot(version=4, as_of=NOW + timedelta(minutes=5))
    store.save_snapshot(restored)
    assert store.local_state().snapshot == restored


def test_switching_to_an_account_that_signed_out_elsewhere_changes_nothing(store: LocalStore) -> None:
    store.make_current("acct_gone")
    assert store.local_state().account_id == "acct_doctor"


def test_nothing_of_one_account_is_seen_in_another(store: LocalStore) -> None:
    other = snapshot(id="acct_patient", subscriptions=(subscription(id="sub_other"),))
    store.add_account(other)
    state = store.local_state()
    assert state.account_id == "acct_patient"
    assert state.snapshot == other
    assert [known.id for known in state.known_accounts] == ["acct_doctor", "acct_patient"]
    store.make_current("acct_doctor")
    assert store.local_state().account_id == "acct_doctor"


def test_signing_out_of_one_account_leaves_the_other(store: LocalStore) -> None:
    store.add_account(snapshot(id="acct_patient"))
    store.remove_account("acct_patient")
    assert store.local_state().account_id == "acct_doctor"
    store.remove_account("acct_doctor")
    assert store.local_state().account_id is None


def test_how_the_server_was_reached_is_remembered(store: LocalStore) -> None:
    store.save_contact("acct_doctor", Contact.UNREACHABLE)
    assert store.local_state().contact is Contact.UNREACHABLE


def test_the_catalogue_is_kept_for_offline(store: LocalStore) -> None:
    store.save_catalogue(CATALOGUE)
    assert store.local_state().catalogue == CATALOGUE
