"""The bar at the top: where you are, how fresh it is, who you are."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.core.messages import Formatter
from desktop.core.projection import Contact, Projection
from desktop.core.sentences import freshness
from desktop.ui.intents import Act, Page, Refresh, ShowPage
from desktop.ui.numbers import CENTRE, HIDE_MNEMONIC, PLAIN_TEXT, SHOW_MNEMONIC
from desktop.ui.text import say
from desktop.ui.theme import ACCENT, BODY, BUTTON_RADIUS, CAPTION, MARGIN, MUTED, ink_role, scaled, tokens_of, typeface
from desktop.ui.tokens import Tone
from desktop.ui.widgets.painting import flat, focus_ring, mark, rounded, shows_focus
from desktop.ui.widgets.user_button import UserButton

_TONES = {
    Contact.ONLINE: Tone.GOOD,
    Contact.UNREACHABLE: Tone.WARN,
    Contact.SIGN_IN_NEEDED: Tone.WARN,
    Contact.NEVER: Tone.NEUTRAL,
}


class Brand(QLabel):
    """The mark and the name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setFont(typeface(BODY, QFont.Weight.DemiBold))
        self.setContentsMargins(scaled(28), 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        super().paintEvent(_event)
        size = scaled(20)
        mark(QPainter(self), QRect(0, (self.height() - size) // 2, size, size), tokens_of(self.palette()))


class PageButton(QPushButton):
    """Goes to a page, and shows whether it is the present one."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setFont(typeface(BODY))

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        metrics = self.fontMetrics()
        text = metrics.size(SHOW_MNEMONIC, self.text())
        return QSize(text.width() + 28, scaled(36))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            fill = tokens.accent_soft if chosen else tokens.canvas
            outline = tokens.accent if chosen and fill == tokens.surface else None
            rounded(painter, self.rect(), BUTTON_RADIUS, fill, outline)
        painter.drawText(self.rect(), CENTRE | HIDE_MNEMONIC, self.text())
        if shows_focus(self):
            focus_ring(painter, self.rect(), BUTTON_RADIUS, tokens.accent)


class FreshnessButton(QPushButton):
    """How fresh the data is; pressing it asks the server."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.NEUTRAL
        self.setFont(typeface(CAPTION, QFont.Weight.DemiBold))
        self.setToolTip(self.tr("Ask the server now (F5)"))

    def say(self, text: str, tone: Tone) -> None:
        """Shows how fresh the data is."""
        self._tone = tone
        self.setForegroundRole(ink_role(tone))
        self.setText(text)
        self.setAccessibleName(self.tr("Refresh. {state}").format(state=text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 20, scaled(32))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        body = self.rect().adjusted(0, 4, 0, -4)
        ink = tokens.ink(self._tone)
        fill = tokens.fill(self._tone)
        outlined = self._tone is Tone.NEUTRAL or fill == tokens.surface or self.underMouse()
        rounded(painter, body, body.height() // 2, fill, ink if outlined else None)
        painter.drawText(body, CENTRE, self.text())
        if shows_focus(self):
            focus_ring(painter, self.rect(), self.height() // 2, tokens.accent)


class TopBar(QWidget):
    """Name, pages, freshness and the user's menu."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._pages: dict[Page, PageButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.setSpacing(2)
        self._row.addWidget(Brand(self.tr("3DICOM Account")))
        self._row.addSpacing(scaled(22))
        self._add_page(Page.DASHBOARD, self.tr("&Dashboard"))
        self._add_page(Page.SUBSCRIPTIONS, self.tr("&Subscriptions"))
        self._add_page(Page.HELP, self.tr("&Help"))
        self._row.addStretch(1)
        self._freshness = FreshnessButton()
        self._freshness.clicked.connect(self._refresh)
        self._row.addWidget(self._freshness)
        self._row.addSpacing(14)
        self._user = UserButton(act)
        self._row.addWidget(self._user)
        self.setFixedHeight(scaled(56))

    def complete(self) -> None:
        """Makes what the first frame can do without: the user's menu."""
        self._user.fill_menu()

    def show_page(self, page: Page) -> None:
        """Marks the present page; one without a button of its own leaves none marked."""
        for key, button in self._pages.items():
            button.setChecked(key is page)
            button.setForegroundRole(ACCENT if key is page else MUTED)

    def show_nobody(self) -> None:
        """Shows no more than the name."""
        for part in (*self._pages.values(), self._freshness, self._user):
            part.hide()

    def show_projection(self, projection: Projection) -> None:
        """Shows who is signed in and how fresh the data is."""
        for part in (*self._pages.values(), self._freshness, self._user):
            part.setVisible(projection.is_signed_in)
        if projection.is_signed_in:
            waits = projection.unresolved_count > 0 and projection.contact is not Contact.ONLINE
            tone = Tone.WARN if waits else _TONES[projection.contact]
            self._freshness.say(say(freshness(projection), self._formatter), tone)
            self._user.show_accounts(projection.known_accounts, projection.account)

    def _add_page(self, page: Page, text: str) -> None:
        button = PageButton(text)
        button.clicked.connect(lambda: self._act(ShowPage(page)))
        self._pages[page] = button
        self._row.addWidget(button)

    def _refresh(self) -> None:
        self._freshness.say(self.tr("Checking…"), Tone.NEUTRAL)
        self._act(Refresh())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        flat(painter, self.rect(), tokens.surface)
        flat(painter, self.rect().adjusted(0, self.height() - 1, 0, 0), tokens.line)
