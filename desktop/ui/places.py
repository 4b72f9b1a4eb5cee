"""Which screens there are. Each is imported and made when it is first gone to."""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from desktop.core.projection import Projection
from desktop.ui.bridge import Bridge
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import Act, Page
from desktop.ui.long_tasks import LongTasks
from desktop.ui.needs import Attention
from desktop.ui.options import WindowOptions
from desktop.ui.theme import Theme
from desktop.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop.ui.screens.invoice_history import InvoiceHistory
    from desktop.ui.screens.sign_in import SignInScreen
    from desktop.ui.screens.subscription_management import SubscriptionManagement


class Place(Enum):
    """Where the window can be."""

    SIGN_IN = "sign_in"
    DASHBOARD = "dashboard"
    MY_SUBSCRIPTIONS = "my_subscriptions"
    SUBSCRIPTION_MANAGEMENT = "subscription_management"
    PRICING = "pricing"
    INVOICES = "invoices"
    CREDITS = "credits"
    SETTINGS = "settings"
    HELP = "help"


PLACE_OF = {
    Page.DASHBOARD: Place.DASHBOARD,
    Page.SUBSCRIPTIONS: Place.MY_SUBSCRIPTIONS,
    Page.PRICING: Place.PRICING,
    Page.INVOICES: Place.INVOICES,
    Page.CREDITS: Place.CREDITS,
    Page.SETTINGS: Place.SETTINGS,
    Page.HELP: Place.HELP,
}
PAGE_OF: dict[Place, Page | None] = {
    Place.SIGN_IN: None,
    Place.DASHBOARD: Page.DASHBOARD,
    Place.MY_SUBSCRIPTIONS: Page.SUBSCRIPTIONS,
    Place.SUBSCRIPTION_MANAGEMENT: Page.SUBSCRIPTIONS,
    Place.PRICING: Page.SUBSCRIPTIONS,
    Place.INVOICES: Page.INVOICES,
    Place.CREDITS: Page.CREDITS,
    Place.SETTINGS: None,
    Place.HELP: Page.HELP,
}
"""Which page button is marked at a place; Settings and Sign-in have none."""


class Screens:
    """Makes each screen once."""

    def __init__(
        self,
        formatter: QtFormatter,
        act: Act,
        options: WindowOptions,
        listed: Callable[[Projection], tuple[Attention, ...]],
        bridge: Bridge,
        theme: Theme,
        tasks: LongTasks,
    ) -> None:
        self._bridge = bridge
        self._theme = theme
        self._tasks = tasks
        self._listed = listed
        self._formatter = formatter
        self._act = act
        self._options = options
        self._made: dict[Place, PageFrame] = {}
        self._sign_in: SignInScreen | None = None
        self._management: SubscriptionManagement | None = None
        self._invoices: InvoiceHistory | None = None

    def at(self, place: Place) -> PageFrame:
        """The screen of a place."""
        match place:
            case Place.SIGN_IN:
                return self.sign_in()
            case Place.SUBSCRIPTION_MANAGEMENT:
                return self.management()
            case Place.INVOICES:
                return self.invoices()
            case _:
                if place not in self._made:
                    self._made[place] = self._make(place)
                return self._made[place]

    def sign_in(self) -> "SignInScreen":
        """The sign-in screen, by its own type."""
        if self._sign_in is None:
            from desktop.ui.screens.sign_in import SignInScreen

            self._sign_in = SignInScreen(self._act, self._options)
        return self._sign_in

    def management(self) -> "SubscriptionManagement":
        """The screen of one subscription, by its own type."""
        if self._management is None:
            from desktop.ui.screens.subscription_management import SubscriptionManagement

            self._management = SubscriptionManagement(self._formatter, self._act, self._tasks)
            self._bridge.hosted_page_opened.connect(self._management.end_opening)
            self._bridge.hosted_page_failed.connect(self._management.end_opening)
        return self._management

    def invoices(self) -> "InvoiceHistory":
        """The Invoice History, by its own type."""
        if self._invoices is None:
            from desktop.ui.screens.invoice_history import InvoiceHistory

            self._invoices = InvoiceHistory(self._formatter, self._act, self._bridge, self._tasks)
        return self._invoices

    def _make(self, place: Place) -> PageFrame:
        match place:
            case Place.MY_SUBSCRIPTIONS:
                from desktop.ui.screens.my_subscriptions import MySubscriptions

                return MySubscriptions(self._formatter, self._act)
            case Place.PRICING:
                from desktop.ui.screens.pricing import Pricing

                return Pricing(self._formatter, self._act)
            case Place.CREDITS:
                from desktop.ui.screens.credits import Credits

                return Credits(self._formatter, self._act, self._bridge)
            case Place.SETTINGS:
                from desktop.ui.screens.settings import Settings

                return Settings(self._formatter, self._act, self._bridge, self._options, self._theme)
            case Place.HELP:
                from desktop.ui.screens.help import Help

                return Help(self._formatter, self._act, self._bridge, self._options, self._tasks)
            case _:
                from desktop.ui.screens.dashboard import Dashboard

                return Dashboard(self._formatter, self._act, self._listed)
