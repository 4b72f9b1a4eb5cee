"""Invoices and credit entries of the tests."""

from datetime import datetime, timedelta

from desktop.contract.credits import CreditEntry, CreditEntryKind
from desktop.contract.dates import billing_day
from desktop.contract.invoices import Invoice, InvoiceStatus
from tests.people import NOW, usd


def invoice(
    number: int,
    *,
    change: int = 1,
    cents: int = 9900,
    status: InvoiceStatus = InvoiceStatus.PAID,
    at: datetime | None = None,
    subscription: str | None = "sub_md",
    description: str = "MD, monthly",
) -> Invoice:
    """Invoice DEMO-0001 and so on, each a day older than the one before, unless said otherwise."""
    created = at or NOW - timedelta(days=number)
    is_draft = status is InvoiceStatus.DRAFT
    return Invoice(
        id=f"in_{number}",
        change=change,
        number=None if is_draft else f"DEMO-{number:04}",
        status=status,
        description=description,
        created_at=created,
        created_on=billing_day(created),
        total=usd(cents),
        amount_due=usd(cents),
        amount_paid=usd(cents if status is InvoiceStatus.PAID else 0),
        amount_refunded=usd(0),
        has_pdf=not is_draft,
        subscription=subscription,
    )


def credit_entry(number: int, credits: int = -10, purpose: str | None = "segmentation") -> CreditEntry:
    """Entry 1 and so on, the later the higher."""
    return CreditEntry(
        id=f"ce_{number}",
        at=NOW + timedelta(minutes=number),
        kind=CreditEntryKind.SPENDING if credits < 0 else CreditEntryKind.PURCHASE,
        credits=credits,
        balance=100,
        description="Segmentation" if credits < 0 else "500 credits",
        purpose=purpose if credits < 0 else None,
    )
