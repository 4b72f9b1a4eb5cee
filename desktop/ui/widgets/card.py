"""A surface with a border that holds what belongs together."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from desktop.ui.theme import CARD_RADIUS, INSET, tokens_of
from desktop.ui.widgets.painting import rounded


class Card(QFrame):
    """Its parts go into `rows`."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(INSET, INSET, INSET, INSET)
        self.rows.setSpacing(8)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        rounded(QPainter(self), self.rect(), CARD_RADIUS, tokens.surface, tokens.line)
