"""What the hosted pages and the PDF tell people: amounts, dates, lines."""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlsplit

from desktop.backend.stripe_standin.pages.card_form import CardProblems
from desktop.backend.stripe_standin.store import Json
from desktop.contract.money import Money

CARD_FIELDS = ("number", "expiry", "cvc", "name")
_SYMBOLS = {"usd": "$", "eur": "€", "gbp": "£"}
_LONGEST_FORM = 10_000


@dataclass(frozen=True)
class Row:
    """A line of a table of amounts."""

    text: str
    amount: str
    detail: str = ""


@dataclass(frozen=True)
class CardFields:
    """The card form as it is shown again: never with number or security code."""

    errors: dict[str, str]
    focus: str
    expiry: str
    name: str


def card_fields(problems: CardProblems, otherwise: str = "number") -> CardFields:
    """The card form with what went wrong; the first error has the focus, or else another control."""
    errors = {name: problems.errors.get(name, "") for name in CARD_FIELDS}
    focus = next((name for name in CARD_FIELDS if errors[name]), otherwise)
    return CardFields(errors, focus, problems.expiry, problems.name)


def money_text(amount: int, currency: str) -> str:
    """An amount in minor units, for people."""
    value = Money(abs(amount), currency)
    sign = "-" if amount < 0 else ""
    symbol = _SYMBOLS.get(currency)
    figure = f"{value.major_units:,}"
    return f"{sign}{symbol}{figure}" if symbol else f"{sign}{currency.upper()} {figure}"


def date_text(at: int) -> str:
    """A day of Unix seconds, in UTC."""
    return datetime.fromtimestamp(at, UTC).strftime("%d %B %Y").lstrip("0")


def invoice_rows(invoice: Json) -> tuple[Row, ...]:
    """The lines of an invoice."""
    rows = []
    for line in invoice["lines"]["data"]:
        period = line["period"]
        span = f"{date_text(period['start'])} to {date_text(period['end'])}" if period["start"] < period["end"] else ""
        rows.append(Row(line["description"] or "Item", money_text(line["amount"], line["currency"]), span))
    return tuple(rows)


def invoice_sums(invoice: Json, due: str = "Amount due") -> tuple[Row, ...]:
    """The sums of an invoice; `due` is what the page calls the amount due."""

    def row(text: str, amount: int) -> Row:
        return Row(text, money_text(amount, invoice["currency"]))

    balance = (invoice["ending_balance"] or 0) - invoice["starting_balance"]
    sums = [row("Total", invoice["total"])]
    if balance:
        sums.append(row("Applied balance" if balance > 0 else "Kept for the next invoice", balance))
    sums.append(row(due, invoice["amount_due"]))
    if invoice["amount_paid"]:
        sums.append(row("Amount paid", invoice["amount_paid"]))
    return tuple(sums)


def card_name(method: Json) -> str:
    """A card, as its owner knows it."""
    card = method["card"]
    brand = card["brand"].replace("amex", "American Express").replace("_", " ")
    brand = brand if brand[0].isupper() else brand.title()
    return f"{brand} ending in {card['last4']}, expires {card['exp_month']:02} / {card['exp_year'] % 100:02}"


def origin_of(url: str) -> str:
    """Scheme and host of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def form_of(body: bytes) -> dict[str, str]:
    """The fields of a form that was sent."""
    return dict(parse_qsl(body.decode("utf-8", "replace")[:_LONGEST_FORM], keep_blank_values=True))
