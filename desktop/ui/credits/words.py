"""The sentences about credits. Pure."""

from desktop.contract.catalogue import Catalogue, CreditPack
from desktop.contract.credits import CreditEntry, CreditEntryKind
from desktop.contract.quotes import Quote
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Formatter, Message
from desktop.ui.text import Speaking

_MINUS = "\u2212"
_KINDS = {
    CreditEntryKind.PURCHASE: QT_TRANSLATE_NOOP("core", "Bought"),
    CreditEntryKind.SPENDING: QT_TRANSLATE_NOOP("core", "Spent"),
    CreditEntryKind.REFUND: QT_TRANSLATE_NOOP("core", "Refunded"),
    CreditEntryKind.GRANT: QT_TRANSLATE_NOOP("core", "Given"),
    CreditEntryKind.UNKNOWN: QT_TRANSLATE_NOOP("core", "Other"),
}


def all_kinds() -> tuple[Message, ...]:
    """Every word that `kind` may say."""
    return tuple(Message(text) for text in _KINDS.values())


def kind(entry: CreditEntry) -> Message:
    """Why credits came or went, in one word."""
    return Message(_KINDS[entry.kind])


def signed(credits: int, formatter: Formatter) -> str:
    """What came with a plus, what went with a minus."""
    figure = formatter.number(abs(credits))
    return f"+{figure}" if credits > 0 else f"{_MINUS}{figure}" if credits < 0 else figure


def what(entry: CreditEntry, catalogue: Catalogue | None) -> str:
    """What it was for: the server's description, or else the name of the use."""
    if entry.description or catalogue is None:
        return entry.description
    return next((use.name for use in catalogue.credit_uses if use.id == entry.purpose), "")


def summary(entry: CreditEntry, catalogue: Catalogue | None) -> Message:
    """One row in one sentence, for who does not see the table."""
    text = (
        QT_TRANSLATE_NOOP("core", "{what}: {credits} credits came in on {at}. {balance} were there then.")
        if entry.credits > 0
        else QT_TRANSLATE_NOOP("core", "{what}: {credits} credits went on {at}. {balance} were left.")
    )
    facts: dict[str, Fact] = {
        "what": what(entry, catalogue),
        "credits": abs(entry.credits),
        "at": entry.at,
        "balance": entry.balance,
    }
    return Message(text, facts)


def counted(credits: int, formatter: Formatter) -> str:
    """For example "2,000 credits"."""
    return _CountedCredits().say(credits).format(count=formatter.number(credits))


class _CountedCredits(Speaking):
    def say(self, credits: int) -> str:
        return self.tr("{count} credits", "", credits)


def spared(pack: CreditPack, packs: tuple[CreditPack, ...]) -> int:
    """How much cheaper a credit is in this pack than in the dearest one, in whole percent."""
    comparable = [other for other in packs if other.price.currency == pack.price.currency]
    dearest = max(comparable, key=lambda other: other.price.amount / other.credits, default=pack)
    same_at_dearest = dearest.price.amount * pack.credits
    if same_at_dearest <= 0:
        return 0
    return max(0, 100 - -(-pack.price.amount * dearest.credits * 100 // same_at_dearest))


def deed(quote: Quote) -> Message:
    """What the button says that confirms the quote of a pack."""
    if quote.due_now.amount > 0:
        return Message(QT_TRANSLATE_NOOP("core", "Pay {price} now"), {"price": quote.due_now})
    return Message(QT_TRANSLATE_NOOP("core", "Buy with your balance"))


def promise(quote: Quote, balance: int) -> Message:
    """What confirming the quote of a pack leads to."""
    return Message(
        QT_TRANSLATE_NOOP(
            "core", "{credits} credits are added as soon as the payment has gone through. You will have {balance} then."
        ),
        {"credits": quote.credits, "balance": balance + quote.credits},
    )
