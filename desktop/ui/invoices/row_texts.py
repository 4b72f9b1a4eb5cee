"""What the cells of a row say, made once for each row, because it is painted often."""

from desktop.contract.invoices import Invoice
from desktop.ui.formatter import QtFormatter
from desktop.ui.invoices import words
from desktop.ui.text import say

_KEPT = 1000
"""Rows; a few screens full."""


class RowTexts:
    """Knows an invoice by its id and its last change."""

    def __init__(self, formatter: QtFormatter) -> None:
        self._formatter = formatter
        self._texts: dict[tuple[str, int], tuple[str, ...]] = {}

    def clear(self) -> None:
        """Forgets all of them."""
        self._texts.clear()

    def of(self, invoice: Invoice) -> tuple[str, ...]:
        """In the order of the columns."""
        key = (invoice.id, invoice.change)
        texts = self._texts.get(key)
        if texts is None:
            if len(self._texts) >= _KEPT:
                self._texts.clear()
            texts = self._texts[key] = (
                self._formatter.short_day(invoice.created_on),
                say(words.number_of(invoice), self._formatter),
                invoice.description,
                say(words.state(invoice)[0], self._formatter),
                self._formatter.money(invoice.total),
            )
        return texts
