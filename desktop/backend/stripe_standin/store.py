"""Where the stand-in keeps Stripe's objects: one table of JSON documents, changed by one request at a time."""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from string import ascii_letters, digits
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from desktop.backend.database import Database
from desktop.backend.stripe_standin.errors import missing
from desktop.backend.stripe_standin.tables import metadata, objects, settings
from desktop.backend.stripe_standin.templates import Filling, filled

Json = dict[str, Any]

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


@dataclass(frozen=True)
class Within:
    """What an index narrows a list to; None is everything."""

    customer: str | None = None
    belongs_to: str | None = None
    status: str | None = None

    def narrowed(self, query: Select[Any]) -> Select[Any]:
        """The query for these only."""
        columns = ((objects.c.customer, self.customer), (objects.c.belongs_to, self.belongs_to))
        for column, value in (*columns, (objects.c.status, self.status)):
            query = query if value is None else query.where(column == value)
        return query


_EVERYTHING = Within()
_PAGES = "stand-in-pages:"
"""Written in place of the address of the hosted pages, which is another after a restart."""


def alike(template: str, filling: Filling) -> str:
    """What is kept of an object that is a setting's text filled in."""
    return json.dumps([template, *astuple(filling)], separators=(",", ":"))


class Transaction:
    """Reads and changes of one request."""

    def __init__(self, connection: Connection, process_key: bytes, pages_url: str) -> None:
        self.connection = connection
        self.process_key = process_key
        """What secrets are derived from that must not be written down."""
        self._pages_url = pages_url
        self._templates: dict[str, str] = {}

    def written(self, item: Json) -> str:
        """An object as it is kept."""
        data = json.dumps(item, separators=(",", ":"))
        return data.replace(self._pages_url, _PAGES) if self._pages_url else data

    def _read(self, data: str) -> Json:
        if data.startswith("["):
            template, *filling = json.loads(data)
            data = filled(self._template(template), Filling(*filling))
        item: Json = json.loads(data.replace(_PAGES, self._pages_url))
        return item

    def _template(self, name: str) -> str:
        if name not in self._templates:
            self._templates[name] = self.setting(name) or ""
        return self._templates[name]

    def put_alike(self, rows: list[Json]) -> None:
        """Store new objects as rows whose `data` is `alike(...)`; their `sequence` says how old they are."""
        self.connection.execute(insert(objects), rows)

    def oldest_sequence(self) -> int:
        """Where everything begins that is stored so far."""
        return self.connection.execute(select(func.min(objects.c.sequence))).scalar() or 0

    def find(self, kind: str, identifier: str) -> Json | None:
        """An object, or None."""
        query = select(objects.c.data).where(objects.c.id == identifier, objects.c.kind == kind)
        data = self.connection.execute(query).scalar_one_or_none()
        return self._read(data) if data is not None else None

    def get(self, kind: str, identifier: str, param: str = "id") -> Json:
        """An object. Raises StripeError when there is none."""
        found = self.find(kind, identifier)
        if found is None:
            raise missing(kind.replace("checkout.session", "checkout session"), identifier, param)
        return found

    def put(self, item: Json, *, due: int | None = None, belongs_to: str | None = None) -> None:
        """Store a new or changed object.

        `due` is when time alone will change it, on its customer's clock. `belongs_to` is the object under which it is
        found; it stays when it is not told again.
        """
        row = {
            "kind": item["object"],
            "customer": item["id"] if item["object"] == "customer" else item.get("customer"),
            "status": item.get("status"),
            "clock": self._clock_for(item),
            "due": due,
            "data": self.written(item),
        }
        if belongs_to is not None:
            row["belongs_to"] = belongs_to
        done = self.connection.execute(update(objects).where(objects.c.id == item["id"]).values(row))
        if done.rowcount == 0:
            self.connection.execute(insert(objects).values(id=item["id"], **row))

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What the block writes is undone when it raises; what was written before it stays."""
        with self.connection.begin_nested():
            yield

    def set_aside(self, identifier: str) -> None:
        """Let time pass without an object."""
        self.connection.execute(update(objects).where(objects.c.id == identifier).values(due=None))

    def customer_of(self, identifier: str) -> str | None:
        """The customer that an object belongs to or is."""
        query = select(objects.c.customer).where(objects.c.id == identifier)
        return self.connection.execute(query).scalar_one_or_none()

    def _clock_for(self, item: Json) -> str | None:
        if "test_clock" in item:
            clock: str | None = item["test_clock"]
            return clock
        customer = item.get("customer")
        return self.clock_of(customer) if customer else None

    def clock_of(self, identifier: str) -> str | None:
        """The test clock on which an object lives; None is the sandbox's own."""
        query = select(objects.c.clock).where(objects.c.id == identifier)
        return self.connection.execute(query).scalar_one_or_none()

    def owner_of(self, identifier: str) -> str | None:
        """The object that another one belongs to."""
        query = select(objects.c.belongs_to).where(objects.c.id == identifier)
        return self.connection.execute(query).scalar_one_or_none()

    def on_clock(self, clock: str, kind: str) -> list[Json]:
        """All objects of a kind on a test clock."""
        query = select(objects.c.data).where(objects.c.clock == clock, objects.c.kind == kind)
        return [self._read(data) for data in self.connection.execute(query).scalars()]

    def forget_clock(self, clock: str) -> None:
        """Delete everything on a test clock."""
        self.connection.execute(delete(objects).where(objects.c.clock == clock))

    def all(self, kind: str, customer: str | None = None, *, within: Within = _EVERYTHING) -> list[Json]:
        """All objects of a kind, newest first."""
        query = select(objects.c.data).where(objects.c.kind == kind).order_by(objects.c.sequence.desc())
        if customer is not None:
            query = query.where(objects.c.customer == customer)
        return [self._read(data) for data in self.connection.execute(within.narrowed(query)).scalars()]

    def page(self, kind: str, part: Slice, within: Within, matches: Callable[[Json], bool]) -> tuple[list[Json], bool]:
        """One page of a list, newest first, and whether more follow in the direction asked for."""
        query = within.narrowed(select(objects.c.data).where(objects.c.kind == kind))
        backwards = part.ending_before is not None
        if part.starting_after is not None:
            query = query.where(objects.c.sequence < self._sequence(part.starting_after, "starting_after"))
        elif part.ending_before is not None:
            query = query.where(objects.c.sequence > self._sequence(part.ending_before, "ending_before"))
        query = query.order_by(objects.c.sequence if backwards else objects.c.sequence.desc())
        found: list[Json] = []
        with self.connection.execute(query.execution_options(yield_per=part.limit + 1)) as rows:
            for data in rows.scalars():
                item = self._read(data)
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

    def next_due(self, until: int, clock: str | None = None) -> tuple[int, Json] | None:
        """The object that time changes first, not later than `until`, on a test clock or on the sandbox's own."""
        query = (
            select(objects.c.due, objects.c.data)
            .where(objects.c.clock == clock, objects.c.due <= until)
            .order_by(objects.c.due, objects.c.sequence)
            .limit(1)
        )
        row = self.connection.execute(query).first()
        return (row.due, self._read(row.data)) if row is not None else None

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
    def transaction(self, pages_url: str = "") -> Iterator[Transaction]:
        """Everything in the block happens, or nothing of it when it raises."""
        with self._lock, self._database.writing() as connection:
            yield Transaction(connection, self._process_key, pages_url)
