"""Two people on one computer: each has their own, and nothing of the other."""

from tests.sandbox import Person
from tests.stories.machine import Machine
from tests.stories.window import Window


def signed_in_with_two(machine: Machine) -> tuple[Person, Person, Window]:
    """The doctor signs in, then adds the patient's account in the window; the patient's is shown."""
    doctor, patient = machine.server.person("doctor"), machine.server.person("patient")
    machine.sign_in(doctor)
    window = machine.open_window("--page", "invoices")
    window.press_row("1 × 3DICOM EDU")
    window.press("Account menu: Dr Ada Demo")
    window.press("Add Account")
    window.press("Sign in with your browser")
    machine.sign_in_in_browser(patient)
    window.sees("Account menu: Pat Demo")
    return doctor, patient, window


def on_every_page(window: Window) -> str:
    """All that is read on the pages that are about the account, once each has what it shows."""
    seen: list[str] = []
    pages = {
        "Dashboard": "What happens next",
        "Subscriptions": "My Subscriptions",
        "Invoices": "3DICOM",
        "Credits": "What credits buy",
    }
    for page, landmark in pages.items():
        window.press(page)
        window.sees(landmark)
        seen += [f"{node['name']} {node['description']}" for node in window.tree()]
    return "\n".join(seen)


def test_a_second_account_sees_nothing_of_the_first(machine: Machine) -> None:
    doctor, patient, window = signed_in_with_two(machine)
    window.press("Invoices")
    window.sees("1 × 3DICOM Patient")
    read = on_every_page(window)
    assert "Pat Demo" in read
    for word in ("Ada", "EDU", "MD", "1,240", "5556", doctor.email):
        assert word not in read, word

    window.press("Account menu: Pat Demo")
    window.press(f"Switch to Dr Ada Demo ({doctor.email})")
    window.sees("Account menu: Dr Ada Demo")
    window.press("Invoices")
    window.sees("1 × 3DICOM EDU")
    read = on_every_page(window)
    assert "1,240" in read
    for word in ("Pat Demo", "3DICOM Patient", patient.email):
        assert word not in read, word


def test_signing_out_of_one_leaves_the_other_as_it_is(machine: Machine) -> None:
    doctor, _patient, window = signed_in_with_two(machine)
    window.press("Account menu: Pat Demo")
    window.press("Settings")
    window.press("Sign out Pat Demo")
    window.sees("Account menu: Dr Ada Demo")
    status = machine.wait_for_status("the other account", signed_in=True)
    assert status["account"]["id"] == doctor.account
    window.press("Subscriptions")
    window.sees("MD, Active")
    assert "Pat Demo" not in on_every_page(window)
