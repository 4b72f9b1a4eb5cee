"""A past of many paid invoices, written at once."""

import secrets
from dataclasses import dataclass

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices import invoice_objects
from desktop.backend.stripe_standin.resources.invoices.invoice_lines import period_line
from desktop.backend.stripe_standin.resources.invoices.invoice_payments import payment_of
from desktop.backend.stripe_standin.resources.invoices.invoice_settlement import payment_method_for
from desktop.backend.stripe_standin.resources.payments import charging
from desktop.backend.stripe_standin.resources.payments.charges import charge_of
from desktop.backend.stripe_standin.resources.subscriptions.subscription_billing import draft_for
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import only_item, with_item
from desktop.backend.stripe_standin.store import Json, alike, new_id
from desktop.backend.stripe_standin.templates import BEGAN, ENDED, KEY, NUMBER, SECRET, Filling

_LONGEST_STEP = 30 * 86400
_LONGEST_PAST = 10 * 365 * 86400
_BATCH = 5000
_STATUSES = {"invoice": "paid", "invoice_payment": "paid", "payment_intent": "succeeded", "charge": "succeeded"}


@dataclass(frozen=True)
class _Template:
    """One of the objects that belong to a payment."""

    name: str
    kind: str
    prefix: str
    owner: str

    def row(self, filling: Filling) -> Json:
        owner = self.owner.replace(KEY, filling.key)
        identifier = self.prefix + filling.key
        return {"id": identifier, "kind": self.kind, "belongs_to": owner, "data": alike(self.name, filling)}


def write_history(call: Call, customer: Json, subscription: Json, count: int) -> None:
    """Give a customer as many paid invoices of a subscription more, older than everything else and without events.

    The periods are as long as ten years allow, but no longer than 30 days. The customer needs a card.
    """
    templates = _templates(call, customer, subscription)
    step = max(1, min(_LONGEST_STEP, _LONGEST_PAST // max(1, count)))
    sequence = min(0, call.transaction.oldest_sequence())
    series = secrets.token_hex(6)  # ids in a row, for the sake of the indexes
    rows: list[Json] = []
    for back in range(count):
        ended = subscription["created"] - 1 - back * step
        number = f"A{count - back:06}"
        filling = Filling(f"{series}{count - back:012}", secrets.token_hex(20), number, ended - step, ended)
        for template in templates:
            sequence -= 1
            shared = {"customer": customer["id"], "clock": customer["test_clock"], "sequence": sequence}
            rows.append({**template.row(filling), **shared, "status": _STATUSES[template.kind]})
        if len(rows) >= _BATCH or back == count - 1:
            call.transaction.put_alike(rows)
            rows = []


def _templates(call: Call, customer: Json, subscription: Json) -> list[_Template]:
    invoice = _paid_invoice(call, customer, subscription)
    method = payment_method_for(call, invoice)
    if method is None:
        raise StripeError("A customer without a card cannot have paid.")
    unpaid = charging.intent_of(
        ENDED,
        f"pi_{KEY}",
        customer=customer["id"],
        amount=invoice["amount_due"],
        currency=invoice["currency"],
        secret=f"secret_{SECRET}",
    )
    intent = unpaid | {
        "amount_received": invoice["amount_due"],
        "description": "Subscription update",
        "latest_charge": f"ch_{KEY}",
        "payment_method": method["id"],
        "status": "succeeded",
    }
    payment = payment_of(ENDED, f"inpay_{KEY}", invoice, intent["id"])
    payment |= {"amount_paid": invoice["amount_due"], "status": "paid"}
    payment["status_transitions"] = {"canceled_at": None, "paid_at": ENDED}
    charge = charge_of(ENDED, f"ch_{KEY}", intent, method)

    def template(item: Json, owner: str) -> _Template:
        name = new_id(f"template_{item['object']}")
        call.transaction.set_setting(name, call.transaction.written(item))
        return _Template(name, item["object"], item["id"].removesuffix(KEY), owner)

    return [
        template(invoice, subscription["id"]),
        template(payment, invoice["id"]),
        template(intent, invoice["id"]),
        template(charge, intent["id"]),
    ]


def _paid_invoice(call: Call, customer: Json, subscription: Json) -> Json:
    identifier = f"in_{KEY}"
    past = with_item({**subscription, "status": "active"}, current_period_start=BEGAN, current_period_end=ENDED)
    line = period_line(call, identifier, past, only_item(past)) | {"id": f"il_{KEY}"}
    draft = draft_for(call, subscription, "subscription_cycle", lines_of=[], entries=[])
    invoice = invoice_objects.with_lines({**draft, "id": identifier, "starting_balance": 0}, [line])
    page = f"{call.pages_url}/i/{identifier}_{SECRET}"
    times = {"created": ENDED, "effective_at": ENDED, "period_start": BEGAN, "period_end": ENDED}
    return {
        **invoice,
        **times,
        "amount_paid": invoice["amount_due"],
        "amount_remaining": 0,
        "attempt_count": 1,
        "attempted": True,
        "auto_advance": False,
        "ending_balance": 0,
        "hosted_invoice_url": page,
        "invoice_pdf": f"{page}/pdf",
        "number": f"{customer['invoice_prefix']}-{NUMBER}",
        "status": "paid",
        "status_transitions": {
            "finalized_at": ENDED,
            "marked_uncollectible_at": None,
            "paid_at": ENDED,
            "voided_at": None,
        },
    }
