"""The present versions of accounts: the one question that every read asks the database."""

import asyncio
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from desktop.backend.billing.tables import accounts
from desktop.backend.database import Database

_IDS_IN_A_QUERY = 500
_GATHERING_SECONDS = 0.001

_Waiting = dict[str, list[asyncio.Future[int | None]]]


class VersionsUnavailableError(Exception):
    """The database cannot be asked at the moment; what it says later counts."""


class AccountVersions(Protocol):
    """Knows versions; an answer is never older than the question. Lives on one event loop.

    All questions raise VersionsUnavailableError.
    """

    async def current(self, account: str) -> int | None:
        """The version that an account has now, or None when there is none."""
        ...

    async def all_current(self, wanted: Sequence[str]) -> dict[str, int]:
        """The versions that accounts have now, without those that are not there."""
        ...

    def close(self) -> None:
        """Ask no more."""
        ...


def account_versions(database: Database) -> AccountVersions:
    """What fits a database: a file is looked into at once, a server is asked for many together."""
    return SharedQueries(database) if database.is_postgresql else FileLookups(database)


class FileLookups:
    """Looks into an SQLite file on the event loop's own thread, once for all who ask in one turn of the loop.

    That takes some ten microseconds and waits for no writer (write-ahead log), while handing the question to another
    thread and back takes longer than all the rest of an answer.
    """

    _QUERY = "SELECT version FROM accounts WHERE id = ?"

    def __init__(self, database: Database) -> None:
        self._file = str(database.url.database)
        self._connection: sqlite3.Connection | None = None
        self._waiting: _Waiting = {}

    async def current(self, account: str) -> int | None:
        """The version that an account has now, or None when there is none."""
        loop = asyncio.get_running_loop()
        if not self._waiting:
            loop.call_soon(self._answer)
        answer: asyncio.Future[int | None] = loop.create_future()
        self._waiting.setdefault(account, []).append(answer)
        return await answer

    async def all_current(self, wanted: Sequence[str]) -> dict[str, int]:
        """The versions that accounts have now, without those that are not there."""
        return self._look(wanted)

    def close(self) -> None:
        """Close the file; the event loop has ended."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _answer(self) -> None:
        batch, self._waiting = self._waiting, {}
        try:
            found = self._look(list(batch))
        except VersionsUnavailableError as error:
            _fail(batch, error)
        else:
            _tell(batch, found)

    def _look(self, wanted: Sequence[str]) -> dict[str, int]:
        try:
            return self._read(wanted)
        except sqlite3.Error as error:
            self.close()  # with whatever transaction is open; the next question opens the file anew
            raise VersionsUnavailableError from error

    def _read(self, wanted: Sequence[str]) -> dict[str, int]:
        if self._connection is None:
            self._connection = sqlite3.connect(self._file, isolation_level=None, check_same_thread=False)
            self._connection.execute("PRAGMA query_only = ON")
        found: dict[str, int] = {}
        self._connection.execute("BEGIN")
        for account in wanted:
            row = self._connection.execute(self._QUERY, (account,)).fetchone()
            if row is not None:
                found[account] = row[0]
        self._connection.execute("COMMIT")
        return found


class SharedQueries:
    """Asks a database server; those who ask within a millisecond, or while a query runs, share the next one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._executor = ThreadPoolExecutor(1, "versions")
        self._waiting: _Waiting = {}
        self._asking: asyncio.Task[None] | None = None

    async def current(self, account: str) -> int | None:
        """The version that an account has now, or None when there is none."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[int | None] = loop.create_future()
        self._waiting.setdefault(account, []).append(answer)
        if self._asking is None or self._asking.done():
            self._asking = loop.create_task(self._ask())
        return await answer

    async def all_current(self, wanted: Sequence[str]) -> dict[str, int]:
        """The versions that accounts have now, without those that are not there."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, self._read, wanted)
        except SQLAlchemyError as error:
            raise VersionsUnavailableError from error

    def close(self) -> None:
        """Ask no more."""
        self._executor.shutdown(wait=True)

    async def _ask(self) -> None:
        while self._waiting:
            await asyncio.sleep(_GATHERING_SECONDS)
            batch, self._waiting = self._waiting, {}
            try:
                found = await self.all_current(list(batch))
            except BaseException as error:  # whatever it is, nobody may wait for an answer for ever
                _fail(batch, error)
                if not isinstance(error, Exception):
                    raise
            else:
                _tell(batch, found)

    def _read(self, wanted: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        with self._database.reading() as connection:
            for start in range(0, len(wanted), _IDS_IN_A_QUERY):
                part = wanted[start : start + _IDS_IN_A_QUERY]
                query = select(accounts.c.id, accounts.c.version).where(accounts.c.id.in_(part))
                found |= {row.id: row.version for row in connection.execute(query)}
        return found


def _tell(batch: _Waiting, found: dict[str, int]) -> None:
    for account, answers in batch.items():
        for answer in answers:
            if not answer.done():
                answer.set_result(found.get(account))


def _fail(batch: _Waiting, error: BaseException) -> None:
    for answers in batch.values():
        for answer in answers:
            if not answer.done():
                answer.set_exception(error)
