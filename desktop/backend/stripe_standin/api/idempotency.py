"""Stripe's idempotent requests (https://docs.stripe.com/api/idempotent_requests)."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import Any

import msgspec
from sqlalchemy import insert, select

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.store import Json, Transaction
from desktop.backend.stripe_standin.tables import answers, writes

_LONGEST_KEY = 255


def fingerprint(method: str, path: str, parameters: dict[str, Any]) -> str:
    """What must be the same when a key is used again."""
    return sha256(json.dumps([method, path, parameters], sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Keyed:
    """An idempotency key, and the fingerprint of the request that carries it."""

    key: str
    request: str


class InFlight:
    """The keys of the requests that are being carried out now."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._keys: set[str] = set()

    @contextmanager
    def only(self, key: str) -> Iterator[None]:
        """Hold a key for the block. Raises StripeError (409) when another request holds it."""
        with self._lock:
            if key in self._keys:
                raise StripeError(
                    "There is currently another in-progress request using this Idempotency Key (that probably means "
                    "you submitted twice, and the other request is still going through). Please try again later.",
                    status=409,
                    kind="idempotency_error",
                    code="idempotency_key_in_use",
                    began=False,
                )
            self._keys.add(key)
        try:
            yield
        finally:
            with self._lock:
                self._keys.remove(key)


def check_key(key: str) -> None:
    """Refuse keys that are too long."""
    if len(key) > _LONGEST_KEY:
        raise StripeError(f"Keys for idempotent requests can be at most {_LONGEST_KEY} characters.", began=False)


def earlier_answer(transaction: Transaction, keyed: Keyed) -> tuple[int, Json] | None:
    """The answer that this key had before. Raises StripeError when the key was used for another request."""
    row = transaction.connection.execute(select(answers).where(answers.c.key == keyed.key)).first()
    if row is None:
        return None
    if row.request != keyed.request:
        raise StripeError(
            "Keys for idempotent requests can only be used with the same parameters they were first used with. Try "
            "using a key other than the one of the earlier request if you meant to execute a different request.",
            kind="idempotency_error",
            began=False,
        )
    return row.status, json.loads(row.body)


def keep_answer(transaction: Transaction, keyed: Keyed, status: int, body: Json) -> None:
    """Remember the answer of a request whose execution has begun."""
    row = {"key": keyed.key, "request": keyed.request, "status": status, "body": json.dumps(body)}
    transaction.connection.execute(insert(answers).values(row))


def record_write(transaction: Transaction, operation: str, customer: str | None, key: str | None, at: int) -> None:
    """Count a change that really happened."""
    key_hash = sha256(key.encode()).hexdigest() if key else None
    row = {"customer": customer, "operation": operation, "key_hash": key_hash, "at": at}
    transaction.connection.execute(insert(writes).values(row))


class ProviderWrite(msgspec.Struct, frozen=True):
    """A change that was really made; repetitions of a request do not count. `at` is in Unix seconds."""

    customer: str | None
    operation: str
    key_hash: str | None
    at: int


def recorded_writes(transaction: Transaction, customer: str | None) -> list[ProviderWrite]:
    """The changes of one customer, or of all, in order."""
    query = select(writes).order_by(writes.c.sequence)
    if customer is not None:
        query = query.where(writes.c.customer == customer)
    rows = transaction.connection.execute(query).all()
    return [ProviderWrite(row.customer, row.operation, row.key_hash, row.at) for row in rows]
