"""Dashboard: what do I have, what will be charged when, what needs me."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.core.messages import Formatter
from desktop.core.projection import Projection
from desktop.ui.intents import Act
from desktop.ui.needs import Attention
from desktop.ui.offered import Offer
from desktop.ui.widgets.account_page import AccountPage
from desktop.ui.widgets.next_charge import NextCharge

if TYPE_CHECKING:
    from desktop.ui.widgets.attention_card import AttentionCard


class Dashboard(AccountPage):
    """Plan and renewal at a glance, and above it what needs the user."""

    def __init__(self, formatter: Formatter, act: Act, listed: Callable[[Projection], tuple[Attention, ...]]) -> None:
        super().__init__(self.tr("Dashboard"), formatter, act, (Offer.KEEP, Offer.RESUME, Offer.UNDO))
        self._listed = listed
        self._needs: AttentionCard | None = None
        self._next: NextCharge | None = None

    def show_projection(self, projection: Projection) -> None:
        """Shows the account; the banner has the most urgent thing, this page has all the others."""
        super().show_projection(projection)
        if projection.subscriptions and self._next is None:
            self._next = NextCharge(self._formatter)
            self.middle.addWidget(self._next)
        if self._next is not None:
            self._next.show_projection(projection)
        listed = self._listed(projection)
        if listed and self._needs is None:
            from desktop.ui.widgets.attention_card import AttentionCard

            self._needs = AttentionCard(self._formatter, self._act)
            self.middle.addWidget(self._needs)
        if self._needs is not None:
            self._needs.show_attentions(listed)
