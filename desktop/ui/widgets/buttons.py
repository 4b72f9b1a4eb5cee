"""Buttons that draw themselves from the tokens."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.ui.numbers import CENTRE, HIDE_MNEMONIC, SHOW_MNEMONIC
from desktop.ui.theme import ACCENT, BAD, BODY, BUTTON_RADIUS, HIT, ON_ACCENT, scaled, tokens_of, typeface
from desktop.ui.tokens import Tokens
from desktop.ui.widgets.painting import flat, focus_ring, rounded, shows_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_CENTRE = CENTRE | HIDE_MNEMONIC


class Look(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DANGER = "danger"
    """The last step of something that takes away."""
    LINK = "link"


_INKS = {
    Look.PRIMARY: ON_ACCENT,
    Look.PLAIN: QPalette.ColorRole.ButtonText,
    Look.DANGER: BAD,
    Look.LINK: ACCENT,
}


class PushButton(QPushButton):
    """Return presses it like Space, wherever it stands; Qt gives Return to a dialog's default button only.

    One press of the key is one press of the button, however long it is held: what it turns to may stand where it was.
    """

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: D102, N802 - Qt's
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class Button(PushButton):
    """A push button. While it is busy it says what is being done, and keeps its width and the keyboard.

    It looks as if it were disabled, but is not: Qt would move the focus on to whatever comes next, for good.
    """

    def __init__(self, text: str, look: Look = Look.PLAIN) -> None:
        super().__init__(text)
        self._calm_text = text
        self._is_busy = False
        self.dress(look)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def dress(self, look: Look) -> None:
        """Asks to be pressed as much as this from now on."""
        self._look = look
        weight = QFont.Weight.DemiBold if look in (Look.PRIMARY, Look.DANGER) else QFont.Weight.Normal
        self.setFont(typeface(BODY, weight))
        self.setForegroundRole(_INKS[look])
        self.updateGeometry()
        self.update()

    def begin(self, doing: str) -> None:
        """Says what is being done, until `end`; no press, by whatever means, does anything until then."""
        self.setMinimumWidth(self.width() if self.isVisible() else self.sizeHint().width())
        self._is_busy = True
        self.blockSignals(True)
        self.setText(doing)
        self.update()

    @property
    def is_busy(self) -> bool:
        """Whether what it was pressed for is still being done."""
        return self._is_busy

    @property
    def can_be_pressed(self) -> bool:
        """Whether it is offered, and a press of it does something."""
        return not self.isHidden() and self.isEnabled() and not self._is_busy

    def rename(self, text: str) -> None:
        """Says something else from now on."""
        self._calm_text = text
        self.setText(text)

    def end(self) -> None:
        """Can be pressed again."""
        self._is_busy = False
        self.blockSignals(False)
        self.update()
        self.setText(self._calm_text)
        self.setEnabled(True)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        metrics = self.fontMetrics()
        padding = 0 if self._look is Look.LINK else 15
        text = metrics.size(SHOW_MNEMONIC, self.text())
        return QSize(text.width() + 2 * padding, max(HIT, scaled(HIT), metrics.height() + 14))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        fill, outline = self._colours(tokens)
        if self._is_busy:
            painter.setPen(self.palette().color(QPalette.ColorGroup.Disabled, self.foregroundRole()))
        if self._look is not Look.LINK:
            rounded(painter, self.rect(), BUTTON_RADIUS, fill, outline)
        if (self.isDown() or self.underMouse()) and not self._is_busy:
            painter.setOpacity(0.75 if self.isDown() else 0.88)
        painter.drawText(self.rect(), _CENTRE, self.text())
        painter.setOpacity(1.0)
        if shows_focus(self):
            self._paint_focus(painter, tokens, fill)

    def _paint_focus(self, painter: QPainter, tokens: Tokens, fill: str | None) -> None:
        """A ring; a link, which begins where text does and has no room for one, is underlined."""
        if self._look is Look.LINK:
            text = self.fontMetrics().height()
            flat(painter, QRect(0, (self.height() + text) // 2, self.width(), 2), tokens.accent)
        else:
            ring = tokens.accent if fill in (tokens.surface, tokens.canvas) else tokens.text
            focus_ring(painter, self.rect(), BUTTON_RADIUS, ring)

    def _colours(self, tokens: Tokens) -> tuple[str | None, str | None]:
        """What fills and what outlines the button."""
        if self._is_busy or not self.isEnabled():
            return tokens.canvas, tokens.line
        pointed = self.underMouse() or self.isDown()
        match self._look:
            case Look.PRIMARY:
                return tokens.accent, None
            case Look.DANGER:
                return tokens.bad_soft, tokens.bad
            case Look.LINK:
                return None, None
            case Look.PLAIN:
                return (tokens.canvas if pointed else tokens.surface), tokens.line
