"""Which buttons a subscription has now. Pure."""

from enum import Enum

from desktop.core.outbox import OutboxState
from desktop.core.projection import SubscriptionState, SubscriptionView


class Offer(Enum):
    """Something that can be done with a subscription at once."""

    CANCEL = "cancel"
    KEEP = "keep"
    RESUME = "resume"
    UNDO = "undo"
    CHANGE_PLAN = "change_plan"
    RESUBSCRIBE = "resubscribe"


_ALTERABLE = (
    SubscriptionState.ACTIVE,
    SubscriptionState.PAYMENT_OVERDUE,
    SubscriptionState.PAUSE_AHEAD,
    SubscriptionState.PAUSED,
    SubscriptionState.PLAN_CHANGE_AHEAD,
)
_WAY_BACK = {
    SubscriptionState.ENDING: Offer.KEEP,
    SubscriptionState.PLAN_CHANGE_AHEAD: Offer.KEEP,
    SubscriptionState.PAUSE_AHEAD: Offer.RESUME,
    SubscriptionState.PAUSED: Offer.RESUME,
}


def offers(view: SubscriptionView) -> tuple[Offer, ...]:
    """What can be done, the way back first. While an action waits it can only be undone, and only before it is sent."""
    if view.waiting is not None:
        return (Offer.UNDO,) if view.waiting.state is OutboxState.WAITING else ()
    if view.state is SubscriptionState.ENDED:
        return (Offer.RESUBSCRIBE,)
    back = (_WAY_BACK[view.state],) if view.state in _WAY_BACK else ()
    change = (Offer.CHANGE_PLAN,) if view.state is not SubscriptionState.UNKNOWN else ()
    return back + change + ((Offer.CANCEL,) if view.state in _ALTERABLE else ())
