"""The style of what is typed into; set where it is needed, so that the first window is free of style sheets."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

from desktop.ui.widgets.painting import line, pen

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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.width() - 22, self.height() // 2 - 1
        # A style sheet makes a palette of its own, from which the tokens cannot be told any more.
        ink = pen(self.palette().color(QPalette.ColorRole.Text).name(), 1.6)
        line(painter, (x, y - 1), (x + 4, y + 3), ink)
        line(painter, (x + 4, y + 3), (x + 8, y - 1), ink)
