"""Stripe's idempotent requests (https://docs.stripe.com/api/idempotent_requests)."""

import json
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import insert, select

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.store import Json, Transaction, answers, writes

_LONGEST_KEY = 255


def fingerprint(method: str, path: str, parameters: dict[str, Any]) -> str:
    """What must be the same when a key is used again."""
    return sha256(json.dumps([method, path, parameters], sort_keys=True).encode()).hexdigest()


def check_key(key: str) -> None:
    """Refuse keys that are too long."""
    if len(key) > _LONGEST_KEY:
        raise StripeError(f"Keys for idempotent requests can be at most {_LONGEST_KEY} characters.", began=False)


def earlier_answer(transaction: Transaction, key: str, request: str) -> tuple[int, Json] | None:
    """The answer that this key had before. Raises StripeError when the key was used for another request."""
    row = transaction.connection.execute(select(answers).where(answers.c.key == key)).first()
    if row is None:
        return None
    if row.request != request:
        raise StripeError(
            "Keys for idempotent requests can only be used with the same parameters they were first used with. Try "
            "using a key other than the one of the earlier request if you meant to execute a different request.",
            kind="idempotency_error",
            began=False,
        )
    return row.status, json.loads(row.body)


def keep_answer(transaction: Transaction, key: str, request: str, status: int, body: Json) -> None:
    """Remember the answer of a request whose execution has begun."""
    row = {"key": key, "request": request, "status": status, "body": json.dumps(body)}
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
