"""This computer's own data and habits, for both front ends."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.core.failures import FileFailure, StoreUnreadable
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.preferences import Language, Preferences, ReminderLeads
from desktop.core.projection import LocalState, Projection
from desktop.system.paths import HOME_VARIABLE, Home

if TYPE_CHECKING:
    from desktop.core.ports import Store, StoreRunner
    from desktop.system.autostart import Autostart
    from desktop.system.configuration import Configuration


class ComputerHousekeeping:
    """Implements `core.housekeeping.Housekeeping`.

    `end_sessions` is given the ids of accounts that were forgotten here, and tells the server and the keyring as well
    as it can; `start_command` is what starts this program at login.
    """

    def __init__(
        self,
        home: Home,
        run_in_store: "StoreRunner",
        projection: Callable[[], Projection],
        configured: "Callable[[], Configuration]",
        end_sessions: Callable[[Sequence[str]], None],
        start_command: list[str],
    ) -> None:
        self._home = home
        self._run_in_store = run_in_store
        self._projection = projection
        self._configured = configured
        self._end_sessions = end_sessions
        self._start_command = start_command

    def preferences(self) -> Preferences:
        """What is preferred now."""
        from desktop.system.preferences_file import read_preferences

        kept = read_preferences(self._home.config)
        return Preferences(
            language=kept.language, reminder_leads=kept.reminder_leads, starts_with_computer=self._starts()
        )

    def keep_language(self, language: Language) -> None:
        """Keeps the language for the next start."""
        from desktop.system.preferences_file import keep_language

        keep_language(self._home.config, language)

    def keep_reminder_leads(self, leads: ReminderLeads) -> None:
        """Keeps when to remind."""
        from desktop.system.preferences_file import keep_reminder_leads

        keep_reminder_leads(self._home.config, leads)

    def start_with_computer(self, *, wanted: bool) -> None:
        """Has the program started at login, or not."""
        autostart = _autostart()
        if autostart is None:
            raise FileFailure(Message(_NOT_STARTED_AT_LOGIN, {"reason": "-"}))
        try:
            if wanted:
                autostart.turn_on(self._start_command)
            else:
                autostart.turn_off()
        except OSError as error:
            raise FileFailure(Message(_NOT_STARTED_AT_LOGIN, {"reason": error.strerror or "-"})) from error

    def export_account(self, file: Path) -> None:
        """Writes all that is known of the current account as JSON."""
        from desktop.core.export import AccountExport, export_of
        from desktop.system.clock import SystemClock
        from desktop.system.downloads import UserFiles

        def read(store: "Store") -> AccountExport:
            return export_of(store, SystemClock().now())

        told: AccountExport = self._run_in_store(read)
        UserFiles().replace(file, msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")

    def delete_local_data(self) -> None:
        """Signs every account out here and removes what is known of them; preferences stay.

        What cannot be done stops nothing of the rest; it is raised after that.
        """
        local: LocalState = self._run_in_store(lambda store: store.local_state())
        with ExitStack() as afterwards:
            afterwards.callback(self._end_sessions, [account.id for account in local.known_accounts])
            afterwards.callback(self._delete_what_was_put_aside)
            with suppress(StoreUnreadable):  # it has just been put aside, and goes with what was before
                self._run_in_store(lambda store: store.erase())

    def _delete_what_was_put_aside(self) -> None:
        for aside in self._home.data.glob("*.unreadable-*"):
            try:
                aside.unlink(missing_ok=True)
            except OSError as error:
                facts: dict[str, Fact] = {"file": str(aside), "reason": error.strerror or "-"}
                raise FileFailure(Message(_NOT_DELETED, facts)) from error

    def write_diagnostics(self, file: Path) -> None:
        """Writes a zip for support."""
        from desktop.core.status import status_of
        from desktop.system.configuration import ConfigurationError
        from desktop.system.diagnostics import diagnostics
        from desktop.system.downloads import UserFiles

        try:
            configured = self._configured()
        except ConfigurationError:
            configured = None
        projection = self._projection()
        status = status_of(projection, self.preferences().reminder_leads)
        UserFiles().replace(file, diagnostics(self._home, configured, status, projection.known_accounts))

    def _starts(self) -> bool | None:
        autostart = _autostart()
        try:
            return autostart.is_on() if autostart is not None else None
        except OSError:
            return None


def start_command(command: list[str]) -> list[str]:
    """A command that works at login as it does now: there, nobody sets our environment."""
    chosen = os.environ.get(HOME_VARIABLE)
    if not chosen or sys.platform == "win32":
        return command
    return ["env", f"{HOME_VARIABLE}={Path(chosen).expanduser().absolute()}", *command]


def _autostart() -> "Autostart | None":
    from desktop.system.autostart import system_autostart

    return system_autostart(os.environ)


_NOT_DELETED = QT_TRANSLATE_NOOP(
    "core",
    "Older account data, which could not be read and was put aside, is still there as {file}: this computer did not "
    "let us delete it ({reason}). Delete that file yourself.",
)
_NOT_STARTED_AT_LOGIN = QT_TRANSLATE_NOOP(
    "core", "This computer did not let us change what is started when you log in ({reason})."
)
