"""Credits in memory: what is sold, what was spent, and whose it is, for widget tests and pictures."""

import threading
from datetime import timedelta

import msgspec

from desktop.contract.account import Account
from desktop.contract.catalogue import CreditPack, CreditUse
from desktop.contract.credits import CreditEntry, CreditEntryKind
from desktop.contract.dates import billing_day
from desktop.contract.plan_changes import Timing
from desktop.contract.quotes import CreditPurchaseQuoteRequest, Quote, QuoteLine, QuoteRequest
from desktop.core.histories import CreditSlice, CreditSpending
from desktop.core.projection import Projection
from tests import people, projections
from tests.people import NOW, usd
from tests.ui import plans
from tests.ui.world import EmptyHistory, World

USES = (
    CreditUse(
        id="ai_segmentation",
        name="AI segmentation",
        description="Outline organs, bones and vessels in one scan.",
        credits=10,
    ),
    CreditUse(id="ai_analysis", name="AI analysis", description="Measure and describe one scan.", credits=25),
    CreditUse(id="cloud_storage", name="Cloud storage upgrade", description="50 GB more for a month.", credits=40),
    CreditUse(
        id="secure_sharing", name="Secure Sharing", description="Send one study to a colleague or patient.", credits=5
    ),
)
CATALOGUE = msgspec.structs.replace(
    plans.CATALOGUE,
    credit_packs=tuple(
        CreditPack(id=f"pack_{credits}", name=f"{credits} credits", credits=credits, price=usd(cents))
        for credits, cents in ((100, 1000), (500, 4500), (2000, 16000))
    ),
    credit_uses=USES,
)


def shown(who: Account, **others: object) -> Projection:
    """What the core would show of somebody who can buy credits."""
    return projections.shown(who, catalogue=CATALOGUE, **others)  # type: ignore[arg-type]


def low() -> Account:
    """Few credits are left."""
    return msgspec.structs.replace(people.lapsed(), credits_are_low=True)


def entry(
    number: int,
    credits: int,
    balance: int,
    description: str = "AI segmentation",
    kind: CreditEntryKind = CreditEntryKind.SPENDING,
    purpose: str | None = "ai_segmentation",
) -> CreditEntry:
    """One entry; a larger number is longer ago."""
    return CreditEntry(
        id=f"ce_{number}",
        at=NOW - timedelta(hours=20 * number),
        kind=kind,
        credits=credits,
        balance=balance,
        description=description,
        purpose=purpose,
    )


def doctors_entries() -> tuple[CreditEntry, ...]:
    """From 1,500 given and 500 bought down to 1,240."""
    uses = [USES[0], USES[1], USES[3], USES[1], USES[2], USES[0], USES[1], USES[1], USES[3], USES[2]] * 3
    balance, number = 1240, 0
    found = []
    for use in uses:
        found.append(entry(number, -use.credits, balance, use.name, purpose=use.id))
        balance += use.credits
        number += 1
    found.append(entry(number, 500, balance, "500 credits", CreditEntryKind.PURCHASE, None))
    balance -= 500
    gift = entry(number + 1, balance, balance, "Credits to begin with", CreditEntryKind.GRANT, None)
    return (*found, gift)


def spending_of(entries: tuple[CreditEntry, ...]) -> tuple[CreditSpending, ...]:
    """As the store sums it up."""
    sums: dict[str, int] = {}
    for item in entries:
        if item.kind is CreditEntryKind.SPENDING:
            sums[item.purpose or ""] = sums.get(item.purpose or "", 0) - item.credits
    return tuple(
        CreditSpending(purpose=purpose, credits=credits)
        for purpose, credits in sorted(sums.items(), key=lambda item: -item[1])
    )


class Ledgers(EmptyHistory):
    """The ledgers of several accounts, of which that of the world's current one is told, as in the store.

    `gate` holds back what is read until it is set.
    """

    def __init__(self, world: World, ledgers: dict[str, tuple[CreditEntry, ...]]) -> None:
        self._world = world
        self.ledgers = ledgers
        self.gate = threading.Event()
        self.gate.set()
        self.failure: Exception | None = None

    def credit_entries(self, offset: int, limit: int) -> CreditSlice:
        assert self.gate.wait(5)
        if self.failure is not None:
            raise self.failure
        entries = self._entries()
        return CreditSlice(offset=offset, total=len(entries), entries=entries[offset : offset + limit])

    def credit_spending(self) -> tuple[CreditSpending, ...]:
        return spending_of(self._entries())

    def _entries(self) -> tuple[CreditEntry, ...]:
        current = next(known for known in self._world.shown.known_accounts if known.is_current)
        return self.ledgers.get(current.id, ())


def quote(_owner: Account, request: QuoteRequest) -> Quote:
    """What the backend answers for a pack."""
    assert isinstance(request, CreditPurchaseQuoteRequest)
    pack = CATALOGUE.credit_pack(request.pack)
    assert pack is not None
    return Quote(
        id=f"q_{pack.id}",
        request=request,
        timing=Timing.NOW,
        due_now=pack.price,
        lines=(QuoteLine(description=pack.name, amount=pack.price),),
        next_charge=None,
        effective_at=NOW,
        effective_on=billing_day(NOW),
        expires_at=NOW + timedelta(minutes=30),
        credits=pack.credits,
    )


def stock(world: World, *, ledgers: dict[str, tuple[CreditEntry, ...]] | None = None) -> Ledgers:
    """Gives a world ledgers (the doctor's, unless said otherwise) and prices."""
    kept = Ledgers(world, {"acct_doctor": doctors_entries()} if ledgers is None else ledgers)
    world.local_history = kept
    world.quotes = quote
    return kept
