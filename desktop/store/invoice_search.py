"""What of an invoice is searched, and for what: whole words are not needed, their order does not matter."""

import re

from desktop.contract.invoices import Invoice

_AMOUNT = re.compile(r"[^\w]?(\d{1,3}(?:[,.'’]\d{3})*|\d+)[,.](\d{2,3})")
"""An amount as people write it: perhaps with a sign of its currency, perhaps with its thousands apart."""


def searched_text(invoice: Invoice) -> str:
    """Everything that an invoice is found by."""
    total = f"{invoice.total.major_units:f} {invoice.total.currency}"
    return f"{invoice.number or ''} {invoice.description} {total}".casefold()


def searched_words(text: str) -> list[str]:
    """The words that must all be found."""
    return [_as_amount(word) for word in text.casefold().split()]


def _as_amount(word: str) -> str:
    written = _AMOUNT.fullmatch(word)
    return f"{re.sub(r'[^0-9]', '', written[1])}.{written[2]}" if written else word
