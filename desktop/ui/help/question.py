"""One question that opens to its answer."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.help.answers import Answer
from desktop.ui.numbers import HIDE_MNEMONIC, LEFT, MIDDLE
from desktop.ui.theme import BODY, BUTTON_RADIUS, scaled, tokens_of, typeface
from desktop.ui.widgets.buttons import Button, PushButton
from desktop.ui.widgets.labels import muted
from desktop.ui.widgets.painting import chevron, focus_ring, rounded, shows_focus
from desktop.ui.widgets.server_text import without_mnemonic

INSET = 6
"""From the edge of a question to its text; pointing at it fills what is around."""


class QuestionHead(PushButton):
    """The question itself, as wide as its card; pressing it shows or hides the answer."""

    opened = Signal(bool)
    """Whether the answer is to be seen."""

    def __init__(self, text: str) -> None:
        super().__init__(without_mnemonic(text))
        self._is_open = False
        self.clicked.connect(lambda: self._turn(is_open=not self._is_open))
        self._turn(is_open=False)
        self.setFont(typeface(BODY, QFont.Weight.DemiBold))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _turn(self, *, is_open: bool) -> None:
        """It is no checkable button, which assistive technologies would call a check box."""
        self._is_open = is_open
        self.setAccessibleDescription(self.tr("Answer shown") if is_open else self.tr("Answer hidden"))
        self.opened.emit(is_open)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + scaled(36), scaled(40))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(200), scaled(40))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        if self.underMouse():
            rounded(painter, self.rect(), BUTTON_RADIUS, tokens.canvas, None)
        words = self.rect().adjusted(scaled(INSET), 0, -scaled(34), 0)
        painter.drawText(words, LEFT | MIDDLE | HIDE_MNEMONIC, self.text())
        chevron(painter, self.width() - scaled(20), self.height() // 2, tokens.muted, is_up=self._is_open)
        if shows_focus(self):
            focus_ring(painter, self.rect(), BUTTON_RADIUS, tokens.accent)


class Question(QWidget):
    """Closed at first. `does` is what its button is for."""

    def __init__(self, answer: Answer, does: Callable[[Answer], None]) -> None:
        super().__init__()
        self.head = QuestionHead(answer.question)
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(scaled(INSET), 0, scaled(34), 12)
        inner.setSpacing(10)
        inner.addWidget(muted(answer.answer))
        if answer.deed:
            deed = Button(answer.deed)
            deed.clicked.connect(lambda: does(answer))
            inner.addWidget(deed, 0, Qt.AlignmentFlag.AlignLeft)
        self._body.hide()
        self.head.opened.connect(self._body.setVisible)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self._body)
