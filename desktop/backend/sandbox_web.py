"""Small pages in place of the web dashboard's, and where hosted pages lead back to."""

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery

from desktop.backend.billing.hosted_pages import CANCELLED, DONE, HostedPages
from desktop.backend.billing.problems import ProblemError
from desktop.backend.catalogue import OFFERS, SUPPORT_EMAIL
from desktop.backend.pages import page as shown
from desktop.backend.threads import in_thread
from desktop.contract.catalogue import PlanOffer
from desktop.contract.hosted_pages import HostedPageStatus

WEB = "/web"
_INSTEAD = "This page stands in for the web dashboard, which the sandbox does not have."

_PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "profile": ("Edit Profile", ("On the web dashboard you change your name, e-mail and password here.",)),
    "invoices": ("Invoice History", ("On the web dashboard you find and download your invoices here.",)),
    "credits": (
        "Credits",
        ("On the web dashboard you buy credits here, for AI segmentation, cloud storage and Secure Sharing.",),
    ),
    "help": ("Help", (f"Write to {SUPPORT_EMAIL} with any question about your account.",)),
}


def _priced(offer: PlanOffer) -> str:
    amounts = [f"${price.amount.major_units:,.2f} a {price.interval.value}" for price in offer.prices]
    return f"{offer.plan.name}: {' or '.join(amounts)}. {'. '.join(offer.features)}."


def _card_added() -> Response[str]:
    sentence = "Your card was added. You can close this tab and return to 3DICOM Account."
    return shown("message.html", heading="Payment method added", sentences=(sentence,))


def _nothing_changed() -> Response[str]:
    sentence = "No card was added. You can close this tab and return to 3DICOM Account."
    return shown("message.html", heading="Nothing was changed", sentences=(sentence,))


def _status_after(pages: HostedPages, reference: str) -> HostedPageStatus:
    try:
        return pages.cancel(reference)
    except ProblemError:
        # The provider cannot be asked: nothing was entered by the one who comes here, and the page closes by itself.
        return HostedPageStatus.OPEN


def web_routes(pages: HostedPages) -> tuple[HTTPRouteHandler, ...]:
    """All small pages."""

    @get(f"{WEB}/pricing", sync_to_thread=False)
    def pricing() -> Response[str]:
        sentences = ("These are demo prices. Nothing can be bought here.", *map(_priced, OFFERS), _INSTEAD)
        return shown("message.html", heading="Plans and prices", sentences=sentences)

    @get(f"{WEB}/{{name:str}}", sync_to_thread=False)
    def other(name: FromPath[str]) -> Response[str]:
        if name not in _PAGES:
            return shown("message.html", status=404, heading="Nothing here", sentences=(_INSTEAD,))
        heading, sentences = _PAGES[name]
        return shown("message.html", heading=heading, sentences=(*sentences, _INSTEAD))

    @get(DONE, sync_to_thread=False)
    def done() -> Response[str]:
        return _card_added()

    @get(CANCELLED)
    @in_thread
    def cancelled(page: FromQuery[str] = "") -> Response[str]:
        is_complete = _status_after(pages, page) is HostedPageStatus.COMPLETE
        return _card_added() if is_complete else _nothing_changed()

    return pricing, other, done, cancelled
