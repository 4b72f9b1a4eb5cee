"""The simulated Checkout page on which a customer adds a card, subscribes or pays."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, RawBody
from litestar.response import Redirect

from desktop.backend.pages import page
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.pages.card_form import CardEntry, CardProblems, read_card
from desktop.backend.stripe_standin.pages.checkout_modes import Challenge, Declined, Done, mode_of
from desktop.backend.stripe_standin.pages.page_texts import (
    Row,
    card_fields,
    form_of,
    invoice_rows,
    invoice_sums,
    money_text,
    origin_of,
)
from desktop.backend.stripe_standin.resources.checkout.checkout_line_items import items_of
from desktop.backend.stripe_standin.resources.customers.test_clocks import at_its_time
from desktop.backend.stripe_standin.resources.invoices import invoice_previews
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Json
from desktop.backend.threads import in_thread

_NOTHING = CardProblems({})


@dataclass(frozen=True)
class _Words:
    """How a mode speaks."""

    heading: str
    button: str
    deed: str
    done: str
    nothing: str
    again: str


_WORDS = {
    "setup": _Words(
        heading="Add a payment method",
        button="Add card",
        deed="you are adding it",
        done="The card was added already. You can close this tab.",
        nothing="Nothing was added. Try again, or use another test card.",
        again="Nothing was added. Go back to 3DICOM Account and choose Add Payment Method again.",
    ),
    "subscription": _Words(
        heading="Subscribe",
        button="Subscribe and pay",
        deed="you are subscribing with it",
        done="You have subscribed already. You can close this tab.",
        nothing="Nothing was charged. Try again, or use another test card.",
        again="Nothing was charged. Go back to 3DICOM Account and choose the plan again.",
    ),
    "payment": _Words(
        heading="Pay",
        button="Pay",
        deed="you are paying with it",
        done="This was paid already. You can close this tab.",
        nothing="Nothing was charged. Try again, or use another test card.",
        again="Nothing was charged. Go back to 3DICOM Account and begin again.",
    ),
}


@dataclass(frozen=True)
class _Form:
    """The form, again with what went wrong. A subscription's first invoice tells what is due."""

    problems: CardProblems = _NOTHING
    failure: str = ""
    items: tuple[Json, ...] = ()
    first_invoice: Json | None = None


@dataclass(frozen=True)
class _Closed:
    """Nothing to do here any more."""

    status: str


_Outcome = _Form | Challenge | _Closed | Done


class CheckoutPage:
    """What the page shows and what its buttons do."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin

    def show(self, session_id: str) -> tuple[Json | None, _Outcome]:
        """The session and what its page shows now."""
        with self._standin.calling() as present:
            call = at_its_time(present, [session_id])
            session = call.transaction.find("checkout.session", session_id)
            return session, _state(call, session) if session is not None else _Form()

    def submit(self, session_id: str, form: dict[str, str]) -> tuple[Json | None, _Outcome]:
        """The session and what became of a press on a button."""
        with self._standin.calling() as present:
            call = at_its_time(present, [session_id])
            session = call.transaction.find("checkout.session", session_id)
            if session is None:
                return None, _Form()
            state = _state(call, session)
            if isinstance(state, _Closed):
                return session, Done() if state.status == "complete" else state
            asked = mode_of(session).asked(call, session)
            match form.get("step"):
                case "authenticated" | "not_authenticated" as answer if asked is not None:
                    return session, _answered(call, session, asked, succeeded=answer == "authenticated")
                case "card" if isinstance(state, _Form):
                    return session, _enter(call, session, form)
                case _:
                    return session, state


def _state(call: Call, session: Json) -> _Outcome:
    if session["status"] != "open":
        return _Closed(session["status"])
    asked = mode_of(session).asked(call, session)
    return Challenge(asked["card"]["last4"]) if asked is not None else _form(call, session)


def _form(call: Call, session: Json, problems: CardProblems = _NOTHING, failure: str = "") -> _Form:
    items = tuple(items_of(call, session["id"]))
    return _Form(problems, failure, items, _first_invoice(call, session, items))


def _first_invoice(call: Call, session: Json, items: tuple[Json, ...]) -> Json | None:
    if session["mode"] != "subscription":
        return None
    (item,) = items
    return invoice_previews.of_first_period(call, session["customer"], item["price"], item["quantity"])


def _enter(call: Call, session: Json, form: dict[str, str]) -> _Outcome:
    entry = read_card(form, datetime.fromtimestamp(call.now, UTC))
    if isinstance(entry, CardProblems):
        return _form(call, session, entry)
    result = mode_of(session).enter(call, session, entry)
    return _declined(call, session, result, entry) if isinstance(result, Declined) else result


def _answered(call: Call, session: Json, method: Json, *, succeeded: bool) -> _Outcome:
    result = mode_of(session).answer(call, session, method, succeeded=succeeded)
    return _declined(call, session, result) if isinstance(result, Declined) else result


def _declined(call: Call, session: Json, result: Declined, entry: CardEntry | None = None) -> _Form:
    kept = CardProblems({}, f"{entry.expiry[0]:02} / {entry.expiry[1] % 100:02}", entry.name) if entry else _NOTHING
    return _form(call, session, kept, f"{result.message} {_WORDS[session['mode']].nothing}")


def _answer(session: Json | None, outcome: _Outcome) -> Response[Any]:
    if session is None:
        text = "There is no such page. Go back to 3DICOM Account and begin again."
        return page("message.html", status=404, heading="Nothing here", sentences=(text,))
    words = _WORDS[session["mode"]]
    action = f"/c/pay/{session['id']}"
    match outcome:
        case Done():
            return Redirect(_success_url(session), status_code=303)
        case _Closed("complete"):
            return page("message.html", heading="This page is finished", sentences=(words.done,))
        case _Closed():
            return page("message.html", heading="This page has expired", sentences=(words.again,))
        case Challenge(last4):
            targets = (origin_of(session["success_url"]),)
            return page("authenticate.html", action=action, last4=last4, deed=words.deed, form_targets=targets)
        case _Form():
            return _form_page(session, action, outcome, words)


def _success_url(session: Json) -> str:
    return str(session["success_url"]).replace("{CHECKOUT_SESSION_ID}", session["id"])


def _form_page(session: Json, action: str, form: _Form, words: _Words) -> Response[str]:
    return page(
        "checkout.html",
        status=422 if form.problems.errors or form.failure else 200,
        form_targets=(origin_of(session["success_url"]),),
        action=action,
        heading=words.heading,
        button=words.button,
        lines=_rows(form),
        sums=_sums(session, form),
        terms=_terms(form.items),
        failure=form.failure,
        card=card_fields(form.problems),
        cancel_url=session["cancel_url"],
    )


def _rows(form: _Form) -> tuple[Row, ...]:
    sold = tuple(
        Row(
            item["description"],
            money_text(item["amount_total"], item["currency"]),
            f"Quantity {item['quantity']}" if item["quantity"] > 1 else "",
        )
        for item in form.items
    )
    return sold if form.first_invoice is None else sold + invoice_rows(form.first_invoice)[: -len(sold)]


def _sums(session: Json, form: _Form) -> tuple[Row, ...]:
    if form.first_invoice is not None:
        return invoice_sums(form.first_invoice, "Due today")
    if session["amount_total"] is None:
        return ()
    return (Row("Due today", money_text(session["amount_total"], session["currency"])),)


def _terms(items: tuple[Json, ...]) -> str:
    recurring = [item["price"]["recurring"] for item in items if item["price"]["recurring"] is not None]
    if not recurring:
        return ""
    every, count = recurring[0]["interval"], recurring[0]["interval_count"]
    period = every if count == 1 else f"{count} {every}s"
    return f"Charged again every {period} until you cancel."


def checkout_routes(checkout: CheckoutPage) -> tuple[HTTPRouteHandler, ...]:
    """The page at `/c/pay/{session}`."""

    @get("/c/pay/{session_id:str}")
    @in_thread
    def show(session_id: FromPath[str]) -> Response[Any]:
        return _answer(*checkout.show(session_id))

    @post("/c/pay/{session_id:str}")
    @in_thread
    def submit(session_id: FromPath[str], body: RawBody) -> Response[Any]:
        return _answer(*checkout.submit(session_id, form_of(body)))

    return show, submit
