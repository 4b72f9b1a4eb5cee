"""The heads of the columns, drawn from the tokens; pressing one sorts by it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.ui.theme import CAPTION, scaled, tokens_of, typeface
from desktop.ui.widgets.painting import chevron, flat

PADDING = 12


class Header(QHeaderView):
    """Horizontal. The last column's text is at the right, over its figures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFont(typeface(CAPTION))
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setFixedHeight(scaled(34))
        self.setAutoFillBackground(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(super().sizeHint().width(), scaled(34))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        flat(painter, rect, tokens.surface)
        is_sorted = self.sortIndicatorSection() == section
        font = QFont(self.font())
        if is_sorted:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if is_sorted else tokens.muted))
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        is_right = section == self.count() - 1
        if is_sorted:
            room.adjust(0, 0, -14, 0)
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        if is_sorted:
            width = painter.fontMetrics().horizontalAdvance(text)
            left = room.right() + 6 if is_right else room.left() + width + 6
            is_up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            chevron(painter, left, rect.center().y(), tokens.text, is_up=is_up)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
