"""How Stripe's invoices read in the words of the contract."""

import stripe

from desktop.backend.billing.mirror.mapping import instant
from desktop.backend.billing.provider.invoice_reader import ProviderInvoice
from desktop.backend.billing.provider.payments import Payment, PaymentState
from desktop.contract.account import OpenProblem, OpenProblemKind
from desktop.contract.dates import billing_day
from desktop.contract.invoices import Invoice, InvoiceLine, InvoiceStatus
from desktop.contract.money import Money

_UNSET = 0
_LONGEST_TEXT = 500


def invoice_of(source: ProviderInvoice, amount_refunded: int) -> Invoice:
    """An invoice as the contract tells it. What was refunded stands on its payment and not on it."""
    created = instant(source.created)
    next_attempt = source.next_payment_attempt
    return Invoice(
        id=source.id,
        change=_UNSET,
        number=source.number,
        status=InvoiceStatus(source.status or "unknown"),
        description=_description(source),
        created_at=created,
        created_on=billing_day(created),
        total=Money(source.total, source.currency),
        amount_due=Money(source.amount_due, source.currency),
        amount_paid=Money(source.amount_paid, source.currency),
        amount_refunded=Money(amount_refunded, source.currency),
        has_pdf=source.status not in (None, "draft"),
        subscription=subscription_in(source),
        next_attempt_at=instant(next_attempt) if next_attempt else None,
    )


def subscription_in(source: ProviderInvoice) -> str | None:
    """The subscription that an invoice is for."""
    details = source.parent.subscription_details if source.parent is not None else None
    return details.subscription if details is not None else None


def _description(source: ProviderInvoice) -> str:
    lines = [line.description for line in source.lines.data if line.description]
    charged = [line.description for line in source.lines.data if line.description and line.amount > 0]
    told = source.description or next(iter(charged), None) or next(iter(lines), "Invoice")
    return told[:_LONGEST_TEXT]


def line_of(source: stripe.InvoiceLineItem) -> InvoiceLine:
    """One line of an invoice."""
    return InvoiceLine(
        description=(source.description or "")[:_LONGEST_TEXT],
        amount=Money(source.amount, source.currency),
        period_start=instant(source.period.start),
        period_end=instant(source.period.end),
    )


def open_problem_of(invoice: Invoice, kind: OpenProblemKind) -> OpenProblem:
    """What an unpaid invoice asks of the customer."""
    due = Money(invoice.amount_due.amount - invoice.amount_paid.amount, invoice.amount_due.currency)
    return OpenProblem(
        kind=kind,
        subscription=invoice.subscription,
        invoice=invoice.id,
        amount_due=due,
        next_attempt_at=invoice.next_attempt_at,
    )


def problem_in(payment: Payment) -> OpenProblemKind | None:
    """What is wrong with a payment, if anything."""
    match payment.state:
        case PaymentState.NEEDS_CUSTOMER:
            return OpenProblemKind.AUTHENTICATION_REQUIRED
        case PaymentState.DECLINED:
            return OpenProblemKind.PAYMENT_FAILED
        case PaymentState.SETTLED | PaymentState.NOT_TRIED:
            return None
