"""What the core would show of the people of the tests, for widget tests and pictures."""

from datetime import datetime, timedelta

from desktop.contract.account import Account
from desktop.contract.actions import Action
from desktop.contract.catalogue import Catalogue
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageStatus
from desktop.core.outbox import OutboxEntry, OutboxState
from desktop.core.projection import (
    Contact,
    KnownAccount,
    LocalState,
    Persistence,
    Projection,
    project,
)
from desktop.core.snapshot import Snapshot
from tests.people import CATALOGUE, NOW


def entry(id: int, action: Action, owner: Account, state: OutboxState = OutboxState.WAITING) -> OutboxEntry:
    """An action in the outbox."""
    return OutboxEntry(
        id=id,
        account_id=owner.id,
        action=action,
        idempotency_key=f"key-{id}",
        based_on=1,
        created_at=NOW,
        expires_at=NOW + timedelta(days=12),
        state=state,
    )


def shown(
    who: Account | None,
    contact: Contact = Contact.ONLINE,
    outbox: tuple[OutboxEntry, ...] = (),
    pages: tuple[HostedPage, ...] = (),
    persistence: Persistence = Persistence.KEPT,
    others: tuple[KnownAccount, ...] = (),
    catalogue: Catalogue | None = CATALOGUE,
    now: datetime = NOW,
) -> Projection:
    """What the core would show of a signed-in account (None: its first snapshot has not come yet)."""
    id = who.id if who else "acct_new"
    name = who.profile.name if who else "Dr Ada Demo"
    current = KnownAccount(id=id, name=name, email="demo@example.org", is_current=True)
    local = LocalState(
        account_id=id,
        snapshot=Snapshot(account=who, fetched_at=now) if who else None,
        outbox=outbox,
        hosted_pages=pages,
        catalogue=catalogue,
        known_accounts=(current, *others),
        contact=contact,
    )
    return project(local, now, persistence)


def open_page() -> HostedPage:
    """A hosted page that waits in the browser."""
    return HostedPage(
        id="hp_1",
        purpose=HostedPagePurpose.ADD_PAYMENT_METHOD,
        status=HostedPageStatus.OPEN,
        expires_at=NOW + timedelta(hours=24),
    )


def signed_out() -> Projection:
    """Nobody is signed in."""
    nothing = LocalState(
        account_id=None,
        snapshot=None,
        outbox=(),
        hosted_pages=(),
        catalogue=None,
        known_accounts=(),
        contact=Contact.NEVER,
    )
    return project(nothing, NOW, Persistence.KEPT)
