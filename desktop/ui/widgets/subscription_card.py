"""One subscription with what can be done about it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.contract.actions import Keep, Resume
from desktop.core import deeds
from desktop.core.cards import card_name
from desktop.core.messages import Formatter
from desktop.core.outbox import OutboxEntry
from desktop.core.projection import Contact, Projection, SubscriptionView
from desktop.ui.intents import (
    Act,
    AskToCancel,
    AskToChangePlan,
    AskToSubscribe,
    Intent,
    ManageSubscription,
    Perform,
    Undo,
)
from desktop.ui.offered import Offer, offers
from desktop.ui.text import say
from desktop.ui.theme import MUTED, WARN
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.entry_line import EntryLine
from desktop.ui.widgets.labels import muted
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.subscription_summary import SubscriptionSummary


class SubscriptionCard(Card):
    """Shows a subscription and is kept when it changes, so that the keyboard stays where it is.

    `shown` names the offers that get a button here; Manage is always there.
    """

    def __init__(self, formatter: Formatter, act: Act, shown: tuple[Offer, ...] = tuple(Offer)) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._shown = shown
        self._buttons: dict[Offer, Button] = {}
        self._setback: OutboxEntry | None = None
        self._subscription = ""
        self.summary = SubscriptionSummary(formatter)
        self._payer = muted()
        self._setbacks = QVBoxLayout()
        self._setbacks.setSpacing(8)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(12)
        self._actions.addWidget(self._payer, 1)
        manage = Button(self.tr("Manage"))
        manage.clicked.connect(lambda: self._act(ManageSubscription(self._subscription)))
        self._manage = manage
        self._actions.addWidget(manage)
        self.rows.addWidget(self.summary)
        self.rows.addLayout(self._setbacks)
        self.rows.addLayout(self._actions)

    def show_view(self, view: SubscriptionView, projection: Projection) -> None:
        """Shows a subscription as it is now."""
        self._subscription = view.subscription.id
        self.summary.show_view(view, projection)
        name = self.summary.name.text()
        self._show_payer(view, projection)
        self._manage.setAccessibleDescription(name)
        self._show_setback(view, projection.contact)
        self._show_offers(view)
        self.setAccessibleName(self.summary.accessibleName())

    def _show_payer(self, view: SubscriptionView, projection: Projection) -> None:
        waiting = view.waiting
        self._payer.setForegroundRole(WARN if waiting else MUTED)
        if waiting is not None:
            self._payer.setText(say(deeds.waiting(waiting, projection.contact), self._formatter))
        elif view.subscription.next_charge is None:
            self._payer.setText(self.tr("No further charge"))
        else:
            card = projection.account.default_payment_method if projection.account else None
            self._payer.setText(card_name(card) if card else self.tr("No card to pay with"))

    def _show_setback(self, view: SubscriptionView, contact: Contact) -> None:
        if view.setback == self._setback:
            return
        self._setback = view.setback
        clear(self._setbacks)
        if view.setback is not None:
            self._setbacks.addWidget(EntryLine(self._formatter, self._act, view.setback, contact))

    def _show_offers(self, view: SubscriptionView) -> None:
        wanted = [offer for offer in offers(view) if offer in self._shown]
        outdated = [offer for offer in self._buttons if offer not in wanted or offer is Offer.UNDO]
        for offer in outdated:
            button = self._buttons.pop(offer)
            button.hide()
            button.deleteLater()
        for offer in wanted:
            if offer not in self._buttons:
                self._buttons[offer] = self._button(offer, view)

    def _button(self, offer: Offer, view: SubscriptionView) -> Button:
        subscription = view.subscription.id
        text: str
        intent: Intent
        match offer:
            case Offer.KEEP:
                text, intent = self.tr("Keep Subscription"), Perform(Keep(subscription=subscription))
            case Offer.RESUME:
                text, intent = self.tr("Resume Subscription"), Perform(Resume(subscription=subscription))
            case Offer.UNDO:
                text, intent = self.tr("Undo"), Undo(view.waiting.id if view.waiting else 0)
            case Offer.CHANGE_PLAN:
                text, intent = self.tr("Change Plan"), AskToChangePlan(subscription)
            case Offer.RESUBSCRIBE:
                text = self.tr("Resubscribe")
                intent = AskToSubscribe(view.subscription.plan.id, view.subscription.interval)
            case Offer.CANCEL:
                text, intent = self.cancel_text(), AskToCancel(subscription)
        button = Button(text)
        button.setAccessibleDescription(view.subscription.plan.name)
        button.clicked.connect(lambda: self._act(intent))
        self._actions.addWidget(button)
        return button

    def cancel_text(self) -> str:
        """What the button says that leads to the ways out."""
        return self.tr("Cancel")
