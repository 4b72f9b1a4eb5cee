"""Where the payment provider's pages lead back to."""

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery

from desktop.backend.billing.pages.hosted_pages import CANCELLED, DONE, SUBSCRIBED, HostedPages
from desktop.backend.billing.problems import ProblemError
from desktop.backend.pages import page as shown
from desktop.backend.threads import in_thread
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageStatus


def _card_added() -> Response[str]:
    sentence = "Your card was added. You can close this tab and return to 3DICOM Account."
    return shown("message.html", heading="Payment method added", sentences=(sentence,))


def _subscribed() -> Response[str]:
    sentence = "Your subscription has begun. You can close this tab and return to 3DICOM Account."
    return shown("message.html", heading="Thank you", sentences=(sentence,))


def _nothing_changed() -> Response[str]:
    sentence = "Nothing was added or charged. You can close this tab and return to 3DICOM Account."
    return shown("message.html", heading="Nothing was changed", sentences=(sentence,))


def _left(pages: HostedPages, reference: str) -> HostedPage | None:
    try:
        return pages.cancel(reference)
    except ProblemError:
        # The provider cannot be asked: nothing was entered by the one who comes here, and the page closes by itself.
        return None


def _ending(page: HostedPage | None) -> Response[str]:
    if page is None or page.status is not HostedPageStatus.COMPLETE:
        return _nothing_changed()
    return _subscribed() if page.purpose is HostedPagePurpose.SUBSCRIBE else _card_added()


def landing_routes(pages: HostedPages) -> tuple[HTTPRouteHandler, ...]:
    """The pages that say how it ended."""

    @get(DONE, sync_to_thread=False)
    def done() -> Response[str]:
        return _card_added()

    @get(SUBSCRIBED, sync_to_thread=False)
    def subscribed() -> Response[str]:
        return _subscribed()

    @get(CANCELLED)
    @in_thread
    def cancelled(page: FromQuery[str] = "") -> Response[str]:
        return _ending(_left(pages, page))

    return done, subscribed, cancelled
