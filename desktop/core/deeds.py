"""The sentences about actions on their way: not confirmed yet, or come to nothing."""

from desktop.contract.actions import (
    Action,
    AddTaxId,
    BuyCredits,
    Cancel,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    Keep,
    MakeDefault,
    Pause,
    Resume,
    SubscriptionAction,
)
from desktop.contract.problems import ProblemType, Refusal
from desktop.core import refusals
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact

_DEEDS: dict[type[Action], str] = {
    Cancel: QT_TRANSLATE_NOOP("core", "Cancelling…"),
    Pause: QT_TRANSLATE_NOOP("core", "Pausing…"),
    Resume: QT_TRANSLATE_NOOP("core", "Resuming…"),
    Keep: QT_TRANSLATE_NOOP("core", "Keeping…"),
    ChangePlan: QT_TRANSLATE_NOOP("core", "Changing the plan…"),
    MakeDefault: QT_TRANSLATE_NOOP("core", "Making default…"),
    DeletePaymentMethod: QT_TRANSLATE_NOOP("core", "Deleting…"),
    ChangeBillingDetails: QT_TRANSLATE_NOOP("core", "Changing your billing details…"),
    AddTaxId: QT_TRANSLATE_NOOP("core", "Adding a tax ID…"),
    DeleteTaxId: QT_TRANSLATE_NOOP("core", "Deleting a tax ID…"),
    BuyCredits: QT_TRANSLATE_NOOP("core", "Buying credits…"),
}
_WAITING: dict[type[Action], str] = {
    Cancel: QT_TRANSLATE_NOOP("core", "Cancelling: will be sent when you are online."),
    Pause: QT_TRANSLATE_NOOP("core", "Pausing: will be sent when you are online."),
    Resume: QT_TRANSLATE_NOOP("core", "Resuming: will be sent when you are online."),
    Keep: QT_TRANSLATE_NOOP("core", "Keeping: will be sent when you are online."),
    ChangePlan: QT_TRANSLATE_NOOP("core", "Changing the plan: will be sent when you are online."),
    MakeDefault: QT_TRANSLATE_NOOP("core", "Making default: will be sent when you are online."),
    DeletePaymentMethod: QT_TRANSLATE_NOOP("core", "Deleting: will be sent when you are online."),
    ChangeBillingDetails: QT_TRANSLATE_NOOP("core", "Changing your billing details: will be sent when you are online."),
    AddTaxId: QT_TRANSLATE_NOOP("core", "Adding a tax ID: will be sent when you are online."),
    DeleteTaxId: QT_TRANSLATE_NOOP("core", "Deleting a tax ID: will be sent when you are online."),
    BuyCredits: QT_TRANSLATE_NOOP("core", "Buying credits: will be sent when you are online."),
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
    if contact is Contact.KEYRING_UNUSABLE:
        return Message(
            QT_TRANSLATE_NOOP("core", "Not sent yet: the keyring of this computer is not open. Unlock it to send this.")
        )
    return Message(_WAITING[type(entry.action)])


def setback(entry: OutboxEntry) -> Message:
    """What to say of an action that did not come to pass."""
    if entry.state is OutboxState.EXPIRED and not isinstance(entry.action, SubscriptionAction):
        return Message(
            QT_TRANSLATE_NOOP("core", "This was not sent in time, and nothing was changed. Ask for it again.")
        )
    if entry.state is OutboxState.EXPIRED:
        return Message(
            QT_TRANSLATE_NOOP(
                "core",
                "This was not sent in time, and nothing was changed. Look at the dates and decide again.",
            )
        )
    if entry.state is OutboxState.NOT_HAPPENED:
        return Message(
            QT_TRANSLATE_NOOP(
                "core",
                "This was sent, but no answer ever came back, and your account does not show it. It is not sent again. "
                "Look at it and decide again.",
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
    if entry.state is OutboxState.UNCLEAR:
        return Message(
            QT_TRANSLATE_NOOP(
                "core",
                "This was sent, but no answer ever came back, and whether you were charged cannot be found out here. "
                "It is not sent again. Look at your credits and invoices before you buy again.",
            )
        )
    if entry.problem is not None:
        return refusals.problem(entry.problem)
    return refusals.refused(Refusal.UNKNOWN)
