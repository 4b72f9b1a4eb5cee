"""Finds what is smaller on the screen than what it says."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def cut_off(root: QWidget) -> list[str]:
    """The visible labels and buttons that are cut off, each with its sizes."""
    cut = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            if widget.height() < needed:
                cut.append(f"{widget.text()}: {widget.height()} < {needed} high")
        elif widget.width() < widget.sizeHint().width():
            cut.append(f"{widget.text()}: {widget.width()} < {widget.sizeHint().width()} wide")
    return cut
