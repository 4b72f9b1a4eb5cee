"""Bars of what credits were spent on, painted from the tokens."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.ui.credits.shares import Share
from desktop.ui.formatter import QtFormatter
from desktop.ui.numbers import PLAIN_TEXT
from desktop.ui.theme import BODY, scaled, tokens_of, typeface
from desktop.ui.widgets.painting import rounded

_BAR = 8
_GAP = 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SpendingChart(QLabel):
    """Each bar has its name and its figures beside it. As a label it says all of that to assistive technology."""

    def __init__(self, formatter: QtFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._shares: tuple[Share, ...] = ()
        self._name_font = typeface(BODY)
        self._figure_font = typeface(BODY, QFont.Weight.DemiBold)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        """Draws these from now on."""
        self._shares = shares
        self.setText("; ".join(f"{self._name(share)}: {self._figure(share)}" for share in shares))
        self.setFixedHeight(max(1, len(shares) * self._row() - scaled(_GAP)))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(200), max(1, len(self._shares) * self._row()))

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(scaled(160), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        painter = QPainter(self)
        for place, share in enumerate(self._shares):
            self._paint_share(painter, place * self._row(), share)

    def _paint_share(self, painter: QPainter, top: int, share: Share) -> None:
        tokens = tokens_of(self.palette())
        line = QRect(0, top, self.width(), QFontMetrics(self._name_font).height())
        figure = self._figure(share)
        width = QFontMetrics(self._figure_font).horizontalAdvance(figure)
        painter.setFont(self._figure_font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(line, _RIGHT, figure)
        room = line.adjusted(0, 0, -width - scaled(8), 0)
        name = QFontMetrics(self._name_font).elidedText(self._name(share), Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(self._name_font)
        painter.drawText(room, _LEFT, name)
        track = QRect(0, line.bottom() + scaled(5), self.width(), scaled(_BAR))
        outline = tokens.line if tokens.accent_soft == tokens.surface else None  # high contrast has no soft fills
        rounded(painter, track, track.height() // 2, tokens.accent_soft, outline)
        filled = max(track.height(), track.width() * share.percent // 100)
        bar = QRect(track.left(), track.top(), filled, track.height())
        rounded(painter, bar, track.height() // 2, tokens.accent, None)

    def _row(self) -> int:
        return QFontMetrics(self._name_font).height() + scaled(5 + _BAR + _GAP)

    def _name(self, share: Share) -> str:
        return share.name or self.tr("Other")

    def _figure(self, share: Share) -> str:
        return f"{self._formatter.number(share.credits)} · {self._formatter.percent(share.percent)}"
