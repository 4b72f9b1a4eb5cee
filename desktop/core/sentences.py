"""The sentences in which the product speaks of subscriptions, cards and actions.

One source for window, command line and notices. Wording follows the rules of the product's style: short,
concrete, with the date and the amount.
"""

from datetime import date, datetime, timedelta

from desktop.contract.account import Interval, PendingChange, Subscription
from desktop.contract.dates import billing_day
from desktop.core.messages import QT_TRANSLATE_NOOP, Days, Fact, Message
from desktop.core.projection import (
    Contact,
    Persistence,
    Projection,
    SubscriptionState,
    SubscriptionView,
    new_interval,
)

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
        case SubscriptionState.PAYMENT_OVERDUE if view.waits_for_bank:
            return Message(QT_TRANSLATE_NOOP("core", "Confirm payment"))
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
        case SubscriptionState.PAYMENT_OVERDUE if view.waits_for_bank:
            owed = view.problem.amount_due if view.problem else None
            return Message(
                QT_TRANSLATE_NOOP("core", "Your bank waits for you to confirm {price}."),
                {"price": owed or subscription.price},
            )
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
                    "Cancelled: access until {day}, {days}. Cloud storage and DICOM sessions are deleted after {day}.",
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
            return Message(_CHANGES[new_interval(subscription)], facts)


_CHANGES = {
    None: QT_TRANSLATE_NOOP("core", "{plan} from {day}, {days}, for {price}. Nothing changes before."),
    Interval.MONTH: QT_TRANSLATE_NOOP(
        "core", "{plan}, billed monthly, from {day}, {days}, for {price}. Nothing changes before."
    ),
    Interval.YEAR: QT_TRANSLATE_NOOP(
        "core", "{plan}, billed annually, from {day}, {days}, for {price}. Nothing changes before."
    ),
}


_WAITING = {
    Contact.NEVER: QT_TRANSLATE_NOOP("core", "Waiting to be sent: {count}"),
    Contact.UNREACHABLE: QT_TRANSLATE_NOOP("core", "Offline · {count} waiting"),
    Contact.SIGN_IN_NEEDED: QT_TRANSLATE_NOOP("core", "Sign in again · {count} waiting"),
    Contact.KEYRING_UNUSABLE: QT_TRANSLATE_NOOP("core", "Keyring not open · {count} waiting"),
}
_FRESH = timedelta(minutes=5)
"""How long an answer counts as up to date; rounds are more frequent than that."""


def freshness(projection: Projection) -> Message:
    """What the freshness pill says. It speaks of the age of the data, not of a connection."""
    if projection.unresolved_count and projection.contact is not Contact.ONLINE:
        return Message(_WAITING[projection.contact], {"count": projection.unresolved_count})
    facts: dict[str, Fact] = {"time": projection.as_of} if projection.as_of else {}
    match projection.contact:
        case Contact.ONLINE if projection.age is not None and projection.age < _FRESH:
            return Message(QT_TRANSLATE_NOOP("core", "Up to date · {time}"), facts)
        case Contact.UNREACHABLE if projection.as_of:
            return Message(QT_TRANSLATE_NOOP("core", "As of {time} · offline"), facts)
        case Contact.SIGN_IN_NEEDED:
            return Message(QT_TRANSLATE_NOOP("core", "Sign in again"))
        case Contact.KEYRING_UNUSABLE if projection.as_of:
            return Message(QT_TRANSLATE_NOOP("core", "As of {time} · keyring not open"), facts)
        case Contact.UNREACHABLE:
            return Message(QT_TRANSLATE_NOOP("core", "Offline"))
        case Contact.KEYRING_UNUSABLE:
            return Message(QT_TRANSLATE_NOOP("core", "Keyring not open"))
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
