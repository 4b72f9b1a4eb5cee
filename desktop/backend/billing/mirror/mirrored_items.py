"""The rows in which subscriptions, cards and billing details are mirrored.

Whoever writes holds the account's lock. Everything that the account's snapshot tells changes together with the
account's version, in one transaction.
"""

from collections.abc import Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from desktop.backend.billing.tables import mirrored
from desktop.contract.account import BillingDetails, PaymentMethod, Subscription

Item = TypeVar("Item", Subscription, PaymentMethod)
_Value = TypeVar("_Value", Subscription, PaymentMethod, BillingDetails)
_KINDS: dict[type[Subscription | PaymentMethod | BillingDetails], str] = {
    Subscription: "subscription",
    PaymentMethod: "payment_method",
    BillingDetails: "billing_details",
}


def items(connection: Connection, account: str, kind: type[Item]) -> tuple[Item, ...]:
    """What is mirrored of a kind, in order."""
    return tuple(item for _, item in _rows(connection, account, kind))


def billing_details(connection: Connection, account: str) -> BillingDetails:
    """The mirrored billing details; empty ones before they were read."""
    found = _rows(connection, account, BillingDetails)
    return found[0][1] if found else BillingDetails(revision=0)


def replace_items(connection: Connection, account: str, fresh: Sequence[Item], kind: type[Item]) -> bool:
    """Mirror all items of a kind; whether anything has changed."""
    known = {item.id: item for item in items(connection, account, kind)}
    places = _places(connection, account, kind)
    changed = [
        _write(connection, account, item.id, index, item, known.get(item.id)) for index, item in enumerate(fresh)
    ]
    changed += [_move(connection, index, item.id, places) for index, item in enumerate(fresh)]
    gone = set(known) - {item.id for item in fresh}
    if gone:
        connection.execute(delete(mirrored).where(mirrored.c.id.in_(gone)))
    return any(changed) or bool(gone)


def replace_billing_details(connection: Connection, account: str, customer: str, fresh: BillingDetails) -> bool:
    """Mirror the billing details of a customer; whether anything has changed."""
    found = _rows(connection, account, BillingDetails)
    return _write(connection, account, customer, 0, fresh, found[0][1] if found else None)


def _rows(connection: Connection, account: str, kind: type[_Value]) -> list[tuple[str, _Value]]:
    query = (
        select(mirrored.c.id, mirrored.c.value, mirrored.c.revision)
        .where(mirrored.c.account == account, mirrored.c.kind == _KINDS[kind])
        .order_by(mirrored.c.position)
    )
    rows = connection.execute(query).all()
    return [
        (row.id, msgspec.structs.replace(msgspec.json.decode(row.value, type=kind), revision=row.revision))
        for row in rows
    ]


def _places(connection: Connection, account: str, kind: type[_Value]) -> dict[str, int]:
    query = select(mirrored.c.id, mirrored.c.position)
    rows = connection.execute(query.where(mirrored.c.account == account, mirrored.c.kind == _KINDS[kind]))
    return {row.id: row.position for row in rows}


def _move(connection: Connection, position: int, identifier: str, places: dict[str, int]) -> bool:
    """Put a known item in its place, which is no change of the item itself."""
    if places.get(identifier, position) == position:
        return False
    connection.execute(update(mirrored).where(mirrored.c.id == identifier).values(position=position))
    return True


def _write(
    connection: Connection, account: str, identifier: str, position: int, fresh: _Value, before: _Value | None
) -> bool:
    """Store a value; its revision grows only when something about it has changed."""
    revision = before.revision if before is not None else 0
    if msgspec.structs.replace(fresh, revision=revision) == before:
        return False
    item = msgspec.structs.replace(fresh, revision=revision + 1)
    row = {"revision": item.revision, "value": msgspec.json.encode(item)}
    if before is None:
        kind = _KINDS[type(fresh)]
        connection.execute(insert(mirrored).values(id=identifier, account=account, kind=kind, position=position, **row))
    else:
        connection.execute(update(mirrored).where(mirrored.c.id == identifier).values(row))
    return True
