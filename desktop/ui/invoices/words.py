"""What is said of an invoice, in a word and in a line."""

from collections.abc import Callable

from desktop.contract.invoices import Invoice, InvoiceStatus
from desktop.contract.money import Money
from desktop.core.messages import QT_TRANSLATE_NOOP, Formatter, Message
from desktop.ui.text import Speaking, say
from desktop.ui.tokens import Tone

_STATUSES = {
    InvoiceStatus.DRAFT: (QT_TRANSLATE_NOOP("core", "Draft"), Tone.NEUTRAL),
    InvoiceStatus.OPEN: (QT_TRANSLATE_NOOP("core", "Open"), Tone.WARN),
    InvoiceStatus.PAID: (QT_TRANSLATE_NOOP("core", "Paid"), Tone.GOOD),
    InvoiceStatus.VOID: (QT_TRANSLATE_NOOP("core", "Void"), Tone.NEUTRAL),
    InvoiceStatus.UNCOLLECTIBLE: (QT_TRANSLATE_NOOP("core", "Uncollectible"), Tone.BAD),
    InvoiceStatus.UNKNOWN: (QT_TRANSLATE_NOOP("core", "Unknown"), Tone.NEUTRAL),
}
_REFUNDED = QT_TRANSLATE_NOOP("core", "Refunded")
_PARTLY_REFUNDED = QT_TRANSLATE_NOOP("core", "Partly refunded")


def status_name(status: InvoiceStatus) -> Message:
    """The status in one word."""
    return Message(_STATUSES[status][0])


def state(invoice: Invoice) -> tuple[Message, Tone]:
    """What the pill says: the status, or that the money came back."""
    refunded = invoice.amount_refunded.amount
    if invoice.status is InvoiceStatus.PAID and refunded > 0:
        return Message(_PARTLY_REFUNDED if refunded < invoice.amount_paid.amount else _REFUNDED), Tone.NEUTRAL
    text, tone = _STATUSES[invoice.status]
    return Message(text), tone


def all_states(formatter: Formatter) -> tuple[str, ...]:
    """Every word that a pill can say, for measuring."""
    texts = [text for text, _tone in _STATUSES.values()]
    return tuple(say(Message(text), formatter) for text in (*texts, _REFUNDED, _PARTLY_REFUNDED))


def number_of(invoice: Invoice) -> Message:
    """By what people name it; a draft has no number yet."""
    if invoice.number is None:
        return Message(QT_TRANSLATE_NOOP("core", "No number yet"))
    return Message("{number}", {"number": invoice.number})


def owed(invoice: Invoice) -> Money:
    """What is left to be paid; nothing unless it is open."""
    if invoice.status is not InvoiceStatus.OPEN:
        return Money(0, invoice.amount_due.currency)
    return Money(max(0, invoice.amount_due.amount - invoice.amount_paid.amount), invoice.amount_due.currency)


def summary(invoice: Invoice, formatter: Formatter) -> str:
    """The row in one line, for whoever does not see the columns."""
    word, _tone = state(invoice)
    parts = (
        formatter.day(invoice.created_on),
        say(number_of(invoice), formatter),
        invoice.description,
        say(word, formatter),
        formatter.money(invoice.total),
    )
    return ", ".join(part for part in parts if part)


def found(count: int, total: int, formatter: Formatter) -> str:
    """How many invoices are shown, of how many."""
    return _Found().say(count, total, formatter.number) if total else ""


class _Found(Speaking):
    def say(self, count: int, total: int, number: Callable[[int], str]) -> str:
        if count < total:
            some = self.tr("{count} of {total} invoices", "", total)
            return some.format(count=number(count), total=number(total))
        return self.tr("{count} invoices", "", total).format(count=number(total))
