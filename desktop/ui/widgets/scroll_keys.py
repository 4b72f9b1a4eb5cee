"""Scrolling by keyboard from beside what is scrolled."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider

_Key = Qt.Key
_Move = QAbstractSlider.SliderAction
_MOVES: dict[int, QAbstractSlider.SliderAction] = {
    _Key.Key_PageUp: _Move.SliderPageStepSub,
    _Key.Key_PageDown: _Move.SliderPageStepAdd,
    _Key.Key_Up: _Move.SliderSingleStepSub,
    _Key.Key_Down: _Move.SliderSingleStepAdd,
    _Key.Key_Home: _Move.SliderToMinimum,
    _Key.Key_End: _Move.SliderToMaximum,
}


class ScrollKeys(QObject):
    """An event filter for buttons outside of an area: with the focus on one of them, the keys scroll the area.

    Where there is nothing to scroll, they keep their meaning.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._bar = area.verticalScrollBar()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802 - Qt's
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            move = _MOVES.get(event.key())
            if move is not None and self._bar.maximum() > self._bar.minimum():
                self._bar.triggerAction(move)
                return True
        return super().eventFilter(watched, event)
