"""The line at the bottom: how old what you see is, and what waits."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.projection import Projection
from desktop.ui.formatter import QtFormatter
from desktop.ui.theme import MARGIN, scaled, tokens_of
from desktop.ui.widgets.labels import caption
from desktop.ui.widgets.painting import flat


class Foot(QWidget):
    """Says when the server was last heard, what waits to be sent, and what here is invented."""

    def __init__(self, formatter: QtFormatter, is_sandbox: bool) -> None:
        super().__init__()
        self._formatter = formatter
        self._heard = caption()
        self._waiting = caption()
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(MARGIN)
        for part in (self._heard, self._waiting):
            part.setWordWrap(False)
            row.addWidget(part)
        row.addStretch(1)
        self._is_sandbox = is_sandbox
        self._waits = False
        self._origin_text = self.tr("Sandbox") if is_sandbox else ""
        self._origin = caption(self._origin_text)
        self._origin.setWordWrap(False)
        row.addWidget(self._origin)
        self.setFixedHeight(scaled(32))

    def show_projection(self, projection: Projection) -> None:
        """Fits the words to what is known."""
        as_of = projection.as_of
        if as_of is None:
            heard = self.tr("Not heard from the server yet")
        elif self._formatter.is_today(as_of):
            heard = self.tr("Last heard from the server today at {time}").format(time=self._formatter.time(as_of))
        else:
            heard = self.tr("Last heard from the server: {time}").format(time=self._formatter.instant(as_of))
        self._heard.setText(heard if projection.is_signed_in else "")
        count = projection.unresolved_count
        waiting = (
            self.tr("%n actions waiting to be sent", "", count) if count else self.tr("Nothing waiting to be sent")
        )
        self._waiting.setText(waiting if projection.is_signed_in else "")
        catalogue = projection.catalogue
        self._waits = count > 0
        self._origin_text = self._invented(has_demo_prices=catalogue is not None and catalogue.is_demo)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, that nothing waits need not be said, then that prices are invented, too."""
        self._origin.setText(self._origin_text)
        self._waiting.show()
        self._waiting.setVisible(self._waits or self._needed() <= self.width())
        if self._is_sandbox and self._needed() > self.width():
            self._origin.setText(self.tr("Sandbox"))

    def _needed(self) -> int:
        parts = [part for part in (self._heard, self._waiting, self._origin) if not part.isHidden()]
        return sum(part.sizeHint().width() for part in parts) + MARGIN * (len(parts) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's
        super().resizeEvent(event)
        self._fit()

    def _invented(self, *, has_demo_prices: bool) -> str:
        if self._is_sandbox:
            return self.tr("Sandbox · demo prices") if has_demo_prices else self.tr("Sandbox")
        return self.tr("Demo prices") if has_demo_prices else ""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        flat(painter, self.rect(), tokens.surface)
        flat(painter, self.rect().adjusted(0, 0, 0, 1 - self.height()), tokens.line)
