"""Credits that come with the payment of an invoice, and go with its refund: each exactly once."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from desktop.backend.billing.credits.credit_ledger import add_entry, balance_of, credits_of
from desktop.backend.billing.provider.invoice_reader import ProviderInvoice
from desktop.backend.billing.provider.provider_steps import CREDITS
from desktop.contract.credits import CreditEntryKind
from desktop.contract.invoices import Invoice, InvoiceStatus

_LONGEST = 500


def settle_credits(
    connection: Connection, account: str, source: ProviderInvoice, invoice: Invoice, now: datetime
) -> None:
    """Write what an invoice means for the ledger. The caller holds the account's lock and gives it a new version."""
    credits = _credits_in(source)
    if credits == 0 or invoice.status is not InvoiceStatus.PAID:
        return
    paid_at = source.status_transitions.paid_at or source.created
    add_entry(
        connection,
        account,
        CreditEntryKind.PURCHASE,
        credits,
        datetime.fromtimestamp(paid_at, UTC),
        invoice.description,
        invoice=invoice.id,
        mark=f"purchase {invoice.id}",
    )
    _follow_refunds(connection, account, credits, invoice, now)


def _credits_in(source: ProviderInvoice) -> int:
    told = (source.metadata or {}).get(CREDITS, "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else 0


def _follow_refunds(connection: Connection, account: str, credits: int, invoice: Invoice, now: datetime) -> None:
    """Let the ledger have what was not refunded. What was spent was spent: the balance never falls below nothing.

    What came back is a share of all that the customer gave for the invoice: its total, of which the customer's balance
    may have paid a part that no refund returns, or what was paid, when that included an older debt.

    What a refund cannot take back is written down with it, so that no later one takes it from credits that were bought
    since. A refund that failed gives back what it took.
    """
    refunded, paid = invoice.amount_refunded.amount, max(1, invoice.total.amount, invoice.amount_paid.amount)
    kept = credits - min(credits, credits * refunded // paid)
    known = credits_of(connection, invoice.id)
    surplus = known.credits - known.spent - kept
    if surplus == 0:
        return
    if surplus > 0:
        taken = min(surplus, balance_of(connection, account))
        spent, told = surplus - taken, "Refund"
    else:
        spent = -min(known.spent, -surplus)
        taken, told = surplus - spent, "Failed refund"
    gone = f" ({spent:,} were spent already)" if spent > 0 else ""
    add_entry(
        connection,
        account,
        CreditEntryKind.REFUND,
        -taken,
        now,
        f"{told}: {invoice.description}"[: _LONGEST - len(gone)] + gone,
        invoice=invoice.id,
        mark=f"refund {invoice.id} {known.entries}",
        spent=spent,
    )
