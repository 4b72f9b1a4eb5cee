"""Keeps what has the keyboard in sight."""

from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 24


def keep_in_sight(_former: QWidget | None, focused: QWidget | None) -> None:
    """Scrolls the page so that the focused control is seen; for `QApplication.focusChanged`."""
    area = focused.parentWidget() if focused is not None else None
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if focused is not None and area is not None:
        area.ensureWidgetVisible(focused, _MARGIN, _MARGIN)
