"""Reads the histories of an account page by page; whatever breaks it off, it goes on where it stopped."""

from itertools import takewhile

import msgspec

from desktop.contract.credits import CreditPage
from desktop.contract.invoices import InvoicePage
from desktop.core.failures import Refused, SignInNeeded, Unreachable, VaultFailure
from desktop.core.histories import HistoryProgress
from desktop.core.history_marks import CreditMark, HistoryMarks, InvoiceMark
from desktop.core.lost_contact import note_lost_contact
from desktop.core.ports import BillingApi, StoreRunner
from desktop.core.sessions import Sessions

_PAGES_AT_ONCE = 5
"""Whatever the user asks for meanwhile waits for so many pages and no longer."""


class HistorySync:
    """Reads on in the histories of the current account; a reading that failed is part of `contact`."""

    def __init__(self, run_in_store: StoreRunner, sessions: Sessions) -> None:
        self._run_in_store = run_in_store
        self._sessions = sessions

    def run(self) -> HistoryProgress:
        """As far as is done quickly."""
        account_id: str | None = self._run_in_store(lambda store: store.current_account())
        if account_id is None:
            return HistoryProgress.NOTHING_NEW
        try:
            return HistoryReading(self._run_in_store, self._sessions.of(account_id).api, account_id).read_on()
        except (SignInNeeded, Unreachable, VaultFailure) as failure:
            note_lost_contact(self._run_in_store, account_id, failure)
            return HistoryProgress.READ
        except Refused:
            # A server that has no histories is no server out of reach.
            return HistoryProgress.READ


class HistoryReading:
    """Reads on in the histories of one account. Raises what the API raises; what was read before is kept."""

    def __init__(self, run_in_store: StoreRunner, api: BillingApi, account_id: str) -> None:
        self._run_in_store = run_in_store
        self._api = api
        self._account_id = account_id
        self._has_all_invoices = False

    def read_on(self) -> HistoryProgress:
        """Some pages of what has changed since the histories were last read; none when the account has not."""
        pages = 0
        while pages < _PAGES_AT_ONCE and self._read_page():
            pages += 1
        if pages == _PAGES_AT_ONCE:
            return HistoryProgress.MORE_TO_READ
        marks = self._marks()
        if marks.version is not None and not marks.invoices.is_complete:
            return HistoryProgress.SERVER_READS_ON
        return HistoryProgress.READ if pages else HistoryProgress.NOTHING_NEW

    def _read_page(self) -> bool:
        """Reads one page; False when nothing is left to read."""
        marks = self._marks()
        if marks.version is None:
            return False
        if marks.credits.cursor is not None or marks.credits.version != marks.version:
            self._read_credits(marks.credits, marks.version)
            return True
        if not self._has_all_invoices and (
            marks.invoices.cursor is not None or marks.invoices.version != marks.version
        ):
            self._read_invoices(marks.invoices)
            return True
        return False

    def _marks(self) -> HistoryMarks:
        marks: HistoryMarks = self._run_in_store(lambda store: store.history_marks(self._account_id))
        return marks

    def _read_credits(self, mark: CreditMark, version: int) -> None:
        page = self._credit_page(mark.cursor)
        entries = tuple(takewhile(lambda entry: entry.id != mark.known, page.entries))
        is_new = mark.cursor is None
        newest = page.entries[0].id if is_new and page.entries else mark.known if is_new else mark.newest
        if len(entries) < len(page.entries) or page.next_cursor is None:
            read = CreditMark(version=version if is_new else mark.version, known=newest)
        else:
            read = CreditMark(
                version=version if is_new else mark.version, known=mark.known, cursor=page.next_cursor, newest=newest
            )
        self._run_in_store(lambda store: store.save_credit_entries(self._account_id, entries, read))

    def _credit_page(self, cursor: str | None) -> CreditPage:
        try:
            return self._api.credit_entries(cursor)
        except Refused:
            if cursor is None:
                raise
        return self._api.credit_entries(None)

    def _read_invoices(self, mark: InvoiceMark) -> None:
        page = self._invoice_page(mark)
        if page.version < mark.version:
            # The server was restored from a backup: its versions say nothing about what is known here.
            read = InvoiceMark(is_complete=mark.is_complete)
        elif page.next_cursor is None:
            read = InvoiceMark(version=page.version, is_complete=page.is_complete)
        else:
            read = msgspec.structs.replace(mark, cursor=page.next_cursor)
        # The service may be ahead of the snapshot by now, so versions alone would not end this.
        self._has_all_invoices = page.next_cursor is None and page.version >= mark.version
        self._run_in_store(lambda store: store.save_invoices(self._account_id, page.invoices, read))

    def _invoice_page(self, mark: InvoiceMark) -> InvoicePage:
        try:
            return self._api.invoices_changed_since(mark.version, mark.cursor)
        except Refused:
            if mark.cursor is None:
                raise
        return self._api.invoices_changed_since(mark.version, None)
