"""The most urgent thing, with its one action."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.core.messages import Formatter
from desktop.ui.intents import Act
from desktop.ui.needs import Attention
from desktop.ui.numbers import CENTRE
from desktop.ui.text import say
from desktop.ui.theme import MARGIN, ink_role, scaled, tokens_of, typeface
from desktop.ui.tokens import Tone
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import body, selectable, strong
from desktop.ui.widgets.painting import ellipse, flat, pen
from desktop.ui.widgets.remedies import remedy_buttons

_LONGEST_LINE = 640
"""With words wider than this, the detail stands under the headline instead of beside it."""


class Sign(QWidget):
    """A small round sign in a tone, so that colour does not speak alone."""

    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self._tone = tone
        self.setForegroundRole(ink_role(tone))
        self.setFixedSize(scaled(20), scaled(20))

    def show_tone(self, tone: Tone) -> None:
        """Another tone."""
        self._tone = tone
        self.setForegroundRole(ink_role(tone))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        ellipse(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), None, pen(tokens.ink(self._tone), 1.5))
        painter.setFont(typeface(12, QFont.Weight.Bold))
        signs = {Tone.ACCENT: "i", Tone.NEUTRAL: "i", Tone.GOOD: "✓"}
        painter.drawText(self.rect(), CENTRE, signs.get(self._tone, "!"))


class Banner(QWidget):
    """Shows one `Attention`, right under the top bar."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._shown: Attention | None = None
        self._sign = Sign(Tone.WARN)
        self._headline = strong()
        self._detail = body()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 8, MARGIN, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self._sign)
        selectable(self._headline)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.addWidget(self._headline)
        self._words.addWidget(self._detail, 1)
        self._row.addLayout(self._words, 1)
        self._buttons: tuple[Button, ...] = ()
        self.setMinimumHeight(scaled(52))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_attention(self, attention: Attention) -> None:
        """Shows this one from now on."""
        if attention == self._shown:
            return
        self._shown = attention
        self._sign.show_tone(attention.tone)
        self._headline.setText(say(attention.headline, self._formatter))
        detail = say(attention.detail, self._formatter) if attention.detail else ""
        self._detail.setText(detail)
        headline = _width(self._headline)
        is_long = bool(detail) and headline + _width(self._detail) > scaled(_LONGEST_LINE)
        self._words.setDirection(QBoxLayout.Direction.TopToBottom if is_long else QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(2 if is_long else 12)
        self._headline.setWordWrap(is_long or headline > scaled(_LONGEST_LINE))
        self._detail.setWordWrap(is_long)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{self._headline.text()} {detail}".strip())
        self._show_remedies(attention)
        self.update()
        if self.isVisible():
            announce(self, self.accessibleName(), attention.tone)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 - Qt's
        super().showEvent(event)
        if self._shown is not None and not event.spontaneous():
            announce(self, self.accessibleName(), self._shown.tone)

    def _show_remedies(self, attention: Attention) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = remedy_buttons(attention, self._act, self._formatter, Look.PRIMARY)
        for button in self._buttons:
            self._row.addWidget(button)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        if self._shown is None:
            return
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        flat(painter, self.rect(), tokens.fill(self._shown.tone))
        flat(painter, self.rect().adjusted(0, self.height() - 1, 0, 0), tokens.line)


def _width(words: QLabel) -> int:
    return words.fontMetrics().horizontalAdvance(words.text())
