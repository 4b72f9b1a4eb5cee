"""One window for each session of a user, brought up by whoever asks."""

from tests.processes import wait_for
from tests.stories.machine import Machine


def test_open_brings_up_the_running_window_on_the_page(machine: Machine) -> None:
    machine.sign_in(machine.server.person("doctor"))
    window = machine.open_window()
    window.sees("Next charge")
    wait_for(lambda: list(machine.home.rglob("window.sock")), "the window to listen")
    assert machine.run("open", "subscriptions").returncode == 0
    window.sees("MD, Active")
    second = machine.open_window()
    assert second.process.wait(60) == 0


def test_what_the_command_line_does_is_seen_in_the_window_at_once(machine: Machine) -> None:
    machine.sign_in(machine.server.person("doctor"))
    window = machine.open_window("--page", "subscriptions")
    window.sees("MD, Active")
    wait_for(lambda: list(machine.home.rglob("window.sock")), "the window to listen")
    assert machine.run("cancel", "MD").returncode == 0
    window.sees("MD, Ends", seconds=60)
