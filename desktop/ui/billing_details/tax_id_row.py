"""One tax id, how far it was checked, and the way to delete it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.contract.account import TaxId, TaxIdStatus
from desktop.contract.actions import DeleteTaxId
from desktop.core.messages import Formatter
from desktop.core.outbox import OutboxEntry
from desktop.core.projection import Projection
from desktop.ui.billing_details.tax_id_names import kind_name
from desktop.ui.intents import Act, Perform
from desktop.ui.theme import tokens_of
from desktop.ui.tokens import Tone
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.entry_line import EntryLine
from desktop.ui.widgets.labels import body, muted, selectable
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.painting import flat
from desktop.ui.widgets.pill import Pill

_TONES = {
    TaxIdStatus.PENDING: Tone.WARN,
    TaxIdStatus.VERIFIED: Tone.GOOD,
    TaxIdStatus.UNVERIFIED: Tone.BAD,
    TaxIdStatus.UNAVAILABLE: Tone.NEUTRAL,
    TaxIdStatus.UNKNOWN: Tone.NEUTRAL,
}


class TaxIdRow(QWidget):
    """Deleting is asked once more, right in the row."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._tax_id: TaxId | None = None
        self._entry: OutboxEntry | None = None
        self._projection: Projection | None = None
        self._shown: tuple[object, ...] = ()
        self._value = selectable(body())
        self._kind = muted()
        self._pill = Pill()
        self._delete = Button(self.tr("Delete"))
        self._delete.clicked.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._value)
        words.addWidget(self._kind)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        for part in (self._pill, self._delete):
            row.addWidget(part)
        self._below = QVBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.setSpacing(8)
        rows.addLayout(row)
        rows.addLayout(self._below)

    def show_tax_id(self, tax_id: TaxId, entry: OutboxEntry | None, projection: Projection) -> None:
        """Shows a tax id as it is now, and the deletion that was asked for (`entry`)."""
        shown = (tax_id, entry, projection.contact)
        if shown == self._shown:
            return
        self._shown, self._tax_id = shown, tax_id
        self._value.setText(tax_id.value)
        self._kind.setText(kind_name(tax_id.type))
        self._pill.say(self._status(tax_id.status), _TONES[tax_id.status])
        spoken = f"{self._kind.text()} {tax_id.value}"
        self._delete.setAccessibleDescription(spoken)
        self._delete.setEnabled(entry is None or not entry.is_unresolved)
        self.setAccessibleName(f"{spoken}, {self._pill.text()}")
        self._entry, self._projection = entry, projection
        self._show_entry()

    def _show_entry(self) -> None:
        """What became of the deletion; a question makes place for it."""
        clear(self._below)
        if self._entry is not None and self._projection is not None:
            self._below.addWidget(EntryLine(self._formatter, self._act, self._entry, self._projection))

    def _status(self, status: TaxIdStatus) -> str:
        match status:
            case TaxIdStatus.PENDING:
                return self.tr("Being checked")
            case TaxIdStatus.VERIFIED:
                return self.tr("Verified")
            case TaxIdStatus.UNVERIFIED:
                return self.tr("Not verified")
            case TaxIdStatus.UNAVAILABLE:
                return self.tr("Not checked")
            case TaxIdStatus.UNKNOWN:
                return self.tr("State unknown to this version")

    def _ask(self) -> None:
        clear(self._below)
        question = self.tr("Take {tax_id} off future invoices?").format(tax_id=self._value.text())
        keep, delete = Button(self.tr("Keep Tax ID")), Button(self.tr("Delete Tax ID"), Look.DANGER)
        keep.clicked.connect(self._calm_down)
        delete.clicked.connect(self._delete_now)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(body(question), 1)
        for button in (keep, delete):
            button.setAccessibleDescription(question)
            row.addWidget(button)
        self._below.addLayout(row)
        keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _delete_now(self) -> None:
        self._calm_down()
        if self._tax_id is not None:
            self._act(Perform(DeleteTaxId(tax_id=self._tax_id.id)))

    def _calm_down(self) -> None:
        self._show_entry()
        self._delete.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        flat(QPainter(self), self.rect().adjusted(0, 0, 0, 1 - self.height()), tokens_of(self.palette()).line)
