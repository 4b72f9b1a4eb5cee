"""The sentences about what is not allowed, and what would help."""

from desktop.contract.problems import Problem, ProblemType, Refusal
from desktop.core.messages import QT_TRANSLATE_NOOP, Message


def problem(told: Problem) -> Message:
    """What to say of a final no of the server."""
    if told.type is ProblemType.PAYMENT_NEEDS_CUSTOMER:
        return Message(
            QT_TRANSLATE_NOOP(
                "core",
                "Your bank wants you to confirm this payment. Nothing takes effect before that: open the invoice in "
                "the browser and finish paying there.",
            )
        )
    if told.refusal is not None:
        return refused(told.refusal)
    if told.detail:
        return Message("{detail}", {"detail": told.detail})
    return refused(Refusal.UNKNOWN)


_REFUSALS = {
    Refusal.SUBSCRIPTION_ENDED: QT_TRANSLATE_NOOP("core", "This subscription has ended."),
    Refusal.ALREADY_CANCELLED: QT_TRANSLATE_NOOP("core", "This subscription is already cancelled."),
    Refusal.ALREADY_PAUSED: QT_TRANSLATE_NOOP("core", "This subscription is already paused."),
    Refusal.NOT_PAUSED: QT_TRANSLATE_NOOP("core", "This subscription is not paused."),
    Refusal.NOTHING_TO_KEEP: QT_TRANSLATE_NOOP(
        "core",
        "This subscription is neither cancelled nor about to change, so there is nothing to take back.",
    ),
    Refusal.PAYMENT_OVERDUE: QT_TRANSLATE_NOOP(
        "core", "A payment for this subscription failed. Once it is paid, this is possible again."
    ),
    Refusal.PAUSE_CHANGES_NOTHING: QT_TRANSLATE_NOOP(
        "core", "No charge falls into the next 12 weeks, so a pause would change nothing."
    ),
    Refusal.ONLY_MONTHLY_CAN_PAUSE: QT_TRANSLATE_NOOP(
        "core", "Only a monthly subscription can be paused; this one is paid a year at a time."
    ),
    Refusal.PAUSE_DAY_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "core", "A pause can last from one day to 12 weeks. Look at the dates and decide again."
    ),
    Refusal.ALREADY_ON_PLAN: QT_TRANSLATE_NOOP("core", "This subscription is already on that plan."),
    Refusal.ALREADY_SUBSCRIBED: QT_TRANSLATE_NOOP(
        "core", "You already have a subscription for this plan. Change how it is billed instead of adding another."
    ),
    Refusal.PLAN_NOT_SOLD: QT_TRANSLATE_NOOP("core", "That is not for sale (any more). Choose something else."),
    Refusal.RESUME_FIRST: QT_TRANSLATE_NOOP(
        "core", "A pause is planned or has begun. Resume first; then the plan can be changed."
    ),
    Refusal.NO_PAYMENT_METHOD: QT_TRANSLATE_NOOP("core", "There is no card to pay with. Add one first."),
    Refusal.NOTHING_TO_PAY: QT_TRANSLATE_NOOP("core", "There is nothing left to pay on this invoice."),
    Refusal.TAX_ID_INVALID: QT_TRANSLATE_NOOP(
        "core", "This is not a valid tax ID of that kind. Compare it with your documents and enter it again."
    ),
    Refusal.TOO_MANY_TAX_IDS: QT_TRANSLATE_NOOP("core", "No more tax IDs can be kept. Delete one first."),
    Refusal.CHANGE_ALREADY_SCHEDULED: QT_TRANSLATE_NOOP("core", "This change is already scheduled."),
    Refusal.ALREADY_DEFAULT: QT_TRANSLATE_NOOP("core", "This card is already the default."),
    Refusal.DEFAULT_IN_USE: QT_TRANSLATE_NOOP(
        "core",
        "This card pays for your subscriptions. Make another card the default, adding one if there is none; then "
        "this one can be deleted.",
    ),
    Refusal.CARD_EXPIRED: QT_TRANSLATE_NOOP("core", "This card has expired and cannot pay. Add another one."),
    Refusal.NO_SUCH_SUBSCRIPTION: QT_TRANSLATE_NOOP("core", "This account has no such subscription."),
    Refusal.NO_SUCH_PAYMENT_METHOD: QT_TRANSLATE_NOOP("core", "This account has no such card."),
    Refusal.NO_SUCH_TAX_ID: QT_TRANSLATE_NOOP("core", "This account has no such tax ID."),
    Refusal.STATE_NOT_UNDERSTOOD: QT_TRANSLATE_NOOP(
        "core",
        "This version of the application does not understand the state of this subscription. Update it first.",
    ),
    Refusal.UNKNOWN: QT_TRANSLATE_NOOP("core", "The server refused this, and nothing was changed."),
}


def refused(refusal: Refusal) -> Message:
    """Why something is not allowed, and what would help."""
    return Message(_REFUSALS[refusal])
