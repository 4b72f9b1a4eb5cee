"""A radio button as large as a card, with sentences under its headline."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from desktop.ui.theme import BODY, CARD_RADIUS, HEADING, scaled, tokens_of, typeface
from desktop.ui.widgets.painting import focus_ring, rounded, shows_focus
from desktop.ui.widgets.radio import DOT, dot

_PADDING = 14
_WRAP = Qt.TextFlag.TextWordWrap


class ChoiceCard(QRadioButton):
    """One answer; its sentences are its accessible description."""

    def __init__(self, headline: str, sentences: str) -> None:
        super().__init__(headline)
        self._sentences = sentences
        self._headline_font = typeface(HEADING, QFont.Weight.DemiBold)
        self.setFont(typeface(BODY))
        self.setAccessibleDescription(sentences)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def sentences(self) -> str:
        """What stands under the headline."""
        return self._sentences

    def rephrase(self, sentences: str) -> None:
        """Says something else under the headline from now on."""
        if sentences != self._sentences:
            self._sentences = sentences
            self.setAccessibleDescription(sentences)
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802 - Qt's
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802 - Qt's
        headline, words = self._boxes(width)
        return max(words.bottom(), headline.bottom()) + _PADDING

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        width = scaled(480)
        return QSize(width, self.heightForWidth(width))

    def hitButton(self, position: QPoint) -> bool:  # noqa: D102, N802 - Qt's
        return self.rect().contains(position)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        left = _PADDING + DOT + 12
        room = QRect(left, _PADDING, max(60, width - left - _PADDING), 10_000)
        headline = QFontMetrics(self._headline_font).boundingRect(room, _WRAP, self.text())
        room.setTop(headline.bottom() + 5)
        words = self.fontMetrics().boundingRect(room, _WRAP, self._sentences)
        return headline.united(QRect(headline.topLeft(), QSize(room.width(), 1))), words

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        chosen = self.isChecked() and self.isEnabled()
        fill = tokens.accent_soft if chosen else tokens.surface if self.isEnabled() else tokens.canvas
        rounded(painter, self.rect(), CARD_RADIUS, fill, tokens.accent if chosen else tokens.line)
        headline, words = self._boxes(self.width())
        sign = QRectF(_PADDING, headline.top() + (QFontMetrics(self._headline_font).height() - DOT) / 2, DOT, DOT)
        dot(painter, sign, tokens, chosen=chosen, enabled=self.isEnabled())
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        painter.setFont(self._headline_font)
        painter.drawText(headline, _WRAP, self.text())
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.text if chosen else tokens.muted))
        painter.drawText(words.adjusted(0, 0, 2, 2), _WRAP, self._sentences)
        if shows_focus(self):
            focus_ring(painter, self.rect(), CARD_RADIUS, tokens.accent)
