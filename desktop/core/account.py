"""The account as the user acts on it: local facts, rules and outbox. Never waits for the server."""

from desktop.contract.actions import Action, subject
from desktop.contract.problems import Refusal
from desktop.contract.quotes import Quote
from desktop.core import rules, sentences
from desktop.core.failures import Refused
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.outbox import OutboxEntry
from desktop.core.ports import ActionTimes, Clock, StoreRunner
from desktop.core.projection import LocalState, Persistence, Projection, project
from desktop.core.snapshot import Snapshot


class AccountService:
    """The `LocalService` of a front end."""

    def __init__(self, run_in_store: StoreRunner, clock: Clock, persistence: Persistence) -> None:
        self._run_in_store = run_in_store
        self._clock = clock
        self._persistence = persistence

    def projection(self) -> Projection:
        """What to show now."""
        local: LocalState = self._run_in_store(lambda store: store.local_state())
        return project(local, self._clock.now(), self._persistence)

    def perform(self, action: Action, quote: Quote | None = None) -> OutboxEntry:
        """Checks the rules again and puts the action into the outbox, durably."""
        local: LocalState = self._run_in_store(lambda store: store.local_state())
        snapshot = local.snapshot
        if snapshot is None:
            raise Refused(Message(_NOBODY_SIGNED_IN))
        asked_again = next((e for e in local.outbox if e.is_unresolved and e.action == action), None)
        if asked_again is not None:
            return asked_again
        now = self._clock.now()
        server_now = snapshot.server_time(now)
        refusal = rules.refusal(action, snapshot.account, server_now)
        if refusal is not None:
            raise Refused(sentences.refused(refusal))
        times = ActionTimes(created_at=now, expires_at=rules.expires_at(action, snapshot.account, server_now, quote))
        if times.expires_at <= server_now:
            raise Refused(Message(_TOO_LATE))
        based_on = quote.based_on if quote else _revision(action, snapshot)
        entry: OutboxEntry = self._run_in_store(
            lambda store: store.append(snapshot.account.id, action, based_on, times)
        )
        return entry

    def withdraw(self, entry_id: int) -> bool:
        """Takes back an action that was never sent."""
        return bool(self._run_in_store(lambda store: store.withdraw(entry_id)))

    def dismiss(self, entry_id: int) -> None:
        """Stops showing an action that did not come to pass."""
        self._run_in_store(lambda store: store.dismiss(entry_id))

    def switch_account(self, account_id: str) -> None:
        """Makes another known account the current one."""
        self._run_in_store(lambda store: store.make_current(account_id))


def _revision(action: Action, snapshot: Snapshot) -> int:
    target = subject(action)
    found = snapshot.account.subscription(target) or snapshot.account.payment_method(target)
    if found is None:
        raise Refused(sentences.refused(Refusal.UNKNOWN))
    return found.revision


_NOBODY_SIGNED_IN = QT_TRANSLATE_NOOP("core", "Nobody is signed in. Sign in first.")
_TOO_LATE = QT_TRANSLATE_NOOP(
    "core",
    "What you saw is no longer true: the period it speaks of is over. Refresh, look at the dates and decide again.",
)
