"""A page: a column of content, a column beside it where there is room, and a scroll bar where there is not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.core.messages import Message
from desktop.core.projection import Projection
from desktop.ui.numbers import ALWAYS_OFF, NO_FOCUS
from desktop.ui.theme import GAP, MARGIN, scaled

if TYPE_CHECKING:
    from desktop.ui.widgets.scroll_bar import MarginScrollBar

SIDE = 320
_TWO_COLUMNS_FROM = 1000
_AFTER_FIRST_FRAME = 60
"""Milliseconds; what only scrolling needs can wait so long."""
_WIDEST = 1240
_LONGEST_LINE = 760


class PageFrame(QScrollArea):
    """Parts go into `content` and, when it was asked for, into `side`."""

    def __init__(self, *, has_side: bool = False, is_wide: bool = False) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("horizontalScrollBarPolicy", ALWAYS_OFF)
        self.setProperty("verticalScrollBarPolicy", ALWAYS_OFF)
        self.setProperty("focusPolicy", NO_FOCUS)
        canvas = QWidget()
        canvas.setMinimumHeight(1)  # so that the scroll area asks the layout how high it is at this width
        self._canvas = QVBoxLayout(canvas)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._canvas.addLayout(self._columns)
        self._canvas.addStretch(1)
        self._columns.setSpacing(MARGIN)
        self._content_holder, self.content = _column()
        self._columns.addWidget(self._content_holder, 1)
        self._side_holder: QWidget | None = None
        if has_side:
            self._side_holder, self.side = _column()
            self._columns.addWidget(self._side_holder)
        if not has_side and not is_wide:
            self._columns.addStretch(0)
            self._content_holder.setMaximumWidth(scaled(_LONGEST_LINE))
        self._is_dressed = False
        self._bar: MarginScrollBar | None = None
        self.setWidget(canvas)

    def show_projection(self, projection: Projection) -> None:
        """Shows the present state; a page that depends on nothing of it leaves this alone."""

    def show_waiting(self) -> None:
        """Shows that nothing is known yet, for a page that depends on it."""

    def show_unopened(self, reason: Message) -> None:
        """Shows that nothing can be known until another try, for a page that depends on it; `reason` says why."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's
        width = event.size().width()
        spare = max(MARGIN, (width - _WIDEST) // 2)
        self._canvas.setContentsMargins(spare, MARGIN, spare, MARGIN)
        if self._side_holder is not None:
            wide = self.window().width() >= scaled(_TWO_COLUMNS_FROM)
            direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
            self._columns.setDirection(direction)
            self._columns.setSpacing(MARGIN if wide else GAP)
            self._side_holder.setFixedWidth(scaled(SIDE)) if wide else _let_grow(self._side_holder)
        super().resizeEvent(event)
        if self._bar is not None:
            self._bar.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 - Qt's
        super().showEvent(event)
        if not self._is_dressed:
            self._is_dressed = True
            QTimer.singleShot(_AFTER_FIRST_FRAME, self._dress)

    def _dress(self) -> None:
        from desktop.ui.widgets.scroll_bar import MarginScrollBar

        self._bar = MarginScrollBar(self)


def _column() -> tuple[QWidget, QVBoxLayout]:
    """A column whose parts keep to its top."""
    holder = QWidget()
    outer = QVBoxLayout(holder)
    outer.setContentsMargins(0, 0, 0, 0)
    parts = QVBoxLayout()
    parts.setSpacing(GAP)
    outer.addLayout(parts)
    outer.addStretch(1)
    return holder, parts


def _let_grow(widget: QWidget) -> None:
    unbounded = 16777215
    widget.setMinimumWidth(0)
    widget.setMaximumWidth(unbounded)
