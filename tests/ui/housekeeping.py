"""A computer in memory: its preferences, and what was done about its data."""

from pathlib import Path

import msgspec

from desktop.core.failures import Failure
from desktop.core.preferences import Language, Preferences, ReminderLeads


class MemoryHousekeeping:
    """Keeps preferences in memory; `log` names what was done about data, in order."""

    def __init__(self, *, starts_with_computer: bool | None = False) -> None:
        self.kept = Preferences(starts_with_computer=starts_with_computer)
        self.log: list[object] = []
        self.failure: Failure | None = None

    def preferences(self) -> Preferences:
        return self.kept

    def keep_language(self, language: Language) -> None:
        self._may_fail()
        self.kept = msgspec.structs.replace(self.kept, language=language)

    def keep_reminder_leads(self, leads: ReminderLeads) -> None:
        self._may_fail()
        self.kept = msgspec.structs.replace(self.kept, reminder_leads=leads)

    def start_with_computer(self, *, wanted: bool) -> None:
        self._may_fail()
        self.kept = msgspec.structs.replace(self.kept, starts_with_computer=wanted)

    def export_account(self, file: Path) -> None:
        self._may_fail()
        self.log.append(("export", file))

    def delete_local_data(self) -> None:
        self._may_fail()
        self.log.append("delete")

    def write_diagnostics(self, file: Path) -> None:
        self._may_fail()
        self.log.append(("diagnostics", file))

    def _may_fail(self) -> None:
        if self.failure is not None:
            raise self.failure
