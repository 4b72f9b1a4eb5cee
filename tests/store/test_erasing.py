"""What is deleted is gone from the disk, too."""

from pathlib import Path

from desktop.core.history_marks import CreditMark, InvoiceMark
from desktop.store.local_store import LocalStore
from tests.core.histories import credit_entry, invoice
from tests.people import CATALOGUE


def test_after_erasing_nothing_is_known_and_the_room_is_free(store: LocalStore, path: Path) -> None:
    store.save_catalogue(CATALOGUE)
    for part in range(20):
        kept = tuple(invoice(part * 100 + n) for n in range(100))
        store.save_invoices("acct_doctor", kept, InvoiceMark(version=1))
    store.save_credit_entries("acct_doctor", tuple(credit_entry(n) for n in range(100)), CreditMark(version=1))
    full = path.stat().st_size
    store.erase()
    state = store.local_state()
    assert (state.account_id, state.catalogue, state.known_accounts) == (None, None, ())
    assert store.invoice_overview("acct_doctor").total == 0
    assert store.credit_entries("acct_doctor", 0, 10).total == 0
    assert path.stat().st_size < full / 4
