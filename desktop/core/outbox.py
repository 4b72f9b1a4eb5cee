"""Actions that the server has not confirmed yet."""

from datetime import datetime
from enum import Enum

import msgspec

from desktop.contract.account import Account
from desktop.contract.actions import (
    BILLING_DETAILS,
    Action,
    AddTaxId,
    Cancel,
    ChangePlan,
    DeleteTaxId,
    Keep,
    Pause,
    Resume,
    subject,
)
from desktop.contract.problems import Problem, ProblemType


class OutboxState(Enum):
    """How far an action came."""

    WAITING = "waiting"
    """Never sent: can still be withdrawn without a trace."""
    UNANSWERED = "unanswered"
    """Sent at least once without an answer: it may or may not have happened. Only the same key may be sent again."""
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    """The server said no; shown until dismissed."""
    STALE = "stale"
    """The thing changed meanwhile; the user must decide again."""
    EXPIRED = "expired"
    """Not sent in time: what the dialog promised can no longer be kept."""
    NOT_HAPPENED = "not_happened"
    """Sent, never answered, and the account does not show it."""
    UNCLEAR = "unclear"
    """Sent, never answered, and it can no longer be found out whether it happened."""
    WITHDRAWN = "withdrawn"


UNRESOLVED = (OutboxState.WAITING, OutboxState.UNANSWERED)
UNDISMISSED = (
    OutboxState.REFUSED,
    OutboxState.STALE,
    OutboxState.EXPIRED,
    OutboxState.NOT_HAPPENED,
    OutboxState.UNCLEAR,
)


class OutboxEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One action with the idempotency key it keeps for life.

    `based_on` is the revision of the thing acted on; a purchase acts on nothing that has one. After `expires_at` it is
    not sent for the first time any more. Instants are UTC: `created_at` on the client's wall clock, `expires_at` and
    `first_attempt_at` on the server's.
    """

    id: int
    account_id: str
    action: Action
    idempotency_key: str
    based_on: int | None
    created_at: datetime
    expires_at: datetime
    state: OutboxState = OutboxState.WAITING
    attempts: int = 0
    first_attempt_at: datetime | None = None
    problem: Problem | None = None

    @property
    def subject(self) -> str:
        """The id of what is acted on."""
        return subject(self.action)

    @property
    def topic(self) -> str:
        """See `topic`."""
        return topic(self.action)

    @property
    def invoice_to_pay(self) -> str:
        """The invoice on whose hosted page the customer's bank wants to be asked, or "" when nothing is refused so."""
        if self.problem is None or self.problem.type is not ProblemType.PAYMENT_NEEDS_CUSTOMER:
            return ""
        return self.problem.invoice or ""

    @property
    def is_unresolved(self) -> bool:
        """Whether the server's word on it is still awaited."""
        return self.state in UNRESOLVED

    def is_too_late(self, server_now: datetime) -> bool:
        """Whether it was never sent and must not be any more."""
        return self.state is OutboxState.WAITING and server_now > self.expires_at


def topic(action: Action) -> str:
    """What an action is the last word about: a later one takes the place of one that was never sent.

    Each tax id is a matter of its own, though all of them are part of the billing details.
    """
    match action:
        case AddTaxId():
            return f"{action.type}:{action.value}"
        case DeleteTaxId():
            return action.tax_id
        case _:
            return subject(action)


def undoes(action: Action, other: Action) -> bool:
    """Whether an action takes back another one about the same thing."""
    match action:
        case Keep():
            return isinstance(other, Cancel | ChangePlan)
        case Resume():
            return isinstance(other, Pause)
        case _:
            return False


def revision_of(subject_id: str, account: Account) -> int | None:
    """The present revision of what is acted on; None for what has none or is not there."""
    if subject_id == BILLING_DETAILS:
        return account.billing_details.revision
    found = account.subscription(subject_id) or account.payment_method(subject_id)
    return found.revision if found else None
