"""Which parts of a long list are at hand: a few, so that memory stays flat. Pure."""

from collections import OrderedDict

from desktop.contract.invoices import Invoice
from desktop.core.histories import InvoiceSlice

LENGTH = 200
"""Rows of one slice: some screens full, and read in a few milliseconds."""
_KEPT = 6
_NEAR = 40
"""So close to the edge of a slice, the next one is fetched."""


class Slices:
    """The slices that were looked at last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Invoice, ...]] = OrderedDict()

    def clear(self) -> None:
        """Forgets all of them."""
        self._kept.clear()

    def keep(self, part: InvoiceSlice) -> None:
        """Takes a slice in; the one that was not looked at for longest goes."""
        self._kept[part.offset] = part.invoices
        self._kept.move_to_end(part.offset)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def has(self, offset: int) -> bool:
        """Whether this slice is at hand."""
        return offset in self._kept

    def rows(self, offset: int) -> tuple[Invoice, ...]:
        """The invoices of a slice; none when it is not at hand."""
        return self._kept.get(offset, ())

    def invoice(self, row: int) -> Invoice | None:
        """The invoice of a row, if it is at hand."""
        offset = offset_of(row)
        part = self._kept.get(offset)
        if part is None:
            return None
        self._kept.move_to_end(offset)
        return part[row - offset] if row - offset < len(part) else None


def offset_of(row: int) -> int:
    """Where the slice of a row begins."""
    return row - row % LENGTH


def neighbour(row: int, total: int) -> int | None:
    """Where the next slice begins, for a row near the edge of its own; None in the middle and at both ends."""
    offset, within = offset_of(row), row % LENGTH
    if within >= LENGTH - _NEAR and offset + LENGTH < total:
        return offset + LENGTH
    return offset - LENGTH if within < _NEAR and offset else None


def rows_above(former: tuple[Invoice, ...], fresh: tuple[Invoice, ...], added: int) -> int:
    """How many rows came in above: by so many did the first one known move, unless it moved for another reason."""
    if not former or added <= 0:
        return 0
    places = (place for place, invoice in enumerate(fresh[: added + 1]) if invoice.id == former[0].id)
    return next(places, 0)
