"""What has just come to pass with the cards, found by comparing two projections. Pure."""

from desktop.contract.account import Account
from desktop.core.cards import card_name
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.projection import Projection


def card_news(former: Projection | None, latest: Projection) -> Message | None:
    """The one sentence to say of a new default, added or deleted card; None when nothing of that kind happened."""
    before, now = former.account if former else None, latest.account
    if before is None or now is None or before.id != now.id:
        return None
    return _added(before, now) or _made_default(before, now) or _deleted(before, now)


def _added(before: Account, now: Account) -> Message | None:
    added = next((card for card in now.payment_methods if before.payment_method(card.id) is None), None)
    if added is None:
        return None
    if added.is_default:
        return Message(QT_TRANSLATE_NOOP("core", "{card} was added and pays from now on."), {"card": card_name(added)})
    return Message(QT_TRANSLATE_NOOP("core", "{card} was added."), {"card": card_name(added)})


def _made_default(before: Account, now: Account) -> Message | None:
    card, former = now.default_payment_method, before.default_payment_method
    if card is None or (former is not None and former.id == card.id):
        return None
    return Message(QT_TRANSLATE_NOOP("core", "{card} pays from now on."), {"card": card_name(card)})


def _deleted(before: Account, now: Account) -> Message | None:
    gone = next((card for card in before.payment_methods if now.payment_method(card.id) is None), None)
    return Message(QT_TRANSLATE_NOOP("core", "{card} was deleted."), {"card": card_name(gone)}) if gone else None
