"""The billing database's schema, and how an older one becomes the present one (Alembic).

A new database gets the present tables at once and is marked with the present revision; a test holds that stepping
through all revisions makes the same. A database from before there were revisions is taken for the first one.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, inspect, select, text

from desktop.backend.billing.locks import lock_number
from desktop.backend.billing.service_tables import metadata
from desktop.backend.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

FIRST = "0001"
HEAD = "0003"
_MARK = "alembic_version"


def bring_up_to_date(database: Database) -> None:
    """Create or upgrade the billing tables, all or nothing. Of several processes at once one does it, the others wait.

    Raises LookupError for a database of a later version of this program.
    """
    with database.reading() as connection:
        if revision(connection) == HEAD:
            return
    with database.writing() as connection:
        if database.is_postgresql:
            connection.execute(select(func.pg_advisory_xact_lock(lock_number("migrations"))))
        present = revision(connection)
        if present is None:
            metadata.create_all(connection)
            mark(connection, HEAD)
        elif present != HEAD:
            upgrade(connection, HEAD)


def revision(connection: Connection) -> str | None:
    """The revision of a database; None for a new one."""
    tables = inspect(connection).get_table_names()
    if _MARK in tables:
        found: str | None = connection.execute(text(f"SELECT version_num FROM {_MARK}")).scalar_one_or_none()
        return found
    return FIRST if "mirrored_items" in tables else None


def mark(connection: Connection, present: str) -> None:
    """Note a database's revision, as Alembic does."""
    connection.execute(text(f"CREATE TABLE {_MARK} (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text(f"INSERT INTO {_MARK} VALUES (:present)"), {"present": present})


def upgrade(connection: Connection, target: str) -> None:
    """Step through the revisions up to a target, within the caller's transaction."""
    # Alembic takes a tenth of a second to import, which a database that is up to date need not pay.
    from alembic import command
    from alembic.util import CommandError

    if _MARK not in inspect(connection).get_table_names() and revision(connection) == FIRST:
        mark(connection, FIRST)
    try:
        command.upgrade(configuration(connection), target)
    except CommandError as error:
        raise LookupError("the database belongs to a later version of this program") from error


def configuration(connection: Connection) -> "Config":
    """Alembic's configuration on a connection."""
    from alembic.config import Config

    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return made
