"""Lines of a card with a name at the left and a figure at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import body, caption, muted, strong


def fact_row(name: str, figure: str, *, matters: bool = False) -> QWidget:
    """A name and its figure, which is never cut."""
    row = QWidget()
    columns = QHBoxLayout(row)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(12)
    columns.addWidget(strong(name) if matters else muted(name), 1)
    columns.addWidget(_figure(figure, matters=matters), 0, Qt.AlignmentFlag.AlignTop)
    row.setAccessibleName(f"{name}: {figure}")
    return row


def line_row(name: str, figure: str, period: str) -> QWidget:
    """A line of an invoice with the time it is for."""
    row = QWidget()
    words = QVBoxLayout(row)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(1)
    columns = QHBoxLayout()
    columns.setSpacing(12)
    columns.addWidget(body(name), 1)
    words.addLayout(columns)
    if period:
        words.addWidget(caption(period))
    columns.addWidget(_figure(figure, matters=False), 0, Qt.AlignmentFlag.AlignTop)
    row.setAccessibleName(f"{name}: {figure}")
    return row


def _figure(text: str, *, matters: bool) -> QWidget:
    figure = strong(text) if matters else body(text)
    figure.setWordWrap(False)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight)
    return figure
