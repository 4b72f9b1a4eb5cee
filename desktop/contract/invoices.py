"""What was and will be paid."""

from typing import Annotated

import msgspec

from desktop.contract.account import Identifier, OpenEnum, ShortText
from desktop.contract.dates import CalendarDay, Instant
from desktop.contract.money import Money


class InvoiceStatus(OpenEnum):
    """Stripe's status of an invoice (https://docs.stripe.com/invoicing/overview#invoice-statuses)."""

    DRAFT = "draft"
    OPEN = "open"
    PAID = "paid"
    VOID = "void"
    UNCOLLECTIBLE = "uncollectible"
    UNKNOWN = "unknown"


class Invoice(msgspec.Struct, frozen=True, kw_only=True):
    """One invoice in the history. `change` is the version of the account at which it last changed.

    `amount_due` is what the customer was asked for: the total less what their balance paid. `number` is None as long
    as it is a draft, and only a finalised one `has_pdf`.
    """

    id: Identifier
    change: int
    number: ShortText | None
    status: InvoiceStatus
    description: ShortText
    created_at: Instant
    created_on: CalendarDay
    total: Money
    amount_due: Money
    amount_paid: Money
    amount_refunded: Money
    has_pdf: bool
    subscription: Identifier | None = None
    next_attempt_at: Instant | None = None


class InvoiceLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of an invoice; credits are negative."""

    description: ShortText
    amount: Money
    period_start: Instant
    period_end: Instant


class InvoiceDetails(msgspec.Struct, frozen=True, kw_only=True):
    """One invoice with its lines."""

    invoice: Invoice
    lines: tuple[InvoiceLine, ...]


class InvoicePage(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the invoice history, the newest first, or, for `changed_since`, in the order of their changes.

    `next_cursor` leads to what follows; None: nothing does. `is_complete` is False while the service still reads
    older invoices from the payment provider.
    """

    invoices: tuple[Invoice, ...]
    version: int
    """Of the account; ask with `changed_since` this one for what has changed afterwards."""
    is_complete: bool
    next_cursor: Annotated[str, msgspec.Meta(max_length=200)] | None = None
