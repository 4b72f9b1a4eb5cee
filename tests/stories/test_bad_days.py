"""Offline, late, half and twice: nothing is lost, nothing is done twice, and it is said."""

from typing import Any

import pytest

from tests.sandbox import OwnSandbox, Person
from tests.stories.machine import Machine

HOUR = 3600


@pytest.fixture
def doctor(machine: Machine) -> Person:
    person = machine.server.person("doctor")
    machine.sign_in(person)
    return person


def md(status: dict[str, Any]) -> dict[str, Any]:
    (found,) = [item for item in status["subscriptions"] if item["plan"] == "MD"]
    return dict(found)


def times_done(machine: Machine, person: Person, kind: str) -> int:
    return sum(entry["kind"] == kind for entry in machine.server.ledger(person.account))


def test_a_restart_shows_the_account_before_the_network_answers(own_machine: Machine, own_server: OwnSandbox) -> None:
    own_machine.sign_in(own_machine.server.person("doctor"))
    own_server.stop()
    window = own_machine.open_window("--page", "subscriptions")
    window.sees("MD, Active, $99.00 / month")
    window.sees("offline")
    status = own_machine.status()
    assert status["online"] is False
    assert status["as_of"] is not None


def test_a_cancellation_offline_waits_and_says_so_until_the_server_is_back(
    own_machine: Machine, own_server: OwnSandbox
) -> None:
    person = own_machine.server.person("doctor")
    own_machine.sign_in(person)
    own_server.stop()
    window = own_machine.open_window("--page", "subscriptions")
    window.press("Cancel", within="MD, Active")
    window.press("Cancel", within="Cancel MD")
    window.press("Continue")
    window.press("Cancel Subscription", within="Cancel MD")
    window.sees("Cancelling: will be sent when you are online")
    status = own_machine.status()
    assert md(status)["state"] == "active"
    assert [(entry["action"], entry["state"]) for entry in status["outbox"]] == [("cancel", "waiting")]
    own_machine.server = own_server.start()
    window.press_starting("Refresh")
    window.sees("MD, Ends")
    assert times_done(own_machine, person, "cancel") == 1


def test_a_cancellation_offline_can_be_undone_without_a_trace(own_machine: Machine, own_server: OwnSandbox) -> None:
    person = own_machine.server.person("doctor")
    own_machine.sign_in(person)
    own_server.stop()
    assert own_machine.run("cancel", "MD").returncode == 75
    window = own_machine.open_window("--page", "subscriptions")
    window.sees("Cancelling: will be sent when you are online")
    window.press("Undo", within="MD, Active")
    window.sees_no("Cancelling: will be sent when you are online")
    assert own_machine.status()["outbox"] == []
    own_machine.server = own_server.start()
    assert own_machine.run("sync").returncode == 0
    assert times_done(own_machine, person, "cancel") == 0


def test_what_waits_is_sent_once_when_the_server_is_back(machine: Machine, doctor: Person) -> None:
    machine.server.fault(down=True)
    waiting = machine.run("cancel", "MD")
    assert waiting.returncode == 75
    assert "will be sent when you are online" in waiting.stderr
    again = machine.run("cancel", "MD")
    assert again.returncode == 75
    assert md(machine.status())["waiting"] == "cancel"
    machine.server.fault(down=False)
    assert machine.run("sync").returncode == 0
    assert md(machine.status())["state"] == "ending"
    assert times_done(machine, doctor, "cancel") == 1


def test_an_answer_lost_after_the_deed_does_not_do_it_twice(machine: Machine, doctor: Person) -> None:
    machine.server.fault(drop_after_commit=1)
    lost = machine.run("cancel", "MD")
    assert lost.returncode == 75
    (entry,) = machine.status()["outbox"]
    assert entry["state"] == "unanswered"
    assert machine.run("sync").returncode == 0
    status = machine.status()
    assert (md(status)["state"], status["outbox"]) == ("ending", [])
    assert times_done(machine, doctor, "cancel") == 1


@pytest.mark.parametrize("fault", [{"status": 500, "times": 1}, {"truncate": 2}])
@pytest.mark.usefixtures("doctor")
def test_half_an_answer_or_a_broken_server_changes_nothing_here(machine: Machine, fault: dict[str, int]) -> None:
    before = machine.status()
    machine.server.fault(**fault)
    assert machine.run("sync").returncode == 69
    after = machine.status()
    assert after["subscriptions"] == before["subscriptions"]
    assert after["signed_in"] is True
    machine.server.fault(truncate=0, times=0)
    assert machine.run("sync").returncode == 0


def test_a_server_that_is_down_at_the_first_start_gives_a_plain_sign_in_page(
    own_machine: Machine, own_server: OwnSandbox
) -> None:
    own_server.stop()
    window = own_machine.open_window()
    window.press("Sign in with your browser")
    window.sees("could not reach")
    own_machine.server = own_server.start()
    window.press("Try again")
    own_machine.sign_in_in_browser(own_machine.server.person("patient"))
    window.sees("Account menu: Pat Demo")


def test_a_slow_server_never_delays_a_click(machine: Machine, doctor: Person) -> None:
    window = machine.open_window("--page", "subscriptions")
    window.sees("MD, Active")
    machine.server.fault(delay_seconds=10)
    window.press("Cancel", within="MD, Active")
    window.press("Cancel", within="Cancel MD")
    window.press("Continue")
    window.press("Cancel Subscription", within="Cancel MD")
    window.sees("Cancelling", seconds=8)
    window.sees("MD, Ends")
    assert times_done(machine, doctor, "cancel") == 1


def test_without_a_keyring_the_session_is_for_now_only_and_says_so(machine: Machine) -> None:
    with machine.without_keyring():
        window = machine.open_window()
        window.sees("no keyring")
        window.press("Sign in with your browser")
        machine.sign_in_in_browser(machine.server.person("patient"))
        window.sees("Account menu: Pat Demo")
        window.close()
        assert not list(machine.home.rglob("account.db"))
        assert machine.status()["signed_in"] is False


def test_a_locked_keyring_is_not_an_absent_one(machine: Machine, doctor: Person) -> None:
    with machine.with_locked_keyring():
        status = machine.status()
        assert status["persistence"] == "session_only_keyring_locked"
        assert status["signed_in"] is False
    status = machine.status()
    assert status["persistence"] == "kept"
    assert status["account"]["id"] == doctor.account


def test_a_damaged_database_is_put_aside_and_everything_fetched_anew(machine: Machine, doctor: Person) -> None:
    (database,) = machine.home.rglob("account.db")
    for part in database.parent.glob("account.db-*"):
        part.unlink()
    database.write_bytes(b"damaged" * 1000)
    told = machine.run("status")
    assert "could not be read" in told.stderr
    status = machine.status()
    assert (status["signed_in"], status["persistence"]) == (False, "kept")
    assert [file.read_bytes()[:7] for file in database.parent.glob("account.db.unreadable-*")] == [b"damaged"]
    machine.sign_in(doctor)
    assert md(machine.status())["state"] == "active"


def test_a_decision_on_old_facts_is_asked_again_not_carried_out(machine: Machine, doctor: Person) -> None:
    machine.server.fault(down=True)
    assert machine.run("cancel", "MD").returncode == 75
    elsewhere = machine.another()
    machine.server.fault(down=False)
    elsewhere.sign_in(doctor)
    assert elsewhere.run("pause", "MD").returncode == 0
    assert machine.run("sync").returncode == 0
    status = machine.status()
    (entry,) = status["outbox"]
    assert entry["state"] == "stale"
    assert md(status)["state"] == "pause_ahead"
    assert times_done(machine, doctor, "cancel") == 0


def test_a_cancellation_that_comes_too_late_is_not_sent(own_machine: Machine, own_server: OwnSandbox) -> None:
    person = own_machine.server.person("doctor")
    own_machine.sign_in(person)
    own_server.stop()
    assert own_machine.run("cancel", "MD").returncode == 75
    own_machine.server = own_server.start()
    own_machine.server.advance(40 * 24 * HOUR)
    assert own_machine.run("sync").returncode == 0
    (entry,) = own_machine.status()["outbox"]
    assert entry["state"] == "expired"
    assert times_done(own_machine, person, "cancel") == 0
