"""How far the histories of an account have been read."""

import msgspec


class InvoiceMark(msgspec.Struct, frozen=True, kw_only=True):
    """Every invoice that had changed up to `version` of the account is here, and beyond it those before `cursor`."""

    version: int = 0
    cursor: str | None = None
    """Set while a reading is under way or was broken off; it goes on there."""
    is_complete: bool = False
    """Whether the service, too, had read the whole history at the end of the last reading."""


class CreditMark(msgspec.Struct, frozen=True, kw_only=True):
    """The ledger is told from its newest entry backwards. Every entry from `known` back is here."""

    version: int = 0
    """Of the account, when the last whole reading began."""
    known: str | None = None
    cursor: str | None = None
    """Set while a reading is under way or was broken off; it goes on there, until it meets `known`."""
    newest: str | None = None
    """Where the reading under way began: `known` when it ends."""


class HistoryMarks(msgspec.Struct, frozen=True, kw_only=True):
    """Of one account. `version` is that of its snapshot, None when there is none."""

    version: int | None
    invoices: InvoiceMark
    credits: CreditMark
