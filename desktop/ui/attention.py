"""What needs the user, the most urgent first: one source for the banner and the dashboard. Pure."""

from enum import Enum

import msgspec

from desktop.contract.account import PaymentMethod
from desktop.contract.actions import BILLING_DETAILS, CREDITS
from desktop.core import deeds, sentences
from desktop.core.cards import card_name
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact, PaymentMethodView, Persistence, Projection, SubscriptionState
from desktop.core.timeline import Event, EventKind, charges
from desktop.ui.tokens import Tone


class Remedy(Enum):
    """The one thing that the user can do about it."""

    SIGN_IN = "sign_in"
    MAKE_DEFAULT = "make_default"
    ADD_PAYMENT_METHOD = "add_payment_method"
    CHECK_NOW = "check_now"
    UNDO = "undo"
    DISMISS = "dismiss"
    DISMISS_NOTICE = "dismiss_notice"
    READ_AGAIN = "read_again"
    NONE = "none"


class Attention(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that needs the user.

    `entry_id` is set for `UNDO` and `DISMISS`, `payment_method` for `MAKE_DEFAULT`. `hosted_pages` are those it speaks
    of, when it can be put aside.
    """

    headline: Message
    detail: Message | None = None
    tone: Tone
    remedy: Remedy
    entry_id: int = 0
    payment_method: str = ""
    hosted_pages: frozenset[str] = frozenset()


def attentions(projection: Projection, put_aside: frozenset[str] = frozenset()) -> tuple[Attention, ...]:
    """Everything that needs the user now, the most urgent first; `put_aside` are hosted pages not to speak of."""
    found = [*_persistence(projection), *_session(projection)]
    if projection.account is not None:
        pages = frozenset(page.id for page in projection.hosted_pages) - put_aside
        found += [*_overdue(projection), *_default_card(projection, pages), *_actions(projection), *_pages(pages)]
    return tuple(found)


def notice(message: Message) -> Attention:
    """Something that just went wrong and has no place of its own."""
    return Attention(headline=message, tone=Tone.BAD, remedy=Remedy.DISMISS_NOTICE)


def good_news(message: Message) -> Attention:
    """Something that has just come to pass as the user wanted."""
    return Attention(headline=message, tone=Tone.GOOD, remedy=Remedy.DISMISS_NOTICE)


def unopened(message: Message) -> Attention:
    """Why there is nothing to show at all."""
    return Attention(headline=message, tone=Tone.BAD, remedy=Remedy.READ_AGAIN)


def _persistence(projection: Projection) -> list[Attention]:
    if projection.persistence is Persistence.KEPT:
        return []
    headline, detail = sentences.session_only(projection.persistence)
    return [Attention(headline=headline, detail=detail, tone=Tone.WARN, remedy=Remedy.NONE)]


def _session(projection: Projection) -> list[Attention]:
    if projection.contact is not Contact.SIGN_IN_NEEDED or not projection.is_signed_in:
        return []
    return [
        Attention(
            headline=Message(QT_TRANSLATE_NOOP("core", "Your session has ended.")),
            detail=Message(
                QT_TRANSLATE_NOOP("core", "Sign in again to bring this up to date. What waits to be sent is kept.")
            ),
            tone=Tone.WARN,
            remedy=Remedy.SIGN_IN,
        )
    ]


def _overdue(projection: Projection) -> list[Attention]:
    """A failed payment; a card that waits to be used instead is offered before adding yet another."""
    spare = next((view for view in reversed(projection.payment_methods) if _could_pay(view)), None)
    if spare is None:
        detail = Message(QT_TRANSLATE_NOOP("core", "Add a card that works and make it the default."))
    else:
        name: dict[str, Fact] = {"card": card_name(spare.payment_method)}
        detail = Message(QT_TRANSLATE_NOOP("core", "Let {card} pay instead, or add another card."), name)
    return [
        Attention(
            headline=Message(
                QT_TRANSLATE_NOOP("core", "The last payment for {plan} failed."),
                {"plan": view.subscription.plan.name},
            ),
            detail=detail,
            tone=Tone.BAD,
            remedy=Remedy.MAKE_DEFAULT if spare else Remedy.ADD_PAYMENT_METHOD,
            payment_method=spare.payment_method.id if spare else "",
        )
        for view in projection.subscriptions
        if view.state is SubscriptionState.PAYMENT_OVERDUE
    ]


def _could_pay(view: PaymentMethodView) -> bool:
    return not view.payment_method.is_default and not view.is_expired and view.waiting is None


def _default_card(projection: Projection, pages: frozenset[str]) -> list[Attention]:
    view = next((view for view in projection.payment_methods if view.payment_method.is_default), None)
    charge = next(iter(charges(projection)), None)
    if view is None or charge is None:
        return []
    card = view.payment_method
    if view.is_expired:
        text = QT_TRANSLATE_NOOP("core", "{card} has expired.")
        tone = Tone.BAD
    elif card.is_expired(charge.on):
        text = QT_TRANSLATE_NOOP("core", "{card} expires before your next charge.")
        tone = Tone.WARN
    else:
        return []
    # While a card is being added in the browser, there is nothing to add but something to look for.
    remedy = Remedy.CHECK_NOW if pages else Remedy.ADD_PAYMENT_METHOD
    return [_card_attention(Message(text, {"card": card_name(card)}), tone, charge, remedy)]


def _card_attention(headline: Message, tone: Tone, charge: Event, remedy: Remedy) -> Attention:
    facts: dict[str, Fact] = {"plan": charge.name, "day": charge.on}
    if charge.amount is not None:
        facts["price"] = charge.amount
    begins = charge.kind is EventKind.PLAN_CHANGE
    text = QT_TRANSLATE_NOOP("core", "{plan} renews on {day} for {price}.")
    detail = Message(QT_TRANSLATE_NOOP("core", "{plan} begins on {day} for {price}.") if begins else text, facts)
    return Attention(headline=headline, detail=detail, tone=tone, remedy=remedy)


def _actions(projection: Projection) -> list[Attention]:
    setbacks = [
        Attention(
            headline=subject_name(projection, entry),
            detail=deeds.setback(entry),
            tone=Tone.BAD,
            remedy=Remedy.DISMISS,
            entry_id=entry.id,
        )
        for entry in projection.outbox
        if not entry.is_unresolved
    ]
    waiting = [
        Attention(
            headline=subject_name(projection, entry),
            detail=deeds.waiting(entry, projection.contact),
            tone=Tone.WARN,
            remedy=Remedy.UNDO if entry.state is OutboxState.WAITING else Remedy.NONE,
            entry_id=entry.id,
        )
        for entry in projection.outbox
        if entry.is_unresolved and projection.contact is not Contact.ONLINE
    ]
    return setbacks + waiting


def subject_name(projection: Projection, entry: OutboxEntry) -> Message:
    """What an action is about: the name of a plan or of a card, billing details or credits."""
    if entry.subject == BILLING_DETAILS:
        return Message(QT_TRANSLATE_NOOP("core", "Your billing details"))
    if entry.subject == CREDITS:
        return Message(QT_TRANSLATE_NOOP("core", "Your credits"))
    subscription = projection.subscription(entry.subject)
    if subscription is not None:
        return Message("{name}", {"name": subscription.subscription.plan.name})
    card: PaymentMethod | None = None
    if (view := projection.payment_method(entry.subject)) is not None:
        card = view.payment_method
    if card is not None:
        return Message("{name}", {"name": card_name(card)})
    return Message(QT_TRANSLATE_NOOP("core", "Your last request"))


def _pages(pages: frozenset[str]) -> list[Attention]:
    if not pages:
        return []
    return [
        Attention(
            headline=Message(QT_TRANSLATE_NOOP("core", "Finish adding your card in the browser.")),
            detail=Message(QT_TRANSLATE_NOOP("core", "It appears here as soon as Stripe confirms it.")),
            tone=Tone.ACCENT,
            remedy=Remedy.CHECK_NOW,
            hosted_pages=pages,
        )
    ]
