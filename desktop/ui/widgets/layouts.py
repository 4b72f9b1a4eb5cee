"""Small things that QLayout lacks."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

_NEAR = 4


def near(*parts: QWidget) -> QVBoxLayout:
    """Parts close under each other, such as a title and what is said under it."""
    rows = QVBoxLayout()
    rows.setSpacing(_NEAR)
    for part in parts:
        rows.addWidget(part)
    return rows


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout; the widgets are deleted."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            clear(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
