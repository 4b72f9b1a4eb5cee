"""The schema, step by step and at once, on both databases."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from desktop.backend.billing.service_tables import metadata
from desktop.backend.database import Database
from desktop.backend.migrations import FIRST, HEAD, bring_up_to_date, mark, revision, upgrade
from tests.backend.postgresql import Cluster


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'billing.sqlite3'}"
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.new_database()


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    database = Database(address)
    yield database
    database.close()


def _begin_with(database: Database, target: str) -> None:
    with database.writing() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        upgrade(connection, target)


def _differences(database: Database) -> list[object]:
    with database.writing() as connection:
        options = {"compare_type": True, "target_metadata": metadata}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


def test_all_steps_together_make_the_tables_that_the_program_uses(database: Database) -> None:
    _begin_with(database, HEAD)
    assert _differences(database) == []


def test_a_new_database_is_made_at_once_and_is_up_to_date(database: Database) -> None:
    bring_up_to_date(database)
    bring_up_to_date(database)
    assert _differences(database) == []
    with database.reading() as connection:
        assert revision(connection) == HEAD


def test_a_database_from_before_there_were_revisions_keeps_what_it_holds(database: Database) -> None:
    _begin_with(database, FIRST)
    with database.writing() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
        connection.execute(
            text("INSERT INTO accounts VALUES ('acct_old', 'cus_old', 'Olga Old', 'olga@clinic.example', 12, 7)")
        )
    bring_up_to_date(database)
    assert _differences(database) == []
    with database.reading() as connection:
        found = connection.execute(text("SELECT name, credits, version FROM accounts")).one()
    assert tuple(found) == ("Olga Old", 12, 7)


def test_an_attempt_that_was_begun_before_an_upgrade_is_kept_and_later_ones_end_after_2038(database: Database) -> None:
    _begin_with(database, "0002")
    request = "('acct', 'key', 'print', 'mark', 1800000000, '2026-01-01')"
    columns = "(account, key_hash, fingerprint, attempt, attempt_until, begun_at)"
    with database.writing() as connection:
        connection.execute(text(f"INSERT INTO idempotent_requests {columns} VALUES {request}"))
    bring_up_to_date(database)
    until = text("UPDATE idempotent_requests SET attempt_until = attempt_until + 400000000 RETURNING attempt_until")
    with database.writing() as connection:
        assert connection.execute(until).scalar_one() == 2_200_000_000


def test_a_database_of_a_later_version_is_refused_and_left_alone(database: Database) -> None:
    with database.writing() as connection:
        mark(connection, "9999")
    with pytest.raises(LookupError):
        bring_up_to_date(database)
    with database.reading() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]


def test_processes_that_start_at_once_make_one_schema(address: str) -> None:
    databases = [Database(address) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(bring_up_to_date, databases))
    assert _differences(databases[0]) == []
    for database in databases:
        database.close()
