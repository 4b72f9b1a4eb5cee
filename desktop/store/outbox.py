"""The durable, ordered list of actions that the server has not confirmed."""

from datetime import datetime
from typing import Any

import msgspec

from desktop.contract.account import Account
from desktop.contract.actions import (
    Action,
    AddTaxId,
    BuyCredits,
    ChangeBillingDetails,
    ChangePlan,
    DeleteTaxId,
    subject,
)
from desktop.contract.problems import Problem
from desktop.core.outbox import UNDISMISSED, UNRESOLVED, OutboxEntry, OutboxState, revision_of, topic
from desktop.core.ports import ActionTimes
from desktop.store.database import Connection

_COLUMNS = (
    "id, account_id, action, idempotency_key, based_on, created_at, expires_at, state, attempts, "
    "first_attempt_at, problem"
)
_UNRESOLVED = "({})".format(", ".join(f"'{state.value}'" for state in UNRESOLVED))
_UNDISMISSED = "({})".format(", ".join(f"'{state.value}'" for state in UNDISMISSED))


def shown(connection: Connection, account_id: str) -> tuple[OutboxEntry, ...]:
    """Unresolved and undismissed entries, oldest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM outbox WHERE account_id = ? AND "
        f"(state IN {_UNRESOLVED} OR (state IN {_UNDISMISSED} AND NOT is_dismissed)) ORDER BY id",
        (account_id,),
    )
    return tuple(entry for row in rows if (entry := _entry(row)) is not None)


def append(
    connection: Connection, account_id: str, action: Action, based_on: int | None, times: ActionTimes
) -> OutboxEntry:
    """Appends an action with a new key, for life; what was never sent about the same thing gives way to it.

    Asking again for what is already unresolved gives the entry that is there, decided anew if it was never sent. One of
    the same kind that was sent without an answer counts as the same: it may have happened. Then nothing gives way.
    """
    about = [entry for entry in shown(connection, account_id) if entry.topic == topic(action)]
    unresolved = [entry for entry in about if entry.is_unresolved]
    there = _asked_before(unresolved, action)
    if there is not None:
        return _renewed(connection, there, based_on, times)
    for entry in about:
        withdraw(connection, entry.id)
        dismiss(connection, entry.id)
    entry_id: int = connection.execute(
        "INSERT INTO outbox (account_id, subject, action, idempotency_key, based_on, created_at, expires_at, state) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            account_id,
            subject(action),
            msgspec.json.encode(action),
            _new_key(),
            based_on,
            times.created_at.isoformat(),
            times.expires_at.isoformat(),
            OutboxState.WAITING.value,
        ),
    ).lastrowid
    return _kept(connection, entry_id)


def _asked_before(unresolved: list[OutboxEntry], action: Action) -> OutboxEntry | None:
    """The entry of the same action, if it is the last word. A purchase is its own: no other takes it back."""
    comparable = unresolved if isinstance(action, BuyCredits) else unresolved[-1:]
    return next((entry for entry in reversed(comparable) if _is_same(entry, action)), None)


def _renewed(connection: Connection, entry: OutboxEntry, based_on: int | None, times: ActionTimes) -> OutboxEntry:
    """Nothing of an entry that was sent is changed."""
    connection.execute(
        "UPDATE outbox SET based_on = ?, created_at = ?, expires_at = ? WHERE id = ? AND state = ?",
        (
            based_on,
            times.created_at.isoformat(),
            times.expires_at.isoformat(),
            entry.id,
            OutboxState.WAITING.value,
        ),
    )
    return _kept(connection, entry.id)


def _kept(connection: Connection, entry_id: int) -> OutboxEntry:
    kept = find(connection, entry_id)
    if kept is None:
        raise KeyError(entry_id)  # inside this very transaction it is there
    return kept


def _new_key() -> str:
    """Two random UUIDs never meet; only an action needs one, so it is not imported at every start."""
    from uuid import uuid4

    return str(uuid4())


def _is_same(entry: OutboxEntry, action: Action) -> bool:
    if entry.state is not OutboxState.UNANSWERED or type(entry.action) is not type(action):
        return entry.action == action
    match entry.action, action:
        case ChangePlan(), ChangePlan():
            return (entry.action.plan, entry.action.interval) == (action.plan, action.interval)
        case BuyCredits(pack=asked), BuyCredits(pack=wanted):
            return asked == wanted
        case ChangeBillingDetails() | AddTaxId() | DeleteTaxId(), _:
            return entry.action == action
        case _:
            return True


def find(connection: Connection, entry_id: int) -> OutboxEntry | None:
    """One entry, resolved or not; None when it is gone with its account, or of a kind this release does not know."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM outbox WHERE id = ?",
        (entry_id,),
    ).fetchone()
    return _entry(row) if row else None


def note_attempt(connection: Connection, entry_id: int, at: datetime) -> OutboxEntry | None:
    """Marks an entry as sent, before it is (`at` on the server's clock)."""
    cursor = connection.execute(
        "UPDATE outbox SET state = ?, attempts = attempts + 1, "
        f"first_attempt_at = coalesce(first_attempt_at, ?) WHERE id = ? AND state IN {_UNRESOLVED}",
        (OutboxState.UNANSWERED.value, at.isoformat(), entry_id),
    )
    return find(connection, entry_id) if cursor.rowcount else None


def confirm(connection: Connection, entry_id: int, account: Account) -> None:
    """Resolves an entry by its answer. Later ones on the same revision were decided knowing of it: they follow."""
    entry = find(connection, entry_id)
    if entry is None:
        return
    resolve(connection, entry_id, OutboxState.CONFIRMED, None)
    revision = revision_of(entry.subject, account)
    if revision is not None:
        connection.execute(
            "UPDATE outbox SET based_on = ? WHERE account_id = ? AND subject = ? AND state = ? AND based_on IS ?",
            (revision, entry.account_id, entry.subject, OutboxState.WAITING.value, entry.based_on),
        )


def resolve(connection: Connection, entry_id: int, state: OutboxState, problem: bytes | None) -> None:
    """Ends an unresolved entry."""
    connection.execute(
        f"UPDATE outbox SET state = ?, problem = ? WHERE id = ? AND state IN {_UNRESOLVED}",
        (state.value, problem, entry_id),
    )


def expire(connection: Connection, entry_id: int, expires_at: datetime) -> None:
    """Ends what was never sent; if another process has just sent it, its answer decides."""
    connection.execute(
        "UPDATE outbox SET state = ? WHERE id = ? AND state = ? AND expires_at = ?",
        (OutboxState.EXPIRED.value, entry_id, OutboxState.WAITING.value, expires_at.isoformat()),
    )


def withdraw(connection: Connection, entry_id: int) -> bool:
    """Takes back what was never sent."""
    cursor = connection.execute(
        "UPDATE outbox SET state = ? WHERE id = ? AND state = ?",
        (OutboxState.WITHDRAWN.value, entry_id, OutboxState.WAITING.value),
    )
    return bool(cursor.rowcount)


def dismiss(connection: Connection, entry_id: int) -> None:
    """Stops showing a resolved entry. What is not resolved has still to be heard of."""
    connection.execute(
        f"UPDATE outbox SET is_dismissed = 1 WHERE id = ? AND state NOT IN {_UNRESOLVED}",
        (entry_id,),
    )


def _entry(row: tuple[Any, ...]) -> OutboxEntry | None:
    """The entry of a row. A kind of action that only a newer release knows is left for that release: None."""
    entry_id, account_id, action, key, based_on, created_at, expires_at, state, attempts, first, problem = row
    try:
        return OutboxEntry(
            id=entry_id,
            account_id=account_id,
            action=msgspec.json.decode(action, type=Action),
            idempotency_key=key,
            based_on=based_on,
            created_at=datetime.fromisoformat(created_at),
            expires_at=datetime.fromisoformat(expires_at),
            state=OutboxState(state),
            attempts=attempts,
            first_attempt_at=datetime.fromisoformat(first) if first else None,
            problem=msgspec.json.decode(problem, type=Problem) if problem else None,
        )
    except (msgspec.MsgspecError, ValueError):
        return None
