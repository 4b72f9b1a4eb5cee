"""Why somebody leaves: optional, and never in the way."""

import msgspec
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.contract.actions import CancellationReason
from desktop.core.messages import QT_TRANSLATE_NOOP, Formatter, Message
from desktop.ui.text import say
from desktop.ui.theme import HIT, scaled
from desktop.ui.widgets.inputs import INPUTS, Picker
from desktop.ui.widgets.labels import muted

_LONGEST = 1000
_REASONS = {
    CancellationReason.TOO_EXPENSIVE: QT_TRANSLATE_NOOP("core", "It is too expensive"),
    CancellationReason.UNUSED: QT_TRANSLATE_NOOP("core", "I do not use it enough"),
    CancellationReason.MISSING_FEATURES: QT_TRANSLATE_NOOP("core", "Something I need is missing"),
    CancellationReason.TOO_COMPLEX: QT_TRANSLATE_NOOP("core", "It is too complicated"),
    CancellationReason.LOW_QUALITY: QT_TRANSLATE_NOOP("core", "The quality is not good enough"),
    CancellationReason.SWITCHED_SERVICE: QT_TRANSLATE_NOOP("core", "I use something else now"),
    CancellationReason.CUSTOMER_SERVICE: QT_TRANSLATE_NOOP("core", "Customer service was not good"),
    CancellationReason.OTHER: QT_TRANSLATE_NOOP("core", "Another reason"),
}


class GivenReason(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody who leaves has said of it so far; the comment as it was typed."""

    reason: CancellationReason | None = None
    comment: str = ""


class ReasonForm(QWidget):
    """A reason and a comment, beginning with what was given before."""

    def __init__(self, formatter: Formatter, given: GivenReason) -> None:
        super().__init__()
        self.setStyleSheet(INPUTS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(6)
        question = muted(self.tr("Why are you leaving? (optional)"))
        self._reason = Picker()
        self._reason.setMinimumHeight(scaled(HIT))
        self._reason.setAccessibleName(question.text())
        self._reason.addItem(self.tr("Rather not say"), None)
        for reason, text in _REASONS.items():
            self._reason.addItem(say(Message(text), formatter), reason)
        if given.reason is not None:
            self._reason.setCurrentIndex(self._reason.findData(given.reason))
        comment = muted(self.tr("Anything we should know? (optional)"))
        self._comment = QPlainTextEdit(given.comment)
        self._comment.setTabChangesFocus(True)
        self._comment.setFixedHeight(scaled(64))
        self._comment.setAccessibleName(comment.text())
        for part in (question, self._reason, comment, self._comment):
            rows.addWidget(part)

    @property
    def given(self) -> GivenReason:
        """What is in the fields."""
        return GivenReason(reason=self.reason(), comment=self._comment.toPlainText())

    def reason(self) -> CancellationReason | None:
        """The reason chosen, if any."""
        chosen = self._reason.currentData()
        return chosen if isinstance(chosen, CancellationReason) else None

    def comment(self) -> str:
        """The comment, as far as the server takes it."""
        return self._comment.toPlainText().strip()[:_LONGEST]
