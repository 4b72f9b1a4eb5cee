"""The simulated Checkout page on which a customer adds a card."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, RawBody
from litestar.response import Redirect

from desktop.backend.pages import page
from desktop.backend.stripe_standin.card_form import CardEntry, CardProblems, read_card
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources import checkout_sessions, payment_methods, setup_intents
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.test_cards import Authentication, Decline, card_with_fingerprint
from desktop.backend.threads import in_thread

_NOT_AUTHENTICATED = Decline(
    "setup_intent_authentication_failure",
    None,
    "We are unable to authenticate your payment method. Please choose a different one and try again.",
)
_TRY_ANOTHER = "Nothing was added. Try again, or use another test card."
_NOTHING = CardProblems({})
_LONGEST_FORM = 10_000

_CLOSED = {
    "complete": ("This page is finished", "The card was added already. You can close this tab."),
    "expired": (
        "This page has expired",
        "Nothing was added. Go back to 3DICOM Account and choose Add Payment Method again.",
    ),
}


@dataclass(frozen=True)
class _Form:
    """The form again, with what went wrong."""

    problems: CardProblems = _NOTHING
    failure: str = ""


@dataclass(frozen=True)
class _Challenge:
    """The bank's question."""

    last4: str


@dataclass(frozen=True)
class _Closed:
    """Nothing to do here any more."""

    status: str


@dataclass(frozen=True)
class _Done:
    """The card was added."""


_Outcome = _Form | _Challenge | _Closed | _Done


class CheckoutPage:
    """What the page shows and what its buttons do."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin

    def show(self, session_id: str) -> tuple[Json | None, _Outcome]:
        """The session and what its page shows now."""
        with self._standin.calling() as call:
            session = call.transaction.find("checkout.session", session_id)
            return session, _state(call, session) if session is not None else _Form()

    def submit(self, session_id: str, form: dict[str, str]) -> tuple[Json | None, _Outcome]:
        """The session and what became of a press on a button."""
        with self._standin.calling() as call:
            session = call.transaction.find("checkout.session", session_id)
            if session is None:
                return None, _Form()
            state = _state(call, session)
            if isinstance(state, _Closed):
                return session, _Done() if state.status == "complete" else state
            match form.get("step"):
                case "authenticated" if isinstance(state, _Challenge):
                    return session, _authenticated(call, session)
                case "not_authenticated" if isinstance(state, _Challenge):
                    return session, _failed(call, session, _NOT_AUTHENTICATED)
                case "card" if isinstance(state, _Form):
                    return session, _enter(call, session, form)
                case _:
                    return session, state


def _intent(call: Call, session: Json) -> Json:
    return call.transaction.get("setup_intent", session["setup_intent"])


def _state(call: Call, session: Json) -> _Outcome:
    if session["status"] != "open":
        return _Closed(session["status"])
    intent = _intent(call, session)
    if intent["status"] == "requires_action":
        method = call.transaction.get("payment_method", intent["payment_method"])
        return _Challenge(method["card"]["last4"])
    return _Form()


def _enter(call: Call, session: Json, form: dict[str, str]) -> _Outcome:
    entry = read_card(form, datetime.fromtimestamp(call.now, UTC))
    if isinstance(entry, CardProblems):
        return _Form(entry)
    if entry.card.setup_decline is not None:
        return _failed(call, session, entry.card.setup_decline, entry)
    method = payment_methods.mint(call, entry.card, expiry=entry.expiry, name=entry.name)
    if entry.card.authentication is not Authentication.NONE:
        setup_intents.ask_for_authentication(call, _intent(call, session), method)
        return _Challenge(entry.card.last4)
    return _added(call, session, method)


def _authenticated(call: Call, session: Json) -> _Outcome:
    method = call.transaction.get("payment_method", _intent(call, session)["payment_method"])
    card = card_with_fingerprint(method["card"]["fingerprint"])
    if card is not None and card.authentication is Authentication.REQUIRED_THEN_DECLINED and card.charge_decline:
        return _failed(call, session, card.charge_decline)
    return _added(call, session, method)


def _added(call: Call, session: Json, method: Json) -> _Outcome:
    setup_intents.succeed(call, _intent(call, session), method)
    checkout_sessions.complete(call, session)
    return _Done()


def _failed(call: Call, session: Json, decline: Decline, entry: CardEntry | None = None) -> _Outcome:
    setup_intents.fail(call, _intent(call, session), decline)
    kept = CardProblems({}, f"{entry.expiry[0]:02} / {entry.expiry[1] % 100:02}", entry.name) if entry else _NOTHING
    return _Form(kept, f"{decline.message} {_TRY_ANOTHER}")


def _answer(session: Json | None, outcome: _Outcome) -> Response[Any]:
    if session is None:
        text = "There is no such page. Go back to 3DICOM Account and choose Add Payment Method again."
        return page("message.html", status=404, heading="Nothing here", sentences=(text,))
    action = f"/c/pay/{session['id']}"
    match outcome:
        case _Done():
            return Redirect(session["success_url"], status_code=303)
        case _Closed(status):
            heading, sentence = _CLOSED[status]
            return page("message.html", heading=heading, sentences=(sentence,))
        case _Challenge(last4):
            targets = (_origin(session["success_url"]),)
            return page("authenticate.html", action=action, last4=last4, form_targets=targets)
        case _Form(problems, failure):
            return _form_page(session, action, problems, failure)


def _form_page(session: Json, action: str, problems: CardProblems, failure: str) -> Response[str]:
    fields = ("number", "expiry", "cvc", "name")
    return page(
        "checkout.html",
        status=422 if problems.errors or failure else 200,
        form_targets=(_origin(session["success_url"]),),
        action=action,
        failure=failure,
        errors={name: problems.errors.get(name, "") for name in fields},
        focus=next((name for name in fields if name in problems.errors), "number"),
        expiry=problems.expiry,
        name=problems.name,
        cancel_url=session["cancel_url"],
    )


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def checkout_routes(checkout: CheckoutPage) -> tuple[HTTPRouteHandler, ...]:
    """The page at `/c/pay/{session}`."""

    @get("/c/pay/{session_id:str}")
    @in_thread
    def show(session_id: FromPath[str]) -> Response[Any]:
        return _answer(*checkout.show(session_id))

    @post("/c/pay/{session_id:str}")
    @in_thread
    def submit(session_id: FromPath[str], body: RawBody) -> Response[Any]:
        form = dict(parse_qsl(body.decode("utf-8", "replace")[:_LONGEST_FORM], keep_blank_values=True))
        return _answer(*checkout.submit(session_id, form))

    return show, submit
