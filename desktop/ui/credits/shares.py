"""What credits were spent on, as shares of the whole. Pure."""

import msgspec

from desktop.contract.catalogue import CreditUse
from desktop.core.histories import CreditSpending

_MOST = 6
"""More bars than this are no picture any more; the rest is one bar."""


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """One purpose. `name` is empty for all that has no name of its own, `percent` is of everything spent."""

    name: str
    credits: int
    percent: int


def shares(spending: tuple[CreditSpending, ...], uses: tuple[CreditUse, ...]) -> tuple[Share, ...]:
    """The purposes by size, what has no name at the end."""
    names = {use.id: use.name for use in uses}
    spent = sorted((item for item in spending if item.credits > 0), key=lambda item: -item.credits)
    named = [item for item in spent if item.purpose in names]
    shown = named[:_MOST]
    total = sum(item.credits for item in spent)
    rest = total - sum(item.credits for item in shown)
    found = [(names[item.purpose], item.credits) for item in shown]
    if rest:
        found.append(("", rest))
    return tuple(Share(name=name, credits=credits, percent=_percent(credits, total)) for name, credits in found)


def _percent(part: int, total: int) -> int:
    return (part * 200 + total) // (total * 2)
