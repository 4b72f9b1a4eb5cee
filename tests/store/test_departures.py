"""Who is forgotten here is remembered until the session is gone too."""

from desktop.core.snapshot import Snapshot
from desktop.store.local_store import LocalStore
from tests.people import NOW, account


def test_who_signs_out_departs_until_the_session_is_gone(store: LocalStore) -> None:
    store.remove_account("acct_doctor")
    store.remove_account("acct_nobody")
    assert store.departures() == ("acct_doctor",)
    store.end_departure("acct_doctor")
    assert store.departures() == ()


def test_whose_data_are_deleted_departs_too(store: LocalStore) -> None:
    store.add_account(Snapshot(account=account(id="acct_clinic"), fetched_at=NOW))
    store.erase()
    assert sorted(store.departures()) == ["acct_clinic", "acct_doctor"]


def test_who_comes_back_has_not_departed(store: LocalStore) -> None:
    store.remove_account("acct_doctor")
    store.add_account(Snapshot(account=account(), fetched_at=NOW))
    assert store.departures() == ()
