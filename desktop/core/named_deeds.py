"""The sentences about actions on their way that also name what they are about, for where nothing else does."""

from datetime import datetime

from desktop.contract.account import Subscription
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
from desktop.contract.catalogue import Catalogue
from desktop.contract.dates import billing_day
from desktop.core import deeds
from desktop.core.cards import card_name
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact, Projection, SubscriptionState, state_of

_PURCHASES = {
    Contact.ONLINE: QT_TRANSLATE_NOOP("core", "Buying {credits} credits for {price}…"),
    Contact.SIGN_IN_NEEDED: QT_TRANSLATE_NOOP(
        "core", "Buying {credits} credits for {price}: will be sent when you have signed in again."
    ),
    Contact.KEYRING_UNUSABLE: QT_TRANSLATE_NOOP(
        "core", "Buying {credits} credits for {price}: will be sent when the keyring of this computer is unlocked."
    ),
}
_PURCHASE_WAITS = QT_TRANSLATE_NOOP("core", "Buying {credits} credits for {price}: will be sent when you are online.")
_TOO_LATE: dict[type[Action], str] = {
    Cancel: QT_TRANSLATE_NOOP("core", "Cancelling {plan} was not sent in time."),
    Pause: QT_TRANSLATE_NOOP("core", "Pausing {plan} was not sent in time."),
    Resume: QT_TRANSLATE_NOOP("core", "Resuming {plan} was not sent in time."),
    Keep: QT_TRANSLATE_NOOP("core", "Keeping {plan} was not sent in time."),
    ChangePlan: QT_TRANSLATE_NOOP("core", "Changing {plan} was not sent in time."),
    MakeDefault: QT_TRANSLATE_NOOP("core", "Making {card} the default was not sent in time."),
    DeletePaymentMethod: QT_TRANSLATE_NOOP("core", "Deleting {card} was not sent in time."),
    ChangeBillingDetails: QT_TRANSLATE_NOOP("core", "Changing your billing details was not sent in time."),
    AddTaxId: QT_TRANSLATE_NOOP("core", "Adding a tax ID was not sent in time."),
    DeleteTaxId: QT_TRANSLATE_NOOP("core", "Deleting a tax ID was not sent in time."),
    BuyCredits: QT_TRANSLATE_NOOP("core", "Buying {credits} credits for {price} was not sent in time."),
}


def pack_facts(action: BuyCredits, catalogue: Catalogue | None) -> dict[str, Fact] | None:
    """How many credits, and the price of the pack in the catalogue; None when that is not known (any more)."""
    pack = catalogue.credit_pack(action.pack) if catalogue else None
    return {"credits": pack.credits, "price": pack.price} if pack else None


def waiting(entry: OutboxEntry, projection: Projection) -> Message:
    """What to say of an action that the server has not confirmed."""
    bought = _bought(entry, projection)
    if bought is None or entry.state is OutboxState.UNANSWERED:
        return deeds.waiting(entry, projection.contact)
    return Message(_PURCHASES.get(projection.contact, _PURCHASE_WAITS), bought)


def setback(entry: OutboxEntry, projection: Projection) -> tuple[Message, ...]:
    """What to say of an action that did not come to pass: one sentence, or what it was and what follows."""
    facts = _facts(entry, projection)
    if entry.state is not OutboxState.EXPIRED or facts is None:
        return (deeds.setback(entry),)
    return Message(_TOO_LATE[type(entry.action)], facts), _unchanged(entry, projection)


def _bought(entry: OutboxEntry, projection: Projection) -> dict[str, Fact] | None:
    return pack_facts(entry.action, projection.catalogue) if isinstance(entry.action, BuyCredits) else None


def _facts(entry: OutboxEntry, projection: Projection) -> dict[str, Fact] | None:
    """The names in the sentence; None when what it is about is gone."""
    match entry.action:
        case Cancel() | Pause() | Resume() | Keep() | ChangePlan():
            view = projection.subscription(entry.subject)
            return {"plan": view.subscription.plan.name} if view else None
        case MakeDefault() | DeletePaymentMethod():
            card = projection.payment_method(entry.subject)
            return {"card": card_name(card.payment_method)} if card else None
        case ChangeBillingDetails() | AddTaxId() | DeleteTaxId():
            return {}
        case BuyCredits():
            return _bought(entry, projection)


def _unchanged(entry: OutboxEntry, projection: Projection) -> Message:
    """What holds instead: nobody decides well who does not know it."""
    if isinstance(entry.action, BuyCredits):
        return Message(QT_TRANSLATE_NOOP("core", "Nothing was charged. Ask for the price again."))
    if not isinstance(entry.action, SubscriptionAction):
        return Message(QT_TRANSLATE_NOOP("core", "Nothing was changed. Ask for it again."))
    view = projection.subscription(entry.subject)
    renewal = _renewal(view.subscription, projection.now) if view else None
    if renewal is not None:
        return Message(QT_TRANSLATE_NOOP("core", "Nothing was changed: {plan} renews on {day} for {price}."), renewal)
    return Message(QT_TRANSLATE_NOOP("core", "Nothing was changed. Look at the dates and decide again."))


def _renewal(subscription: Subscription, now: datetime) -> dict[str, Fact] | None:
    """The renewal that is sure to come, unless something is decided."""
    charge = subscription.next_charge
    is_active = state_of(subscription, now) is SubscriptionState.ACTIVE
    if charge is None or not is_active or charge.on < billing_day(now):
        return None
    return {"plan": subscription.plan.name, "day": charge.on, "price": charge.amount}
