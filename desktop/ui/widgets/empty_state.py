"""What a list shows when there is nothing in it: one sentence, one action."""

from PySide6.QtCore import Qt

from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import heading, muted


class EmptyState(Card):
    """One sentence about what is missing, and the one thing to do about it."""

    def __init__(self, headline: str, sentence: str, action: Button | None = None) -> None:
        super().__init__()
        self.rows.setContentsMargins(24, 32, 24, 32)
        for part in (heading(headline), muted(sentence)):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.rows.addWidget(part)
        if action is not None:
            self.rows.addSpacing(8)
            self.rows.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
