"""What a change asks of Stripe: a plan of steps, decided once, so that a retry carries on with the same ones."""

from enum import Enum

import msgspec

from desktop.contract.actions import CancellationReason


class CancellationChange(Enum):
    """What becomes of a subscription's end. Stripe takes back each kind of cancellation in a way of its own."""

    AT_PERIOD_END = "at_period_end"
    NOT_AT_PERIOD_END = "not_at_period_end"
    NOT_ON_A_DATE = "not_on_a_date"


class Cancellation(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the subscription ends, and what the customer said about it."""

    change: CancellationChange
    reason: CancellationReason | None = None
    comment: str = ""


class PauseCollection(msgspec.Struct, frozen=True, kw_only=True):
    """Void what is billed until an instant (Unix seconds). Access lasts until `paid_until`."""

    resumes_at: int
    paid_until: int


class ChangeSubscription(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Update a subscription; what is None stays as it is."""

    subscription: str
    cancellation: Cancellation | None = None
    pause: PauseCollection | None = None
    end_pause: bool = False


class ReleaseSchedule(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Let a subscription go on without its schedule."""

    schedule: str


class SchedulePlan(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Move to another price when the period ends (Unix seconds)."""

    subscription: str
    current_price: str
    new_price: str
    period_start: int
    period_end: int
    interval: str


class SetDefaultCard(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Let a card pay for everything."""

    customer: str
    payment_method: str


class DetachCard(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Remove a card for good."""

    payment_method: str


Step = ChangeSubscription | ReleaseSchedule | SchedulePlan | SetDefaultCard | DetachCard


class ChangePlan(msgspec.Struct, frozen=True, kw_only=True):
    """The steps of one accepted action, in order, and what to read again afterwards."""

    kind: str
    steps: tuple[Step, ...]
    subscription: str | None = None


encode_plan = msgspec.json.encode
decode_plan = msgspec.json.Decoder(ChangePlan).decode
