"""The account for scripts: what `status --json` prints. Pure; the field names are public."""

from datetime import datetime

import msgspec

from desktop.contract.account import Address, BillingDetails, Charge, Entitlement, OpenProblem, PendingChange, TaxId
from desktop.contract.actions import Action
from desktop.contract.dates import CalendarDay
from desktop.contract.money import Money
from desktop.contract.problems import Problem
from desktop.core.outbox import OutboxEntry
from desktop.core.preferences import ReminderLeads
from desktop.core.projection import Contact, PaymentMethodView, Projection, SubscriptionView
from desktop.core.reminders import USUAL_LEADS, Reminder, due


class AccountStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Whose account it is."""

    id: str
    name: str
    email: str
    version: int


class SubscriptionStatusReport(msgspec.Struct, frozen=True, kw_only=True):
    """One subscription: the server's word (`status`, `pending_change`) and ours (`state`, `waiting`)."""

    id: str
    plan: str
    interval: str
    price: Money
    status: str
    state: str
    current_period_end: datetime
    renews_on: CalendarDay | None
    next_charge: Charge | None
    pending_change: PendingChange | None
    waiting: str | None


class PaymentMethodReport(msgspec.Struct, frozen=True, kw_only=True):
    """One card."""

    id: str
    brand: str
    last4: str
    expires: str
    is_default: bool
    is_expired: bool
    waiting: str | None


class BillingDetailsReport(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands on the invoices; what is not known is left out."""

    name: str = ""
    address: Address | None = None
    tax_ids: tuple[TaxId, ...] = ()


class OutboxReport(msgspec.Struct, frozen=True, kw_only=True):
    """One action without the server's confirmation."""

    id: int
    action: str
    subject: str
    state: str
    created_at: datetime
    expires_at: datetime
    attempts: int
    problem: Problem | None


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """Everything. `online` says whether the last attempt reached the server; `as_of` is when it last told us."""

    signed_in: bool
    account: AccountStatus | None
    as_of: datetime | None
    online: bool
    contact: str
    persistence: str
    subscriptions: tuple[SubscriptionStatusReport, ...]
    payment_methods: tuple[PaymentMethodReport, ...]
    credits: int | None
    credits_are_low: bool
    entitlements: tuple[Entitlement, ...]
    open_problems: tuple[OpenProblem, ...]
    billing_details: BillingDetailsReport | None
    outbox: tuple[OutboxReport, ...]
    waiting_in_other_accounts: int
    reminders: tuple[Reminder, ...]


def status_of(projection: Projection, leads: ReminderLeads = USUAL_LEADS) -> Status:
    """The report of a projection."""
    account = projection.account
    return Status(
        signed_in=projection.is_signed_in,
        account=AccountStatus(
            id=account.id, name=account.profile.name, email=account.profile.email, version=account.version
        )
        if account
        else None,
        as_of=projection.as_of,
        online=projection.contact is Contact.ONLINE,
        contact=projection.contact.value,
        persistence=projection.persistence.value,
        subscriptions=tuple(_subscription(view) for view in projection.subscriptions),
        payment_methods=tuple(_payment_method(view) for view in projection.payment_methods),
        credits=account.credits if account else None,
        credits_are_low=account.credits_are_low if account else False,
        entitlements=account.entitlements if account else (),
        open_problems=account.open_problems if account else (),
        billing_details=_billing_details(account.billing_details) if account else None,
        outbox=tuple(outbox_report(entry) for entry in projection.outbox),
        waiting_in_other_accounts=sum(known.waiting_count for known in projection.others_waiting),
        reminders=due(projection, leads),
    )


def action_name(action: Action) -> str:
    """The name of an action as on the wire."""
    return str(action.__struct_config__.tag)


def _waiting(entry: OutboxEntry | None) -> str | None:
    return action_name(entry.action) if entry else None


def _subscription(view: SubscriptionView) -> SubscriptionStatusReport:
    subscription = view.subscription
    return SubscriptionStatusReport(
        id=subscription.id,
        plan=subscription.plan.name,
        interval=subscription.interval.value,
        price=subscription.price,
        status=subscription.status.value,
        state=view.state.value,
        current_period_end=subscription.current_period_end,
        renews_on=subscription.renews_on,
        next_charge=subscription.next_charge,
        pending_change=subscription.pending_change,
        waiting=_waiting(view.waiting),
    )


def _payment_method(view: PaymentMethodView) -> PaymentMethodReport:
    method = view.payment_method
    return PaymentMethodReport(
        id=method.id,
        brand=method.brand,
        last4=method.last4,
        expires=f"{method.exp_year:04}-{method.exp_month:02}",
        is_default=method.is_default,
        is_expired=view.is_expired,
        waiting=_waiting(view.waiting),
    )


def _billing_details(details: BillingDetails) -> BillingDetailsReport:
    address = details.address if details.address != Address() else None
    return BillingDetailsReport(name=details.name, address=address, tax_ids=details.tax_ids)


def outbox_report(entry: OutboxEntry) -> OutboxReport:
    """The report of one action."""
    return OutboxReport(
        id=entry.id,
        action=action_name(entry.action),
        subject=entry.subject,
        state=entry.state.value,
        created_at=entry.created_at,
        expires_at=entry.expires_at,
        attempts=entry.attempts,
        problem=entry.problem,
    )
