"""Where the stand-in keeps Stripe's objects: one table of JSON documents, changed by one request at a time."""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from string import ascii_letters, digits
from threading import RLock
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    insert,
    select,
    update,
)

from desktop.backend.database import Database
from desktop.backend.stripe_standin.errors import missing

Json = dict[str, Any]

metadata = MetaData()
objects = Table(
    "standin_objects",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("id", String(255), nullable=False, unique=True),
    Column("kind", String(64), nullable=False),
    Column("customer", String(64)),
    Column("due", Integer),
    Column("data", Text, nullable=False),
    Index("standin_objects_by_kind", "kind", "customer", "sequence"),
    Index("standin_objects_by_due", "due"),
)
answers = Table(
    "standin_idempotent_answers",
    metadata,
    Column("key", String(255), primary_key=True),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
writes = Table(
    "standin_writes",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("customer", String(64), index=True),
    Column("operation", String(128), nullable=False),
    Column("key_hash", String(64)),
    Column("at", Integer, nullable=False),
)
settings = Table(
    "standin_settings", metadata, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False)
)
deliveries = Table(
    "standin_deliveries",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("event", String(64), nullable=False),
    Column("endpoint", String(64), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("not_before", Integer, nullable=False, default=0),
)

_ID_CHARACTERS = ascii_letters + digits


def new_id(prefix: str, length: int = 24) -> str:
    """A fresh id as Stripe's: a prefix that tells the kind, and random letters and digits."""
    return f"{prefix}_{''.join(secrets.choice(_ID_CHARACTERS) for _ in range(length))}"


@dataclass(frozen=True)
class Slice:
    """Which part of a list is asked for (https://docs.stripe.com/api/pagination)."""

    limit: int = 10
    starting_after: str | None = None
    ending_before: str | None = None


class Transaction:
    """Reads and changes of one request."""

    def __init__(self, connection: Connection, process_key: bytes) -> None:
        self.connection = connection
        self.process_key = process_key
        """What secrets are derived from that must not be written down."""

    def find(self, kind: str, identifier: str) -> Json | None:
        """An object, or None."""
        query = select(objects.c.data).where(objects.c.id == identifier, objects.c.kind == kind)
        data = self.connection.execute(query).scalar_one_or_none()
        return json.loads(data) if data is not None else None

    def get(self, kind: str, identifier: str, param: str = "id") -> Json:
        """An object. Raises StripeError when there is none."""
        found = self.find(kind, identifier)
        if found is None:
            raise missing(kind.replace("checkout.session", "checkout session"), identifier, param)
        return found

    def put(self, item: Json, *, due: int | None = None) -> None:
        """Store a new or changed object; `due` is when time alone will change it."""
        row = {
            "kind": item["object"],
            "customer": item["id"] if item["object"] == "customer" else item.get("customer"),
            "due": due,
            "data": json.dumps(item, separators=(",", ":")),
        }
        done = self.connection.execute(update(objects).where(objects.c.id == item["id"]).values(row))
        if done.rowcount == 0:
            self.connection.execute(insert(objects).values(id=item["id"], **row))

    def customer_of(self, identifier: str) -> str | None:
        """The customer that an object belongs to or is."""
        query = select(objects.c.customer).where(objects.c.id == identifier)
        return self.connection.execute(query).scalar_one_or_none()

    def all(self, kind: str, customer: str | None = None) -> list[Json]:
        """All objects of a kind, newest first."""
        query = select(objects.c.data).where(objects.c.kind == kind).order_by(objects.c.sequence.desc())
        if customer is not None:
            query = query.where(objects.c.customer == customer)
        return [json.loads(data) for data in self.connection.execute(query).scalars()]

    def page(
        self, kind: str, part: Slice, customer: str | None, matches: Callable[[Json], bool]
    ) -> tuple[list[Json], bool]:
        """One page of a list, newest first, and whether more follow in the direction asked for."""
        query = select(objects.c.data).where(objects.c.kind == kind)
        if customer is not None:
            query = query.where(objects.c.customer == customer)
        backwards = part.ending_before is not None
        if part.starting_after is not None:
            query = query.where(objects.c.sequence < self._sequence(part.starting_after, "starting_after"))
        elif part.ending_before is not None:
            query = query.where(objects.c.sequence > self._sequence(part.ending_before, "ending_before"))
        query = query.order_by(objects.c.sequence if backwards else objects.c.sequence.desc())
        found: list[Json] = []
        for data in self.connection.execute(query).scalars():
            item = json.loads(data)
            if matches(item):
                found.append(item)
            if len(found) > part.limit:
                break
        kept = found[: part.limit]
        return (kept[::-1] if backwards else kept), len(found) > part.limit

    def _sequence(self, identifier: str, param: str) -> int:
        query = select(objects.c.sequence).where(objects.c.id == identifier)
        sequence: int | None = self.connection.execute(query).scalar_one_or_none()
        if sequence is None:
            raise missing("object", identifier, param)
        return sequence

    def next_due(self, until: int) -> tuple[int, Json] | None:
        """The object that time changes first, not later than `until`."""
        query = (
            select(objects.c.due, objects.c.data)
            .where(objects.c.due <= until)
            .order_by(objects.c.due, objects.c.sequence)
            .limit(1)
        )
        row = self.connection.execute(query).first()
        return (row.due, json.loads(row.data)) if row is not None else None

    def setting(self, name: str) -> str | None:
        """A value the stand-in keeps about itself."""
        query = select(settings.c.value).where(settings.c.name == name)
        return self.connection.execute(query).scalar_one_or_none()

    def set_setting(self, name: str, value: str) -> None:
        """Keep a value about the stand-in itself."""
        done = self.connection.execute(update(settings).where(settings.c.name == name).values(value=value))
        if done.rowcount == 0:
            self.connection.execute(insert(settings).values(name=name, value=value))


class Store:
    """All objects of the stand-in; one transaction at a time, so that the order of effects is one order."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._process_key = secrets.token_bytes(32)
        self._lock = RLock()
        database.create_tables(metadata)

    @contextmanager
    def exclusively(self) -> Iterator[None]:
        """Nobody else's transaction comes between those in the block."""
        with self._lock:
            yield

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Everything in the block happens, or nothing of it when it raises."""
        with self._lock, self._database.writing() as connection:
            yield Transaction(connection, self._process_key)
