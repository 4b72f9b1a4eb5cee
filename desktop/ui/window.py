"""The frame of the window: top bar, at most one banner, the page, the foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.projection import Projection
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import Act
from desktop.ui.needs import Attention
from desktop.ui.theme import scaled
from desktop.ui.widgets.foot import Foot
from desktop.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.widgets.banner import Banner


_LEAST = QSize(900, 600)
_FRAME = QSize(16, 48)
"""At least what a window manager puts around a window; it can be told only once the window is shown."""


def least_size(room: QSize) -> QSize:
    """How small the window may become: on a small or a much magnified screen (`room`) all of it is to be seen."""
    return _LEAST.boundedTo(room - _FRAME)


class Window(QWidget):
    """Only the frame: what is in it, and what happens, is the router's."""

    painted = Signal()
    """After every paint of the frame."""
    closed = Signal()

    def __init__(self, formatter: QtFormatter, act: Act, is_sandbox: bool) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self.top_bar = TopBar(formatter, act)
        self.setWindowTitle(self.tr("3DICOM Account"))
        self._foot = Foot(formatter, is_sandbox)
        self._banner: Banner | None = None
        self._is_sandbox = is_sandbox
        self._pages = QStackedWidget()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        for part in (self.top_bar, self._pages, self._foot):
            self._rows.addWidget(part)
        room = self.screen().availableSize()
        self.setMinimumSize(least_size(room))
        self.resize(QSize(scaled(1080), scaled(720)).boundedTo(room))

    def speak(self, formatter: QtFormatter) -> None:
        """Makes the frame anew in the language put on now; the screens in it are gone."""
        self._formatter = formatter
        screens = (self._pages.widget(index) for index in range(self._pages.count()))
        former = [part for part in (self.top_bar, self._foot, self._banner, *screens) if part is not None]
        self.setWindowTitle(self.tr("3DICOM Account"))
        self.top_bar = TopBar(formatter, self._act)
        self.top_bar.complete()
        self._foot = Foot(formatter, self._is_sandbox)
        self._banner = None
        for part in former:
            self._pages.removeWidget(part)
            self._rows.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._rows.insertWidget(0, self.top_bar)
        self._rows.addWidget(self._foot)

    def show_screen(self, screen: QWidget) -> None:
        """Makes a screen the visible one."""
        if self._pages.indexOf(screen) < 0:
            self._pages.addWidget(screen)
        self._pages.setCurrentWidget(screen)

    def show_frame(self, projection: Projection) -> None:
        """Fits top bar and foot to what is known."""
        self.top_bar.show_projection(projection)
        self._foot.show_projection(projection)

    def show_attention(self, attention: Attention | None) -> None:
        """Shows the most urgent thing, or none."""
        if attention is None:
            if self._banner is not None:
                self._banner.hide()
            return
        if self._banner is None:
            from desktop.ui.widgets.banner import Banner

            self._banner = Banner(self._formatter, self._act)
            self._rows.insertWidget(1, self._banner)
        self._banner.show_attention(attention)
        self._banner.show()

    def bring_up(self) -> None:
        """Puts the window in front of the others."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        super().paintEvent(_event)
        self.painted.emit()

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: D102, N802 - Qt's
        self._show_keys(event, are_shown=True)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: "QKeyEvent") -> None:  # noqa: D102, N802 - Qt's
        self._show_keys(event, are_shown=False)
        super().keyReleaseEvent(event)

    def _show_keys(self, event: "QKeyEvent", *, are_shown: bool) -> None:
        """What has the focus leaves Alt alone, so that it comes here."""
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Alt:
            self.top_bar.show_keys(are_shown=are_shown)

    def changeEvent(self, event: "QEvent") -> None:  # noqa: D102, N802 - Qt's
        if not self.isActiveWindow():
            self.top_bar.show_keys(are_shown=False)  # another window hears that Alt is let go
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102, N802 - Qt's
        self.closed.emit()
        super().closeEvent(event)
