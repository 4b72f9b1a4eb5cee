"""Accounts that are forgotten here, but whose session has not been taken out of the keyring yet."""

from desktop.store.database import Connection


def add(connection: Connection, account_id: str) -> None:
    """Remembers that a known account is about to leave."""
    connection.execute(
        "INSERT OR IGNORE INTO departure SELECT account_id FROM account WHERE account_id = ?", (account_id,)
    )


def add_all(connection: Connection) -> None:
    """Remembers that every known account is about to leave."""
    connection.execute("INSERT OR IGNORE INTO departure SELECT account_id FROM account")


def pending(connection: Connection) -> tuple[str, ...]:
    """Their ids."""
    rows = connection.execute("SELECT account_id FROM departure ORDER BY rowid")
    return tuple(account_id for (account_id,) in rows)


def end(connection: Connection, account_id: str) -> None:
    """Nothing of an account is left, or it has come back."""
    connection.execute("DELETE FROM departure WHERE account_id = ?", (account_id,))
