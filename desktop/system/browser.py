"""The user's web browser.

An address stands in the arguments of the browser's process for as long as that runs: other programs of this user can
read it there, and on Linux other users of the computer, unless /proc hides processes from them. So a sign-in is opened
by an address of our own listener, which refuses them (`client.oauth.loopback`). A hosted page's address cannot be kept
from them: with it they can look at that page and act on it as the user could, until it expires or has done its work.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from shutil import which

from desktop.core.failures import BrowserFailure, NoBrowser
from desktop.core.messages import Message
from desktop.system import messages
from desktop.system.url_policy import UrlPolicy

_SOON = 1.5
"""Seconds within which a launcher that cannot open anything says so. One that still runs then counts as open."""


class SystemBrowser:
    """Implements `core.ports.Browser` for the addresses that `allowed` allows.

    On Linux $BROWSER comes first (a list with colons; `%s` stands for the address), then xdg-open.
    """

    def __init__(self, allowed: UrlPolicy, environment: Mapping[str, str] | None = None) -> None:
        self._allowed = allowed
        self._environment = dict(os.environ if environment is None else environment)

    def open(self, url: str) -> None:
        """See `core.ports.Browser`. Waits at most two seconds."""
        if not self._allowed.allows(url):
            raise BrowserFailure(messages.ADDRESS_REFUSED)
        opened = self._open_linux(url) if sys.platform.startswith("linux") else _open_elsewhere(url)
        if not opened:
            raise NoBrowser(Message(messages.NO_BROWSER, {"url": url}))

    def _open_linux(self, url: str) -> bool:
        return any(self._launched(command) for command in self._commands(url))

    def _commands(self, url: str) -> Iterator[list[str]]:
        from shlex import split

        for entry in self._environment.get("BROWSER", "").split(os.pathsep):
            try:
                words = split(entry)
            except ValueError:
                continue
            # A trailing "&" asks webbrowser for the background, where our launches are anyway.
            words = words[:-1] if words[-1:] == ["&"] else words
            if words:
                filled = [word.replace("%s", url) for word in words]
                yield filled if filled != words else [*words, url]
        yield ["xdg-open", url]

    def _launched(self, command: list[str]) -> bool:
        program = which(command[0], path=self._environment.get("PATH"))
        if program is None:
            return False
        try:
            # A session of its own: the browser outlives us and gets none of our signals.
            process = subprocess.Popen(
                [program, *command[1:]],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError:
            return False
        return _is_running_or_done(process)


def _is_running_or_done(process: subprocess.Popen[bytes]) -> bool:
    try:
        return process.wait(_SOON) == 0
    except subprocess.TimeoutExpired:
        threading.Thread(target=process.wait, name="browser", daemon=True).start()
        return True


def _open_elsewhere(url: str) -> bool:
    """Windows and macOS have one way each, which the standard library knows."""
    import webbrowser

    return webbrowser.open(url)
