"""The real window as a user meets it: by visible label, over the accessibility bus."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.desktop_session import DesktopSession
from tests.processes import ended, started

_DRIVER = Path(__file__).with_name("accessible_window.py")
BUTTONS = ["push button", "button", "toggle button", "radio button", "check box", "menu item", "link", "button menu"]


class Window:
    """A running application. Every call waits for what it names."""

    def __init__(self, session: DesktopSession, environment: dict[str, str], *arguments: str) -> None:
        self._session = session
        log = Path(environment["HOME"]) / "window.log"
        self.process = started(
            [sys.executable, "-m", "desktop", *arguments], environment, log=log, cwd=Path(__file__).parents[2]
        )
        self._driver = started(
            ["/usr/bin/python3", _DRIVER, str(self.process.pid)],
            environment,
            log=log,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def press(self, name: str, *, within: str = "", seconds: float = 60) -> None:
        """Presses the button, menu entry or choice of this label."""
        self._ask({"do": "press", "name": name, "role": BUTTONS, "within": within, "seconds": seconds})

    def press_starting(self, text: str) -> None:
        """Presses the first button whose label holds this text."""
        self._ask({"do": "press", "text": text, "role": BUTTONS})

    def sees(self, text: str, *, within: str = "", seconds: float = 60) -> dict[str, Any]:
        """Waits until this text is on the screen."""
        found: dict[str, Any] = self._ask({"do": "find", "text": text, "within": within, "seconds": seconds})
        return found

    def sees_no(self, text: str, *, within: str = "", seconds: float = 60) -> None:
        """Waits until this text is no more on the screen."""
        self._ask({"do": "absent", "text": text, "within": within, "seconds": seconds})

    def write(self, name: str, value: str) -> None:
        """Fills a field."""
        self._ask({"do": "write", "name": name, "role": ["text", "entry"], "value": value, "seconds": 60})

    def choose(self, label: str, entry: str) -> None:
        """Opens the box of this label and chooses an entry of its list, by the keyboard."""
        steps = self._ask({"do": "open_box", "label": label, "value": entry, "seconds": 60})["steps"]
        self._ask({"do": "find", "name": entry, "role": ["list item"], "seconds": 60})
        self.type(*["Down" if steps > 0 else "Up"] * abs(steps), "Return")

    def chosen(self, label: str) -> str:
        """What is chosen in the box of this label."""
        name: str = self._ask({"do": "box", "label": label})["name"]
        return name

    def press_row(self, text: str) -> None:
        """Chooses the row in whose summary or cells this text stands."""
        self._ask({"do": "press", "text": text, "role": ["table cell"], "seconds": 60})

    def focus(self, name: str) -> None:
        """Puts the keyboard on something."""
        self._ask({"do": "focus", "name": name, "seconds": 60})

    def type(self, *keys: str) -> None:
        """Presses keys by their names."""
        self._ask({"do": "keys", "keys": list(keys)})

    def save_as(self, path: Path) -> None:
        """Answers the question for a file."""
        self.write("File name:", str(path))
        self.press("Save")

    def listen(self) -> None:
        """Hears from now on what the application has read out."""
        self._ask({"do": "listen"})

    def hears(self, text: str) -> list[str]:
        """Waits until this text was read out; all that was, in order, each with how urgent it is."""
        sentences: list[str] = self._ask({"do": "heard", "text": text, "seconds": 60})["sentences"]
        return sentences

    def tree(self) -> list[dict[str, Any]]:
        """Everything on the screen."""
        nodes: list[dict[str, Any]] = self._ask({"do": "tree"})
        return nodes

    def close(self) -> None:
        """Ends the application as the session's end would."""
        ended(self._driver)
        ended(self.process)

    def _ask(self, command: dict[str, object]) -> Any:
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        self._driver.stdin.write(json.dumps(command).encode() + b"\n")
        self._driver.stdin.flush()
        line = self._driver.stdout.readline()
        answer = json.loads(line) if line else {"problem": "the driver ended"}
        if "problem" in answer:
            pytest.fail(f"{answer['problem']}\non the screen: {self._names()}")
        return answer["ok"]

    def _names(self) -> str:
        picture = Path(self._session.environment["HOME"]) / "failure.png"
        self._session.screenshot(picture)
        try:
            nodes = self.tree() if self._driver.poll() is None else []
        except RecursionError:
            nodes = []
        return f"{picture}\n" + "\n".join(f"  {node['role']}: {node['name']}" for node in nodes if node["name"])
