"""All that is known here of one account, for its owner to take away."""

from datetime import datetime

import msgspec

from desktop.contract.account import Account
from desktop.contract.credits import CreditEntry
from desktop.contract.invoices import Invoice
from desktop.core import sentences
from desktop.core.failures import Refused
from desktop.core.histories import InvoiceQuery
from desktop.core.ports import Store
from desktop.core.status import OutboxReport, outbox_report
from desktop.core.whole_lists import whole_list


class AccountExport(msgspec.Struct, frozen=True, kw_only=True):
    """The field names are public. Tokens, keys and addresses of hosted pages are none of it."""

    format: int = 1
    exported_at: datetime
    as_of: datetime
    """When the server last told the account (UTC)."""
    account: Account
    waiting_actions: tuple[OutboxReport, ...]
    invoices: tuple[Invoice, ...]
    invoices_are_complete: bool
    credit_entries: tuple[CreditEntry, ...]


def export_of(store: Store, now: datetime) -> AccountExport:
    """Of the current account. Raises `Refused` when there is nothing to export."""
    local = store.local_state()
    if local.snapshot is None:
        raise Refused(sentences.no_account(is_signed_in=local.account_id is not None))
    account = local.snapshot.account
    return AccountExport(
        exported_at=now,
        as_of=local.snapshot.fetched_at,
        account=account,
        waiting_actions=tuple(outbox_report(entry) for entry in local.outbox),
        invoices=tuple(_invoices(store, account.id)),
        invoices_are_complete=store.invoice_overview(account.id).is_complete,
        credit_entries=tuple(_credit_entries(store, account.id)),
    )


def _invoices(store: Store, account_id: str) -> list[Invoice]:
    return whole_list(lambda offset, limit: store.invoices(account_id, InvoiceQuery(), offset, limit).invoices)


def _credit_entries(store: Store, account_id: str) -> list[CreditEntry]:
    return whole_list(lambda offset, limit: store.credit_entries(account_id, offset, limit).entries)
