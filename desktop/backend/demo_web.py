"""Small pages in place of the web dashboard's, to which the links of the demo catalogue lead."""

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from desktop.backend.catalogue import OFFERS, SUPPORT_EMAIL
from desktop.backend.pages import page as shown
from desktop.contract.catalogue import PlanOffer

WEB = "/web"
_INSTEAD = "This page stands in for the web dashboard, which does not belong to this demo."

_PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "profile": ("Edit Profile", ("On the web dashboard you change your name, e-mail and password here.",)),
    "invoices": ("Invoice History", ("On the web dashboard you find and download your invoices here.",)),
    "credits": (
        "Credits",
        ("On the web dashboard you buy credits here, for AI segmentation, cloud storage and Secure Sharing.",),
    ),
    "playground": ("Playground", ("On the web dashboard you try 3DICOM with demo scans here.",)),
    "help": ("Help", (f"Write to {SUPPORT_EMAIL} with any question about your account.",)),
}


def _priced(offer: PlanOffer) -> str:
    amounts = [f"${price.amount.major_units:,.2f} a {price.interval.value}" for price in offer.prices]
    return f"{offer.plan.name}: {' or '.join(amounts)}. {'. '.join(offer.features)}."


def web_routes() -> tuple[HTTPRouteHandler, ...]:
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

    return pricing, other
