"""Brings the demo people into the sandbox: in the directory, at Stripe, in the billing service."""

from secrets import token_hex
from threading import Lock

from desktop.backend.identity.directory import Person
from desktop.backend.sandbox.lives import live
from desktop.backend.sandbox.parts import Parts
from desktop.backend.sandbox.past_credits import relive_credits
from desktop.backend.sandbox.people import EMAIL_DOMAIN, PASSWORD, SKETCHES, PersonKind
from desktop.contract.account import Profile

_LISTED = {f"acct_demo_{kind.value}": kind for kind in SKETCHES}


class DemoPeople:
    """The people of the sign-in page, and fresh copies of them.

    Who is on the page has no past until somebody comes to look: seven lives would be a second of every start.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lock = Lock()

    def introduce(self) -> None:
        """Put everybody on the sign-in page, unless they are there already."""
        for account, kind in _LISTED.items():
            if self._parts.identity.directory.find(account) is None:
                person = _person(kind, account, SKETCHES[kind].mailbox)
                self._parts.identity.directory.add(person, PASSWORD, listed=True)

    def arrived(self, account: str) -> None:
        """Somebody has signed in."""
        self.settle(account)
        if _LISTED.get(account) is PersonKind.ARCHIVE:
            self._parts.history.write_soon(account)

    def settle(self, account: str) -> None:
        """Give somebody of the sign-in page their past, unless they have it."""
        kind = _LISTED.get(account)
        if kind is None:
            return
        with self._lock:
            if self._parts.billing.mirror.version(account) is None:
                self._live(kind, _person(kind, account, SKETCHES[kind].mailbox), invoices=0)

    def add_copy(self, kind: PersonKind, invoices: int = 0) -> Person:
        """Add a fresh copy of a demo person, who signs in by e-mail and password.

        With that many older invoices more. Raises NoSubscriptionError when they would be for nothing.
        """
        suffix = token_hex(6)
        person = _person(kind, f"acct_{suffix}", f"{SKETCHES[kind].mailbox}-{suffix}")
        self._live(kind, person, invoices)
        self._parts.identity.directory.add(person, PASSWORD, listed=False)
        return person

    def _live(self, kind: PersonKind, person: Person, invoices: int) -> None:
        parts = self._parts
        customer = live(kind, person.email, parts.standin, parts.clock.now())
        if invoices:
            parts.history.write(customer, invoices)
        parts.billing.mirror.open_account(person.account, customer, Profile(name=person.name, email=person.email))
        relive_credits(kind, person.account, parts.billing.credits, parts.billing.catalogue, parts.clock.now())
        parts.service.backfill.wake()


def _person(kind: PersonKind, account: str, mailbox: str) -> Person:
    sketch = SKETCHES[kind]
    return Person(account, f"{mailbox}@{EMAIL_DOMAIN}", sketch.name, sketch.description)
