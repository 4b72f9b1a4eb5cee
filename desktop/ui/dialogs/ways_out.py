"""What the ways out of a subscription say of themselves. Pure: sentences with their facts."""

from desktop.contract.catalogue import Catalogue
from desktop.contract.money import Money
from desktop.contract.problems import Refusal
from desktop.core import refusals, sentences
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Formatter, Message
from desktop.core.projection import Projection, SubscriptionState, state_of
from desktop.core.rules import CancelChoices, WayOut
from desktop.ui.text import say


def words(way: WayOut, choices: CancelChoices, projection: Projection, formatter: Formatter) -> str:
    """What a way out says where it is chosen: its terms and what hinders it; or why it is closed."""
    refusal = refusal_of(way, choices)
    if refusal is not None:
        return say(refusals.refused(refusal), formatter)
    said = [terms(way, choices, projection, formatter)]
    if way is WayOut.DOWNGRADE and projection.contact.is_lost:
        offline = QT_TRANSLATE_NOOP("core", "Needs a connection, because its price is asked for first.")
        said.append(say(Message(offline), formatter))
    return "\n".join(said)


def terms(way: WayOut, choices: CancelChoices, projection: Projection, formatter: Formatter) -> str:
    """The dates of a way out, and what is kept or lost.

    What the server says stands on a line of its own: it may be in another language.
    """
    said = [say(dates(way, choices, projection), formatter)]
    # What the policy says of the end of access would be read as access that there still is.
    if projection.catalogue is not None and not (way is WayOut.CANCEL and _has_no_access(choices, projection)):
        said.append(_policy(way, projection.catalogue))
    return "\n".join(said)


def refusal_of(way: WayOut, choices: CancelChoices) -> Refusal | None:
    """Why a way is closed, or None."""
    match way:
        case WayOut.PAUSE:
            return choices.pause_refusal
        case WayOut.DOWNGRADE:
            return choices.downgrade_refusal
        case WayOut.CANCEL:
            return choices.cancel_refusal


def dates(way: WayOut, choices: CancelChoices, projection: Projection) -> Message:
    """What happens when, in one message."""
    subscription = choices.subscription
    facts: dict[str, Fact] = {
        "plan": subscription.plan.name,
        "access": choices.access_until,
        "days": sentences.days_until(choices.access_until, projection.now),
        "resumes": choices.pause.resumes_on,
        "charge": choices.pause.next_charge_on,
        "price": subscription.price,
    }
    match way:
        case WayOut.PAUSE:
            return Message(
                QT_TRANSLATE_NOOP(
                    "core", "Access until {access}; it returns on {resumes}. Next charge: {price} on {charge}."
                ),
                facts,
            )
        case WayOut.DOWNGRADE:
            return _downgrade_dates(choices, projection, facts)
        case WayOut.CANCEL if _has_no_access(choices, projection):
            return Message(
                QT_TRANSLATE_NOOP(
                    "core",
                    "Access does not return after the pause, and nothing further is charged. The subscription ends on "
                    "{access}, {days}; cloud storage and DICOM sessions are deleted after {access}. You can undo it "
                    "until then.",
                ),
                facts,
            )
        case WayOut.CANCEL if subscription.is_overdue:
            return _cancel_while_owing(choices, projection, facts)
        case WayOut.CANCEL:
            return Message(
                QT_TRANSLATE_NOOP(
                    "core", "Access until {access}, {days}. Nothing further is charged. You can undo it until then."
                ),
                facts,
            )


def _cancel_while_owing(choices: CancelChoices, projection: Projection, facts: dict[str, Fact]) -> Message:
    """The invoice that was not paid stays open, and the card is tried again for it."""
    view = projection.subscription(choices.subscription.id)
    owed = view.problem.amount_due if view is not None and view.problem is not None else None
    if owed is None:
        return Message(
            QT_TRANSLATE_NOOP(
                "core",
                "Access until {access}, {days}. What is owed stays due. No renewal is charged after that. "
                "You can undo it until then.",
            ),
            facts,
        )
    return Message(
        QT_TRANSLATE_NOOP(
            "core",
            "Access until {access}, {days}. The {owed} that is owed stays due. No renewal is charged after that. "
            "You can undo it until then.",
        ),
        {**facts, "owed": owed},
    )


def _has_no_access(choices: CancelChoices, projection: Projection) -> bool:
    """Whether the subscription is paused and the period that was paid is over."""
    return state_of(choices.subscription, projection.now) is SubscriptionState.PAUSED


def _downgrade_dates(choices: CancelChoices, projection: Projection, facts: dict[str, Fact]) -> Message:
    """A downgrade ends a pause: access returns with the first period that is charged again, on the smaller plan."""
    has_no_access = _has_no_access(choices, projection)
    lower = [lower_offer(plan_id, choices, projection.catalogue) for plan_id in choices.lower_plans]
    known = [offer for offer in lower if offer is not None]
    if len(known) == 1:
        name, price = known[0]
        facts |= {"lower": name, "price": price}
        if has_no_access:
            return Message(
                QT_TRANSLATE_NOOP(
                    "core",
                    "The pause is replaced: {lower} begins on {access}, {days}, for {price}, and access returns "
                    "with it.",
                ),
                facts,
            )
        return Message(QT_TRANSLATE_NOOP("core", "{plan} until {access}, then {lower} for {price}."), facts)
    facts["names"] = ", ".join(name for name, _price in known)
    if has_no_access:
        return Message(
            QT_TRANSLATE_NOOP(
                "core",
                "The pause is replaced: a smaller plan begins on {access}, {days}, and access returns with it: "
                "{names}.",
            ),
            facts,
        )
    return Message(QT_TRANSLATE_NOOP("core", "{plan} until {access}, then a smaller plan: {names}."), facts)


def lower_offer(plan_id: str, choices: CancelChoices, catalogue: Catalogue | None) -> tuple[str, Money] | None:
    """Name and price of a lower plan at the subscription's interval."""
    offer = catalogue.offer(plan_id) if catalogue else None
    price = offer.price(choices.subscription.interval) if offer else None
    return (offer.plan.name, price) if offer and price else None


def _policy(way: WayOut, catalogue: Catalogue) -> str:
    match way:
        case WayOut.PAUSE:
            return catalogue.policies.pause
        case WayOut.DOWNGRADE:
            return catalogue.policies.downgrade
        case WayOut.CANCEL:
            return catalogue.policies.data_deletion
