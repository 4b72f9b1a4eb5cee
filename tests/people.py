"""The people of the tests, as contract values."""

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
from desktop.contract.catalogue import Catalogue, CreditPack, Links, PlanOffer, Policies, Price
from desktop.contract.dates import CalendarDay, billing_day
from desktop.contract.money import Money
from desktop.contract.plan_changes import Timing, timing_of
from desktop.contract.quotes import CreditPurchaseQuoteRequest, PlanChangeQuoteRequest, Quote, QuoteLine

NOW = datetime(2026, 11, 21, 14, 2, tzinfo=UTC)

PATIENT = Plan(id="patient", name="Patient", rank=1)
EDU = Plan(id="edu", name="EDU", rank=2)
MD = Plan(id="md", name="MD", rank=3)

MD_PERIOD = (datetime(2026, 11, 3, 9, tzinfo=UTC), datetime(2026, 12, 3, 9, tzinfo=UTC))
EDU_PERIOD = (datetime(2026, 5, 18, 9, tzinfo=UTC), datetime(2027, 5, 18, 9, tzinfo=UTC))


def usd(cents: int) -> Money:
    return Money(cents, "usd")


PRICES = {PATIENT: (1900, 11400), EDU: (4900, 24000), MD: (9900, 59400)}
"""Cents a month and cents a year."""

CATALOGUE = Catalogue(
    version="demo-1",
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
        playground="https://3dicomviewer.com/playground",
        support_email="support@3dicomviewer.com",
    ),
    credit_packs=(CreditPack(id="pack_500", name="500 credits", credits=500, price=usd(4500)),),
)


def price_of(plan: Plan, interval: Interval) -> Money:
    return usd(PRICES[plan][interval is Interval.YEAR])


def subscription(
    *,
    id: str = "sub_md",
    plan: Plan = MD,
    interval: Interval = Interval.MONTH,
    period: tuple[datetime, datetime] = MD_PERIOD,
    status: SubscriptionStatus = SubscriptionStatus.ACTIVE,
    pending_change: PendingChange | None = None,
    revision: int = 1,
) -> Subscription:
    """An MD subscription, monthly, that renews on 3 December 2026, unless said otherwise."""
    price = price_of(plan, interval)
    next_price = pending_change.price if pending_change and pending_change.price else price
    charge = Charge(amount=next_price, on=billing_day(period[1]))
    is_charged = pending_change is None or pending_change.kind is PendingChangeKind.PLAN_CHANGE
    return Subscription(
        id=id,
        revision=revision,
        plan=plan,
        interval=interval,
        price=price,
        status=status,
        billing_cycle_anchor=period[0],
        current_period_start=period[0],
        current_period_end=period[1],
        renews_on=billing_day(period[1]) if is_charged else None,
        next_charge=charge if is_charged else None,
        pending_change=pending_change,
    )


def charged(item: Subscription, amount: Money, on: CalendarDay) -> Subscription:
    """The subscription with another next charge."""
    return msgspec.structs.replace(item, next_charge=Charge(amount=amount, on=on))


def cancellation(period: tuple[datetime, datetime] = MD_PERIOD) -> PendingChange:
    return PendingChange(
        kind=PendingChangeKind.CANCELLATION, effective_at=period[1], effective_on=billing_day(period[1])
    )


def pause(
    begins: datetime = MD_PERIOD[1], resumes_at: datetime = datetime(2027, 2, 13, 14, 2, tzinfo=UTC)
) -> PendingChange:
    return PendingChange(
        kind=PendingChangeKind.PAUSE,
        effective_at=begins,
        effective_on=billing_day(begins),
        resumes_at=resumes_at,
        resumes_on=billing_day(resumes_at),
    )


def plan_change(
    plan: Plan = EDU, interval: Interval = Interval.MONTH, period: tuple[datetime, datetime] = MD_PERIOD
) -> PendingChange:
    return PendingChange(
        kind=PendingChangeKind.PLAN_CHANGE,
        effective_at=period[1],
        effective_on=billing_day(period[1]),
        plan=plan,
        interval=interval,
        price=price_of(plan, interval),
    )


def card(
    *,
    id: str = "pm_visa",
    brand: str = "Visa",
    last4: str = "4242",
    is_default: bool = True,
    expires: tuple[int, int] = (12, 2028),
) -> PaymentMethod:
    return PaymentMethod(
        id=id,
        revision=1,
        brand=brand,
        last4=last4,
        exp_month=expires[0],
        exp_year=expires[1],
        is_default=is_default,
    )


def account(
    *,
    id: str = "acct_doctor",
    name: str = "Dr Ada Demo",
    version: int = 1,
    as_of: datetime = NOW,
    subscriptions: tuple[Subscription, ...] | None = None,
    payment_methods: tuple[PaymentMethod, ...] | None = None,
    credits: int = 1240,
) -> Account:
    """Dr Ada Demo with one MD subscription and two cards, unless said otherwise."""
    local_part = "".join(sign for sign in name.lower() if sign.isalpha())
    return Account(
        id=id,
        version=version,
        as_of=as_of,
        profile=Profile(name=name, email=f"{local_part}@demo.3dicom.example"),
        subscriptions=(subscription(),) if subscriptions is None else subscriptions,
        payment_methods=(card(), card(id="pm_spare", last4="4444", is_default=False))
        if payment_methods is None
        else payment_methods,
        credits=credits,
    )


VISA = card(expires=(12, 2026))
MASTERCARD = card(id="pm_mc", brand="Mastercard", last4="4444", is_default=False, expires=(4, 2029))
MD_MONTHLY = subscription()


def doctor() -> Account:
    """Two subscriptions, one cancelled, two cards, credits."""
    cancelled = cancellation(EDU_PERIOD)
    edu = subscription(
        id="sub_edu", plan=EDU, interval=Interval.YEAR, period=EDU_PERIOD, pending_change=cancelled, revision=2
    )
    return account(subscriptions=(MD_MONTHLY, edu), payment_methods=(VISA, MASTERCARD))


def patient() -> Account:
    """One monthly Patient subscription."""
    period = (datetime(2026, 11, 9, tzinfo=UTC), datetime(2026, 12, 9, tzinfo=UTC))
    item = subscription(id="sub_patient", plan=PATIENT, period=period)
    cards = (card(last4="1881", expires=(1, 2030)),)
    return account(id="acct_patient", name="Pat Ient", subscriptions=(item,), payment_methods=cards, credits=0)


def lapsed() -> Account:
    """The last payment failed."""
    cards = (card(last4="0341", expires=(8, 2028)),)
    items = (subscription(status=SubscriptionStatus.PAST_DUE),)
    return account(id="acct_clinic", name="Lapsed Clinic", subscriptions=items, payment_methods=cards, credits=12)


_AFTER_PAUSE = CalendarDay(datetime(2027, 2, 3).date())


def paused() -> Account:
    """Paused with the paid period still running, and one change of plan ahead."""
    ahead = pause(resumes_at=NOW + timedelta(days=70))
    md = charged(subscription(pending_change=ahead, revision=2), usd(9900), _AFTER_PAUSE)
    change = plan_change(PATIENT, Interval.YEAR, EDU_PERIOD)
    edu = subscription(
        id="sub_edu", plan=EDU, interval=Interval.YEAR, period=EDU_PERIOD, pending_change=change, revision=2
    )
    cards = (card(last4="5556", expires=(3, 2031)),)
    return account(
        id="acct_pauline", name="Pauline Paused", subscriptions=(md, edu), payment_methods=cards, credits=300
    )


def resting() -> Account:
    """Paused, and the period that was paid is over since yesterday."""
    begun = pause(NOW - timedelta(days=1), NOW + timedelta(days=70))
    item = charged(subscription(pending_change=begun, revision=2), usd(9900), _AFTER_PAUSE)
    cards = (card(last4="5556", expires=(3, 2031)),)
    return account(id="acct_pauline", name="Pauline Paused", subscriptions=(item,), payment_methods=cards, credits=300)


def newcomer() -> Account:
    """Nothing yet."""
    return account(id="acct_new", name="New Comer", subscriptions=(), payment_methods=(), credits=0)


def crowd(count: int = 200) -> Account:
    """Very many subscriptions."""
    many = tuple(msgspec.structs.replace(MD_MONTHLY, id=f"sub_{n}") for n in range(count))
    return account(id="acct_big", name="Big Clinic", subscriptions=many, payment_methods=(VISA,), credits=99_999)


def quote(item: Subscription = MD_MONTHLY, plan: Plan = EDU, expires_at: datetime | None = None) -> Quote:
    """What a downgrade costs; good for half an hour, unless said otherwise."""
    price = price_of(plan, item.interval)
    return Quote(
        id="q_1",
        request=PlanChangeQuoteRequest(subscription=item.id, plan=plan.id, interval=item.interval),
        timing=timing_of(item, plan, item.interval),
        due_now=usd(0),
        lines=(),
        next_charge=Charge(amount=price, on=billing_day(item.current_period_end)),
        effective_at=item.current_period_end,
        effective_on=billing_day(item.current_period_end),
        expires_at=expires_at or NOW + timedelta(minutes=30),
        based_on=item.revision,
        plan=plan,
        interval=item.interval,
        price=price,
    )


def credit_quote() -> Quote:
    """What 500 credits cost."""
    return Quote(
        id="q_credits",
        request=CreditPurchaseQuoteRequest(pack="pack_500"),
        timing=Timing.NOW,
        due_now=usd(4500),
        lines=(QuoteLine(description="500 credits", amount=usd(4500)),),
        next_charge=None,
        effective_at=NOW,
        effective_on=billing_day(NOW),
        expires_at=NOW + timedelta(minutes=30),
        credits=500,
    )
