"""The bar at the top: where you are, how fresh it is, who you are."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.core.messages import Formatter
from desktop.core.projection import Contact, Projection
from desktop.core.sentences import freshness
from desktop.ui.intents import Act, Page, Refresh, ShowPage
from desktop.ui.numbers import CENTRE, HIDE_MNEMONIC, PLAIN_TEXT, SHOW_MNEMONIC
from desktop.ui.text import say
from desktop.ui.theme import ACCENT, BODY, BUTTON_RADIUS, CAPTION, MARGIN, MUTED, ink_role, scaled, tokens_of, typeface
from desktop.ui.tokens import Tone
from desktop.ui.widgets.buttons import PushButton
from desktop.ui.widgets.painting import flat, focus_ring, mark, rounded, shows_focus
from desktop.ui.widgets.user_button import UserButton

_NAME_FROM = 1040
"""Narrower, the window's title alone tells the name."""
_AROUND = 28
_LITTLE_AROUND = 12
_LEAST_FRESHNESS = 64
_BETWEEN = 104
"""Margins, and what is between the parts."""
_TONES = {
    Contact.ONLINE: Tone.GOOD,
    Contact.UNREACHABLE: Tone.WARN,
    Contact.SIGN_IN_NEEDED: Tone.WARN,
    Contact.KEYRING_UNUSABLE: Tone.WARN,
    Contact.NEVER: Tone.NEUTRAL,
}


class Brand(QLabel):
    """The mark and the name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setFont(typeface(BODY, QFont.Weight.DemiBold))
        self._name = name
        self.setAccessibleName(name)
        self.setContentsMargins(scaled(28), 0, 0, 0)

    def fold(self, *, is_folded: bool) -> None:
        """Leaves only the mark where there is no room for the name."""
        self.setText("" if is_folded else self._name)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        super().paintEvent(_event)
        size = scaled(20)
        mark(QPainter(self), QRect(0, (self.height() - size) // 2, size, size), tokens_of(self.palette()))


class PageButton(PushButton):
    """Goes to a page, and shows whether it is the present one."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFont(typeface(BODY))
        self._is_present = False
        self._shows_key = False
        self._around = _AROUND
        self._words = text.partition("(&")[0]  # the key stands in brackets where the script has no letter to mark

    @property
    def is_present(self) -> bool:
        """Whether it marks the present page."""
        return self._is_present

    def show_present(self, *, is_present: bool) -> None:
        """Shows, and says, whether its page is the present one.

        It is no checkable button: assistive technologies would call that a check box.
        """
        self._is_present = is_present
        self.setAccessibleDescription(self.tr("Present page") if is_present else "")
        self.setForegroundRole(ACCENT if is_present else MUTED)

    def show_key(self, *, is_shown: bool) -> None:
        """Marks the letter that goes to this page together with Alt."""
        if is_shown != self._shows_key:
            self._shows_key = is_shown
            self.update()

    def condense(self, *, is_condensed: bool) -> None:
        """Takes away most of the space around the text."""
        self._around = _LITTLE_AROUND if is_condensed else _AROUND
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        metrics = self.fontMetrics()
        text = metrics.size(SHOW_MNEMONIC, self._words)
        return QSize(text.width() + self._around, scaled(36))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        chosen = self._is_present
        if chosen or self.underMouse():
            fill = tokens.accent_soft if chosen else tokens.canvas
            outline = tokens.accent if chosen and fill == tokens.surface else None
            rounded(painter, self.rect(), BUTTON_RADIUS, fill, outline)
        if self._shows_key:
            painter.drawText(self.rect(), CENTRE | SHOW_MNEMONIC, self.text())
        else:
            painter.drawText(self.rect(), CENTRE | HIDE_MNEMONIC, self._words)
        if shows_focus(self):
            focus_ring(painter, self.rect(), BUTTON_RADIUS, tokens.accent)


class FreshnessButton(PushButton):
    """How fresh the data is; pressing it asks the server."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.NEUTRAL
        self._room: int | None = None
        self.setFont(typeface(CAPTION, QFont.Weight.DemiBold))

    def say(self, text: str, tone: Tone, reason: str = "") -> None:
        """Shows how fresh the data is; `reason` is why it is not fresher."""
        self._tone = tone
        self.setToolTip("\n".join(filter(None, (reason, self.tr("Ask the server now (F5)")))))
        self.setAccessibleDescription(reason)
        self.setForegroundRole(ink_role(tone))
        self.setText(text)
        self.setAccessibleName(self.tr("Refresh. {state}").format(state=text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        full = self.full_width()
        return QSize(full if self._room is None else min(full, self._room), scaled(32))

    def full_width(self) -> int:
        """How wide it is with all of its text."""
        return self.fontMetrics().horizontalAdvance(self.text()) + 20

    def limit(self, room: int) -> None:
        """Shortens the text to what there is room for; its accessible name stays whole."""
        self._room = max(room, scaled(_LEAST_FRESHNESS))
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        body = self.rect().adjusted(0, 4, 0, -4)
        ink = tokens.ink(self._tone)
        fill = tokens.fill(self._tone)
        outlined = self._tone is Tone.NEUTRAL or fill == tokens.surface or self.underMouse()
        rounded(painter, body, body.height() // 2, fill, ink if outlined else None)
        painter.drawText(body, CENTRE, self._shortened(body.width() - 12))
        if shows_focus(self):
            focus_ring(painter, self.rect(), self.height() // 2, tokens.accent)

    def _shortened(self, width: int) -> str:
        if self.fontMetrics().horizontalAdvance(self.text()) <= width:
            return self.text()
        from PySide6.QtCore import Qt

        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)


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
        self._brand = Brand(self.tr("3DICOM Account"))
        self._row.addWidget(self._brand)
        self._row.addSpacing(scaled(22))
        self._add_page(Page.DASHBOARD, self.tr("&Dashboard"))
        self._add_page(Page.SUBSCRIPTIONS, self.tr("&Subscriptions"))
        self._add_page(Page.INVOICES, self.tr("&Invoices"))
        self._add_page(Page.CREDITS, self.tr("&Credits"))
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

    def show_page(self, page: Page | None) -> None:
        """Marks the present page; None where no button leads."""
        for key, button in self._pages.items():
            button.show_present(is_present=key is page)

    def show_keys(self, *, are_shown: bool) -> None:
        """Marks the letters that go to the pages together with Alt, while that is held."""
        for button in self._pages.values():
            button.show_key(is_shown=are_shown)

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
            reason = say(projection.contact_reason, self._formatter) if projection.contact_reason else ""
            self._freshness.say(say(freshness(projection), self._formatter), tone, reason)
            self._user.show_accounts(projection.known_accounts, projection.account)
            self._fit()

    def _add_page(self, page: Page, text: str) -> None:
        button = PageButton(text)
        button.clicked.connect(lambda: self._act(ShowPage(page)))
        self._pages[page] = button
        self._row.addWidget(button)

    def _refresh(self) -> None:
        self._freshness.say(self.tr("Checking…"), Tone.NEUTRAL)
        self._act(Refresh())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room the product's name gives way first, then the user's; the pages stay readable."""
        self._brand.fold(is_folded=self.width() < scaled(_NAME_FROM))
        self._condense(is_condensed=False)
        self._user.limit(self._room() - self._freshness.full_width())
        self._condense(is_condensed=self._freshness_room() < self._freshness.full_width())
        self._freshness.limit(self._freshness_room())

    def _condense(self, *, is_condensed: bool) -> None:
        for button in self._pages.values():
            button.condense(is_condensed=is_condensed)

    def _room(self) -> int:
        """What the name and the pages leave."""
        others = (self._brand, *self._pages.values())
        return self.width() - scaled(_BETWEEN) - sum(part.sizeHint().width() for part in others)

    def _freshness_room(self) -> int:
        return self._room() - self._user.sizeHint().width()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        flat(painter, self.rect(), tokens.surface)
        flat(painter, self.rect().adjusted(0, self.height() - 1, 0, 0), tokens.line)
