"""What became of an action, right where it was asked for."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core import named_deeds
from desktop.core.messages import Formatter
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Projection
from desktop.ui.intents import Act, Dismiss, Intent, PayInvoice, Undo
from desktop.ui.text import say, together
from desktop.ui.theme import BAD, WARN
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import label


class EntryLine(QWidget):
    """One sentence, and Undo or Dismiss where that is possible."""

    def __init__(self, formatter: Formatter, act: Act, entry: OutboxEntry, projection: Projection) -> None:
        super().__init__()
        self._act = act
        waits = entry.is_unresolved
        said = (named_deeds.waiting(entry, projection),) if waits else named_deeds.setback(entry, projection)
        ink: QPalette.ColorRole = WARN if waits else BAD
        text = label(together(say(message, formatter) for message in said), ink=ink)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(text, 1)
        self.setAccessibleName(text.text())
        if entry.invoice_to_pay:
            row.addWidget(self._button(self.tr("Pay now"), PayInvoice(entry.invoice_to_pay)))
        if not waits:
            row.addWidget(self._button(self.tr("Dismiss"), Dismiss(entry.id)))
        elif entry.state is OutboxState.WAITING:
            row.addWidget(self._button(self.tr("Undo"), Undo(entry.id)))

    def _button(self, text: str, intent: Intent) -> Button:
        button = Button(text)
        button.clicked.connect(lambda: self._act(intent))
        return button
