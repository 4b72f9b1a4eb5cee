"""What the banner says: what went wrong or came to pass, and otherwise the most urgent of what needs the user."""

import msgspec

from desktop.contract.actions import CREDITS
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.projection import Projection
from desktop.ui.attention import attentions, good_news, notice, under_way, unopened
from desktop.ui.needs import Attention
from desktop.ui.news import news
from desktop.ui.one_account import current_account
from desktop.ui.places import Place
from desktop.ui.widgets.subscription_list import A_PAGE

_TELLS_WHY_UNOPENED = (Place.DASHBOARD, Place.MY_SUBSCRIPTIONS)

_SIGNING_OUT = QT_TRANSLATE_NOOP("core", "Signing out {name}…")


class Announcements:
    """Keeps what was told last, until it is over."""

    def __init__(self) -> None:
        self._notice: Message | None = None
        self._news: Message | None = None
        self._leaving: frozenset[str] = frozenset()
        self._pages_put_aside: frozenset[str] = frozenset()
        self._links: dict[str, str] = {}

    @property
    def notice(self) -> Message | None:
        """What went wrong, if anything did."""
        return self._notice

    def take_in(self, former: Projection | None, projection: Projection) -> None:
        """Tells what came to pass between the two; what was told of another account is over."""
        if former is not None and current_account(former) != current_account(projection):
            self._notice = self._news = None
        self._news = news(former, projection) or self._news
        if former is None:
            self._notice = projection.notice  # told once; that there was nothing to show is over

    def tell(self, message: Message | None) -> None:
        """Says what went wrong, or that nothing did; what was said before is over."""
        self._notice, self._news = message, None

    def end_notice(self) -> None:
        """What went wrong is mended."""
        self._notice = None

    def end_news(self) -> None:
        """It was seen."""
        self._news = None

    def note_leaving(self, accounts: frozenset[str]) -> None:
        """Says for as long as they are here that these accounts are being signed out."""
        self._leaving = accounts

    def put_aside(self, pages: frozenset[str]) -> None:
        """Speaks no more of these hosted pages."""
        self._pages_put_aside |= pages

    def remember(self, page: HostedPage) -> None:
        """Keeps the address of a hosted page in memory, for copying where no browser opened it."""
        if page.url:
            self._links[page.id] = page.url

    def listed(self, projection: Projection) -> tuple[Attention, ...]:
        """What the Dashboard lists: everything that needs the user and that its banner and its cards do not tell."""
        needed = self._needed(projection, Place.DASHBOARD)
        has_banner_to_itself = self._notice is None and self._news is None and self._farewell(projection) is None
        return needed[1:] if has_banner_to_itself else needed

    def banner(self, projection: Projection | None, place: Place) -> Attention | None:
        """What to say now; `projection` is None while nothing is known yet."""
        if projection is not None and (farewell := self._farewell(projection)) is not None:
            return under_way(farewell)
        if self._notice is not None and projection is None:
            return None if place in _TELLS_WHY_UNOPENED else unopened(self._notice)
        if self._notice is not None:
            return notice(self._notice)
        if self._news is not None:
            return good_news(self._news)
        if projection is None or (place is Place.SIGN_IN and projection.is_signed_in):
            return None  # it would speak of the account that is being left
        return next(iter(self._needed(projection, place)), None)

    def _farewell(self, projection: Projection) -> Message | None:
        leaving = next((known for known in projection.known_accounts if known.id in self._leaving), None)
        return Message(_SIGNING_OUT, {"name": leaving.name}) if leaving else None

    def _needed(self, projection: Projection, place: Place) -> tuple[Attention, ...]:
        """Everything that needs the user, but what the page tells itself, each with its own button."""
        told = _told_by_cards(projection, place)
        found = attentions(projection, self._pages_put_aside)
        needed = (self._with_link(item) for item in found if item.entry_id not in told)
        if place is Place.SUBSCRIPTION_MANAGEMENT:
            return tuple(item for item in needed if item.purpose is not HostedPagePurpose.ADD_PAYMENT_METHOD)
        return tuple(needed)

    def _with_link(self, item: Attention) -> Attention:
        """The page that was opened last is the one to go on with."""
        known = [link for page, link in self._links.items() if page in item.hosted_pages]
        return msgspec.structs.replace(item, link=known[-1]) if known else item


def _told_by_cards(projection: Projection, place: Place) -> frozenset[int]:
    """The outbox entries that the cards at the top of a page tell of."""
    match place:
        case Place.DASHBOARD | Place.MY_SUBSCRIPTIONS:
            views = projection.subscriptions[:A_PAGE]
            entries = [entry for view in views for entry in (view.waiting, view.setback) if entry is not None]
        case Place.CREDITS:
            entries = [entry for entry in projection.outbox if entry.subject == CREDITS]
        case _:
            entries = []
    return frozenset(entry.id for entry in entries)
