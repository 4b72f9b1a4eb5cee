"""What a change asks of Stripe: a plan of steps, decided once, so that a retry carries on with the same ones."""

from enum import Enum

import msgspec

from desktop.contract.account import Address
from desktop.contract.actions import CancellationReason


class CancellationChange(Enum):
    """What becomes of a subscription's end. Stripe takes back each kind of cancellation in a way of its own."""

    AT_PERIOD_END = "at_period_end"
    NOT_AT_PERIOD_END = "not_at_period_end"
    NOT_ON_A_DATE = "not_on_a_date"
    ON_A_DATE = "on_a_date"


class Cancellation(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the subscription ends, and what the customer said about it. `at` is the date of one (Unix seconds)."""

    change: CancellationChange
    at: int | None = None
    reason: CancellationReason | None = None
    comment: str = ""


class PauseCollection(msgspec.Struct, frozen=True, kw_only=True):
    """Void what is billed until an instant (Unix seconds), or until somebody ends the pause when it is None.

    Access lasts until `paid_until`.
    """

    resumes_at: int | None
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


class SwitchPlan(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Move to another price now; the difference is charged at once, counted from `proration_date` (Unix seconds)."""

    subscription: str
    item: str
    price: str
    proration_date: int


class VoidInvoice(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Give up an open invoice, and with it the change that waits for its payment."""

    invoice: str


class ChargeForCredits(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Invoice a pack of credits and let the default card pay `due` (minor units)."""

    customer: str
    account: str
    pack: str
    price: str
    credits: int
    description: str
    due: int


class SetDefaultCard(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Let a card pay for everything."""

    customer: str
    payment_method: str


class UseDefaultCard(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Let the default card pay for a subscription that has a card of its own."""

    subscription: str


class DetachCard(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Remove a card for good."""

    payment_method: str


class ChangeCustomer(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Put a name and an address on later invoices."""

    customer: str
    name: str
    address: Address


class CreateTaxId(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Put a tax id on later invoices."""

    customer: str
    kind: str
    value: str


class RemoveTaxId(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Take a tax id off later invoices."""

    customer: str
    tax_id: str


Step = (
    ChangeSubscription
    | ReleaseSchedule
    | SchedulePlan
    | SwitchPlan
    | VoidInvoice
    | ChargeForCredits
    | SetDefaultCard
    | UseDefaultCard
    | DetachCard
    | ChangeCustomer
    | CreateTaxId
    | RemoveTaxId
)


class StepPlan(msgspec.Struct, frozen=True, kw_only=True):
    """The steps of one accepted action, in order, and what to read again afterwards.

    `mark` tells this acceptance from an earlier one of the same request that came to nothing: Stripe would answer
    steps under the earlier one's keys as it did then. `otherwise` are the steps that put back what the first ones took
    away, when a later one is refused.
    """

    kind: str
    mark: str
    steps: tuple[Step, ...]
    otherwise: tuple[Step, ...] = ()
    subscription: str | None = None


encode_plan = msgspec.json.encode
decode_plan = msgspec.json.Decoder(StepPlan).decode
