"""The style of what is typed into; set where it is needed, so that the first window is free of style sheets."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

from desktop.ui.theme import HIT, scaled
from desktop.ui.widgets.painting import chevron

INPUTS = """
QLineEdit, QPlainTextEdit, QComboBox {
    background: palette(base); color: palette(text); border: 1px solid palette(mid); border-radius: 6px;
    padding: 5px 9px; placeholder-text-color: palette(placeholder-text);
    selection-background-color: palette(highlight); selection-color: palette(highlighted-text);
}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid palette(highlight); padding: 4px 8px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox QAbstractItemView {
    background: palette(base); color: palette(text); border: 1px solid palette(mid);
    selection-background-color: palette(highlight); selection-color: palette(highlighted-text);
}
"""


class Picker(QComboBox):
    """A combo box whose arrow is drawn, not taken from the style."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(scaled(HIT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        super().paintEvent(event)
        painter = QPainter(self)
        # A style sheet makes a palette of its own, from which the tokens cannot be told any more.
        ink = self.palette().color(QPalette.ColorRole.Text).name()
        chevron(painter, self.width() - 22, self.height() // 2, ink)
