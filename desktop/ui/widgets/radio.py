"""Radio buttons that draw themselves from the tokens."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton

from desktop.ui.numbers import HIDE_MNEMONIC, LEFT, MIDDLE, SHOW_MNEMONIC
from desktop.ui.theme import BODY, BUTTON_RADIUS, HIT, scaled, tokens_of, typeface
from desktop.ui.tokens import Tokens
from desktop.ui.widgets.painting import ellipse, focus_ring, pen, shows_focus

DOT = 18
_GAP = 10


def dot(painter: QPainter, rect: QRectF, tokens: Tokens, *, chosen: bool, enabled: bool) -> None:
    """The round sign of a radio button; one that cannot be pressed is as faint as a rule."""
    ink = tokens.line if not enabled else tokens.accent if chosen else tokens.muted
    ellipse(painter, rect.adjusted(1, 1, -1, -1), tokens.surface, pen(ink, 2))
    if chosen:
        ellipse(painter, rect.adjusted(5, 5, -5, -5), ink, None)


class Radio(QRadioButton):
    """One answer in one line."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFont(typeface(BODY))

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(DOT + _GAP + self.fontMetrics().size(SHOW_MNEMONIC, self.text()).width() + 8, scaled(HIT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        sign = QRectF(2, (self.height() - DOT) / 2, DOT, DOT)
        dot(painter, sign, tokens, chosen=self.isChecked(), enabled=self.isEnabled())
        painter.drawText(self.rect().adjusted(DOT + _GAP, 0, 0, 0), LEFT | MIDDLE | HIDE_MNEMONIC, self.text())
        if shows_focus(self):
            focus_ring(painter, self.rect(), BUTTON_RADIUS, tokens.accent)
