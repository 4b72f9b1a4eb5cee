"""One card of the account, with its three-dot menu."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.contract import eligibility
from desktop.contract.actions import DeletePaymentMethod, MakeDefault
from desktop.contract.problems import Refusal
from desktop.core import deeds, refusals
from desktop.core.cards import brand_name, card_name
from desktop.core.messages import Formatter
from desktop.core.outbox import OutboxState
from desktop.core.projection import PaymentMethodView, Projection
from desktop.ui.intents import Act, Perform, Undo
from desktop.ui.text import say
from desktop.ui.theme import BUTTON_RADIUS, HIT, MUTED, WARN, scaled, tokens_of
from desktop.ui.tokens import Tone
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.entry_line import EntryLine
from desktop.ui.widgets.labels import body, muted
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.menus import MenuButton
from desktop.ui.widgets.painting import ellipse, flat, focus_ring, line, pen, rounded, shows_focus
from desktop.ui.widgets.pill import Pill


class CardGlyph(QWidget):
    """A small picture of a card; decoration only."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(scaled(38), scaled(26))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        rounded(painter, self.rect(), 4, tokens.canvas, tokens.line)
        stripe = QRectF(1, self.height() * 0.26, self.width() - 2, self.height() * 0.18)
        flat(painter, stripe.toRect(), tokens.muted)
        level = self.height() * 0.72
        line(painter, (6, level), (self.width() * 0.45, level), pen(tokens.line, 2))


class MoreButton(MenuButton):
    """Three dots that open a menu."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(scaled(HIT), scaled(HIT)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        fill = tokens.canvas if self.underMouse() or self.isDown() else tokens.surface
        rounded(painter, self.rect(), BUTTON_RADIUS, fill, tokens.line)
        ink = tokens.text if self.isEnabled() else tokens.muted
        centre = self.rect().center()
        for offset in (-5, 0, 5):
            ellipse(painter, QRectF(centre.x() - 0.5 + offset, centre.y() - 0.5, 3, 3), ink, None)
        if shows_focus(self):
            focus_ring(painter, self.rect(), BUTTON_RADIUS, tokens.accent)


class PaymentMethodRow(QWidget):
    """Brand and last digits, expiry, Default, and the menu with Make Default and Delete.

    What cannot be done says why, right in the row; what cannot be undone is asked once more, right in the row.
    """

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._view: PaymentMethodView | None = None
        self._projection: Projection | None = None
        self._name = body()
        self._expiry = muted()
        self._pill = Pill()
        self._undo = Button(self.tr("Undo"))
        self._undo.clicked.connect(self._take_back)
        self._more = MoreButton()
        menu = self._more.new_menu()
        self._default_entry = menu.addAction(self.tr("Make Default"))
        self._default_entry.triggered.connect(self._make_default)
        menu.addAction(self.tr("Delete")).triggered.connect(self._delete)
        self._below = QVBoxLayout()
        self._below.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(CardGlyph())
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._expiry)
        row.addLayout(words, 1)
        for part in (self._pill, self._undo, self._more):
            row.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 10, 0, 10)
        rows.addLayout(row)
        rows.addLayout(self._below)

    def show_view(self, view: PaymentMethodView, projection: Projection) -> None:
        """Shows a card as it is now."""
        former, self._view, self._projection = self._view, view, projection
        if former != view:
            self._show_setback()
        method = view.payment_method
        self._name.setText(card_name(method))
        waiting = view.waiting
        self._expiry.setForegroundRole(WARN if waiting or view.is_expired else MUTED)
        expiry = f"{method.exp_month:02d}/{method.exp_year}"
        if waiting is not None:
            self._expiry.setText(say(deeds.waiting(waiting, projection.contact), self._formatter))
        elif view.is_expired:
            self._expiry.setText(self.tr("Expired {expiry}").format(expiry=expiry))
        else:
            self._expiry.setText(self.tr("Expires {expiry}").format(expiry=expiry))
        self._pill.say(self.tr("Default"), Tone.ACCENT)
        self._pill.setVisible(method.is_default)
        self._undo.setVisible(waiting is not None and waiting.state is OutboxState.WAITING)
        self._more.setEnabled(waiting is None)
        self._default_entry.setEnabled(not method.is_default)
        spoken = self.tr("{brand} ending in {last4}").format(brand=brand_name(method), last4=method.last4)
        self._more.setAccessibleName(self.tr("{card}: more").format(card=spoken))
        default = f", {self._pill.text()}" if method.is_default else ""
        self.setAccessibleName(f"{spoken}, {self._expiry.text()}{default}")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's
        painter = QPainter(self)
        flat(painter, self.rect().adjusted(0, 0, 0, 1 - self.height()), tokens_of(self.palette()).line)

    def _show_setback(self) -> None:
        """What became of the last thing that was asked of it, if that failed; a question makes place for it."""
        clear(self._below)
        if self._view is not None and self._view.setback is not None and self._projection is not None:
            self._below.addWidget(EntryLine(self._formatter, self._act, self._view.setback, self._projection))

    def _refusal(self, action: MakeDefault | DeletePaymentMethod) -> Refusal | None:
        if self._projection is None or self._projection.account is None:
            return Refusal.UNKNOWN
        return eligibility.refusal(action, self._projection.account, self._projection.now)

    def _make_default(self) -> None:
        if self._view is None:
            return
        action = MakeDefault(payment_method=self._view.payment_method.id)
        refusal = self._refusal(action)
        if refusal is None:
            clear(self._below)
            self._act(Perform(action))
        else:
            self._explain(refusal)

    def _delete(self) -> None:
        if self._view is None:
            return
        action = DeletePaymentMethod(payment_method=self._view.payment_method.id)
        refusal = self._refusal(action)
        if refusal is None:
            self._ask(action)
        else:
            self._explain(refusal)

    def _explain(self, refusal: Refusal) -> None:
        clear(self._below)
        reason = muted(say(refusals.refused(refusal), self._formatter))
        reason.setForegroundRole(WARN)
        close = Button(self.tr("Dismiss"))
        close.clicked.connect(self._calm_down)
        self._add_below(reason.text(), close)

    def _ask(self, action: DeletePaymentMethod) -> None:
        clear(self._below)
        keep = Button(self.tr("Keep Card"))
        delete = Button(self.tr("Delete Card"), Look.DANGER)
        keep.clicked.connect(self._calm_down)
        delete.clicked.connect(lambda: self._delete_now(action))
        question = self.tr("Delete {card} ({expiry})? This cannot be undone.")
        question = question.format(card=self._name.text(), expiry=self._expiry.text())
        self._add_below(question, keep, delete)
        keep.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_below(self, sentence: str, *buttons: Button) -> None:
        words = body(sentence)
        row = QHBoxLayout()
        row.setContentsMargins(scaled(50), 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(words, 1)
        for button in buttons:
            button.setAccessibleDescription(sentence)
            row.addWidget(button)
        self._below.addLayout(row)

    def _delete_now(self, action: DeletePaymentMethod) -> None:
        self._calm_down()
        self._act(Perform(action))

    def _calm_down(self) -> None:
        self._show_setback()
        self._more.setFocus()

    def _take_back(self) -> None:
        if self._view is not None and self._view.waiting is not None:
            self._act(Undo(self._view.waiting.id))
