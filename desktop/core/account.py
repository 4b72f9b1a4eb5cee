"""The account as the user acts on it: local facts, rules and outbox. Never waits for the server."""

import msgspec

from desktop.contract import eligibility
from desktop.contract.actions import Action, ChangePlan, subject
from desktop.contract.plan_changes import Timing, timing_of
from desktop.contract.problems import Refusal
from desktop.contract.quotes import Quote
from desktop.core import refusals, rules, sentences
from desktop.core.failures import Refused
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.outbox import OutboxEntry, OutboxState, revision_of, topic, undoes
from desktop.core.ports import ActionTimes, Clock, StoreRunner
from desktop.core.projection import LocalState, Persistence, Projection
from desktop.core.projection_reader import ProjectionReader


class AccountService:
    """The `LocalService` of a front end."""

    def __init__(
        self, run_in_store: StoreRunner, clock: Clock, persistence: Persistence, notice: Message | None = None
    ) -> None:
        self._run_in_store = run_in_store
        self._clock = clock
        self._reader = ProjectionReader(run_in_store, clock, persistence, notice)

    def projection(self) -> Projection:
        """What to show now. Raises `StoreFailure`."""
        return self._reader.projection()

    def perform(self, action: Action, quote: Quote | None = None) -> OutboxEntry:
        """Checks the rules again and puts the action into the outbox, durably.

        An undo of what was never sent only takes that back: the entry returned is the one withdrawn. An undo of what
        was sent without an answer waits behind it, if that takes effect later: it may have happened.
        """
        local: LocalState = self._run_in_store(lambda store: store.local_state())
        snapshot = local.snapshot
        if snapshot is None:
            raise Refused(sentences.no_account(is_signed_in=local.account_id is not None))
        now = self._clock.now()
        server_now = snapshot.server_time(now)
        entry = _last_word(action, local.outbox)
        if entry is not None and entry.action == action and not entry.is_too_late(server_now):
            return entry
        undone = entry if entry is not None and undoes(action, entry.action) else None
        if undone is not None and self.withdraw(undone.id):
            return msgspec.structs.replace(undone, state=OutboxState.WITHDRAWN)
        refusal = eligibility.refusal(action, snapshot.account, server_now)
        if refusal is not None and not (
            refusal in _NOTHING_TO_UNDO and undone is not None and _lies_ahead(undone.action, local)
        ):
            raise Refused(refusals.refused(refusal))
        times = ActionTimes(created_at=now, expires_at=rules.expires_at(action, snapshot.account, server_now, quote))
        if times.expires_at <= server_now:
            raise Refused(Message(_QUOTE_OVER if quote else _TOO_LATE))
        based_on = quote.based_on if quote else revision_of(subject(action), snapshot.account)
        appended: OutboxEntry = self._run_in_store(
            lambda store: store.append(snapshot.account.id, action, based_on, times)
        )
        return appended

    def withdraw(self, entry_id: int) -> bool:
        """Takes back an action that was never sent."""
        return bool(self._run_in_store(lambda store: store.withdraw(entry_id)))

    def dismiss(self, entry_id: int) -> None:
        """Stops showing an action that did not come to pass."""
        self._run_in_store(lambda store: store.dismiss(entry_id))

    def switch_account(self, account_id: str) -> None:
        """Makes another known account the current one."""
        self._run_in_store(lambda store: store.make_current(account_id))


def _last_word(action: Action, outbox: tuple[OutboxEntry, ...]) -> OutboxEntry | None:
    """The newest unresolved entry about the same thing."""
    about = [entry for entry in outbox if entry.is_unresolved and entry.topic == topic(action)]
    return about[-1] if about else None


def _lies_ahead(action: Action, local: LocalState) -> bool:
    """Whether an action can be undone once it was done. A plan change that is made at once is charged at once."""
    if not isinstance(action, ChangePlan):
        return True
    subscription = local.snapshot.account.subscription(action.subscription) if local.snapshot else None
    offer = local.catalogue.offer(action.plan) if local.catalogue else None
    if subscription is None or offer is None:
        return False
    return timing_of(subscription, offer.plan, action.interval) is Timing.PERIOD_END


_NOTHING_TO_UNDO = (Refusal.NOTHING_TO_KEEP, Refusal.NOT_PAUSED)
"""What the rules say while the account does not show what is to be undone."""
_QUOTE_OVER = QT_TRANSLATE_NOOP("core", "The price you saw is no longer valid. Ask for it again.")
_TOO_LATE = QT_TRANSLATE_NOOP(
    "core",
    "What you saw is no longer true: the period it speaks of is over. Refresh, look at the dates and decide again.",
)
