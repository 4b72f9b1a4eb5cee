"""What was billed for a subscription's present period, and so can be credited (flexible billing mode).

https://docs.stripe.com/billing/subscriptions/billing-mode/compare
"""

import json
from dataclasses import asdict, dataclass

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.invoices.invoice_lines import line_id
from desktop.backend.stripe_standin.store import Json

_NAME = "debits of "


@dataclass(frozen=True)
class Debit:
    """An amount (minor units) billed for a time (Unix seconds) and not credited since."""

    amount: int
    start: int
    end: int
    price: str
    line: str
    """The line that bills it, or will once its invoice item is on an invoice."""
    invoice: str | None


def debits_of(call: Call, item: str) -> list[Debit]:
    """What stands billed for a subscription's item."""
    found = json.loads(call.transaction.setting(_NAME + item) or "[]")
    return [Debit(**row) for row in found]


def remember(call: Call, item: str, debits: list[Debit]) -> None:
    """From now on this stands billed for an item."""
    call.transaction.set_setting(_NAME + item, json.dumps([asdict(debit) for debit in debits]))


def debit_of(line: Json) -> Debit:
    """What a line bills."""
    period = line["period"]
    price = line["pricing"]["price_details"]["price"]
    return Debit(line["amount"], period["start"], period["end"], price, line["id"], line["invoice"])


def debit_of_entry(entry: Json) -> Debit:
    """What an invoice item bills."""
    period = entry["period"]
    price = entry["pricing"]["price_details"]["price"]
    return Debit(entry["amount"], period["start"], period["end"], price, line_id(entry["id"]), entry["invoice"])


def book(call: Call, item: str, entries: list[Json]) -> None:
    """Take account of a change's prorations: what they credit is billed no more, what they debit is."""
    credited = {line for entry in entries for line in credited_lines(entry)}
    kept = [debit for debit in debits_of(call, item) if debit.line not in credited]
    remember(call, item, kept + [debit_of_entry(entry) for entry in entries if entry["amount"] > 0])


def credited_lines(entry: Json) -> list[str]:
    """The lines that an invoice item gives money back for."""
    credited = (entry["proration_details"] or {}).get("credited_items")
    if credited is None:
        return []
    if credited["invoice_item"] is not None:
        return [line_id(credited["invoice_item"])]
    return list(credited["invoice_line_item_details"]["invoice_line_items"])


def forget_invoice(call: Call, item: str, invoice: Json) -> None:
    """What stood on an invoice that was voided was never billed."""
    lines = {line["id"] for line in invoice["lines"]["data"]}
    remember(call, item, [debit for debit in debits_of(call, item) if debit.line not in lines])
