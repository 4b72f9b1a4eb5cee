"""Settings and Help in the real window: what is chosen stays chosen, and what is taken away holds no secret."""

import json
import zipfile
from pathlib import Path

from tests.processes import wait_for
from tests.sandbox import Person
from tests.stories.machine import Machine
from tests.stories.test_secrets import kept_secrets, leaks
from tests.stories.window import Window


def on_settings(machine: Machine) -> Window:
    """The window on Settings."""
    window = machine.open_window("--page", "settings")
    window.sees("Before a charge")
    return window


def signed_in(machine: Machine, kind: str) -> Person:
    """Somebody of a kind, signed in."""
    person = machine.server.person(kind)
    machine.sign_in(person)
    return person


def test_what_is_chosen_is_kept_over_a_restart(machine: Machine) -> None:
    signed_in(machine, "patient")
    window = on_settings(machine)
    window.press("Dark")
    window.choose("Before a charge", "3 days before")
    wait_for(lambda: window.chosen("Before a charge") == "3 days before", "the choice")
    window.choose("Language", "Français")
    window.sees("Rappels")
    window.close()

    again = machine.open_window("--page", "settings")
    again.sees("Rappels")
    again.choose("Langue", "English")
    again.sees("Reminders")
    wait_for(lambda: again.chosen("Before a charge") == "3 days before", "the lead")
    assert again.sees("Dark")["checked"]
    assert not again.sees("Light")["checked"]


def test_what_is_exported_is_the_whole_account_and_the_diagnostics_tell_nothing_of_it(
    machine: Machine, tmp_path: Path
) -> None:
    others = set(kept_secrets(machine.session))
    person = signed_in(machine, "doctor")
    window = on_settings(machine)
    data, bundle = tmp_path / "data.json", tmp_path / "diagnostics.zip"
    window.press("Export My Data…")
    window.save_as(data)
    window.sees(f"Saved as {data}")
    exported = json.loads(data.read_text("utf-8"))
    assert exported["account"]["id"] == person.account
    assert len(exported["invoices"]) == 6

    window.press("Help")
    window.press("Save Diagnostics…")
    window.save_as(bundle)
    window.sees(f"Saved as {bundle}")
    with zipfile.ZipFile(bundle) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    assert {"versions.json", "status.json"} <= {name for name, _ in parts}
    secrets = [secret.encode() for secret in set(kept_secrets(machine.session)) - others]
    assert secrets
    assert leaks(parts, [*secrets, person.email.encode(), person.password.encode(), b"Ada Demo", b"4242"]) == []


def test_who_cancelled_by_accident_asks_for_it_back(machine: Machine) -> None:
    signed_in(machine, "cancelling")
    window = machine.open_window("--page", "help")
    window.press("I cancelled by accident. What now?")
    window.press("Ask to Restore")
    assert window.sees("Restoring what was cancelled by accident")["checked"]
    window.write("Your message", "I pressed the wrong button. Please restore my scans.")
    window.press("Send")
    window.sees("Your question was sent")
    assert window.sees("Reference ")["name"].removeprefix("Reference ").strip()
    window.press("Close")
    window.sees_no("Your question was sent")
