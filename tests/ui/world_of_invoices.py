"""Invoices and their documents in memory, for widget tests, pictures and benchmarks."""

import threading
import time
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import msgspec

from desktop.contract.dates import billing_day
from desktop.contract.invoices import Invoice, InvoiceDetails, InvoiceLine, InvoiceStatus
from desktop.contract.support import SupportRequest, SupportRequestDraft
from desktop.core.documents import Download, DownloadProgress, DownloadState
from desktop.core.failures import Failure
from desktop.core.histories import InvoiceOverview, InvoiceQuery, InvoiceSlice, InvoiceSort, Order
from desktop.core.ports import CancelToken
from tests.people import NOW, usd
from tests.ui.world import EmptyHistory

_KEYS = {
    InvoiceSort.DATE: lambda invoice: (invoice.created_at, invoice.id),
    InvoiceSort.NUMBER: lambda invoice: (invoice.number or "", invoice.id),
    InvoiceSort.AMOUNT: lambda invoice: (invoice.total.amount, invoice.id),
    InvoiceSort.STATUS: lambda invoice: (invoice.status.value, invoice.id),
}


def invoice(
    place: int,
    status: InvoiceStatus = InvoiceStatus.PAID,
    cents: int = 9900,
    description: str = "MD, monthly",
    subscription: str | None = "sub_md",
    change: int = 1,
) -> Invoice:
    """The invoice at a place in time, each about a month after the one before it; 0 is the latest."""
    at = NOW - timedelta(days=18 + 30 * place)
    total = usd(cents)
    is_paid = status is InvoiceStatus.PAID
    return Invoice(
        id=f"in_{place}",
        change=change,
        number=None if status is InvoiceStatus.DRAFT else f"DEMO-{1_000_000 - place:07}",
        status=status,
        description=description,
        created_at=at,
        created_on=billing_day(at),
        total=total,
        amount_due=total,
        amount_paid=total if is_paid else usd(0),
        amount_refunded=usd(0),
        has_pdf=status is not InvoiceStatus.DRAFT,
        subscription=subscription,
        next_attempt_at=NOW + timedelta(days=3) if status is InvoiceStatus.OPEN else None,
    )


def several() -> tuple[Invoice, ...]:
    """One of each kind, the latest first."""
    refunded = msgspec.structs.replace(invoice(3), amount_refunded=usd(9900))
    partly = msgspec.structs.replace(invoice(4, cents=59400, description="EDU, annual"), amount_refunded=usd(1250))
    return (
        invoice(0, InvoiceStatus.OPEN, 4950, "Upgrade from EDU to MD"),
        invoice(1),
        invoice(2, cents=4500, description="500 credits", subscription=None),
        refunded,
        partly,
        invoice(5, InvoiceStatus.VOID),
        invoice(6, InvoiceStatus.UNCOLLECTIBLE),
        invoice(7, cents=24000, description="EDU, annual", subscription="sub_edu"),
        *(invoice(place) for place in range(8, 14)),
    )


def many(count: int) -> tuple[Invoice, ...]:
    """So many, over some years, the latest first."""
    made = []
    for place in range(count):
        at = NOW - timedelta(hours=place)
        status = InvoiceStatus.OPEN if place % 50 == 7 else InvoiceStatus.PAID
        item = invoice(place, status, 1900 + place % 700 * 10, f"Patient, monthly, seat {place % 90}")
        made.append(msgspec.structs.replace(item, created_at=at, created_on=billing_day(at)))
    return tuple(made)


class Invoices(EmptyHistory):
    """A history in memory. It answers when `answers` is set, which it is at first."""

    def __init__(self, invoices: Iterable[Invoice], *, is_complete: bool = True) -> None:
        self.all = tuple(invoices)
        self.is_complete = is_complete
        self.failure: Failure | None = None
        self.answers = threading.Event()
        self.answers.set()
        self.asked: list[tuple[InvoiceQuery, int, int]] = []
        self._found: dict[InvoiceQuery, tuple[Invoice, ...]] = {}

    def put(self, *invoices: Invoice) -> None:
        """What the server has just told: new ones, and others as they are now."""
        fresh = {item.id: item for item in invoices}
        kept = [fresh.pop(item.id, item) for item in self.all]
        self.all = (*fresh.values(), *kept)
        self._found = {}

    def become(self, *invoices: Invoice) -> None:
        """The history of another account."""
        self.all = invoices
        self._found = {}

    def invoices(self, query: InvoiceQuery, offset: int, limit: int) -> InvoiceSlice:
        self._answer()
        self.asked.append((query, offset, limit))
        found = self._find(query)
        return InvoiceSlice(query=query, offset=offset, total=len(found), invoices=found[offset : offset + limit])

    def invoice_overview(self) -> InvoiceOverview:
        self._answer()
        return InvoiceOverview(
            total=len(self.all),
            years=tuple(sorted({item.created_on.year for item in self.all}, reverse=True)),
            statuses=tuple(status for status in InvoiceStatus if any(item.status is status for item in self.all)),
            is_complete=self.is_complete,
        )

    def _answer(self) -> None:
        self.answers.wait(10)
        if self.failure is not None:
            raise self.failure

    def _find(self, query: InvoiceQuery) -> tuple[Invoice, ...]:
        if query not in self._found:
            fitting = (item for item in self.all if _fits(item, query))
            is_reversed = query.order is Order.DESCENDING
            self._found[query] = tuple(sorted(fitting, key=_KEYS[query.sort], reverse=is_reversed))
        return self._found[query]


def _fits(item: Invoice, query: InvoiceQuery) -> bool:
    text = query.text.lower()
    words = f"{item.number} {item.description} {item.total.major_units}".lower()
    return (
        text in words
        and query.status in (None, item.status)
        and query.year in (None, item.created_on.year)
        and query.subscription in (None, item.subscription)
    )


class Documents:
    """Documents that are made up when they are asked for. They come when `answers` is set, which it is at first."""

    def __init__(self, invoices: Invoices) -> None:
        self._invoices = invoices
        self.failure: Failure | None = None
        self.broken: dict[str, Failure] = {}
        self.answers = threading.Event()
        self.answers.set()
        self.looked_at: list[str] = []
        self.drafts: list[SupportRequestDraft] = []
        self.keys: list[tuple[str, str]] = []
        """The account and the key of every attempt to ask."""

    def invoice_details(self, invoice: str) -> InvoiceDetails:
        self._answer()
        self.looked_at.append(invoice)
        found = next(item for item in self._invoices.all if item.id == invoice)
        line = InvoiceLine(
            description=found.description,
            amount=found.total,
            period_start=found.created_at,
            period_end=found.created_at + timedelta(days=30),
        )
        return InvoiceDetails(invoice=found, lines=(line,))

    def download_invoices(
        self, invoices: tuple[str, ...], folder: Path, progress: DownloadProgress, cancelled: CancelToken
    ) -> tuple[Download, ...]:
        return tuple(self._download(item, folder, cancelled) for item in invoices)

    def _download(self, invoice: str, folder: Path, cancelled: CancelToken) -> Download:
        deadline = time.monotonic() + 1.5
        while not self.answers.wait(0.005):
            if cancelled.is_set() or time.monotonic() > deadline:
                return Download(invoice=invoice, state=DownloadState.CANCELLED)
        if self.failure is not None:
            raise self.failure
        if (broken := self.broken.get(invoice)) is not None:
            return Download(invoice=invoice, state=DownloadState.FAILED, reason=broken.message)
        path = folder / f"3DICOM invoice {invoice}.pdf"
        self.save(path)
        return Download(invoice=invoice, state=DownloadState.SAVED, path=path)

    def save(self, path: Path) -> None:
        path.write_bytes(b"%PDF-1.7")

    def ask_support(self, account: str, draft: SupportRequestDraft, idempotency_key: str) -> SupportRequest:
        self.keys.append((account, idempotency_key))
        self._answer()
        self.drafts.append(draft)
        return SupportRequest(
            id="sup_1",
            reference="S-2026-0042",
            topic=draft.topic,
            message=draft.message,
            created_at=NOW,
            invoice=draft.invoice,
        )

    def _answer(self) -> None:
        self.answers.wait(10)
        if self.failure is not None:
            raise self.failure
