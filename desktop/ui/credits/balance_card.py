"""How many credits there are, what pays for more, and what is being bought."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.contract.actions import CREDITS
from desktop.core.cards import card_name
from desktop.core.messages import Formatter
from desktop.core.projection import Contact, Projection
from desktop.ui.intents import Act
from desktop.ui.theme import WARN
from desktop.ui.tokens import Tone
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.entry_line import EntryLine
from desktop.ui.widgets.labels import body, label, muted
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.pill import Pill

_FIGURE = 28


class BalanceCard(Card):
    """The balance in the largest figures, and under it the purchases that the server has not settled."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._shown: tuple[object, ...] = ()
        figures = QHBoxLayout()
        figures.setSpacing(10)
        self._balance = label("", _FIGURE, QFont.Weight.DemiBold)
        self._balance.setWordWrap(False)
        self._unit = body()
        self._low = Pill(self.tr("Running low"), Tone.WARN)
        for part in (self._balance, self._unit, self._low):
            figures.addWidget(part)
        figures.addStretch(1)
        self.rows.addLayout(figures)
        self._payer = muted()
        self.rows.addWidget(self._payer)
        self._stale = label("", ink=WARN)
        self.rows.addWidget(self._stale)
        self._entries = QVBoxLayout()
        self._entries.setSpacing(4)
        self.rows.addLayout(self._entries)

    def show_projection(self, projection: Projection) -> None:
        """Shows the balance, the card and what is under way."""
        account = projection.account
        if account is None:
            return
        self._balance.setText(self._formatter.number(account.credits))
        self._unit.setText(self.tr("credit") if account.credits == 1 else self.tr("credits"))
        self._low.setVisible(account.credits_are_low)
        card = account.default_payment_method
        self._payer.setText(
            self.tr("{card} pays for credits and for all subscriptions.").format(card=card_name(card)) if card else ""
        )
        self._payer.setVisible(card is not None)
        is_stale = projection.contact.is_lost and projection.as_of is not None
        self._stale.setVisible(is_stale)
        if is_stale and projection.as_of is not None:
            match projection.contact:
                case Contact.SIGN_IN_NEEDED:
                    text = self.tr("This is from {time}. To buy credits, sign in again.")
                case Contact.KEYRING_UNUSABLE:
                    text = self.tr("This is from {time}. To buy credits, unlock this computer's keyring.")
                case _:
                    text = self.tr("This is from {time}. To buy credits, go online.")
            self._stale.setText(text.format(time=self._formatter.instant(projection.as_of)))
        low = self.tr("Running low") if account.credits_are_low else ""
        self.setAccessibleName(f"{self._balance.text()} {self._unit.text()} {low}".strip())
        self._show_entries(projection)

    def _show_entries(self, projection: Projection) -> None:
        entries = tuple(entry for entry in projection.outbox if entry.subject == CREDITS)
        shown = (*entries, projection.contact, projection.catalogue)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._entries)
        for entry in entries:
            self._entries.addWidget(EntryLine(self._formatter, self._act, entry, projection))
