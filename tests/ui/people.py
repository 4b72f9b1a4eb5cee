"""Canned projections of demo people, for widget tests and pictures."""

from datetime import UTC, datetime, timedelta

import msgspec

from desktop.contract.account import (
    Account,
    Charge,
    Interval,
    PaymentMethod,
    PendingChange,
    PendingChangeKind,
    Plan,
    Profile,
    Subscription,
    SubscriptionStatus,
)
from desktop.contract.actions import Action
from desktop.contract.billing_calendar import renewal_after
from desktop.contract.catalogue import Catalogue, Links, PlanOffer, Policies, Price
from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageStatus
from desktop.contract.money import Money
from desktop.contract.quotes import Quote
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

NOW = datetime(2026, 11, 21, 14, 2, tzinfo=UTC)
PATIENT = Plan(id="patient", name="Patient", rank=1)
EDU = Plan(id="edu", name="EDU", rank=2)
MD = Plan(id="md", name="MD", rank=3)


def usd(cents: int) -> Money:
    """An amount in dollars."""
    return Money(cents, "usd")


PRICES = {PATIENT: (1900, 11400), EDU: (4900, 24000), MD: (9900, 59400)}
CATALOGUE = Catalogue(
    version="c1",
    is_demo=True,
    offers=tuple(
        PlanOffer(
            plan=plan,
            prices=(
                Price(interval=Interval.MONTH, amount=usd(month)),
                Price(interval=Interval.YEAR, amount=usd(year)),
            ),
        )
        for plan, (month, year) in PRICES.items()
    ),
    policies=Policies(
        cancellation="You keep access until the end of the period you have paid.",
        data_deletion="Cloud storage and DICOM sessions are deleted after that.",
        pause="Scans and credits are kept.",
        downgrade="Features of the larger plan end with the paid period.",
        refunds="Payments are not refunded; write to support when something was charged by mistake.",
    ),
    links=Links(
        pricing="https://3dicomviewer.com/pricing",
        profile="https://3dicomviewer.com/profile",
        invoices="https://3dicomviewer.com/invoices",
        credits="https://3dicomviewer.com/credits",
        help="https://3dicomviewer.com/help",
        support_email="support@3dicomviewer.com",
    ),
)


def subscription(id: str, plan: Plan, interval: Interval, anchor: datetime, now: datetime = NOW) -> Subscription:
    """An active subscription whose periods begin as the anchor says."""
    end = renewal_after(anchor, interval, now)
    price = usd(PRICES[plan][interval is Interval.YEAR])
    return Subscription(
        id=id,
        revision=1,
        plan=plan,
        interval=interval,
        price=price,
        status=SubscriptionStatus.ACTIVE,
        billing_cycle_anchor=anchor,
        current_period_start=end - timedelta(days=30 if interval is Interval.MONTH else 365),
        current_period_end=end,
        renews_on=billing_day(end),
        next_charge=Charge(amount=price, on=billing_day(end)),
    )


def changed(item: Subscription, kind: PendingChangeKind, **facts: object) -> Subscription:
    """The subscription with a change ahead at its period's end."""
    end = item.current_period_end
    change = msgspec.structs.replace(PendingChange(kind=kind, effective_at=end, effective_on=billing_day(end)), **facts)
    ends = kind is PendingChangeKind.CANCELLATION
    return msgspec.structs.replace(
        item,
        revision=item.revision + 1,
        pending_change=change,
        renews_on=None if ends else item.renews_on,
        next_charge=None if ends else item.next_charge,
    )


def card(id: str, last4: str, year: int, month: int, brand: str = "Visa", default: bool = False) -> PaymentMethod:
    """A card."""
    return PaymentMethod(
        id=id, revision=1, brand=brand, last4=last4, exp_month=month, exp_year=year, is_default=default
    )


def account(
    name: str = "Dr A. Demo",
    subscriptions: tuple[Subscription, ...] = (),
    cards: tuple[PaymentMethod, ...] = (),
    credits: int = 0,
) -> Account:
    """An account of a demo person."""
    local_part = "".join(c for c in name.lower() if c.isalpha())
    return Account(
        id=f"acc_{local_part}",
        version=1,
        as_of=NOW,
        profile=Profile(name=name, email=f"{local_part}@example.org"),
        subscriptions=subscriptions,
        payment_methods=cards,
        credits=credits,
    )


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
) -> Projection:
    """What the core would show of a signed-in account (None: its first snapshot has not come yet)."""
    id = who.id if who else "acc_new"
    name = who.profile.name if who else "Dr A. Demo"
    current = KnownAccount(id=id, name=name, email="demo@example.org", is_current=True)
    local = LocalState(
        account_id=id,
        snapshot=Snapshot(account=who, fetched_at=NOW) if who else None,
        outbox=outbox,
        hosted_pages=pages,
        catalogue=catalogue,
        known_accounts=(current, *others),
        contact=contact,
    )
    return project(local, NOW, persistence)


MD_MONTHLY = subscription("sub_md", MD, Interval.MONTH, datetime(2026, 1, 3, 9, 0, tzinfo=UTC))
EDU_ANNUAL = subscription("sub_edu", EDU, Interval.YEAR, datetime(2026, 5, 18, 9, 0, tzinfo=UTC))
VISA = card("pm_visa", "4242", 2026, 12, default=True)
MASTERCARD = card("pm_mc", "4444", 2029, 4, brand="Mastercard")


def doctor() -> Account:
    """Two subscriptions, one cancelled, two cards, credits."""
    edu = changed(EDU_ANNUAL, PendingChangeKind.CANCELLATION)
    return account(subscriptions=(MD_MONTHLY, edu), cards=(VISA, MASTERCARD), credits=1240)


def patient() -> Account:
    """One monthly Patient subscription."""
    item = subscription("sub_patient", PATIENT, Interval.MONTH, datetime(2026, 2, 9, tzinfo=UTC))
    return account("Pat Ient", (item,), (card("pm_1", "1881", 2030, 1, default=True),))


def lapsed() -> Account:
    """The last payment failed."""
    item = msgspec.structs.replace(MD_MONTHLY, status=SubscriptionStatus.PAST_DUE)
    return account("Lapsed Clinic", (item,), (card("pm_1", "0341", 2028, 8, default=True),), 12)


def paused() -> Account:
    """Paused with the paid period still running, and one change of plan ahead."""
    resumes = NOW + timedelta(days=70)
    pause = changed(MD_MONTHLY, PendingChangeKind.PAUSE, resumes_at=resumes, resumes_on=billing_day(resumes))
    pause = msgspec.structs.replace(
        pause, next_charge=Charge(amount=usd(9900), on=CalendarDay(datetime(2027, 2, 3).date()))
    )
    change = changed(EDU_ANNUAL, PendingChangeKind.PLAN_CHANGE, plan=PATIENT, interval=Interval.YEAR, price=usd(11400))
    change = msgspec.structs.replace(
        change, next_charge=Charge(amount=usd(11400), on=billing_day(change.current_period_end))
    )
    return account("Pauline Paused", (pause, change), (card("pm_1", "5556", 2031, 3, default=True),), 300)


def resting() -> Account:
    """Paused, and the period that was paid is over since yesterday."""
    rests, resumes = NOW - timedelta(days=1), NOW + timedelta(days=70)
    pause = changed(
        MD_MONTHLY,
        PendingChangeKind.PAUSE,
        effective_at=rests,
        effective_on=billing_day(rests),
        resumes_at=resumes,
        resumes_on=billing_day(resumes),
    )
    pause = msgspec.structs.replace(
        pause, next_charge=Charge(amount=usd(9900), on=CalendarDay(datetime(2027, 2, 3).date()))
    )
    return account("Pauline Paused", (pause,), (card("pm_1", "5556", 2031, 3, default=True),), 300)


def newcomer() -> Account:
    """Nothing yet."""
    return account("New Comer")


def crowd(count: int = 200) -> Account:
    """Very many subscriptions."""
    many = tuple(msgspec.structs.replace(MD_MONTHLY, id=f"sub_{n}") for n in range(count))
    return account("Big Clinic", many, (VISA,), 99_999)


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


def quote(item: Subscription = MD_MONTHLY, plan: Plan = EDU) -> Quote:
    """What a downgrade costs."""
    price = usd(PRICES[plan][item.interval is Interval.YEAR])
    return Quote(
        id="q_1",
        subscription=item.id,
        based_on=item.revision,
        plan=plan,
        interval=item.interval,
        price=price,
        due_now=usd(0),
        lines=(),
        next_charge=Charge(amount=price, on=billing_day(item.current_period_end)),
        effective_at=item.current_period_end,
        effective_on=billing_day(item.current_period_end),
        expires_at=NOW + timedelta(minutes=30),
    )
