"""Accounts to test with, made of contract values."""

from datetime import UTC, datetime

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
from desktop.contract.catalogue import Catalogue, Links, PlanOffer, Policies, Price
from desktop.contract.dates import billing_day
from desktop.contract.money import Money

NOW = datetime(2026, 11, 21, 14, 2, tzinfo=UTC)

PATIENT = Plan(id="patient", name="Patient", rank=1)
EDU = Plan(id="edu", name="EDU", rank=2)
MD = Plan(id="md", name="MD", rank=3)

MD_PERIOD = (datetime(2026, 11, 3, 9, tzinfo=UTC), datetime(2026, 12, 3, 9, tzinfo=UTC))


def usd(cents: int) -> Money:
    return Money(cents, "usd")


def subscription(
    *,
    id: str = "sub_md",
    plan: Plan = MD,
    interval: Interval = Interval.MONTH,
    price: Money | None = None,
    period: tuple[datetime, datetime] = MD_PERIOD,
    status: SubscriptionStatus = SubscriptionStatus.ACTIVE,
    pending_change: PendingChange | None = None,
    revision: int = 1,
) -> Subscription:
    """An MD subscription, monthly, that renews on 3 December 2026, unless said otherwise."""
    price = price or usd(9900)
    charge = Charge(amount=price, on=billing_day(period[1]))
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


def cancellation(period: tuple[datetime, datetime] = MD_PERIOD) -> PendingChange:
    return PendingChange(
        kind=PendingChangeKind.CANCELLATION, effective_at=period[1], effective_on=billing_day(period[1])
    )


def pause(period: tuple[datetime, datetime] = MD_PERIOD) -> PendingChange:
    resumes_at = datetime(2027, 2, 13, 14, 2, tzinfo=UTC)
    return PendingChange(
        kind=PendingChangeKind.PAUSE,
        effective_at=period[1],
        effective_on=billing_day(period[1]),
        resumes_at=resumes_at,
        resumes_on=billing_day(resumes_at),
    )


def plan_change(period: tuple[datetime, datetime] = MD_PERIOD) -> PendingChange:
    return PendingChange(
        kind=PendingChangeKind.PLAN_CHANGE,
        effective_at=period[1],
        effective_on=billing_day(period[1]),
        plan=EDU,
        interval=Interval.MONTH,
        price=usd(2400),
    )


def card(
    *, id: str = "pm_visa", last4: str = "4242", is_default: bool = True, expires: tuple[int, int] = (12, 2028)
) -> PaymentMethod:
    return PaymentMethod(
        id=id,
        revision=1,
        brand="Visa",
        last4=last4,
        exp_month=expires[0],
        exp_year=expires[1],
        is_default=is_default,
    )


def account(
    *,
    id: str = "acct_doctor",
    version: int = 1,
    as_of: datetime = NOW,
    subscriptions: tuple[Subscription, ...] | None = None,
    payment_methods: tuple[PaymentMethod, ...] | None = None,
) -> Account:
    """Dr Ada Demo with one MD subscription and two cards, unless said otherwise."""
    return Account(
        id=id,
        version=version,
        as_of=as_of,
        profile=Profile(name="Dr Ada Demo", email="ada@demo.3dicom.example"),
        subscriptions=(subscription(),) if subscriptions is None else subscriptions,
        payment_methods=(card(), card(id="pm_spare", last4="4444", is_default=False))
        if payment_methods is None
        else payment_methods,
        credits=1240,
    )


def catalogue() -> Catalogue:
    prices = {PATIENT: (900, 5400), EDU: (2400, 24000), MD: (9900, 99000)}
    return Catalogue(
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
            for plan, (month, year) in prices.items()
        ),
        policies=Policies(
            cancellation="Access lasts to the end of the paid period.",
            data_deletion="Cloud storage and DICOM sessions are deleted afterwards.",
            pause="Nothing is charged for 12 weeks.",
            downgrade="The lower plan starts when the paid period ends.",
            refunds="Ask support.",
        ),
        links=Links(
            pricing="https://3dicom.example/pricing",
            profile="https://3dicom.example/profile",
            invoices="https://3dicom.example/invoices",
            credits="https://3dicom.example/credits",
            help="https://3dicom.example/help",
            support_email="support@3dicom.example",
        ),
    )
