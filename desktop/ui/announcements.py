"""What the banner says: what went wrong or came to pass, and otherwise the most urgent of what needs the user."""

from desktop.contract.hosted_pages import HostedPagePurpose
from desktop.core.messages import Message
from desktop.core.projection import Projection
from desktop.ui.attention import attentions, good_news, notice, unopened
from desktop.ui.needs import Attention
from desktop.ui.news import news
from desktop.ui.places import Place


class Announcements:
    """Keeps what was told last, until it is over."""

    def __init__(self) -> None:
        self._notice: Message | None = None
        self._news: Message | None = None
        self._pages_put_aside: frozenset[str] = frozenset()

    @property
    def has_notice(self) -> bool:
        """Whether something went wrong."""
        return self._notice is not None

    def take_in(self, former: Projection | None, projection: Projection) -> None:
        """Tells what came to pass between the two."""
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

    def put_aside(self, pages: frozenset[str]) -> None:
        """Speaks no more of these hosted pages."""
        self._pages_put_aside |= pages

    def needed(self, projection: Projection) -> tuple[Attention, ...]:
        """Everything that needs the user."""
        return attentions(projection, self._pages_put_aside)

    def banner(self, projection: Projection | None, place: Place) -> Attention | None:
        """What to say now; `projection` is None while nothing is known yet."""
        if self._notice is not None:
            return notice(self._notice) if projection is not None else unopened(self._notice)
        if self._news is not None:
            return good_news(self._news)
        if projection is None or (place is Place.SIGN_IN and projection.is_signed_in):
            return None  # it would speak of the account that is being left
        needed = self.needed(projection)
        if place is Place.SUBSCRIPTION_MANAGEMENT:
            said = HostedPagePurpose.ADD_PAYMENT_METHOD
            needed = tuple(item for item in needed if item.purpose is not said)  # said beside the cards
        return needed[0] if needed else None
