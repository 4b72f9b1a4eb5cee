"""What of an account is kept on this computer, and how to take it away or remove it."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.core import sentences
from desktop.core.messages import Formatter
from desktop.core.projection import Persistence, Projection
from desktop.ui.bridge import Bridge
from desktop.ui.settings.delete_dialog import DeleteDialog
from desktop.ui.settings.save_row import SaveRow
from desktop.ui.text import say, together
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, heading, muted, selectable


class DataCard(Card):
    """`storage` is where it is kept; empty when there is no such place."""

    def __init__(self, bridge: Bridge, formatter: Formatter, storage: str) -> None:
        super().__init__()
        self._bridge = bridge
        self._formatter = formatter
        self._projection: Projection | None = None
        self._account = ""
        self.rows.addWidget(heading(self.tr("Data on this computer")))
        self._kept = body()
        self.rows.addWidget(self._kept)
        if storage:
            self.rows.addWidget(selectable(muted(storage)))
        self.rows.addSpacing(4)
        self._export = SaveRow(
            bridge.errands,
            formatter,
            self.tr("Export My Data…"),
            self.tr("Writes all that is known here of the account shown now: subscriptions, invoices, credits."),
            self._file_name,
            lambda housekeeping, file: housekeeping.export_account(file),
        )
        self.rows.addWidget(self._export)
        self.rows.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(16)
        explanation = self.tr("Signs every account out here and removes what is kept. Nothing changes at the server.")
        row.addWidget(muted(explanation), 1)
        self._delete = Button(self.tr("Delete Local Data…"))
        self._delete.clicked.connect(self._ask)
        row.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(row)

    def show_projection(self, projection: Projection) -> None:
        """Says how the data is kept."""
        self._projection = projection
        account = projection.account.id if projection.account else ""
        if account != self._account:
            self._account = account
            self._export.forget()
        self._export.setEnabled(projection.account is not None)
        self._kept.setText(self._how_kept(projection.persistence))

    def _how_kept(self, persistence: Persistence) -> str:
        if persistence is Persistence.KEPT:
            return self.tr("Kept encrypted; the key is in the keyring of this computer.")
        return together(say(message, self._formatter) for message in sentences.session_only(persistence))

    def _file_name(self) -> str:
        day = (self._projection.now if self._projection else datetime.now().astimezone()).date()
        return self.tr("3DICOM account data {day}.json").format(day=day.isoformat())

    def _ask(self) -> None:
        if self._projection is None:
            return
        elsewhere = sum(known.waiting_count for known in self._projection.others_waiting)
        waiting = self._projection.unresolved_count + elsewhere
        dialog = DeleteDialog(self.window(), self._projection.known_accounts, waiting)
        dialog.accepted.connect(self._delete_all)
        dialog.open()

    def _delete_all(self) -> None:
        self._delete.begin(self.tr("Deleting…"))

        def done(_result: None) -> None:
            self._delete.end()
            self._bridge.catch_up()

        def broke(failure: BaseException) -> None:
            self._delete.end()
            self._bridge.tell(failure)

        self._bridge.errands.locally(lambda application: application.housekeeping().delete_local_data(), done, broke)
