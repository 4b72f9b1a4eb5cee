"""The window's icon, drawn in the sizes that desktops ask for."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from desktop.ui.tokens import LIGHT
from desktop.ui.widgets.painting import mark


def mark_icon() -> QIcon:
    """The mark in its light colours, which stand out on light and dark panels."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        mark(painter, QRect(0, 0, side, side), LIGHT)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
