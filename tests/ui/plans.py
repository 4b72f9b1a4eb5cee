"""What is sold and what it costs in the tests of plans, quotes and open problems."""

from datetime import timedelta

import msgspec

from desktop.contract.account import (
    Account,
    Address,
    BillingDetails,
    Charge,
    Interval,
    OpenProblem,
    OpenProblemKind,
    PaymentMethod,
    SubscriptionStatus,
    TaxId,
    TaxIdStatus,
)
from desktop.contract.actions import Action
from desktop.contract.billing_calendar import add_months
from desktop.contract.dates import billing_day
from desktop.contract.plan_changes import Timing, timing_of
from desktop.contract.problems import Problem, ProblemType
from desktop.contract.quotes import NewSubscriptionQuoteRequest, PlanChangeQuoteRequest, Quote, QuoteLine, QuoteRequest
from desktop.core.outbox import OutboxState
from desktop.core.projection import Projection
from tests import people, projections
from tests.people import NOW, usd

FEATURES = {
    "patient": ("View your own scans in 3D", "Keep your scans in cloud storage", "Share a scan with your doctor"),
    "edu": ("Everything in Patient", "Teach with cases from a library", "Segment and annotate for learning"),
    "md": ("Everything in EDU", "Tools for clinical work", "Secure Sharing with colleagues"),
}
CATALOGUE = msgspec.structs.replace(
    people.CATALOGUE,
    offers=tuple(msgspec.structs.replace(offer, features=FEATURES[offer.plan.id]) for offer in people.CATALOGUE.offers),
    accepted_cards=("Visa", "Mastercard", "Apple Pay"),
)
DETAILS = BillingDetails(
    revision=3,
    name="Demo Radiology GmbH",
    address=Address(line1="Beispielweg 4", postal_code="10115", city="Berlin", country="DE"),
    tax_ids=(
        TaxId(id="txi_vat", type="eu_vat", value="DE123456789", status=TaxIdStatus.VERIFIED),
        TaxId(id="txi_abn", type="au_abn", value="12345678912", status=TaxIdStatus.PENDING),
    ),
)


def patient(cards: tuple[PaymentMethod, ...] | None = None) -> Account:
    """One monthly Patient subscription and, unless said otherwise, one card."""
    owner = people.patient()
    return owner if cards is None else msgspec.structs.replace(owner, payment_methods=cards)


def detailed() -> Account:
    """The doctor with billing details."""
    return msgspec.structs.replace(people.doctor(), billing_details=DETAILS)


def former() -> Account:
    """An MD subscription that has ended."""
    ended = msgspec.structs.replace(
        people.subscription(status=SubscriptionStatus.CANCELED),
        renews_on=None,
        next_charge=None,
        ended_on=billing_day(NOW - timedelta(days=9)),
    )
    return people.account(subscriptions=(ended,))


def owing(kind: OpenProblemKind = OpenProblemKind.PAYMENT_FAILED) -> Account:
    """The last payment failed, and its invoice can be paid."""
    problem = OpenProblem(
        kind=kind,
        subscription="sub_md",
        invoice="in_7",
        amount_due=usd(8400),
        next_attempt_at=NOW + timedelta(days=3),
    )
    return msgspec.structs.replace(people.lapsed(), open_problems=(problem,))


def shown(who: Account, **others: object) -> Projection:
    """What the core would show of somebody who is offered plans with features."""
    return projections.shown(who, catalogue=CATALOGUE, **others)  # type: ignore[arg-type]


def quote(owner: Account, request: QuoteRequest) -> Quote:
    """What the backend would answer: a difference now, or nothing before the period's end."""
    if isinstance(request, NewSubscriptionQuoteRequest):
        return _new(request)
    assert isinstance(request, PlanChangeQuoteRequest)
    item = owner.subscription(request.subscription)
    assert item is not None
    plan = next(o.plan for o in CATALOGUE.offers if o.plan.id == request.plan)
    price = people.price_of(plan, request.interval)
    at_once = timing_of(item, plan, request.interval) is Timing.NOW
    lines = (
        QuoteLine(
            description=f"Unused time on {item.plan.name} after 21 Nov 2026", amount=usd(-item.price.amount // 2)
        ),
        QuoteLine(description=f"Remaining time on {plan.name} after 21 Nov 2026", amount=usd(price.amount // 2)),
    )
    due = usd(sum(line.amount.amount for line in lines)) if at_once else usd(0)
    starts = NOW if at_once else item.current_period_end
    return Quote(
        id=f"q_{plan.id}_{request.interval.value}",
        request=request,
        timing=Timing.NOW if at_once else Timing.PERIOD_END,
        due_now=due,
        lines=lines if at_once else (),
        next_charge=Charge(amount=price, on=billing_day(item.current_period_end)),
        effective_at=starts,
        effective_on=billing_day(starts),
        expires_at=NOW + timedelta(minutes=30),
        based_on=item.revision,
        replaces=item.pending_change.kind if item.pending_change else None,
        plan=plan,
        interval=request.interval,
        price=price,
    )


def _new(request: NewSubscriptionQuoteRequest) -> Quote:
    plan = next(o.plan for o in CATALOGUE.offers if o.plan.id == request.plan)
    price = people.price_of(plan, request.interval)
    renewal = add_months(NOW, 12 if request.interval is Interval.YEAR else 1)
    return Quote(
        id=f"q_new_{plan.id}",
        request=request,
        timing=Timing.NOW,
        due_now=price,
        lines=(QuoteLine(description=f"1 × {plan.name}", amount=price),),
        next_charge=Charge(amount=price, on=billing_day(renewal)),
        effective_at=NOW,
        effective_on=billing_day(NOW),
        expires_at=NOW + timedelta(minutes=30),
        plan=plan,
        interval=request.interval,
        price=price,
    )


def setback(action: Action, owner: Account, type: ProblemType, **facts: object) -> Projection:
    """The server said no to an action."""
    problem = Problem(type=type, title="No", status=402, **facts)  # type: ignore[arg-type]
    stale = type in (ProblemType.QUOTE_NOT_USABLE, ProblemType.STALE_REVISION)
    entry = projections.entry(1, action, owner, OutboxState.STALE if stale else OutboxState.REFUSED)
    return shown(owner, outbox=(msgspec.structs.replace(entry, problem=problem),))
