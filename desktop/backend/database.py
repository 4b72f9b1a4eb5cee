"""The relational database behind the backend: SQLite in a file, or PostgreSQL."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, DateTime, Dialect, Engine, Table, TypeDecorator, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url

_WRITES = "writes"
_POOL = {"pool_size": 10, "max_overflow": 20, "pool_pre_ping": True}


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. It comes back in UTC with its offset from both databases; SQLite alone would lose the offset."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """As UTC. Raises ValueError for an instant without an offset."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs an offset")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """As UTC with its offset."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Database:
    """Short transactions on one database.

    Reads see one consistent state. On SQLite writers queue, so that what a writing transaction reads stays as it is; on
    PostgreSQL they do not (read committed): lock the rows with FOR UPDATE, or hold the account's lock.
    """

    def __init__(self, url: str) -> None:
        self._url = database_url(url)
        if self.is_postgresql:
            self._engine = sqlalchemy.create_engine(self._url, hide_parameters=True, **_POOL)
            self._reading = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        else:
            self._engine = sqlalchemy.create_engine(self._url, hide_parameters=True)
            _prepare_sqlite(self._engine)
            self._reading = self._engine.execution_options()
        self._writing = self._engine.execution_options(**{_WRITES: True})

    @property
    def url(self) -> URL:
        """Where it is; SQLAlchemy's URL hides the password in its text."""
        return self._url

    @property
    def is_postgresql(self) -> bool:
        """Whether several processes on several machines can share it."""
        return self._url.get_backend_name() == "postgresql"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._reading.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that may write; it commits when the block ends without an exception."""
        with self._writing.begin() as connection:
            yield connection

    def create_tables(self, metadata: sqlalchemy.MetaData) -> None:
        """Create the tables that do not exist yet. Raises LookupError when one that does is of another version."""
        metadata.create_all(self._engine)
        present = sqlalchemy.inspect(self._engine)
        for table in metadata.sorted_tables:
            if lacking := set(table.columns.keys()) - {column["name"] for column in present.get_columns(table.name)}:
                raise LookupError(f"{table.name} has no {', '.join(sorted(lacking))}")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def database_url(text: str) -> URL:
    """A database's address, with the driver this product brings. Raises ValueError for what it cannot use."""
    try:
        url = make_url(text)
    except sqlalchemy.exc.ArgumentError as error:
        raise ValueError("not the address of a database") from error
    match url.get_backend_name():
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg")
        case "sqlite":
            _require_file(url)
            return url.set(drivername="sqlite+pysqlite")
        case other:
            raise ValueError(f"{other} is neither sqlite nor postgresql")


def _require_file(url: URL) -> None:
    name = url.database or ""
    if not name or name == ":memory:" or name.startswith("file:"):
        raise ValueError("an SQLite database must be a file, which all threads share: sqlite:///file")


def insert_if_absent(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row unless one with the same key is there; whether it was inserted.

    Of several transactions at once exactly one inserts; the others wait for its end and get False.
    """
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(values).on_conflict_do_nothing().returning(*table.primary_key.columns)
    return connection.execute(statement).first() is not None


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        # The driver's own implicit BEGIN comes too late to keep two writers apart; ours is explicit, below.
        connection.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "busy_timeout = 10000", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
