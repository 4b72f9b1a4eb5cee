"""What another release wrote and this one cannot read is as if it were not there, and is read anew."""

import pytest

from desktop.core.histories import InvoiceQuery
from desktop.core.history_marks import CreditMark, InvoiceMark
from desktop.core.projection import Contact
from desktop.store.local_store import LocalStore
from tests.core.histories import credit_entry, invoice

DOCTOR = "acct_doctor"
INVOICES = InvoiceMark(version=5, is_complete=True)
CREDITS = CreditMark(version=5, known="ce_2")


@pytest.fixture
def full(store: LocalStore) -> LocalStore:
    store.save_invoices(DOCTOR, tuple(invoice(n) for n in range(1, 4)), INVOICES)
    store.save_credit_entries(DOCTOR, (credit_entry(2), credit_entry(1)), CREDITS)
    return store


def rewrite(store: LocalStore, statement: str) -> None:
    store._connection.execute(statement)


def test_an_invoice_of_another_form_has_all_of_them_read_anew(full: LocalStore) -> None:
    before = full.local_state().history_revision
    rewrite(full, """UPDATE invoice SET invoice = CAST('{"id": 7}' AS BLOB) WHERE invoice_id = 'in_2'""")
    assert full.invoices(DOCTOR, InvoiceQuery(), 0, 10).total == 0
    assert full.invoice_overview(DOCTOR).total == 0
    marks = full.history_marks(DOCTOR)
    assert (marks.invoices, marks.credits) == (InvoiceMark(), CREDITS)
    assert full.local_state().history_revision > before
    full.save_invoices(DOCTOR, (invoice(1),), INVOICES)
    assert [item.id for item in full.invoices(DOCTOR, InvoiceQuery(), 0, 10).invoices] == ["in_1"]


def test_one_invoice_of_another_form_is_not_known(full: LocalStore) -> None:
    rewrite(full, "UPDATE invoice SET invoice = CAST('[]' AS BLOB) WHERE invoice_id = 'in_2'")
    assert full.invoice(DOCTOR, "in_2") is None


def test_a_credit_entry_of_another_form_has_the_ledger_read_anew(full: LocalStore) -> None:
    rewrite(full, "UPDATE credit_entry SET entry = CAST('{}' AS BLOB) WHERE entry_id = 'ce_1'")
    assert full.credit_entries(DOCTOR, 0, 10).total == 0
    marks = full.history_marks(DOCTOR)
    assert (marks.invoices, marks.credits) == (INVOICES, CreditMark())
    assert full.invoices(DOCTOR, InvoiceQuery(), 0, 10).total == 3


def test_marks_of_another_form_begin_at_the_beginning(full: LocalStore) -> None:
    rewrite(full, """UPDATE history SET invoices = CAST('{"version": "x"}' AS BLOB), credits = CAST('[]' AS BLOB)""")
    marks = full.history_marks(DOCTOR)
    assert (marks.invoices, marks.credits) == (InvoiceMark(), CreditMark())
    assert not full.invoice_overview(DOCTOR).is_complete


def test_a_contact_of_another_form_was_never_made(full: LocalStore) -> None:
    rewrite(full, "UPDATE account SET contact = 'by_pigeon'")
    assert full.local_state().contact is Contact.NEVER
