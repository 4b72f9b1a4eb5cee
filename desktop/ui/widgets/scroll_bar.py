"""A scroll bar that keeps in the background."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from desktop.ui.theme import tokens_of
from desktop.ui.widgets.painting import flat, rounded

_WIDTH = 12


class ThinScrollBar(QScrollBar):
    """Vertical. Only the handle is drawn."""

    def __init__(self) -> None:
        super().__init__()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        tokens = tokens_of(self.palette())
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        painter = QPainter(self)
        flat(painter, self.rect(), tokens.canvas)
        ink = tokens.muted if self.underMouse() or self.isSliderDown() else tokens.line
        rounded(painter, handle.adjusted(3, 2, -3, -2), 3, ink, None)
