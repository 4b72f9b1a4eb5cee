"""The simulated hosted invoice page: what was billed, and a form to pay it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, RawBody
from litestar.response import Redirect

from desktop.backend.pages import page
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.pages.card_form import CardProblems, read_card
from desktop.backend.stripe_standin.pages.page_texts import (
    card_fields,
    card_name,
    date_text,
    form_of,
    invoice_rows,
    invoice_sums,
    money_text,
)
from desktop.backend.stripe_standin.resources.cards import payment_methods
from desktop.backend.stripe_standin.resources.customers.test_clocks import at_its_time
from desktop.backend.stripe_standin.resources.invoices import invoice_settlement
from desktop.backend.stripe_standin.resources.invoices.invoice_objects import invoice_at
from desktop.backend.stripe_standin.resources.payments import payment_intents
from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.store import Json
from desktop.backend.threads import in_thread

_PAYABLE = ("open", "uncollectible")
_LIFE = 120 * 86400
"""Seconds after finalisation in which an unpaid invoice can be paid here."""
_NOTHING = CardProblems({})
_NOT_CHARGED = "Nothing was charged. Try again, or use another test card."
_PDF = "application/pdf"


@dataclass(frozen=True)
class _State:
    """How a status is told."""

    name: str
    tone: str
    sentence: str


_STATES = {
    "open": _State("Open", "", ""),
    "uncollectible": _State("Open", "", ""),
    "paid": _State("Paid", "good", "This invoice is paid. There is nothing more to do; you can close this tab."),
    "void": _State("Void", "bad", "This invoice was withdrawn. Nothing has to be paid."),
    "expired": _State(
        "Expired",
        "bad",
        "This page has expired. Nothing was charged. Go back to 3DICOM Account and open the invoice again.",
    ),
}


@dataclass(frozen=True)
class _Shown:
    """The invoice page."""

    invoice: Json
    status: str
    saved: Json | None
    problems: CardProblems = _NOTHING
    failure: str = ""


@dataclass(frozen=True)
class _Challenge:
    """The bank's question."""

    last4: str


@dataclass(frozen=True)
class _Done:
    """The invoice is paid."""


_Outcome = _Shown | _Challenge | _Done


class InvoicePage:
    """What the page shows and what its buttons do."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin

    def show(self, key: str) -> _Outcome | None:
        """What the page with a key shows now; None when there is none."""
        with self._standin.calling() as call:
            invoice = invoice_at(call, key)
            return _state(at_its_time(call, [invoice["id"]]), invoice) if invoice is not None else None

    def submit(self, key: str, form: dict[str, str]) -> _Outcome | None:
        """What became of a press on a button."""
        with self._standin.calling() as present:
            invoice = invoice_at(present, key)
            if invoice is None:
                return None
            call = at_its_time(present, [invoice["id"]])
            state = _state(call, invoice)
            match form.get("step"):
                case "authenticated" | "not_authenticated" as answer if isinstance(state, _Challenge):
                    return _answered(call, invoice, succeeded=answer == "authenticated")
                case "saved" if isinstance(state, _Shown) and state.status in _PAYABLE and state.saved is not None:
                    return _pay(call, invoice, state.saved["id"])
                case "card" if isinstance(state, _Shown) and state.status in _PAYABLE:
                    return _enter(call, invoice, form)
                case _:
                    return state

    def pdf(self, key: str) -> tuple[str, bytes] | None:
        """A name for the file, and the document; None when there is no such invoice."""
        # What draws it takes a tenth of a second to import, which most runs need not pay.
        from desktop.backend.stripe_standin.pages.invoice_pdf import invoice_pdf

        with self._standin.calling() as call:
            invoice = invoice_at(call, key)
        return (f"invoice-{invoice['number']}.pdf", invoice_pdf(invoice)) if invoice is not None else None


def _state(call: Call, invoice: Json) -> _Outcome:
    if invoice["status"] in _PAYABLE:
        intent = invoice_settlement.intent_of(call, invoice)
        if intent is not None and intent["status"] == "requires_action":
            return _Challenge(call.transaction.get("payment_method", intent["payment_method"])["card"]["last4"])
    return _shown(call, invoice)


def _shown(call: Call, invoice: Json, problems: CardProblems = _NOTHING, failure: str = "") -> _Shown:
    status = invoice["status"]
    if status in _PAYABLE and call.now > invoice["status_transitions"]["finalized_at"] + _LIFE:
        status = "expired"
    saved = invoice_settlement.payment_method_for(call, invoice) if status in _PAYABLE else None
    return _Shown(invoice, status, saved, problems, failure)


def _enter(call: Call, invoice: Json, form: dict[str, str]) -> _Outcome:
    entry = read_card(form, datetime.fromtimestamp(call.now, UTC))
    if isinstance(entry, CardProblems):
        return _shown(call, invoice, entry)
    if entry.card.setup_decline is not None and entry.card.charge_decline is None:
        return _shown(call, invoice, failure=f"{entry.card.setup_decline.message} {_NOT_CHARGED}")
    method = payment_methods.mint(call, entry.card, expiry=entry.expiry, name=entry.name)
    return _pay(call, invoice, method["id"])


def _pay(call: Call, invoice: Json, method: str) -> _Outcome:
    invoice_settlement.collect(call, invoice, method, off_session=False)
    return _after(call, invoice)


def _answered(call: Call, invoice: Json, *, succeeded: bool) -> _Outcome:
    intent = invoice_settlement.intent_of(call, invoice)
    if intent is not None:
        payment_intents.authenticate(call, intent, succeeded)
    return _after(call, invoice)


def _after(call: Call, old: Json) -> _Outcome:
    invoice = call.transaction.get("invoice", old["id"])
    if invoice["status"] == "paid":
        return _Done()
    state = _state(call, invoice)
    if isinstance(state, _Challenge):
        return state
    intent = invoice_settlement.intent_of(call, invoice) or {}
    told = (intent.get("last_payment_error") or {}).get("message", "Your card was declined.")
    return _shown(call, invoice, failure=f"{told} {_NOT_CHARGED}")


def _answer(key: str, outcome: _Outcome | None) -> Response[Any]:
    action = f"/i/{key}"
    match outcome:
        case None:
            text = "There is no such invoice. Go back to 3DICOM Account and open the invoice again."
            return page("message.html", status=404, heading="Nothing here", sentences=(text,))
        case _Done():
            return Redirect(action, status_code=303)
        case _Challenge(last4):
            return page("authenticate.html", action=action, last4=last4, deed="you are paying with it")
        case _Shown():
            return _page(action, outcome)


def _page(action: str, shown: _Shown) -> Response[str]:
    invoice, state = shown.invoice, _STATES[shown.status]
    return page(
        "invoice.html",
        status=422 if shown.problems.errors or shown.failure else 200,
        action=action,
        pdf=f"{action}/pdf",
        number=invoice["number"],
        seller=invoice["account_name"],
        customer=invoice["customer_name"] or invoice["customer_email"] or "you",
        date=date_text(invoice["effective_at"]),
        state=state.name,
        tone=state.tone,
        sentence=state.sentence,
        lines=invoice_rows(invoice),
        sums=invoice_sums(invoice),
        due=money_text(invoice["amount_remaining"], invoice["currency"]),
        payable=shown.status in _PAYABLE,
        saved_card=card_name(shown.saved) if shown.saved is not None else "",
        failure=shown.failure,
        card=card_fields(shown.problems, otherwise="saved" if shown.saved is not None else "number"),
    )


def invoice_routes(invoices: InvoicePage) -> tuple[HTTPRouteHandler, ...]:
    """The page at `/i/{key}` and the document below it."""

    @get("/i/{key:str}")
    @in_thread
    def show(key: FromPath[str]) -> Response[Any]:
        return _answer(key, invoices.show(key))

    @post("/i/{key:str}")
    @in_thread
    def submit(key: FromPath[str], body: RawBody) -> Response[Any]:
        return _answer(key, invoices.submit(key, form_of(body)))

    @get("/i/{key:str}/pdf")
    @in_thread
    def pdf(key: FromPath[str]) -> Response[Any]:
        found = invoices.pdf(key)
        if found is None:
            return _answer(key, None)
        name, document = found
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return Response(document, media_type=_PDF, headers=headers)

    return show, submit, pdf
