"""One question that opens to its answer."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.help.answers import Answer
from desktop.ui.numbers import HIDE_MNEMONIC, LEFT, MIDDLE
from desktop.ui.theme import BODY, BUTTON_RADIUS, scaled, tokens_of, typeface
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import muted
from desktop.ui.widgets.painting import flat, focus_ring, line, pen, rounded, shows_focus
from desktop.ui.widgets.server_text import without_mnemonic


class QuestionHead(QPushButton):
    """The question itself, as wide as its card; pressing it shows or hides the answer."""

    def __init__(self, text: str) -> None:
        super().__init__(without_mnemonic(text))
        self.setCheckable(True)
        self.setFont(typeface(BODY, QFont.Weight.DemiBold))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + scaled(36), scaled(40))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(200), scaled(40))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        if self.underMouse():
            rounded(painter, self.rect(), BUTTON_RADIUS, tokens.canvas, None)
        words = self.rect().adjusted(scaled(6), 0, -scaled(34), 0)
        painter.drawText(words, LEFT | MIDDLE | HIDE_MNEMONIC, self.text())
        x, y = self.width() - scaled(20), self.height() // 2
        tip, foot = (y - 2, y + 2) if self.isChecked() else (y + 2, y - 2)
        line(painter, (x, foot), (x + 4, tip), pen(tokens.muted, 1.6))
        line(painter, (x + 4, tip), (x + 8, foot), pen(tokens.muted, 1.6))
        if shows_focus(self):
            focus_ring(painter, self.rect(), BUTTON_RADIUS, tokens.accent)


class Question(QWidget):
    """Closed at first. `does` is what its button is for."""

    def __init__(self, answer: Answer, does: Callable[[Answer], None]) -> None:
        super().__init__()
        self._answer = answer
        self.head = QuestionHead(answer.question)
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(scaled(6), 0, scaled(34), 12)
        inner.setSpacing(10)
        inner.addWidget(muted(answer.answer))
        if answer.deed:
            deed = Button(answer.deed)
            deed.clicked.connect(lambda: does(answer))
            inner.addWidget(deed, 0, Qt.AlignmentFlag.AlignLeft)
        self._body.hide()
        self.head.toggled.connect(self._body.setVisible)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self._body)


class Rule(QWidget):
    """A thin line between two questions."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        flat(QPainter(self), self.rect(), tokens_of(self.palette()).line)
