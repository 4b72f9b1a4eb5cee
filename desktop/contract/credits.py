"""What happened to an account's credits."""

from typing import Annotated

import msgspec

from desktop.contract.account import Identifier, OpenEnum, ShortText
from desktop.contract.dates import Instant


class CreditEntryKind(OpenEnum):
    """Why credits came or went."""

    PURCHASE = "purchase"
    SPENDING = "spending"
    REFUND = "refund"
    GRANT = "grant"
    UNKNOWN = "unknown"


class CreditEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the credit ledger. `credits` is negative when they went; `purpose` is a credit use's id."""

    id: Identifier
    at: Instant
    kind: CreditEntryKind
    credits: int
    balance: int
    """After this entry."""
    description: ShortText
    purpose: Identifier | None = None
    invoice: Identifier | None = None


class CreditPage(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the ledger, the newest entry first. `next_cursor` leads to older ones; None: there are none."""

    entries: tuple[CreditEntry, ...]
    next_cursor: Annotated[str, msgspec.Meta(max_length=200)] | None = None
