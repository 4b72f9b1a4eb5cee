"""Who is signed in, and everything that concerns the user."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QMenu

from desktop.contract.account import Account
from desktop.core.projection import KnownAccount
from desktop.ui.intents import Act, AddAccount, Intent, Link, OpenLink, Page, ShowPage, SignOut, SwitchAccount
from desktop.ui.numbers import HIDE_MNEMONIC, LEFT, MIDDLE, SHOW_MNEMONIC
from desktop.ui.theme import BODY, BUTTON_RADIUS, CAPTION, scaled, tokens_of, typeface
from desktop.ui.widgets.menus import MenuButton
from desktop.ui.widgets.painting import brush, chevron, focus_ring, rounded, shows_focus
from desktop.ui.widgets.server_text import plain_tooltip, without_mnemonic

_LONGEST_NAME = 24
_AROUND = 74
"""The initials, the arrow, and what is around them."""
_LEAST_NAME = 72
"""Of a name that is cut shorter than this, the initials say as much."""
_FORMS_OF_ADDRESS = frozenset({"dr", "prof", "mr", "mrs", "ms"})


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name; a form of address before it is none of them."""
    words = [word for word in name.split() if word[0].isalnum()]
    while len(words) > 1 and words[0].rstrip(".").casefold() in _FORMS_OF_ADDRESS:
        words = words[1:]
    chosen = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in chosen).upper()


class UserButton(MenuButton):
    """Opens the user's menu."""

    def __init__(self, act: Act) -> None:
        super().__init__()
        self._act = act
        self._accounts: tuple[KnownAccount, ...] = ()
        self._initials = ""
        self._is_folded = False
        self._room: int | None = None
        self.setFont(typeface(BODY))

    def show_accounts(self, accounts: tuple[KnownAccount, ...], account: Account | None) -> None:
        """Shows whose account this is; the others are in the menu."""
        self._accounts = accounts
        current = next((item.name for item in accounts if item.is_current), "")
        name = account.profile.name if account else current
        if not name:
            name = self.tr("Account")
        self._initials = initials(name)
        is_long = len(name) > _LONGEST_NAME
        shown = without_mnemonic(name[: _LONGEST_NAME - 1] + "…" if is_long else name)
        if shown != self.text():
            self.setText(shown)
            self.setAccessibleName(self.tr("Account menu: {name}").format(name=name))
            self.setToolTip(plain_tooltip(name))
            self.setAccessibleDescription(name)  # or Qt would read the tooltip out, with its markup
            self.updateGeometry()

    def limit(self, room: int) -> None:
        """Shortens the name to what there is room for, or leaves only the initials."""
        is_folded = room < min(self.full_width(), scaled(_AROUND + _LEAST_NAME))
        if (is_folded, room) != (self._is_folded, self._room):
            self._is_folded, self._room = is_folded, room
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """How wide it is with the name."""
        return self.fontMetrics().size(SHOW_MNEMONIC, self.text()).width() + scaled(_AROUND)

    def fill_menu(self) -> None:
        """Makes the menu; it costs more than the first frame may, so it is made after it."""
        self._fill(self.new_menu())

    def open_menu(self) -> None:
        """Opens the menu with the accounts of this moment."""
        self.fill_menu()
        super().open_menu()

    def _fill(self, menu: QMenu) -> None:
        def add(text: str, intent: Intent) -> None:
            menu.addAction(text).triggered.connect(lambda: self._act(intent))

        add(self.tr("Manage Subscription"), ShowPage(Page.SUBSCRIPTIONS))
        add(self.tr("Edit Profile"), OpenLink(Link.PROFILE))
        menu.addSeparator()
        for account in self._accounts:
            if not account.is_current:
                text = self.tr("Switch to {name} ({email})").format(name=account.name, email=account.email)
                add(without_mnemonic(text), SwitchAccount(account.id))
        add(self.tr("Add Account"), AddAccount())
        menu.addSeparator()
        add(self.tr("Settings"), ShowPage(Page.SETTINGS))
        add(self.tr("Help"), ShowPage(Page.HELP))
        menu.addSeparator()
        add(self.tr("Sign out"), SignOut())

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's
        full = self.full_width()
        shown = full if self._room is None else min(full, self._room)
        return QSize(scaled(64) if self._is_folded else shown, scaled(38))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        fill = tokens.canvas if self.underMouse() or self.isDown() else tokens.surface
        rounded(painter, self.rect(), BUTTON_RADIUS, fill, tokens.line)
        side = scaled(24)
        face = QRect(10, (self.height() - side) // 2, side, side)
        outline = tokens.accent if tokens.accent_soft == tokens.surface else None
        rounded(painter, face, side // 2, tokens.accent_soft, outline)
        self._paint_initials(painter, face, tokens.accent)
        if not self._is_folded:
            name = self.rect().adjusted(side + 18, 0, -scaled(28), 0)
            painter.drawText(name, MIDDLE | LEFT | HIDE_MNEMONIC, self._shortened(name.width()))
        chevron(painter, self.width() - 20, self.height() // 2, tokens.text)
        if shows_focus(self):
            focus_ring(painter, self.rect(), BUTTON_RADIUS, tokens.accent)

    def _shortened(self, width: int) -> str:
        if self.fontMetrics().size(SHOW_MNEMONIC, self.text()).width() <= width:
            return self.text()
        from PySide6.QtCore import Qt

        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width, SHOW_MNEMONIC)

    def _paint_initials(self, painter: QPainter, face: QRect, colour: str) -> None:
        path = QPainterPath()
        path.addText(0, 0, typeface(CAPTION - 1, QFont.Weight.DemiBold), self._initials)
        path.translate(QRectF(face).center() - path.boundingRect().center())
        painter.fillPath(path, brush(colour))
