"""The simulated customer portal: it shows what Stripe's would let the customer change."""

from dataclasses import dataclass
from typing import Any

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from desktop.backend.pages import page
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.pages.page_texts import card_name, date_text, money_text
from desktop.backend.stripe_standin.resources.customers.billing_portal import session_at
from desktop.backend.stripe_standin.resources.customers.test_clocks import at_its_time
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Json, Slice, Within
from desktop.backend.threads import in_thread

_LIFE = 3600
"""Seconds that a link into the portal is good for."""
_MOST = 10


@dataclass(frozen=True)
class _Row:
    text: str
    link: str = ""


@dataclass(frozen=True)
class _Section:
    heading: str
    rows: tuple[_Row, ...]


def _subscription(item: Json) -> _Row:
    entry = item["items"]["data"][0]
    price = entry["price"]
    amount = money_text(price["unit_amount"], price["currency"])
    status = item["status"].replace("_", " ")
    until = date_text(entry["current_period_end"])
    return _Row(f"{amount} per {price['recurring']['interval']}, {status}, period ends {until}")


def _invoice(item: Json) -> _Row:
    text = f"{item['number'] or 'Draft'}, {money_text(item['total'], item['currency'])}, {item['status']}"
    return _Row(text, item["hosted_invoice_url"] or "")


def _sections(call: Call, customer: str) -> tuple[_Section, ...]:
    def newest(kind: str) -> list[Json]:
        found, _ = call.transaction.page(kind, Slice(_MOST), Within(customer), lambda _item: True)
        return found

    return (
        _Section("Subscriptions", tuple(_subscription(item) for item in newest("subscription"))),
        _Section("Payment methods", tuple(_Row(card_name(item)) for item in newest("payment_method"))),
        _Section("Invoices", tuple(_invoice(item) for item in newest("invoice"))),
    )


def portal_routes(standin: StandIn) -> tuple[HTTPRouteHandler, ...]:
    """The page at `/p/session/{secret}`."""

    @get("/p/session/{secret:str}")
    @in_thread
    def show(secret: FromPath[str]) -> Response[Any]:
        with standin.calling() as call:
            session = session_at(call, f"{call.pages_url}/p/session/{secret}")
            if session is None or at_its_time(call, [session["customer"]]).now > session["created"] + _LIFE:
                text = "This link has expired. Go back to 3DICOM Account and open the page again."
                return page("message.html", status=404, heading="Nothing here", sentences=(text,))
            customer = call.transaction.get("customer", session["customer"])
            return page(
                "portal.html",
                customer=customer["name"] or customer["email"] or "a customer without a name",
                sections=_sections(call, customer["id"]),
                return_url=session["return_url"],
            )

    return (show,)
