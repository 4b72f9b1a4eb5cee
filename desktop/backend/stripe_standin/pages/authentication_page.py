"""The bank's question on a page of its own, for setup intents that are confirmed with a `return_url`."""

from typing import Any

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, RawBody
from litestar.response import Redirect

from desktop.backend.pages import page
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.pages.checkout_modes import NOT_AUTHENTICATED
from desktop.backend.stripe_standin.pages.page_texts import form_of, origin_of
from desktop.backend.stripe_standin.resources.cards import setup_intents
from desktop.backend.stripe_standin.resources.customers.test_clocks import at_its_time
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Json
from desktop.backend.threads import in_thread


def _nothing() -> Response[Any]:
    text = "Your bank does not ask anything. Go back to 3DICOM Account."
    return page("message.html", status=404, heading="Nothing here", sentences=(text,))


def _question(call: Call, identifier: str) -> Json | None:
    """The setup intent whose customer has a page to answer on."""
    intent = call.transaction.find("setup_intent", identifier)
    action = (intent or {}).get("next_action") or {}
    return intent if action.get("type") == "redirect_to_url" else None


def authentication_routes(standin: StandIn) -> tuple[HTTPRouteHandler, ...]:
    """The page at `/authenticate/{intent}`."""

    @get("/authenticate/{intent_id:str}")
    @in_thread
    def show(intent_id: FromPath[str]) -> Response[Any]:
        with standin.calling() as present:
            call = at_its_time(present, [intent_id])
            intent = _question(call, intent_id)
            if intent is None:
                return _nothing()
            method = call.transaction.get("payment_method", intent["payment_method"])
        return page(
            "authenticate.html",
            action=f"/authenticate/{intent_id}",
            last4=method["card"]["last4"],
            deed="you are adding it",
            form_targets=(origin_of(intent["next_action"]["redirect_to_url"]["return_url"]),),
        )

    @post("/authenticate/{intent_id:str}")
    @in_thread
    def submit(intent_id: FromPath[str], body: RawBody) -> Response[Any]:
        with standin.calling() as present:
            call = at_its_time(present, [intent_id])
            intent = _question(call, intent_id)
            if intent is None:
                return _nothing()
            method = call.transaction.get("payment_method", intent["payment_method"])
            if form_of(body).get("step") == "authenticated":
                setup_intents.succeed(call, intent, method)
            else:
                setup_intents.fail(call, intent, NOT_AUTHENTICATED)
        return Redirect(intent["next_action"]["redirect_to_url"]["return_url"], status_code=303)

    return show, submit
