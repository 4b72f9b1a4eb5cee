"""The sentences about what goes wrong unless the customer acts."""

from datetime import datetime

import msgspec

from desktop.contract.account import Account, OpenProblem, OpenProblemKind, Subscription
from desktop.contract.dates import billing_day
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.sentences import days_until


class ProblemWords(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong, and what follows from it."""

    headline: Message
    detail: Message | None


_OF_PLAN = {
    OpenProblemKind.PAYMENT_FAILED: QT_TRANSLATE_NOOP("core", "The last payment for {plan} failed."),
    OpenProblemKind.AUTHENTICATION_REQUIRED: QT_TRANSLATE_NOOP(
        "core", "Your bank wants you to confirm the payment for {plan}."
    ),
    OpenProblemKind.NO_PAYMENT_METHOD: QT_TRANSLATE_NOOP("core", "There is no card to pay for {plan}."),
}
_OF_NOTHING = {
    OpenProblemKind.PAYMENT_FAILED: QT_TRANSLATE_NOOP("core", "A payment failed."),
    OpenProblemKind.AUTHENTICATION_REQUIRED: QT_TRANSLATE_NOOP("core", "Your bank wants you to confirm a payment."),
    OpenProblemKind.NO_PAYMENT_METHOD: QT_TRANSLATE_NOOP("core", "There is no card to pay with."),
}
_UNKNOWN = QT_TRANSLATE_NOOP(
    "core", "Something about your account needs you, and this version of the application does not understand what."
)
_UPDATE = QT_TRANSLATE_NOOP("core", "Update it, or look at the web dashboard.")


def words_of(problem: OpenProblem, account: Account, now: datetime) -> ProblemWords:
    """What to say of a problem (`now` on the server's clock)."""
    if problem.kind is OpenProblemKind.UNKNOWN:
        return ProblemWords(headline=Message(_UNKNOWN), detail=Message(_UPDATE))
    subscription = account.subscription(problem.subscription) if problem.subscription else None
    if subscription is None:
        headline = Message(_OF_NOTHING[problem.kind])
    else:
        headline = Message(_OF_PLAN[problem.kind], {"plan": subscription.plan.name})
    return ProblemWords(headline=headline, detail=_detail(problem, subscription, now))


def _detail(problem: OpenProblem, subscription: Subscription | None, now: datetime) -> Message | None:
    if problem.amount_due is None:
        return None
    facts: dict[str, Fact] = {"price": problem.amount_due}
    if problem.kind is OpenProblemKind.AUTHENTICATION_REQUIRED:
        return Message(QT_TRANSLATE_NOOP("core", "{price} is paid once you have confirmed it in the browser."), facts)
    if problem.kind is OpenProblemKind.NO_PAYMENT_METHOD:
        charge = subscription.next_charge if subscription else None
        if charge is None:
            return None
        facts |= {"day": charge.on, "days": days_until(charge.on, now)}
        return Message(QT_TRANSLATE_NOOP("core", "{price} falls due on {day}, {days}."), facts)
    if problem.next_attempt_at is None:
        return Message(QT_TRANSLATE_NOOP("core", "{price} is owed, and the card is not tried again by itself."), facts)
    day = billing_day(problem.next_attempt_at)
    facts |= {"day": day, "days": days_until(day, now)}
    return Message(QT_TRANSLATE_NOOP("core", "{price} is owed. The card is tried again on {day}, {days}."), facts)
