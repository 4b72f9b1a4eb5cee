"""Invoices by the many: found, sorted and counted as one would by hand."""

import random
from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from desktop.contract.invoices import Invoice, InvoiceStatus
from desktop.contract.money import Money
from desktop.core.histories import InvoiceQuery, InvoiceSort, Order
from desktop.core.history_marks import InvoiceMark
from desktop.core.snapshot import Snapshot
from desktop.store.local_store import LocalStore
from tests.core.histories import invoice
from tests.people import NOW, account

WHOLE = InvoiceMark(version=1, is_complete=True)
STATUSES = (InvoiceStatus.PAID, InvoiceStatus.OPEN, InvoiceStatus.VOID, InvoiceStatus.DRAFT)


def many() -> tuple[Invoice, ...]:
    """In no order, over three years, some at the same second and of the same amount."""
    chance = random.Random(7)
    made = [
        invoice(
            n,
            cents=chance.randrange(1, 40) * 2475,
            status=chance.choice(STATUSES),
            at=NOW - timedelta(days=chance.randrange(900)),
            subscription=chance.choice(("sub_md", "sub_edu", None)),
            description=chance.choice(("MD, monthly", "EDU, annual", "500 credits")),
        )
        for n in range(1, 301)
    ]
    chance.shuffle(made)
    return tuple(made)


KEYS: dict[InvoiceSort, Callable[[Invoice], tuple[object, ...]]] = {
    InvoiceSort.DATE: lambda i: (i.created_at,),
    InvoiceSort.NUMBER: lambda i: (i.number or "", i.created_at),
    InvoiceSort.AMOUNT: lambda i: (i.total.amount, i.created_at),
    InvoiceSort.STATUS: lambda i: (i.status.value, i.created_at),
}


@pytest.mark.parametrize("sort", InvoiceSort)
@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize(
    "query",
    [
        InvoiceQuery(),
        InvoiceQuery(status=InvoiceStatus.OPEN),
        InvoiceQuery(year=2025),
        InvoiceQuery(subscription="sub_edu"),
        InvoiceQuery(year=2026, status=InvoiceStatus.PAID, subscription="sub_md"),
        InvoiceQuery(text="edu"),
        InvoiceQuery(text="demo-00 MD", status=InvoiceStatus.PAID),
        InvoiceQuery(text="nothing like it"),
    ],
)
def test_what_is_found_is_in_order_and_whole_whatever_the_slices(
    store: LocalStore, sort: InvoiceSort, order: Order, query: InvoiceQuery
) -> None:
    kept = many()
    store.save_invoices("acct_doctor", kept, WHOLE)
    wanted = msgspec.structs.replace(query, sort=sort, order=order)
    words = query.text.casefold().split()
    by_hand = [
        item
        for item in kept
        if query.status in (None, item.status)
        and query.year in (None, item.created_on.year)
        and query.subscription in (None, item.subscription)
        and all(word in f"{item.number or ''} {item.description}".casefold() for word in words)
    ]
    by_hand.sort(key=KEYS[sort], reverse=order is Order.DESCENDING)
    found: list[Invoice] = []
    while part := store.invoices("acct_doctor", wanted, len(found), 37).invoices:
        found += part
    assert store.invoices("acct_doctor", wanted, 0, 10).total == len(by_hand)
    assert [KEYS[sort](item) for item in found] == [KEYS[sort](item) for item in by_hand]
    assert {item.id for item in found} == {item.id for item in by_hand}


def test_a_slice_beyond_the_end_is_empty_and_knows_the_total(store: LocalStore) -> None:
    store.save_invoices("acct_doctor", (invoice(1), invoice(2)), WHOLE)
    part = store.invoices("acct_doctor", InvoiceQuery(), 50, 10)
    assert (part.offset, part.total, part.invoices) == (50, 2, ())


@pytest.mark.parametrize("text", ["1234.50", "$1,234.50", "1.234,50", "1 234", "1234,50", "eur 1234.50"])
def test_an_amount_is_found_as_people_write_it(store: LocalStore, text: str) -> None:
    wanted = msgspec.structs.replace(invoice(1), total=Money(123450, "eur"))
    store.save_invoices("acct_doctor", (wanted, invoice(2)), WHOLE)
    found = store.invoices("acct_doctor", InvoiceQuery(text=text), 0, 10).invoices
    assert [item.id for item in found] == ["in_1"]


@pytest.mark.parametrize("text", ["%", "_", "'", '"', "\\", "demo%1"])
def test_signs_with_a_meaning_elsewhere_are_searched_as_they_are(store: LocalStore, text: str) -> None:
    store.save_invoices("acct_doctor", (invoice(1),), WHOLE)
    assert store.invoices("acct_doctor", InvoiceQuery(text=text), 0, 10).total == 0


def test_amounts_of_different_currencies_are_sorted_by_what_they_say(store: LocalStore) -> None:
    yen = msgspec.structs.replace(invoice(1), total=Money(500, "jpy"))
    dollars = msgspec.structs.replace(invoice(2), total=Money(9900, "usd"))
    dinars = msgspec.structs.replace(invoice(3), total=Money(100_500, "kwd"))
    store.save_invoices("acct_doctor", (yen, dollars, dinars), WHOLE)
    query = InvoiceQuery(sort=InvoiceSort.AMOUNT, order=Order.ASCENDING)
    found = store.invoices("acct_doctor", query, 0, 10).invoices
    assert [item.total.currency for item in found] == ["usd", "kwd", "jpy"]


def test_an_invoice_that_was_paid_is_counted_once_and_as_paid(store: LocalStore) -> None:
    store.save_invoices("acct_doctor", (invoice(1, status=InvoiceStatus.OPEN),), WHOLE)
    store.save_invoices("acct_doctor", (invoice(1),), WHOLE)
    overview = store.invoice_overview("acct_doctor")
    assert (overview.total, overview.statuses) == (1, (InvoiceStatus.PAID,))
    assert store.invoices("acct_doctor", InvoiceQuery(status=InvoiceStatus.OPEN), 0, 10).total == 0


def test_what_can_be_chosen_from_is_what_there_is(store: LocalStore) -> None:
    years = [invoice(1), invoice(2, at=NOW.replace(year=2023)), invoice(3, status=InvoiceStatus.VOID)]
    store.save_invoices("acct_doctor", tuple(years), InvoiceMark(version=1))
    overview = store.invoice_overview("acct_doctor")
    assert (overview.years, overview.statuses) == ((2026, 2023), (InvoiceStatus.PAID, InvoiceStatus.VOID))
    assert not overview.is_complete


def test_an_account_takes_its_invoices_along_and_leaves_the_others(store: LocalStore) -> None:
    store.add_account(Snapshot(account=account(id="acct_clinic"), fetched_at=NOW))
    store.save_invoices("acct_doctor", (invoice(1),), WHOLE)
    store.save_invoices("acct_clinic", (invoice(1), invoice(2)), WHOLE)
    store.remove_account("acct_clinic")
    assert store.invoice_overview("acct_clinic").total == 0
    assert store.invoice("acct_clinic", "in_1") is None
    assert store.invoice_overview("acct_doctor").total == 1
    assert store.invoice("acct_doctor", "in_1") == invoice(1)
