"""The rows of accounts, as far as everything that writes for an account has them in common."""

from sqlalchemy import Connection, update

from desktop.backend.billing.tables import accounts


def next_version(connection: Connection, account: str) -> int:
    """Let an account have a new version; which."""
    bump = update(accounts).where(accounts.c.id == account).values(version=accounts.c.version + 1)
    version: int = connection.execute(bump.returning(accounts.c.version)).scalar_one()
    return version
