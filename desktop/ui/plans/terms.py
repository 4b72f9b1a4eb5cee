"""The sentences about plans and what changing to them means. Pure."""

from datetime import datetime

from desktop.contract.account import Interval, PendingChangeKind, Subscription
from desktop.contract.dates import billing_day
from desktop.contract.money import Money
from desktop.contract.plan_changes import Timing
from desktop.contract.quotes import Quote
from desktop.core import refusals, sentences
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.ui.plans.offers import PlanChoice

_PRICED = {
    Interval.MONTH: QT_TRANSLATE_NOOP("core", "{plan} · {price} / month"),
    Interval.YEAR: QT_TRANSLATE_NOOP("core", "{plan} · {price} / year"),
    Interval.UNKNOWN: QT_TRANSLATE_NOOP("core", "{plan} · {price}"),
}
_BILLED = {
    Interval.MONTH: QT_TRANSLATE_NOOP("core", "{plan}, billed monthly"),
    Interval.YEAR: QT_TRANSLATE_NOOP("core", "{plan}, billed annually"),
    Interval.UNKNOWN: QT_TRANSLATE_NOOP("core", "{plan}"),
}
_BILLED_AT_ONCE = {
    Interval.MONTH: QT_TRANSLATE_NOOP("core", "Monthly billing begins at once."),
    Interval.YEAR: QT_TRANSLATE_NOOP("core", "Annual billing begins at once."),
    Interval.UNKNOWN: QT_TRANSLATE_NOOP("core", "It begins at once."),
}
_RENEWED = {
    Interval.MONTH: QT_TRANSLATE_NOOP("core", "{plan} renews each month until you cancel."),
    Interval.YEAR: QT_TRANSLATE_NOOP("core", "{plan} renews each year until you cancel."),
    Interval.UNKNOWN: QT_TRANSLATE_NOOP("core", "{plan} renews until you cancel."),
}
_REPLACED = {
    PendingChangeKind.CANCELLATION: QT_TRANSLATE_NOOP(
        "core", "Your cancellation is taken back: the subscription goes on."
    ),
    PendingChangeKind.PAUSE: QT_TRANSLATE_NOOP("core", "Your pause is taken back: billing goes on."),
    PendingChangeKind.PLAN_CHANGE: QT_TRANSLATE_NOOP("core", "It replaces the change that was planned before."),
    PendingChangeKind.UNKNOWN: QT_TRANSLATE_NOOP("core", "It replaces what was planned before."),
}


def priced(plan: str, interval: Interval, price: Money) -> Message:
    """For example "MD · $99.00 / month"."""
    return Message(_PRICED[interval], {"plan": plan, "price": price})


def billed(plan: str, interval: Interval) -> Message:
    """For example "MD, billed annually"."""
    return Message(_BILLED[interval], {"plan": plan})


def meaning(choice: PlanChoice, subscription: Subscription, now: datetime) -> Message:
    """What choosing a plan would mean, before its price is asked (`now` on the server's clock)."""
    if choice.is_present:
        return Message(QT_TRANSLATE_NOOP("core", "This is your plan now."))
    if choice.refusal is not None:
        return refusals.refused(choice.refusal)
    day = billing_day(subscription.current_period_end)
    facts: dict[str, Fact] = {"day": day, "days": sentences.days_until(day, now), "plan": subscription.plan.name}
    if choice.timing is not Timing.NOW:
        return Message(
            QT_TRANSLATE_NOOP("core", "Begins on {day}, {days}. {plan} stays as it is until then, and nothing is due."),
            facts,
        )
    if choice.interval is subscription.interval:
        return Message(
            QT_TRANSLATE_NOOP("core", "Begins at once. You pay the difference for the time until {day}."), facts
        )
    return Message(QT_TRANSLATE_NOOP("core", "Begins at once for a whole year. What you have paid is taken off."))


def effect(quote: Quote, subscription: Subscription, now: datetime) -> Message:
    """When a quote takes effect, and what stays until then."""
    days = sentences.days_until(quote.effective_on, now)
    facts: dict[str, Fact] = {"day": quote.effective_on, "days": days, "plan": subscription.plan.name}
    if quote.timing is Timing.NOW:
        return _at_once(quote, subscription)
    return Message(
        QT_TRANSLATE_NOOP("core", "It begins on {day}, {days}. Until then {plan} stays as it is, and you can undo it."),
        facts,
    )


def _at_once(quote: Quote, subscription: Subscription) -> Message:
    """What takes the place of what, when it does so on the day itself."""
    plan = quote.plan
    if plan is None or plan.id == subscription.plan.id:
        return Message(_BILLED_AT_ONCE[quote.interval or Interval.UNKNOWN])
    facts: dict[str, Fact] = {"wanted": plan.name, "plan": subscription.plan.name}
    return Message(QT_TRANSLATE_NOOP("core", "{wanted} replaces {plan} at once."), facts)


def renewal(plan: str, interval: Interval) -> Message:
    """How long a new subscription goes on."""
    return Message(_RENEWED[interval], {"plan": plan})


def replacement(quote: Quote) -> Message | None:
    """What confirming a quote takes back."""
    return Message(_REPLACED[quote.replaces]) if quote.replaces is not None else None


def deed(quote: Quote) -> Message:
    """What the button says that confirms a quote: the amount, or else the day."""
    if quote.due_now.amount > 0:
        return Message(QT_TRANSLATE_NOOP("core", "Pay {price} now"), {"price": quote.due_now})
    if quote.timing is Timing.NOW:
        return Message(QT_TRANSLATE_NOOP("core", "Change now"))
    return Message(QT_TRANSLATE_NOOP("core", "Change on {day}"), {"day": quote.effective_on})
