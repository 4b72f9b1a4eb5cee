"""What stands in the place of the table when there are no rows to show."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme import BAD
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import heading, label, muted
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.skeleton import SkeletonRows

_ROWS = 6


class Face(QWidget):
    """In the middle: one sentence, and the one thing to do about it; or grey rows."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(24, 24, 24, 24)
        self._rows.setSpacing(8)
        self._shown: tuple[str, str, str] | None = None

    def show_nothing(self) -> None:
        """Takes no room, while the rows are there."""
        self._is_shown("", "", "")

    def show_loading(self, sentence: str) -> None:
        """Rows are on their way."""
        if self._is_shown(sentence, "", "loading"):
            return
        self._rows.addWidget(muted(sentence))
        self._rows.addWidget(SkeletonRows(_ROWS, sentence))
        self._rows.addStretch(1)

    def show_sentence(self, headline: str, sentence: str, action: str, deed: Callable[[], object]) -> None:
        """There is nothing, and why."""
        if self._is_shown(headline, sentence, action):
            return
        self._rows.addStretch(1)
        for part in (heading(headline), muted(sentence)):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._rows.addWidget(part)
        self._add_button(action, deed)

    def show_failure(self, sentence: str, deed: Callable[[], object]) -> None:
        """The rows could not be read."""
        if self._is_shown(sentence, "", "failed"):
            return
        self._rows.addStretch(1)
        words = label(sentence, ink=BAD)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._rows.addWidget(words)
        self._add_button(self.tr("Try again"), deed)

    def _add_button(self, text: str, deed: Callable[[], object]) -> None:
        if text:
            button = Button(text)
            button.clicked.connect(lambda: deed())
            self._rows.addSpacing(8)
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rows.addStretch(1)

    def _is_shown(self, headline: str, sentence: str, action: str) -> bool:
        wanted = (headline, sentence, action)
        if wanted == self._shown:
            return True
        self._shown = wanted
        clear(self._rows)
        return False
