"""The people who may sign in."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from sqlalchemy import insert, select

from desktop.backend.database import Database
from desktop.backend.identity.tables import people

_ROUNDS = {"n": 2**12, "r": 8, "p": 1}


@dataclass(frozen=True)
class Person:
    """Somebody who may sign in. `description` says what a demo person is there for."""

    account: str
    email: str
    name: str
    description: str


class Directory:
    """Finds people by what they type or press."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, person: Person, password: str, *, listed: bool) -> None:
        """Add somebody; listed people are offered as buttons on the sign-in page."""
        row = {
            "account": person.account,
            "email": person.email.lower(),
            "name": person.name,
            "description": person.description,
            "password_hash": _hash(password, secrets.token_hex(16)),
            "listed": listed,
        }
        with self._database.writing() as connection:
            connection.execute(insert(people).values(row))

    def listed(self) -> list[Person]:
        """Everybody who has a button."""
        with self._database.reading() as connection:
            rows = connection.execute(select(people).where(people.c.listed)).all()
        return [Person(row.account, row.email, row.name, row.description) for row in rows]

    def everybody(self) -> list[Person]:
        """All people."""
        with self._database.reading() as connection:
            rows = connection.execute(select(people)).all()
        return [Person(row.account, row.email, row.name, row.description) for row in rows]

    def find(self, account: str) -> Person | None:
        """Somebody by account."""
        with self._database.reading() as connection:
            row = connection.execute(select(people).where(people.c.account == account)).first()
        return Person(row.account, row.email, row.name, row.description) if row else None

    def with_button(self, account: str) -> Person | None:
        """Somebody by the button that was pressed; people without a button need their password."""
        return next((person for person in self.listed() if person.account == account), None)

    def authenticate(self, email: str, password: str) -> Person | None:
        """Somebody by e-mail and password, or None when the two do not match."""
        query = select(people).where(people.c.email == email.strip().lower())
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        salt, _, expected = row.password_hash.partition("$") if row else ("nobody", "", "")
        # The hash is made for unknown people too, so that the time it takes tells nothing.
        matches = hmac.compare_digest(_hash(password, salt), f"{salt}${expected}")
        return Person(row.account, row.email, row.name, row.description) if row and matches else None


def _hash(password: str, salt: str) -> str:
    digest = hashlib.scrypt(password.encode("utf-8", "replace"), salt=salt.encode(), dklen=32, **_ROUNDS)
    return f"{salt}${digest.hex()}"
