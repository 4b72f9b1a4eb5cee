"""What can be done about this computer's own data and habits, whoever is signed in."""

from pathlib import Path
from typing import Protocol

from desktop.core.preferences import Language, Preferences, ReminderLeads


class Housekeeping(Protocol):
    """On the thread that owns the store. Every method may raise `Failure` with a sentence for the user."""

    def preferences(self) -> Preferences:
        """What is preferred now."""

    def keep_language(self, language: Language) -> None:
        """Keeps the language for the next start."""

    def keep_reminder_leads(self, leads: ReminderLeads) -> None:
        """Keeps when to remind."""

    def start_with_computer(self, *, wanted: bool) -> None:
        """Has the program started, or not, when the user logs in to this computer."""

    def export_account(self, file: Path) -> None:
        """Writes all that is known here of the current account as JSON, whole or not at all; no secret is in it."""

    def delete_local_data(self) -> None:
        """Signs every account out here and removes what is known of them; preferences stay."""

    def write_diagnostics(self, file: Path) -> None:
        """Writes a zip for support: redacted log, versions, configuration. No secret, name, e-mail or card is in it."""
