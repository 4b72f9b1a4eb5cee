"""What needs the user so that the next charge goes through. Pure."""

from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose
from desktop.core.cards import card_name
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.projection import PaymentMethodView, Projection
from desktop.core.timeline import Event, EventKind, charges
from desktop.ui.needs import Attention, Remedy
from desktop.ui.tokens import Tone


def overdue(projection: Projection) -> list[Attention]:
    """A failed payment that the server tells no invoice of; a card that could pay is offered before adding another."""
    told = {item.subscription for item in projection.account.open_problems} if projection.account else set()
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
        if view.subscription.is_overdue and view.subscription.id not in told
    ]


def _could_pay(view: PaymentMethodView) -> bool:
    return not view.payment_method.is_default and not view.is_expired and view.waiting is None


def default_card(projection: Projection, pages: tuple[HostedPage, ...]) -> list[Attention]:
    """The card that pays, when it will not; `pages` are those that are open in the browser."""
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
    is_added = any(page.purpose is HostedPagePurpose.ADD_PAYMENT_METHOD for page in pages)
    remedy = Remedy.CHECK_NOW if is_added else Remedy.ADD_PAYMENT_METHOD
    return [_card_attention(Message(text, {"card": card_name(card)}), tone, charge, remedy)]


def _card_attention(headline: Message, tone: Tone, charge: Event, remedy: Remedy) -> Attention:
    facts: dict[str, Fact] = {"plan": charge.name, "day": charge.on}
    if charge.amount is not None:
        facts["price"] = charge.amount
    begins = charge.kind is EventKind.PLAN_CHANGE
    text = QT_TRANSLATE_NOOP("core", "{plan} renews on {day} for {price}.")
    detail = Message(QT_TRANSLATE_NOOP("core", "{plan} begins on {day} for {price}.") if begins else text, facts)
    return Attention(headline=headline, detail=detail, tone=tone, remedy=remedy)
