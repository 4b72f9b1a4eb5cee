"""What became of an action on the terms of a quote, read off the outbox. Pure."""

from enum import Enum

import msgspec

from desktop.contract.actions import Action
from desktop.contract.problems import Problem, ProblemType, Refusal
from desktop.contract.quotes import Quote
from desktop.core import deeds
from desktop.core.messages import Message
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import Contact, Projection


class OutcomeKind(Enum):
    """How far it is, and what there is to do about it."""

    UNDER_WAY = "under_way"
    """The server's word is awaited."""
    WAITING = "waiting"
    """The server cannot be reached; what was never sent can still be taken back."""
    SETTLED = "settled"
    """Confirmed, or taken back: the outbox has it no longer."""
    NEEDS_BANK = "needs_bank"
    """The customer's bank wants to be asked, on the hosted page of `invoice`."""
    NEEDS_CARD = "needs_card"
    """The card did not pay."""
    NEW_PRICE = "new_price"
    """The price has changed or expired; `quote` is the present one, if the server told it."""
    FAILED = "failed"


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """Where one purchase stands."""

    kind: OutcomeKind
    message: Message | None = None
    entry_id: int = 0
    can_be_undone: bool = False
    quote: Quote | None = None
    invoice: str = ""

    @property
    def is_final(self) -> bool:
        """Whether nothing more will come of it by itself."""
        return self.kind not in (OutcomeKind.UNDER_WAY, OutcomeKind.WAITING)


_CARD_PROBLEMS = (Refusal.NO_PAYMENT_METHOD, Refusal.CARD_EXPIRED)


def outcome_of(action: Action, projection: Projection) -> Outcome:
    """What became of an action that was put into the outbox."""
    entry = next((item for item in reversed(projection.outbox) if item.action == action), None)
    if entry is None:
        return Outcome(kind=OutcomeKind.SETTLED)
    if entry.is_unresolved:
        return Outcome(
            kind=OutcomeKind.UNDER_WAY if projection.contact is Contact.ONLINE else OutcomeKind.WAITING,
            message=deeds.waiting(entry, projection.contact),
            entry_id=entry.id,
            can_be_undone=entry.state is OutboxState.WAITING,
        )
    return Outcome(
        kind=_setback_kind(entry),
        message=deeds.setback(entry),
        entry_id=entry.id,
        quote=entry.problem.quote if entry.problem else None,
        invoice=(entry.problem.invoice or "") if entry.problem else "",
    )


def _setback_kind(entry: OutboxEntry) -> OutcomeKind:
    if entry.state is OutboxState.EXPIRED:
        return OutcomeKind.NEW_PRICE
    if entry.problem is None or entry.state is OutboxState.UNCLEAR:
        return OutcomeKind.FAILED
    return _problem_kind(entry.problem)


def _problem_kind(problem: Problem) -> OutcomeKind:
    match problem.type:
        case ProblemType.PAYMENT_NEEDS_CUSTOMER if problem.invoice:
            return OutcomeKind.NEEDS_BANK
        case ProblemType.PAYMENT_DECLINED:
            return OutcomeKind.NEEDS_CARD
        case ProblemType.QUOTE_NOT_USABLE | ProblemType.STALE_REVISION:
            return OutcomeKind.NEW_PRICE
        case _ if problem.refusal in _CARD_PROBLEMS:
            return OutcomeKind.NEEDS_CARD
        case _:
            return OutcomeKind.FAILED
