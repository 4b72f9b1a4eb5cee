"""The sentences in which the product speaks of subscriptions, cards and actions.

One source for window, command line and (later) notices. Wording follows the rules of the product's style: short,
concrete, with the date and the amount.
"""

from datetime import date, datetime, timedelta

from desktop.contract.account import Interval, PendingChange, Subscription
from desktop.contract.actions import (
    Action,
    Cancel,
    DeletePaymentMethod,
    Downgrade,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)
from desktop.contract.dates import billing_day
from desktop.contract.problems import ProblemType, Refusal
from desktop.core.messages import QT_TRANSLATE_NOOP, Days, Fact, Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact, Persistence, Projection, SubscriptionState, SubscriptionView

_INTERVALS = {
    Interval.MONTH: QT_TRANSLATE_NOOP("core", "Monthly"),
    Interval.YEAR: QT_TRANSLATE_NOOP("core", "Annual"),
    Interval.UNKNOWN: QT_TRANSLATE_NOOP("core", "Billed at an unknown interval"),
}
_PER_INTERVAL = {
    Interval.MONTH: QT_TRANSLATE_NOOP("core", "{price} / month"),
    Interval.YEAR: QT_TRANSLATE_NOOP("core", "{price} / year"),
    Interval.UNKNOWN: QT_TRANSLATE_NOOP("core", "{price}"),
}


def interval_name(interval: Interval) -> Message:
    """Monthly or Annual."""
    return Message(_INTERVALS[interval])


def price_per_interval(subscription: Subscription) -> Message:
    """For example "$99.00 / month"."""
    return Message(_PER_INTERVAL[subscription.interval], {"price": subscription.price})


def days_until(day: date, now: datetime) -> Days:
    """How far a calendar day is from today on the billing calendar (`now` on the server's clock)."""
    return Days((day - billing_day(now)).days)


def state_label(view: SubscriptionView) -> Message:
    """What the pill says."""
    pending = view.subscription.pending_change
    facts: dict[str, Fact] = {}
    if pending is not None:
        facts["day"] = pending.effective_on
        if pending.resumes_on is not None:
            facts["resumes"] = pending.resumes_on
    match view.state:
        case SubscriptionState.ACTIVE:
            return Message(QT_TRANSLATE_NOOP("core", "Active"))
        case SubscriptionState.ENDING:
            return Message(QT_TRANSLATE_NOOP("core", "Ends {day}"), facts)
        case SubscriptionState.PAUSE_AHEAD:
            return Message(QT_TRANSLATE_NOOP("core", "Pauses {day}"), facts)
        case SubscriptionState.PAUSED if "resumes" in facts:
            return Message(QT_TRANSLATE_NOOP("core", "Paused until {resumes}"), facts)
        case SubscriptionState.PAUSED:
            return Message(QT_TRANSLATE_NOOP("core", "Paused"))
        case SubscriptionState.PLAN_CHANGE_AHEAD:
            return Message(QT_TRANSLATE_NOOP("core", "Changes {day}"), facts)
        case SubscriptionState.PAYMENT_OVERDUE:
            return Message(QT_TRANSLATE_NOOP("core", "Payment failed"))
        case SubscriptionState.ENDED:
            return Message(QT_TRANSLATE_NOOP("core", "Ended"))
        case SubscriptionState.UNKNOWN:
            return Message(QT_TRANSLATE_NOOP("core", "State unknown to this version"))


def outlook(view: SubscriptionView, now: datetime) -> Message:
    """What lies ahead of a subscription (`now` on the server's clock)."""
    subscription = view.subscription
    pending = subscription.pending_change
    match view.state:
        case SubscriptionState.ACTIVE:
            return _renewal(subscription, now)
        case SubscriptionState.PAYMENT_OVERDUE:
            return Message(
                QT_TRANSLATE_NOOP("core", "The last payment failed. Check the card that pays to keep access.")
            )
        case SubscriptionState.ENDED if subscription.ended_on is not None:
            return Message(QT_TRANSLATE_NOOP("core", "Ended on {day}."), {"day": subscription.ended_on})
        case SubscriptionState.ENDED:
            return Message(QT_TRANSLATE_NOOP("core", "Ended."))
        case SubscriptionState.UNKNOWN:
            return Message(
                QT_TRANSLATE_NOOP(
                    "core",
                    "This version of the application does not understand the state of this subscription. "
                    "Update it, or look at the web dashboard.",
                )
            )
        case _ if pending is not None:
            return _pending_outlook(view.state, pending, subscription, now)
        case _:
            return Message(QT_TRANSLATE_NOOP("core", "Paused. Nothing is charged."))


def _renewal(subscription: Subscription, now: datetime) -> Message:
    charge = subscription.next_charge
    if charge is None:
        return Message(QT_TRANSLATE_NOOP("core", "Nothing further will be charged."))
    facts: dict[str, Fact] = {"day": charge.on, "days": days_until(charge.on, now), "price": charge.amount}
    if charge.on < billing_day(now):
        return Message(QT_TRANSLATE_NOOP("core", "Was to renew on {day} for {price}; not confirmed yet."), facts)
    return Message(QT_TRANSLATE_NOOP("core", "Renews on {day}, {days}, for {price}."), facts)


def _pending_outlook(
    state: SubscriptionState, pending: PendingChange, subscription: Subscription, now: datetime
) -> Message:
    facts: dict[str, Fact] = {
        "day": pending.effective_on,
        "days": days_until(pending.effective_on, now),
        "resumes": pending.resumes_on or pending.effective_on,
        "charge": subscription.next_charge.on if subscription.next_charge else pending.effective_on,
        "plan": pending.plan.name if pending.plan else subscription.plan.name,
        "price": pending.price or subscription.price,
    }
    match state:
        case SubscriptionState.ENDING if pending.access_ended_on is not None:
            return Message(
                QT_TRANSLATE_NOOP(
                    "core",
                    "Cancelled during its pause: access does not return. "
                    "Cloud storage and DICOM sessions are deleted after {day}.",
                ),
                facts,
            )
        case SubscriptionState.ENDING:
            return Message(
                QT_TRANSLATE_NOOP(
                    "core",
                    "Cancelled: access until {day}, {days}. Cloud storage and DICOM sessions are deleted after that.",
                ),
                facts,
            )
        case SubscriptionState.PAUSE_AHEAD:
            return Message(
                QT_TRANSLATE_NOOP("core", "Access until {day}, then paused until {resumes}. Next charge {charge}."),
                facts,
            )
        case SubscriptionState.PAUSED:
            return Message(QT_TRANSLATE_NOOP("core", "Access returns on {resumes}. Next charge {charge}."), facts)
        case _:
            return Message(
                QT_TRANSLATE_NOOP("core", "{plan} from {day}, {days}, for {price}. Nothing changes before."),
                facts,
            )


_DEEDS: dict[type[Action], str] = {
    Cancel: QT_TRANSLATE_NOOP("core", "Cancelling…"),
    Pause: QT_TRANSLATE_NOOP("core", "Pausing…"),
    Resume: QT_TRANSLATE_NOOP("core", "Resuming…"),
    Keep: QT_TRANSLATE_NOOP("core", "Keeping…"),
    Downgrade: QT_TRANSLATE_NOOP("core", "Downgrading…"),
    MakeDefault: QT_TRANSLATE_NOOP("core", "Making default…"),
    DeletePaymentMethod: QT_TRANSLATE_NOOP("core", "Deleting…"),
}
_WAITING: dict[type[Action], str] = {
    Cancel: QT_TRANSLATE_NOOP("core", "Cancelling: will be sent when you are online."),
    Pause: QT_TRANSLATE_NOOP("core", "Pausing: will be sent when you are online."),
    Resume: QT_TRANSLATE_NOOP("core", "Resuming: will be sent when you are online."),
    Keep: QT_TRANSLATE_NOOP("core", "Keeping: will be sent when you are online."),
    Downgrade: QT_TRANSLATE_NOOP("core", "Downgrading: will be sent when you are online."),
    MakeDefault: QT_TRANSLATE_NOOP("core", "Making default: will be sent when you are online."),
    DeletePaymentMethod: QT_TRANSLATE_NOOP("core", "Deleting: will be sent when you are online."),
}
_UNANSWERED = QT_TRANSLATE_NOOP(
    "core", "Sent, but no answer came back. It will be asked again; it cannot happen twice."
)


def waiting(entry: OutboxEntry, contact: Contact) -> Message:
    """What to say of an action that the server has not confirmed."""
    if contact is Contact.ONLINE:
        return Message(_DEEDS[type(entry.action)])
    if entry.state is OutboxState.UNANSWERED:
        return Message(_UNANSWERED)
    if contact is Contact.SIGN_IN_NEEDED:
        return Message(QT_TRANSLATE_NOOP("core", "Not sent yet: it will be when you have signed in again."))
    return Message(_WAITING[type(entry.action)])


def setback(entry: OutboxEntry) -> Message:
    """What to say of an action that did not come to pass."""
    if entry.state is OutboxState.EXPIRED:
        return Message(
            QT_TRANSLATE_NOOP(
                "core",
                "This was not sent in time, and nothing was changed. Look at the dates and decide again.",
            )
        )
    if entry.state is OutboxState.STALE and entry.problem and entry.problem.type is ProblemType.QUOTE_NOT_USABLE:
        return Message(
            QT_TRANSLATE_NOOP("core", "The price you saw was no longer valid, so nothing was done. Ask for it again.")
        )
    if entry.state is OutboxState.STALE:
        return Message(
            QT_TRANSLATE_NOOP(
                "core", "This has changed since you decided, so nothing was done. Look at it and decide again."
            )
        )
    if entry.problem is not None and entry.problem.refusal is not None:
        return refused(entry.problem.refusal)
    if entry.problem is not None and entry.problem.detail:
        return Message("{detail}", {"detail": entry.problem.detail})
    return Message(QT_TRANSLATE_NOOP("core", "The server refused this, and nothing was changed."))


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
    Refusal.PAUSE_DAY_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "core", "A pause can last from one day to 12 weeks. Look at the dates and decide again."
    ),
    Refusal.NOT_A_LOWER_PLAN: QT_TRANSLATE_NOOP("core", "That is not a smaller plan than the present one."),
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
    Refusal.STATE_NOT_UNDERSTOOD: QT_TRANSLATE_NOOP(
        "core",
        "This version of the application does not understand the state of this subscription. Update it first.",
    ),
    Refusal.UNKNOWN: QT_TRANSLATE_NOOP("core", "The server refused this, and nothing was changed."),
}


def refused(refusal: Refusal) -> Message:
    """Why something is not allowed, and what would help."""
    return Message(_REFUSALS[refusal])


_FRESH = timedelta(minutes=5)
"""How long an answer counts as up to date; rounds are more frequent than that."""


def freshness(projection: Projection) -> Message:
    """What the freshness pill says. It speaks of the age of the data, not of a connection."""
    if projection.unresolved_count and projection.contact is not Contact.ONLINE:
        return Message(QT_TRANSLATE_NOOP("core", "Waiting to be sent: {count}"), {"count": projection.unresolved_count})
    facts: dict[str, Fact] = {"time": projection.as_of} if projection.as_of else {}
    match projection.contact:
        case Contact.ONLINE if projection.age is not None and projection.age < _FRESH:
            return Message(QT_TRANSLATE_NOOP("core", "Up to date · {time}"), facts)
        case Contact.UNREACHABLE if projection.as_of:
            return Message(QT_TRANSLATE_NOOP("core", "As of {time} · offline"), facts)
        case Contact.SIGN_IN_NEEDED:
            return Message(QT_TRANSLATE_NOOP("core", "Sign in again"))
        case Contact.UNREACHABLE:
            return Message(QT_TRANSLATE_NOOP("core", "Offline"))
        case _ if projection.as_of:
            return Message(QT_TRANSLATE_NOOP("core", "As of {time}"), facts)
        case _:
            return Message(QT_TRANSLATE_NOOP("core", "Not fetched yet"))


_SESSION_ONLY = {
    Persistence.SESSION_ONLY_NO_KEYRING: (
        QT_TRANSLATE_NOOP("core", "This computer has no keyring, so nothing is kept after this session."),
        QT_TRANSLATE_NOOP("core", "You will sign in again next time; what still waits to be sent then is lost."),
    ),
    Persistence.SESSION_ONLY_KEYRING_LOCKED: (
        QT_TRANSLATE_NOOP("core", "The keyring is locked, so nothing is kept after this session."),
        QT_TRANSLATE_NOOP("core", "Unlock it and start the application again. Nothing was deleted."),
    ),
    Persistence.SESSION_ONLY_STORE_TOO_NEW: (
        QT_TRANSLATE_NOOP("core", "The data on this computer was written by a newer version, so nothing is kept now."),
        QT_TRANSLATE_NOOP("core", "Update this application to use it again. It is left as it is."),
    ),
    Persistence.SESSION_ONLY_STORE_UNUSABLE: (
        QT_TRANSLATE_NOOP("core", "The data on this computer could not be opened, so nothing of this session is kept."),
        QT_TRANSLATE_NOOP("core", "Check that the disk is not full and that you may write to it. Nothing was deleted."),
    ),
}


def session_only(persistence: Persistence) -> tuple[Message, Message]:
    """Why nothing outlives the session (for any `persistence` but KEPT), and what follows from it."""
    reason, consequence = _SESSION_ONLY[persistence]
    return Message(reason), Message(consequence)


def no_account(*, is_signed_in: bool) -> Message:
    """Why there is nothing to act on."""
    if is_signed_in:
        return Message(
            QT_TRANSLATE_NOOP(
                "core", "Your account is not on this computer yet. Refresh when the server can be reached."
            )
        )
    return Message(QT_TRANSLATE_NOOP("core", "Nobody is signed in. Sign in first."))


def renewed_store() -> Message:
    """A local database that could not be read was put aside."""
    return Message(
        QT_TRANSLATE_NOOP(
            "core",
            "The account data on this computer could not be read. It was put aside; sign in again to fetch everything "
            "anew. An action that was still waiting to be sent has to be asked for again.",
        )
    )
