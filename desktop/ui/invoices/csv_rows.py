"""Invoices as CSV (RFC 4180) for accountants and their spreadsheets. Pure."""

from desktop.contract.invoices import Invoice
from desktop.contract.money import Money

BEGINNING = "\ufeff"
"""By this sign spreadsheets know that the text is UTF-8; without it they garble what is not English."""
HEAD = (
    "number",
    "date",
    "status",
    "description",
    "currency",
    "total",
    "amount_due",
    "amount_paid",
    "amount_refunded",
    "subscription",
    "id",
)
_END = "\r\n"
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_QUOTED = ('"', ",", "\r", "\n", ";", "\t")


def head() -> str:
    """The line with the names of the columns, the same in every language, so that programs find them."""
    return ",".join(HEAD) + _END


def row(invoice: Invoice) -> str:
    """The line of one invoice: the day as ISO 8601, amounts in major units with a point, their currency beside them."""
    cells = (
        _text(invoice.number or ""),
        invoice.created_on.isoformat(),
        invoice.status.value,
        _text(invoice.description),
        invoice.total.currency.upper(),
        _amount(invoice.total),
        _amount(invoice.amount_due),
        _amount(invoice.amount_paid),
        _amount(invoice.amount_refunded),
        _text(invoice.subscription or ""),
        _text(invoice.id),
    )
    return ",".join(cells) + _END


def _amount(money: Money) -> str:
    return f"{money.major_units:f}"


def _text(text: str) -> str:
    """A text that no spreadsheet takes for a formula
    (https://owasp.org/www-community/attacks/CSV_Injection), quoted where RFC 4180 wants it.
    """
    if text.lstrip(" ").startswith(_STARTS_FORMULA):
        text = f"'{text}"
    if text.startswith("'") or any(sign in text for sign in _QUOTED) or text != text.strip(" "):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text
