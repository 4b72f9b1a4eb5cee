"""The cards of the subscriptions, a few now and the others right after; very many only when asked for."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.messages import Formatter
from desktop.core.projection import Projection, SubscriptionView
from desktop.ui.intents import Act
from desktop.ui.offered import Offer
from desktop.ui.theme import GAP
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.subscription_card import SubscriptionCard

_AT_ONCE = 4
"""So many cards are made in one go; a frame has time for more, a slow machine has not."""

A_PAGE = 20
"""Nobody reads more at once, and laying out more takes longer than a frame."""


class SubscriptionList(QWidget):
    """Keeps one card for each subscription, in the server's order."""

    def __init__(self, formatter: Formatter, act: Act, shown: tuple[Offer, ...]) -> None:
        super().__init__()
        self._formatter = formatter
        self._act = act
        self._shown = shown
        self._cards: dict[str, SubscriptionCard] = {}
        self._limit = A_PAGE
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP)
        self._more: Button | None = None
        self._left: list[SubscriptionView] = []
        self._projection: Projection | None = None
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._show_some)

    def show_projection(self, projection: Projection) -> None:
        """Shows these subscriptions; cards that stay are kept."""
        order = [view.subscription.id for view in projection.subscriptions[: self._limit]]
        kept = [key for key in self._cards if key in order]
        stale = kept != order[: len(kept)]
        self._forget([key for key in self._cards if stale or key not in order])
        self._projection = projection
        self._left = list(projection.subscriptions[: self._limit])
        self._show_some()
        self._offer_more(len(projection.subscriptions) - self._limit)

    def _offer_more(self, left: int) -> None:
        if self._more is not None:
            self._more.hide()
            self._more.deleteLater()
            self._more = None
        if left > 0:
            self._more = Button(self.tr("Show %n more", "", left))
            self._more.clicked.connect(self._show_more)
            self._rows.addWidget(self._more)

    def _show_more(self) -> None:
        self._limit += A_PAGE
        if self._projection is not None:
            self.show_projection(self._projection)

    def _forget(self, keys: list[str]) -> None:
        for key in keys:
            card = self._cards.pop(key)
            self._rows.removeWidget(card)  # what is deleted later would hold its place until then
            card.hide()
            card.deleteLater()

    def _show_some(self) -> None:
        projection = self._projection
        now, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        for view in now:
            card = self._cards.get(view.subscription.id)
            if card is None:
                card = SubscriptionCard(self._formatter, self._act, self._shown)
                self._cards[view.subscription.id] = card
                self._rows.insertWidget(len(self._cards) - 1, card)
            if projection is not None:
                card.show_view(view, projection)
        if self._left:
            self._next.start()
        else:
            self._next.stop()
