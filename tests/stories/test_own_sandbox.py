"""The window on a sandbox of its own, which is a process that may die."""

import os
import signal
from pathlib import Path
from typing import Any

import msgspec

from desktop.backend.sandbox.control import CONTROL
from tests.processes import wait_for
from tests.sandbox import Addresses, Sandbox
from tests.stories.machine import Machine
from tests.stories.window import Window


def test_a_sandbox_that_died_is_started_again_with_the_same_people_and_sign_in(machine: Machine) -> None:
    window = machine.open_window("--sandbox")
    window.press("Sign in with your browser")
    link = machine.links.next()
    former = addresses(machine)
    person = Sandbox(former, window.process).person("doctor")
    machine.browser.open(link)
    machine.browser.fill("E-mail", person.email)
    machine.browser.fill("Password", person.password)
    machine.browser.press("Sign in")
    machine.browser.sees("Return to 3DICOM Account")
    window.sees("$99.00 / month")
    before = status(machine)
    for child in sandboxes_of(window):
        os.kill(child, signal.SIGKILL)
    wait_for(lambda: not sandboxes_of(window), "the end of the sandbox")
    window.press_starting("Refresh")
    after = wait_for(lambda: later(status(machine), before["as_of"]), "a round with the sandbox that runs again")
    assert (after["online"], after["account"]) == (True, before["account"])
    assert addresses(machine).api == former.api
    assert Sandbox(addresses(machine), window.process).ledger(person.account) == []


def addresses(machine: Machine) -> Addresses:
    file = machine.home / "data" / "sandbox" / "server" / "addresses.json"
    told = msgspec.json.decode(file.read_bytes())
    return Addresses(**told, stripe="", control=f"{told['api']}{CONTROL}", stripe_key="")


def status(machine: Machine) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.json.decode(machine.run("status", "--sandbox", "--json").stdout)
    return told


def later(told: dict[str, Any], than: str) -> dict[str, Any] | None:
    return told if told["as_of"] > than else None


def sandboxes_of(window: Window) -> list[int]:
    """The processes of sandboxes that this window started and that have not ended."""
    threads = Path("/proc", str(window.process.pid), "task").iterdir()
    children = [Path("/proc", child) for thread in threads for child in (thread / "children").read_text().split()]
    sandboxes = [child for child in children if b"sandbox" in (child / "cmdline").read_bytes()]
    return [int(child.name) for child in sandboxes if ") Z " not in (child / "stat").read_text()]
