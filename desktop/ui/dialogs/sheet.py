"""The frame of our dialogs: words that scroll when there is no room, and buttons that always show."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.contract.actions import Action
from desktop.contract.hosted_pages import HostedPageRequest
from desktop.ui.theme import HIT, MARGIN, scaled, tokens_of
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.painting import flat
from desktop.ui.widgets.scroll_bar import BAR, SurfaceScrollBar
from desktop.ui.widgets.scroll_keys import ScrollKeys

_WIDTH = 580


class Sheet(QDialog):
    """Shows one page after the other in the same place. Esc is always the way out that changes nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar = SurfaceScrollBar(self._scroll)
        self._scroll_keys = ScrollKeys(self._scroll)
        self._page: QWidget | None = None
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, 0, BAR, 0)
        self._buttons.setSpacing(12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN - BAR, 20)  # the bar is in the margin
        rows.setSpacing(16)
        rows.addWidget(self._scroll, 1)
        rows.addLayout(self._buttons)
        self.installEventFilter(self)

    def turn_to(self, page: QWidget, *buttons: Button, back: Button | None = None) -> None:
        """Shows another page with its buttons, the last of which does the deed."""
        clear(self._buttons)
        if back is not None:
            self._buttons.addWidget(back)
        self._buttons.addStretch(1)
        for button in buttons:
            self._buttons.addWidget(button)
        for pressed in (back, *buttons):
            if pressed is not None:
                pressed.installEventFilter(self._scroll_keys)
                pressed.show()  # what is not shown yet cannot take over the focus of what goes
        self._page = page
        self._scroll.setWidget(page)
        page.setAutoFillBackground(False)
        page.setContentsMargins(0, 0, BAR, 0)
        page.installEventFilter(self)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802 - Qt's
        # Its own request comes when a button is shown or renamed.
        if event.type() is QEvent.Type.LayoutRequest and watched in (self, self._page):
            self.fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's
        # Qt gives Return to the default button. Held down on one page, it would press that of the next.
        if not (event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)

    def claims(self, asked: Action | HostedPageRequest) -> bool:  # noqa: ARG002 - those that ask nothing claim nothing
        """Whether this sheet tells itself when what was asked for comes to nothing; else the window does."""
        return False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 - Qt's
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's
        super().resizeEvent(event)
        self._bar.fit()

    def fit(self) -> None:
        """Becomes as wide as its buttons and as high as its words need, but never larger than the screen."""
        room = self.screen().availableGeometry()
        width = max(scaled(_WIDTH), self._place_buttons(room.width() - 2 * MARGIN + BAR) + 2 * MARGIN - BAR)
        page = self._page
        layout = page.layout() if page is not None else None
        if page is None or layout is None:
            return
        inner = width - 2 * MARGIN
        words = layout.heightForWidth(inner) if layout.hasHeightForWidth() else layout.sizeHint().height()
        page.setMinimumHeight(words)
        frame = MARGIN + 16 + 20 + max(scaled(HIT), self._buttons.sizeHint().height())
        self.setFixedWidth(min(width, room.width()))
        self.setFixedHeight(min(words + frame, int(room.height() * 0.94)))

    def _place_buttons(self, room: int) -> int:
        """Side by side where there is room for that, else one above the other; how wide they are so."""
        items = [self._buttons.itemAt(index) for index in range(self._buttons.count())]
        widths = [item.minimumSize().width() for item in items if item is not None and not item.isEmpty()]
        beside = sum(widths) + self._buttons.spacing() * max(0, len(widths) - 1) + BAR
        fits = beside <= room
        self._buttons.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        return max(beside, self._buttons.minimumSize().width()) if fits else max(widths) + BAR

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        flat(QPainter(self), self.rect(), tokens_of(self.palette()).surface)


def page_of() -> tuple[QWidget, QVBoxLayout]:
    """An empty page and the layout that its parts go into."""
    page = QWidget()
    rows = QVBoxLayout(page)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(12)
    return page, rows
