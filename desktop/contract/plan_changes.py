"""When a change of plan or interval takes effect."""

from desktop.contract.account import Interval, OpenEnum, Plan, Subscription


class Timing(OpenEnum):
    """When something that was confirmed takes effect."""

    NOW = "now"
    PERIOD_END = "period_end"
    UNKNOWN = "unknown"


def timing_of(subscription: Subscription, plan: Plan, interval: Interval) -> Timing:
    """A change to a smaller plan or a shorter interval waits for the end of what is paid; any other is made at once."""
    shorter = subscription.interval is Interval.YEAR and interval is Interval.MONTH
    return Timing.PERIOD_END if shorter or plan.rank < subscription.plan.rank else Timing.NOW
