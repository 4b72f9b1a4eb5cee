"""How something that takes a while goes on, and how it ended: a sentence, a bar, and what can be done."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout

from desktop.ui.theme import scaled, tokens_of
from desktop.ui.tokens import Tone
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.banner import Sign
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, muted
from desktop.ui.widgets.painting import rounded


class Progress(QProgressBar):
    """A thin bar in the accent colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(160), 6)

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(40, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        rounded(painter, self.rect(), 3, tokens.line, None)
        share = self.value() / self.maximum() if self.maximum() else 0.0
        done = QRect(0, 0, max(6, int(self.width() * share)), self.height())
        rounded(painter, done, 3, tokens.accent, None)


class TaskBar(Card):
    """Hidden while there is nothing to say."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows.setContentsMargins(16, 10, 16, 10)
        self._sign = Sign(Tone.ACCENT)
        self._sentence = body()
        self._detail = muted()
        self._progress = Progress()
        self._progress.setAccessibleName(name)
        self._buttons: tuple[Button, ...] = ()
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self._sign)
        sentences = QVBoxLayout()
        sentences.setSpacing(4)
        for part in (self._sentence, self._detail, self._progress):
            sentences.addWidget(part)
        self._row.addLayout(sentences, 1)
        self.rows.addLayout(self._row)
        self.hide()

    def show_progress(self, sentence: str, done: int, total: int, cancel: Button) -> None:
        """It goes on; `cancel` may be the button that is there already. Only its beginning is read out."""
        begins = cancel not in self._buttons
        self._say(sentence, "", Tone.ACCENT)
        self._progress.setMaximum(total)
        self._progress.setValue(done)
        self._progress.show()
        self._offer((cancel,))
        if begins:
            announce(self, sentence, Tone.ACCENT)

    def show_end(self, sentence: str, detail: str, tone: Tone, *buttons: Button) -> None:
        """It has ended."""
        self._say(sentence, detail, tone)
        self._progress.hide()
        self._offer(buttons)
        announce(self, f"{sentence} {detail}".strip(), tone)

    def _say(self, sentence: str, detail: str, tone: Tone) -> None:
        self._sign.show_tone(tone)
        self._sentence.setText(sentence)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.show()

    def _offer(self, buttons: tuple[Button, ...]) -> None:
        if buttons == self._buttons:
            return
        for button in self._buttons:
            if button not in buttons:
                button.hide()
                button.deleteLater()
        for button in buttons:
            if button not in self._buttons:
                self._row.addWidget(button)
        self._buttons = buttons
