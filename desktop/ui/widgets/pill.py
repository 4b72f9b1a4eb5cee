"""A word about a state, on its soft colour."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.ui.numbers import CENTRE, PLAIN_TEXT
from desktop.ui.theme import CAPTION, ink_role, tokens_of, typeface
from desktop.ui.tokens import Tone
from desktop.ui.widgets.painting import rounded

_PADDING = 8


class Pill(QLabel):
    """Never wraps and is never cut."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__()
        self._tone = tone
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setFont(typeface(CAPTION, QFont.Weight.DemiBold))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(text, tone)

    def say(self, text: str, tone: Tone) -> None:
        """Shows another word."""
        self._tone = tone
        self.setForegroundRole(ink_role(tone))
        self.setText(text)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _PADDING, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        ink = tokens.ink(self._tone)
        outlined = tokens.fill(self._tone) in (tokens.surface, tokens.canvas)
        line = (tokens.line if self._tone is Tone.NEUTRAL else ink) if outlined else None
        rounded(painter, self.rect(), self.height() // 2, tokens.fill(self._tone), line)
        painter.drawText(self.rect(), CENTRE, self.text())
