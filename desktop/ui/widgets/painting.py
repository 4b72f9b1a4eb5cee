"""Shapes that several widgets draw.

All of them are paths, filled and stroked: `QPainter.setPen` and `setBrush` would touch Qt's namespace (see `numbers`).
For the same reason text is drawn in the colour that a painter starts with, which is that of the widget's
foreground role.
"""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.tokens import Tokens

_HALF = 0.5


@lru_cache(maxsize=64)
def brush(colour: str) -> QBrush:
    """A brush of one colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(colour))
    return palette.brush(QPalette.ColorRole.Base)


@lru_cache(maxsize=64)
def pen(colour: str, width: float = 1.0) -> QPen:
    """A pen of one colour."""
    made = QPen()
    made.setColor(QColor(colour))
    made.setWidthF(width)
    return made


def flat(painter: QPainter, rect: QRect, colour: str) -> None:
    """A rectangle of one colour."""
    path = QPainterPath()
    path.addRect(QRectF(rect))
    painter.fillPath(path, brush(colour))


def line(painter: QPainter, start: tuple[float, float], end: tuple[float, float], stroke: QPen) -> None:
    """A straight line."""
    path = QPainterPath()
    path.moveTo(*start)
    path.lineTo(*end)
    painter.strokePath(path, stroke)


def chevron(painter: QPainter, left: float, middle: float, colour: str, *, is_up: bool = False) -> None:
    """The sign of what opens or is in order: it points down, or up."""
    tip, foot = (middle - 2, middle + 2) if is_up else (middle + 2, middle - 2)
    path = QPainterPath()
    path.moveTo(left, foot)
    path.lineTo(left + 4, tip)
    path.lineTo(left + 8, foot)
    _paint(painter, path, None, pen(colour, 1.6))


def ellipse(painter: QPainter, rect: QRectF, fill: str | None, stroke: QPen | None) -> None:
    """An ellipse."""
    path = QPainterPath()
    path.addEllipse(rect)
    _paint(painter, path, fill, stroke)


def rounded(painter: QPainter, rect: QRect, radius: int, fill: str | None, outline: str | None) -> None:
    """A rectangle with round corners and an outline that is sharp at every scale."""
    path = QPainterPath()
    inset = _HALF if outline else 0.0
    path.addRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    _paint(painter, path, fill, pen(outline) if outline else None)


def focus_ring(painter: QPainter, rect: QRect, radius: int, colour: str) -> None:
    """Shows where the keyboard is."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    _paint(painter, path, None, pen(colour, 2))


def shows_focus(widget: QWidget) -> bool:
    """Whether the keyboard is here and the user is using it; a dialog always shows what Return would press."""
    if not widget.hasFocus():
        return False
    from PySide6.QtCore import Qt

    window = widget.window()
    return window.isModal() or window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def mark(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    """The application's mark: slices of a volume."""
    rounded(painter, rect, max(3, rect.width() // 5), tokens.accent, None)
    unit = rect.width() / 20
    left, top = rect.left(), rect.top()
    for level in (6.2, 10.0, 13.8):
        height = top + level * unit
        line(painter, (left + 5 * unit, height), (left + 15 * unit, height), pen(tokens.on_accent, 1.6 * unit))


def _paint(painter: QPainter, path: QPainterPath, fill: str | None, stroke: QPen | None) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if fill:
        painter.fillPath(path, brush(fill))
    if stroke is not None:
        painter.strokePath(path, stroke)
