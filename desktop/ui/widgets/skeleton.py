"""Grey shapes of the size of what will replace them. They do not move."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import CARD_RADIUS, INSET, scaled, tokens_of
from desktop.ui.widgets.painting import flat, rounded

_ROW = 38
_BAR = 10
_SHARES = (0.55, 0.4, 0.48, 0.36)
"""How much of the width the bars of rows take, one after the other."""


class Skeleton(QWidget):
    """Stands where a card will be."""

    def __init__(self, height: int, sentence: str) -> None:
        super().__init__()
        self._height = height
        self.setAccessibleName(sentence)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(280, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        rounded(painter, self.rect(), CARD_RADIUS, tokens.surface, tokens.line)
        widths = (0.22, 0.55, 0.4)
        for index, share in enumerate(widths):
            top = INSET + index * 26
            if top + 12 > self.height() - INSET:
                break
            bar = QRect(INSET, top + 3, int((self.width() - 2 * INSET) * share), 12)
            rounded(painter, bar, 6, tokens.line, None)


class SkeletonRows(QWidget):
    """Stands in a card where rows will be, each over its rule as they are; it has no frame of its own."""

    def __init__(self, count: int, sentence: str) -> None:
        super().__init__()
        self._count = count
        self.setAccessibleName(sentence)
        self.setFixedHeight(count * scaled(_ROW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(200, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        row = scaled(_ROW)
        for index in range(self._count):
            bar = QRect(0, index * row + (row - _BAR) // 2, int(self.width() * _SHARES[index % len(_SHARES)]), _BAR)
            rounded(painter, bar, _BAR // 2, tokens.line, None)
            flat(painter, QRect(0, (index + 1) * row - 1, self.width(), 1), tokens.line)
