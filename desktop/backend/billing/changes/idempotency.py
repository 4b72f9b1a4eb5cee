"""One effect for each idempotency key.

A request is taken up under its key, its plan is kept once it is accepted, and its answer once it has succeeded or its
payment has failed: who did not get that answer must not try the card once more by asking again. After any other
refusal the same key is judged afresh, and after a failure the next attempt carries on with the kept plan, under the
same keys at Stripe, so that it ends in exactly one effect.
"""

import re
import time
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from secrets import token_hex
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, and_, delete, insert, select, update

from desktop.backend.billing.answers import Answer
from desktop.backend.billing.attempts import Attempt
from desktop.backend.billing.problems import ProblemError
from desktop.backend.billing.tables import effects, requests
from desktop.backend.clock import Clock
from desktop.backend.database import Database, insert_if_absent
from desktop.contract.problems import ProblemType

_KEY = re.compile(r"[\x21-\x7e]{8,255}")
_ATTEMPT_SECONDS = 120
"""How long an attempt may take before another one may carry on, in real time: its process is taken for dead then.

The machines of a service may disagree about the time by much less than this.
"""

_PROVIDER_REMEMBERS = timedelta(hours=23)
"""Stripe forgets an idempotency key after a day (https://docs.stripe.com/api/idempotent_requests)."""


@dataclass(frozen=True)
class Effect:
    """Something that was done, for the ledger."""

    account: str
    key_hash: str
    kind: str
    at: str


def checked_key(key: str | None) -> str:
    """An acceptable idempotency key. Raises ProblemError for none or a bad one."""
    if key is None or not _KEY.fullmatch(key):
        raise ProblemError(
            ProblemType.IDEMPOTENCY_KEY_REQUIRED,
            "Send an Idempotency-Key header of 8 to 255 printable ASCII characters with every change.",
        )
    return key


def fingerprint(method: str, path: str, body: bytes) -> str:
    """What must be the same when a key is used again."""
    return sha256(b"\n".join((method.encode(), path.encode(), body))).hexdigest()


class IdempotentRequests:
    """Keeps what was asked under which key, and what came of it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def take_up(self, account: str, key: str, request: str) -> Attempt | Answer:
        """Begin an attempt, or the answer that was given before.

        Raises ProblemError when the key was used for another request, or when another attempt is under way.
        """
        key_hash = sha256(key.encode()).hexdigest()
        mark, now, begun_at = token_hex(16), int(time.time()), self._clock.now()
        chosen = and_(requests.c.account == account, requests.c.key_hash == key_hash)
        fresh = {
            "account": account,
            "key_hash": key_hash,
            "fingerprint": request,
            "attempt": mark,
            "attempt_until": now + _ATTEMPT_SECONDS,
            "begun_at": begun_at,
        }
        with self._database.writing() as connection:
            if insert_if_absent(connection, requests, fresh):
                return Attempt(account, key_hash, mark, begun_at, None)
            row = connection.execute(select(requests).where(chosen).with_for_update()).first()
            if row is None:
                raise _in_use()  # taken up and given up by others in between
            if (answer := _earlier(row, request, now)) is not None:
                return answer
            values = {"attempt": mark, "attempt_until": now + _ATTEMPT_SECONDS}
            connection.execute(update(requests).where(chosen).values(values))
            return Attempt(account, key_hash, mark, row.begun_at, row.plan)

    def accept(self, attempt: Attempt, plan: bytes) -> None:
        """Keep what was decided, before the first step is taken.

        Raises ProblemError when this attempt took so long that another one has been begun instead of it.
        """
        with self._database.writing() as connection:
            kept = connection.execute(update(requests).where(_own(attempt)).values(plan=plan))
        if kept.rowcount != 1:
            raise _in_use()

    def can_carry_on(self, attempt: Attempt) -> bool:
        """Whether the payment provider still knows the keys of the steps that an earlier attempt took."""
        return self._clock.now() - attempt.begun_at < _PROVIDER_REMEMBERS

    def finish(self, attempt: Attempt, answer: Answer, kind: str) -> None:
        """Keep the answer of what was done, and that it was done."""
        effect = {"account": attempt.account, "key_hash": attempt.key_hash, "kind": kind}
        with self._database.writing() as connection:
            if _keep(connection, attempt, answer):
                connection.execute(insert(effects).values(**effect, at=self._clock.now()))

    def refuse(self, attempt: Attempt, answer: Answer) -> None:
        """Keep the answer of what was tried once and for all, and came to nothing."""
        with self._database.writing() as connection:
            _keep(connection, attempt, answer)

    def give_up(self, attempt: Attempt) -> None:
        """End an attempt that has no answer; another one with the same key may carry on."""
        with self._database.writing() as connection:
            connection.execute(delete(requests).where(_own(attempt), requests.c.plan.is_(None)))
            connection.execute(update(requests).where(_own(attempt)).values(attempt_until=0))

    def forget(self, attempt: Attempt) -> None:
        """End an attempt whose plan turned out to be impossible."""
        with self._database.writing() as connection:
            connection.execute(delete(requests).where(_own(attempt)))

    def end_attempts_of_a_dead_process(self) -> None:
        """Let every request that has no answer yet be taken up at once; only before anything else runs."""
        unanswered = update(requests).where(requests.c.status.is_(None))
        with self._database.writing() as connection:
            connection.execute(unanswered.values(attempt_until=0))

    def effects(self, account: str | None) -> list[Effect]:
        """What was done, in order, for one account or for all."""
        query = select(effects).order_by(effects.c.sequence)
        if account is not None:
            query = query.where(effects.c.account == account)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return [Effect(row.account, row.key_hash, row.kind, row.at.isoformat()) for row in rows]


def _keep(connection: Connection, attempt: Attempt, answer: Answer) -> bool:
    values = {
        "status": answer.status,
        "headers": msgspec.json.encode(answer.headers),
        "body": answer.body,
        "attempt_until": 0,
    }
    return connection.execute(update(requests).where(_own(attempt)).values(values)).rowcount == 1


def _own(attempt: Attempt) -> ColumnElement[bool]:
    return and_(
        requests.c.account == attempt.account,
        requests.c.key_hash == attempt.key_hash,
        requests.c.attempt == attempt.mark,
    )


def _earlier(row: Row[Any], request: str, now: int) -> Answer | None:
    if row.fingerprint != request:
        raise ProblemError(
            ProblemType.IDEMPOTENCY_KEY_REUSED,
            "This Idempotency-Key belongs to another request. Use a new key for a new request.",
        )
    if row.status is not None:
        headers = msgspec.json.decode(row.headers, type=dict[str, str])
        return Answer(row.status, row.body, headers, replayed=True)
    if row.attempt_until > now:
        raise _in_use()
    return None


def _in_use() -> ProblemError:
    return ProblemError(
        ProblemType.IDEMPOTENCY_KEY_IN_USE,
        "The same request is being carried out. Ask again with the same key in a moment.",
    )
