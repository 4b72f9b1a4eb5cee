"""Cancel, pause, downgrade and every way back."""

from typing import Any

import pytest

from tests.processes import wait_for
from tests.sandbox import Person
from tests.stories.machine import Machine
from tests.stories.window import Window


@pytest.fixture
def doctor(machine: Machine) -> Person:
    person = machine.server.person("doctor")
    machine.sign_in(person)
    return person


@pytest.fixture
def window(machine: Machine, doctor: Person) -> Window:  # noqa: ARG001 - the doctor must have signed in
    window = machine.open_window("--page", "subscriptions")
    window.sees("MD, Active")
    return window


def subscription(status: dict[str, Any], plan: str = "MD") -> dict[str, Any]:
    (found,) = [item for item in status["subscriptions"] if item["plan"] == plan]
    return dict(found)


def state_becomes(machine: Machine, state: str, plan: str = "MD") -> dict[str, Any]:
    """Waits until `status --json` tells this state, with nothing left to send."""

    def told() -> dict[str, Any] | None:
        status = machine.status()
        item = subscription(status, plan)
        return item if item["state"] == state and not status["outbox"] else None

    return wait_for(told, f"{plan} to be {state}")


def effects(machine: Machine, person: Person) -> list[str]:
    return [str(entry["kind"]) for entry in machine.server.ledger(person.account) if entry["kind"] != "quote"]


def test_cancel_keeps_access_to_the_end_of_the_period_and_can_be_undone(
    machine: Machine, doctor: Person, window: Window
) -> None:
    before = subscription(machine.status())
    window.press("Cancel", within="MD, Active")
    window.press("Cancel", within="Cancel MD")
    window.press("Continue")
    window.sees("cloud storage", within="Cancel MD")
    window.press("Cancel Subscription")
    window.sees("MD, Ends")
    cancelled = state_becomes(machine, "ending")
    assert cancelled["pending_change"]["effective_on"] == before["renews_on"]
    assert cancelled["next_charge"] is None

    window.press("Keep Subscription", within="MD, Ends")
    window.sees("MD, Active")
    kept = state_becomes(machine, "active")
    assert kept["next_charge"] == before["next_charge"]
    assert effects(machine, doctor) == ["cancel", "keep"]


def test_the_safe_way_out_of_the_dialog_changes_nothing(machine: Machine, doctor: Person, window: Window) -> None:
    window.press("Cancel", within="MD, Active")
    window.press("Cancel", within="Cancel MD")
    window.press("Continue")
    window.sees("Cancel Subscription", within="Cancel MD")
    window.press("Keep Subscription", within="Cancel MD")
    window.sees_no("Cancel Subscription")
    assert subscription(machine.status())["state"] == "active"
    assert effects(machine, doctor) == []


def test_pause_for_twelve_weeks_and_resume(machine: Machine, doctor: Person, window: Window) -> None:
    window.press("Cancel", within="MD, Active")
    window.press("Pause Subscription for 12 weeks", within="Cancel MD")
    window.press("Continue")
    window.press("Pause Subscription", within="Cancel MD")
    window.sees("MD, Pauses")
    paused = state_becomes(machine, "pause_ahead")
    assert paused["pending_change"]["resumes_on"] < paused["next_charge"]["on"]

    window.press("Resume Subscription", within="MD, Pauses")
    window.sees("MD, Active")
    state_becomes(machine, "active")
    assert effects(machine, doctor) == ["pause", "resume"]


def test_downgrade_shows_its_quote_first_and_waits_for_the_period_to_end(machine: Machine, window: Window) -> None:
    before = subscription(machine.status())
    window.press("Cancel", within="MD, Active")
    window.press("Downgrade", within="Cancel MD")
    window.press("Continue")
    window.sees("Due now", within="Cancel MD")
    window.press("Downgrade to EDU", within="Cancel MD")
    window.sees("MD, Changes")
    planned = state_becomes(machine, "plan_change_ahead")
    assert planned["pending_change"]["plan"]["name"] == "EDU"
    assert planned["pending_change"]["effective_on"] == before["renews_on"]
    assert planned["price"] == before["price"]
    assert planned["next_charge"]["amount"]["amount"] < before["price"]["amount"]

    window.press("Keep Subscription", within="MD, Changes")
    window.sees("MD, Active")
    assert state_becomes(machine, "active")["next_charge"] == before["next_charge"]


def test_a_patient_is_offered_no_downgrade(machine: Machine) -> None:
    machine.sign_in(machine.server.person("patient"))
    window = machine.open_window("--page", "subscriptions")
    window.press("Cancel", within="Patient, Active")
    window.sees("Pause Subscription for 12 weeks", within="Cancel Patient")
    assert "Downgrade" not in {node["name"] for node in window.tree()}


def test_cancel_while_a_downgrade_is_scheduled_replaces_it(machine: Machine, doctor: Person) -> None:
    assert machine.run("downgrade", "MD").returncode == 0
    assert machine.run("cancel", "MD").returncode == 0
    item = subscription(machine.status())
    assert item["pending_change"]["kind"] == "cancellation"
    assert effects(machine, doctor) == ["change_plan", "cancel"]
