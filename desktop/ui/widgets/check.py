"""Check boxes that draw themselves from the tokens."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from desktop.ui.numbers import HIDE_MNEMONIC, LEFT, MIDDLE, SHOW_MNEMONIC
from desktop.ui.theme import BODY, BUTTON_RADIUS, HIT, scaled, tokens_of, typeface
from desktop.ui.widgets.painting import focus_ring, pen, rounded, shows_focus

_BOX = 18
_GAP = 10


class Check(QCheckBox):
    """Yes or no, in one line."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFont(typeface(BODY))

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(_BOX + _GAP + self.fontMetrics().size(SHOW_MNEMONIC, self.text()).width() + 8, scaled(HIT))

    def hitButton(self, position: QPoint) -> bool:  # noqa: D102, N802 - Qt's
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        top = (self.height() - _BOX) // 2
        box = QRect(2, top, _BOX, _BOX)
        chosen = self.isChecked() and self.isEnabled()
        rounded(painter, box, 4, tokens.accent if chosen else tokens.surface, None if chosen else tokens.muted)
        if self.isChecked():
            tick = QPainterPath()
            tick.moveTo(box.left() + 4.5, top + 9.5)
            tick.lineTo(box.left() + 8, top + 13)
            tick.lineTo(box.left() + 14, top + 5.5)
            painter.strokePath(tick, pen(tokens.on_accent if chosen else tokens.muted, 2))
        words = self.rect().adjusted(_BOX + _GAP, 0, 0, 0)
        painter.drawText(words, LEFT | MIDDLE | HIDE_MNEMONIC, self.text())
        if shows_focus(self):
            focus_ring(painter, self.rect(), BUTTON_RADIUS, tokens.accent)
