"""My Subscriptions: every subscription with what can be done about it."""

from desktop.core.messages import Formatter
from desktop.ui.intents import Act
from desktop.ui.offered import Offer
from desktop.ui.widgets.account_page import AccountPage


class MySubscriptions(AccountPage):
    """The list of subscriptions."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        shown = tuple(offer for offer in Offer if offer is not Offer.CHANGE_PLAN)
        super().__init__(self.tr("My Subscriptions"), formatter, act, shown)
