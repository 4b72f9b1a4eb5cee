"""What has just come to pass with cards, plans and credits, found by comparing two projections. Pure."""

from desktop.contract.account import Account, Interval, PendingChangeKind, Subscription
from desktop.core.cards import card_name
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.projection import Projection


def news(former: Projection | None, latest: Projection) -> Message | None:
    """The one sentence to say of what has changed as wanted; None when nothing of that kind happened."""
    before, now = former.account if former else None, latest.account
    if before is None or now is None or before.id != now.id:
        return None
    of_cards = _added(before, now) or _made_default(before, now) or _deleted(before, now)
    return _of_plans(before, now) or of_cards or _of_credits(before, now)


def _of_plans(before: Account, now: Account) -> Message | None:
    found = (_of_plan(before.subscription(item.id), item) for item in now.subscriptions if item.is_living)
    return next((message for message in found if message is not None), None)


def _of_plan(before: Subscription | None, now: Subscription) -> Message | None:
    """A new subscription, another plan or interval now or later, or a payment that went through at last."""
    name: dict[str, Fact] = {"plan": now.plan.name}
    if before is None:
        return None if now.is_overdue else Message(QT_TRANSLATE_NOOP("core", "{plan} was added."), name)
    if (before.plan.id, before.interval) != (now.plan.id, now.interval):
        return Message(_CHANGED[now.interval], name)
    planned, pending = before.pending_change, now.pending_change
    is_planned = pending is not None and pending.kind is PendingChangeKind.PLAN_CHANGE
    if pending is not None and pending.plan is not None and is_planned and pending != planned:
        facts: dict[str, Fact] = {"plan": pending.plan.name, "day": pending.effective_on}
        return Message(QT_TRANSLATE_NOOP("core", "{plan} begins on {day}."), facts)
    if before.is_overdue and not now.is_overdue:
        return Message(QT_TRANSLATE_NOOP("core", "The payment for {plan} went through."), name)
    return None


_CHANGED = {
    Interval.MONTH: QT_TRANSLATE_NOOP("core", "You have {plan} now, billed monthly."),
    Interval.YEAR: QT_TRANSLATE_NOOP("core", "You have {plan} now, billed annually."),
    Interval.UNKNOWN: QT_TRANSLATE_NOOP("core", "You have {plan} now."),
}


def _of_credits(before: Account, now: Account) -> Message | None:
    """That credits have come in; where they went is what their owner just did elsewhere, and no news."""
    if now.credits <= before.credits:
        return None
    return Message(
        QT_TRANSLATE_NOOP("core", "{credits} credits were added. You have {balance} now."),
        {"credits": now.credits - before.credits, "balance": now.credits},
    )


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
