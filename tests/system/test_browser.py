"""The browser that is opened, as the user's environment has it."""

import os
import time
from pathlib import Path

import pytest

from desktop.core.failures import BrowserFailure, NoBrowser
from desktop.system.browser import SystemBrowser
from desktop.system.url_policy import url_policy

URL = "https://checkout.stripe.com/c/pay/cs_test_1?a=1&b=$(id);'%20"
POLICY = url_policy(())


class Programs:
    """A folder with programs of the test's own, which note how they were called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._notes = folder / "notes"

    def add(self, name: str, ending: str = "exit 0") -> None:
        program = self.folder / name
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "{name}" "$@" >> "{self._notes}"\n{ending}\n')
        program.chmod(0o755)

    def calls(self) -> list[str]:
        return self._notes.read_text().splitlines() if self._notes.exists() else []

    def browser(self, browser: str | None = None) -> SystemBrowser:
        environment = {"PATH": f"{self.folder}:/usr/bin:/bin"}
        return SystemBrowser(POLICY, environment if browser is None else {**environment, "BROWSER": browser})


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    return Programs(tmp_path)


def test_the_desktops_browser_is_opened(programs: Programs) -> None:
    programs.add("xdg-open")
    programs.browser().open(URL)
    assert programs.calls() == ["xdg-open", URL]


@pytest.mark.parametrize(
    ("setting", "calls"),
    [
        ("mine", ["mine", URL]),
        ("mine %s", ["mine", URL]),
        ("mine --url=%s --new", ["mine", f"--url={URL}", "--new"]),
        ("mine --new &", ["mine", "--new", URL]),
        ("'mine' \"--a b\"", ["mine", "--a b", URL]),
        ("missing:mine", ["mine", URL]),
        ("mine:xdg-open", ["mine", URL]),
        ("'unbalanced:mine", ["mine", URL]),
        ("", ["xdg-open", URL]),
        ("missing", ["xdg-open", URL]),
    ],
)
def test_the_users_own_choice_comes_first(programs: Programs, setting: str, calls: list[str]) -> None:
    programs.add("mine")
    programs.add("xdg-open")
    programs.browser(setting).open(URL)
    assert programs.calls() == calls


def test_a_browser_that_fails_is_followed_by_the_next(programs: Programs) -> None:
    programs.add("mine", "exit 1")
    programs.add("xdg-open")
    programs.browser("mine").open(URL)
    assert programs.calls() == ["mine", URL, "xdg-open", URL]


def test_no_browser_at_all_is_a_sentence(programs: Programs) -> None:
    programs.add("xdg-open", "exit 3")
    with pytest.raises(NoBrowser, match="Copy this link") as failure:
        programs.browser("missing").open(URL)
    assert failure.value.message.facts == {"url": URL}


def test_a_browser_that_stays_open_does_not_hold_us(programs: Programs) -> None:
    programs.add("xdg-open", f'echo $$ > "{programs.folder}/pid"; exec sleep 60')
    started = time.monotonic()
    programs.browser().open(URL)
    assert time.monotonic() - started < 2
    pid = int((programs.folder / "pid").read_text())
    assert os.getsid(pid) != os.getsid(0)
    os.kill(pid, 9)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "https://evil.example/", "--version", ""])
def test_another_address_starts_nothing(programs: Programs, url: str) -> None:
    programs.add("xdg-open")
    with pytest.raises(BrowserFailure, match="not one of the pages"):
        programs.browser().open(url)
    assert programs.calls() == []
