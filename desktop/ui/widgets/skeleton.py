"""Grey shapes of the size of what will replace them."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import CARD_RADIUS, INSET, tokens_of
from desktop.ui.widgets.painting import rounded


class Skeleton(QWidget):
    """Stands where a card will be. It does not move."""

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
