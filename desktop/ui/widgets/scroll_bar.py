"""A scroll bar that keeps in the background."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from desktop.ui.theme import tokens_of
from desktop.ui.tokens import Tokens
from desktop.ui.widgets.painting import flat, rounded

BAR = 12
"""How wide a bar is."""


class ThinScrollBar(QScrollBar):
    """Vertical. Only the handle is drawn."""

    def __init__(self) -> None:
        super().__init__()

    def ground(self, tokens: Tokens) -> str:
        """The colour of what it stands on."""
        return tokens.canvas

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(BAR, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        tokens = tokens_of(self.palette())
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        painter = QPainter(self)
        flat(painter, self.rect(), self.ground(tokens))
        if self.minimum() == self.maximum():
            return
        ink = tokens.muted if self.underMouse() or self.isSliderDown() else tokens.line
        rounded(painter, handle.adjusted(3, 2, -3, -2), 3, ink, None)


class CardScrollBar(ThinScrollBar):
    """Inside a card."""

    def ground(self, tokens: Tokens) -> str:
        """The colour of cards."""
        return tokens.surface


class MarginScrollBar(ThinScrollBar):
    """Lies in the margin of what it scrolls, in the place of the bar that the area has of its own and keeps hidden.

    Content does not move when it comes and goes. And it is no child of the area for assistive technologies: of Qt's
    own bar they are told one moment, and when they ask for it after the page was left, Qt looks beyond the end of its
    list (QAccessibleAbstractScrollArea::child) and the process is gone.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__()
        self.setParent(area)
        self._area = area
        self._hidden = area.verticalScrollBar()
        self._hidden.rangeChanged.connect(self.fit)
        self._hidden.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._hidden.setValue)
        self.fit()

    def fit(self) -> None:
        """Takes its place, if there is anything to scroll."""
        room = self._area.rect()
        self.setGeometry(room.right() - BAR + 1, room.top(), BAR, room.height())
        self.setPageStep(self._hidden.pageStep())
        self.setSingleStep(self._hidden.singleStep())
        self.setRange(self._hidden.minimum(), self._hidden.maximum())
        self.setValue(self._hidden.value())
        self.setVisible(self._hidden.maximum() > self._hidden.minimum())
        self.raise_()


class SurfaceScrollBar(MarginScrollBar):
    """In the margin of a dialog, or of a part of a card."""

    def ground(self, tokens: Tokens) -> str:
        """The colour of both."""
        return tokens.surface
