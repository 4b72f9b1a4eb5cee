"""The relational database behind the backend."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import make_url

_WRITES = "writes"


class Database:
    """Short transactions on one database; reads see one consistent state, writes are serialised by the database."""

    def __init__(self, url: str) -> None:
        self._engine = sqlalchemy.create_engine(url)
        if make_url(url).get_backend_name() == "sqlite":
            _prepare_sqlite(self._engine)
        self._writing = self._engine.execution_options(**{_WRITES: True})

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that may write; it commits when the block ends without an exception."""
        with self._writing.begin() as connection:
            yield connection

    def create_tables(self, metadata: sqlalchemy.MetaData) -> None:
        """Create the tables that do not exist yet."""
        metadata.create_all(self._engine)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


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
