"""Brings the demo people into the sandbox: at Stripe, in the directory, in the billing service."""

from secrets import token_hex

from desktop.backend.identity.directory import Person
from desktop.backend.people import EMAIL_DOMAIN, PASSWORD, SKETCHES, PersonKind, live
from desktop.backend.sandbox_parts import Parts
from desktop.contract.account import Profile


def add_demo_people(parts: Parts) -> None:
    """Add the people of the sign-in page, unless they are there already."""
    for kind in SKETCHES:
        account = f"acct_demo_{kind.value}"
        if parts.identity.directory.find(account) is None:
            _add(parts, kind, account, SKETCHES[kind].mailbox, listed=True)


def add_copy(parts: Parts, kind: PersonKind) -> Person:
    """Add a fresh copy of a demo person, who signs in by e-mail and password."""
    suffix = token_hex(6)
    return _add(parts, kind, f"acct_{suffix}", f"{SKETCHES[kind].mailbox}-{suffix}", listed=False)


def _add(parts: Parts, kind: PersonKind, account: str, mailbox: str, *, listed: bool) -> Person:
    sketch = SKETCHES[kind]
    person = Person(account, f"{mailbox}@{EMAIL_DOMAIN}", sketch.name, sketch.description)
    customer = live(kind, person.email, parts.standin, parts.clock.now())
    profile = Profile(name=person.name, email=person.email)
    parts.billing.mirror.open_account(account, customer, profile, sketch.credits)
    parts.identity.directory.add(person, PASSWORD, listed=listed)
    return person
