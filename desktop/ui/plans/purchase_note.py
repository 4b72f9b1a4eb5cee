"""What becomes of a purchase, in the sheet where it was asked for."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.messages import Formatter, Message
from desktop.ui.plans.outcome import Outcome, OutcomeKind
from desktop.ui.text import say
from desktop.ui.tokens import Tone
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.banner import Sign
from desktop.ui.widgets.labels import body, selectable

_TONES = {
    OutcomeKind.UNDER_WAY: Tone.ACCENT,
    OutcomeKind.WAITING: Tone.WARN,
    OutcomeKind.SETTLED: Tone.GOOD,
    OutcomeKind.NEEDS_BANK: Tone.WARN,
    OutcomeKind.NEEDS_CARD: Tone.BAD,
    OutcomeKind.NEW_PRICE: Tone.WARN,
    OutcomeKind.FAILED: Tone.BAD,
}


class PurchaseNote(QWidget):
    """One sentence with its sign; hidden while there is nothing to say."""

    def __init__(self, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._sign = Sign(Tone.ACCENT)
        self._words = selectable(body())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.hide()

    def show_outcome(self, outcome: Outcome) -> None:
        """Says where the purchase stands."""
        if outcome.kind is OutcomeKind.UNDER_WAY:
            self._say(self.tr("Waiting for the answer. You may close this: it goes on by itself."), outcome.kind)
        elif outcome.message is not None:
            self._say(say(outcome.message, self._formatter), outcome.kind)

    def show_failure(self, message: Message) -> None:
        """Says that something else did not work."""
        self._say(say(message, self._formatter), OutcomeKind.FAILED)

    def _say(self, sentence: str, kind: OutcomeKind) -> None:
        self._sign.show_tone(_TONES[kind])
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence, _TONES[kind])
