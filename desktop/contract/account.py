"""One signed-in customer, as the billing backend tells it."""

from enum import Enum
from typing import Annotated, Self

import msgspec

from desktop.contract.dates import CalendarDay, Instant
from desktop.contract.money import Money

Identifier = Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9_-]{1,128}$")]
"""An opaque id that is safe inside a URL path."""

ShortText = Annotated[str, msgspec.Meta(max_length=500)]
"""Text from the server; plain text, never markup."""


class OpenEnum(Enum):
    """An enumeration that the server may extend: a member this release does not know reads as UNKNOWN."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return cls["UNKNOWN"] if isinstance(value, str) else None


class Interval(OpenEnum):
    """How often a subscription is billed."""

    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class SubscriptionStatus(OpenEnum):
    """Stripe's status of a subscription (https://docs.stripe.com/billing/subscriptions/overview)."""

    ACTIVE = "active"
    TRIALING = "trialing"
    PAST_DUE = "past_due"
    UNPAID = "unpaid"
    PAUSED = "paused"
    INCOMPLETE = "incomplete"
    INCOMPLETE_EXPIRED = "incomplete_expired"
    CANCELED = "canceled"
    UNKNOWN = "unknown"


class PendingChangeKind(OpenEnum):
    """What is going to happen to a subscription, or is happening, because the customer asked for it."""

    CANCELLATION = "cancellation"
    PAUSE = "pause"
    PLAN_CHANGE = "plan_change"
    UNKNOWN = "unknown"


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What is sold. A lower `rank` is the smaller plan."""

    id: Identifier
    name: ShortText
    rank: int


class Charge(msgspec.Struct, frozen=True, kw_only=True):
    """A charge that the server expects to make."""

    amount: Money
    on: CalendarDay


class PendingChange(msgspec.Struct, frozen=True, kw_only=True):
    """The one change that lies ahead of a subscription.

    `effective_at` is when access ends (cancellation), when access rests (pause: the end of the period already
    paid) or when the new plan starts (plan change). `resumes_at` is set for a pause: billing and access return.
    `plan`, `interval` and `price` are set for a plan change.
    """

    kind: PendingChangeKind
    effective_at: Instant
    effective_on: CalendarDay
    resumes_at: Instant | None = None
    resumes_on: CalendarDay | None = None
    plan: Plan | None = None
    interval: Interval | None = None
    price: Money | None = None
    access_ended_on: CalendarDay | None = None
    """Set for a cancellation during a pause whose paid period was over already: access ended then."""


class Subscription(msgspec.Struct, frozen=True, kw_only=True):
    """One subscription of the account.

    `revision` changes whenever anything about this subscription changes, and with nothing else; a change request
    names the revision it was decided on. `renews_on` is the next renewal, also while a pause would void its charge;
    it is None when there is no renewal ahead. `next_charge` is what will really be charged next, and None when
    nothing will. `billing_cycle_anchor` fixes the day of the month on which periods begin.
    """

    id: Identifier
    revision: int
    plan: Plan
    interval: Interval
    price: Money
    status: SubscriptionStatus
    billing_cycle_anchor: Instant
    current_period_start: Instant
    current_period_end: Instant
    renews_on: CalendarDay | None = None
    next_charge: Charge | None = None
    pending_change: PendingChange | None = None
    ended_on: CalendarDay | None = None

    @property
    def is_living(self) -> bool:
        """Whether this subscription may still be charged, so that it needs a payment method."""
        return self.status not in (SubscriptionStatus.CANCELED, SubscriptionStatus.INCOMPLETE_EXPIRED)

    @property
    def is_overdue(self) -> bool:
        """Whether a payment for it failed and is still owed."""
        return self.status in (SubscriptionStatus.PAST_DUE, SubscriptionStatus.UNPAID, SubscriptionStatus.INCOMPLETE)


class PaymentMethod(msgspec.Struct, frozen=True, kw_only=True):
    """A card, as far as anybody but Stripe may know it."""

    id: Identifier
    revision: int
    brand: ShortText
    last4: Annotated[str, msgspec.Meta(pattern="^[0-9]{4}$")]
    exp_month: Annotated[int, msgspec.Meta(ge=1, le=12)]
    exp_year: Annotated[int, msgspec.Meta(ge=2000, le=2200)]
    is_default: bool

    def is_expired(self, today: CalendarDay) -> bool:
        """Whether it can no longer pay; it can until the last day of its month."""
        return (self.exp_year, self.exp_month) < (today.year, today.month)


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """A postal address; what is not known is empty. `country` is ISO 3166-1 alpha-2 in upper case."""

    line1: ShortText = ""
    line2: ShortText = ""
    city: ShortText = ""
    state: ShortText = ""
    postal_code: ShortText = ""
    country: Annotated[str, msgspec.Meta(pattern="^([A-Z]{2})?$")] = ""


class TaxIdStatus(OpenEnum):
    """How far a tax id was checked (https://docs.stripe.com/billing/customer/tax-ids#validation)."""

    PENDING = "pending"
    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    UNAVAILABLE = "unavailable"
    UNKNOWN = "unknown"


class TaxId(msgspec.Struct, frozen=True, kw_only=True):
    """A tax id that stands on the invoices. `type` is Stripe's, such as `eu_vat`."""

    id: Identifier
    type: Annotated[str, msgspec.Meta(pattern="^[a-z0-9_]{2,32}$")]
    value: ShortText
    status: TaxIdStatus


class BillingDetails(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the invoices. `revision` changes with anything in it, tax ids included."""

    revision: int
    name: ShortText = ""
    """The company's or the person's."""
    address: Address = Address()
    tax_ids: tuple[TaxId, ...] = ()


class OpenProblemKind(OpenEnum):
    """What needs the customer's attention."""

    PAYMENT_FAILED = "payment_failed"
    AUTHENTICATION_REQUIRED = "authentication_required"
    NO_PAYMENT_METHOD = "no_payment_method"
    UNKNOWN = "unknown"


class OpenProblem(msgspec.Struct, frozen=True, kw_only=True):
    """Something that goes wrong unless the customer acts.

    For a payment that failed or waits for the customer's bank: `invoice` is to be paid, `amount_due` is what is owed,
    `next_attempt_at` when the card is tried again by itself (None: it is not).
    """

    kind: OpenProblemKind
    subscription: Identifier | None = None
    invoice: Identifier | None = None
    amount_due: Money | None = None
    next_attempt_at: Instant | None = None


class EntitlementReason(OpenEnum):
    """Why a plan may be used."""

    PAID = "paid"
    CANCELLING = "cancelling"
    PAUSING = "pausing"
    PAYMENT_RETRIED = "payment_retried"
    UNKNOWN = "unknown"


class Entitlement(msgspec.Struct, frozen=True, kw_only=True):
    """A plan that the account may use now, until when (None: until something changes), and why."""

    plan: Plan
    subscription: Identifier
    reason: EntitlementReason
    until: Instant | None = None


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """Who the customer is."""

    name: ShortText
    email: ShortText


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """The whole state of one account.

    `version` grows with every change of anything in it and is the ETag of `GET /v1/account`. `as_of` is the
    server's own clock when it answered, from which the client learns how far its clock is off.
    """

    id: Identifier
    version: int
    as_of: Instant
    profile: Profile
    subscriptions: tuple[Subscription, ...]
    payment_methods: tuple[PaymentMethod, ...]
    credits: int
    credits_are_low: bool = False
    billing_details: BillingDetails = BillingDetails(revision=0)
    open_problems: tuple[OpenProblem, ...] = ()
    entitlements: tuple[Entitlement, ...] = ()

    def subscription(self, subscription_id: str) -> Subscription | None:
        """The subscription with this id, or None when the account has none such."""
        return next((item for item in self.subscriptions if item.id == subscription_id), None)

    def payment_method(self, payment_method_id: str) -> PaymentMethod | None:
        """The payment method with this id, or None when the account has none such."""
        return next((item for item in self.payment_methods if item.id == payment_method_id), None)

    @property
    def default_payment_method(self) -> PaymentMethod | None:
        """The card that pays for all subscriptions and credits."""
        return next((item for item in self.payment_methods if item.is_default), None)
