"""What needs the user beside what the banner tells, in one list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.core.messages import Formatter
from desktop.ui.intents import Act
from desktop.ui.needs import Attention
from desktop.ui.text import say, together
from desktop.ui.widgets.banner import Sign
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, heading
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.remedies import remedy_buttons


class AttentionCard(Card):
    """Shown when there is anything to list; each with its action."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._act = act
        self._formatter = formatter
        self._shown: tuple[Attention, ...] = ()
        self.rows.addWidget(heading(self.tr("Needs your attention")))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.rows.addLayout(self._list)

    def show_attentions(self, needed: tuple[Attention, ...]) -> None:
        """Shows these, or nothing at all."""
        self.setVisible(bool(needed))
        if needed == self._shown:
            return
        self._shown = needed
        clear(self._list)
        for attention in needed:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(Sign(attention.tone), 0, Qt.AlignmentFlag.AlignTop)
            words = say(attention.headline, self._formatter)
            if attention.detail is not None:
                words = together((words, say(attention.detail, self._formatter)))
            row.addWidget(body(words), 1)
            for button in remedy_buttons(attention, self._act, self._formatter):
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._list.addLayout(row)
