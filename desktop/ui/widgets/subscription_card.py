"""One subscription with what can be done about it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.contract.account import Subscription
from desktop.contract.actions import Keep, Resume
from desktop.core import deeds
from desktop.core.cards import card_name
from desktop.core.messages import Formatter
from desktop.core.outbox import OutboxEntry
from desktop.core.projection import Projection, SubscriptionView
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
        self._intents: dict[Offer, Intent] = {}
        self._setback: tuple[OutboxEntry | None, Subscription] | None = None
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
        self._show_setback(view, projection)
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

    def _show_setback(self, view: SubscriptionView, projection: Projection) -> None:
        if (view.setback, view.subscription) == self._setback:
            return
        self._setback = view.setback, view.subscription
        clear(self._setbacks)
        if view.setback is not None:
            self._setbacks.addWidget(EntryLine(self._formatter, self._act, view.setback, projection))

    def _show_offers(self, view: SubscriptionView) -> None:
        self._intents = {offer: _intent(offer, view) for offer in offers(view) if offer in self._shown}
        gone = [self._buttons.pop(offer) for offer in tuple(self._buttons) if offer not in self._intents]
        last = self._manage
        for offer in self._intents:
            if offer not in self._buttons:
                self._buttons[offer] = self._button(offer)
            button = self._buttons[offer]
            button.setAccessibleDescription(view.subscription.plan.name)
            self._actions.insertWidget(self._actions.indexOf(last) + 1, button)
            self.setTabOrder(last, button)
            last = button
        if self.window().focusWidget() in (*gone, self):
            self._hold_focus()
        for button in gone:
            button.hide()
            button.deleteLater()

    def _hold_focus(self) -> None:
        """Keeps the keyboard on this card, without a button on the card itself: Qt would go on to the next one of the
        page, which may be far away.
        """
        stays = [self._buttons[offer] for offer in self._intents]
        if not self._manage.isHidden():
            stays.append(self._manage)
        if stays:
            stays[0].show()  # a new one is hidden until the layout comes to it, and takes no focus
        (stays[0] if stays else self).setFocus()

    def _button(self, offer: Offer) -> Button:
        """What it does is read when it is pressed: the card may show another subscription by then."""
        button = Button(self._text(offer))
        button.clicked.connect(lambda: self._act(self._intents[offer]))
        return button

    def _text(self, offer: Offer) -> str:
        match offer:
            case Offer.KEEP:
                return self.tr("Keep Subscription")
            case Offer.RESUME:
                return self.tr("Resume Subscription")
            case Offer.UNDO:
                return self.tr("Undo")
            case Offer.CHANGE_PLAN:
                return self.tr("Change Plan")
            case Offer.RESUBSCRIBE:
                return self.tr("Resubscribe")
            case Offer.CANCEL:
                return self.cancel_text()

    def cancel_text(self) -> str:
        """What the button says that leads to the ways out."""
        return self.tr("Cancel")


def _intent(offer: Offer, view: SubscriptionView) -> Intent:
    subscription = view.subscription
    match offer:
        case Offer.KEEP:
            return Perform(Keep(subscription=subscription.id))
        case Offer.RESUME:
            return Perform(Resume(subscription=subscription.id))
        case Offer.UNDO:
            return Undo(view.waiting.id if view.waiting else 0)
        case Offer.CHANGE_PLAN:
            return AskToChangePlan(subscription.id)
        case Offer.RESUBSCRIBE:
            return AskToSubscribe(subscription.plan.id, subscription.interval)
        case Offer.CANCEL:
            return AskToCancel(subscription.id)
