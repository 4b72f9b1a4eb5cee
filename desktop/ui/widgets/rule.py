"""A thin line between two rows."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import tokens_of
from desktop.ui.widgets.painting import flat


class Rule(QWidget):
    """As wide as its place but for `inset` at both ends, so that it ends where the text does."""

    def __init__(self, inset: int = 0) -> None:
        super().__init__()
        self._inset = inset
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        flat(QPainter(self), self.rect().adjusted(self._inset, 0, -self._inset, 0), tokens_of(self.palette()).line)
