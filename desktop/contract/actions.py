"""What a customer can ask to be changed."""

from enum import Enum
from typing import Annotated, Final

import msgspec

from desktop.contract.account import Address, Identifier, Interval, ShortText
from desktop.contract.dates import CalendarDay


class CancellationReason(Enum):
    """Stripe's `cancellation_details.feedback`."""

    CUSTOMER_SERVICE = "customer_service"
    LOW_QUALITY = "low_quality"
    MISSING_FEATURES = "missing_features"
    OTHER = "other"
    SWITCHED_SERVICE = "switched_service"
    TOO_COMPLEX = "too_complex"
    TOO_EXPENSIVE = "too_expensive"
    UNUSED = "unused"


Comment = Annotated[str, msgspec.Meta(max_length=1000)]


class Cancel(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="cancel"):
    """End the subscription when the paid period ends."""

    subscription: Identifier
    reason: CancellationReason | None = None
    comment: Comment = ""


class Pause(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="pause"):
    """Charge nothing until the day that the customer saw, at most 84 days ahead."""

    subscription: Identifier
    resumes_on: CalendarDay


class Resume(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="resume"):
    """End a pause now."""

    subscription: Identifier


class Keep(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="keep"):
    """Take back a cancellation or a plan change that has not happened yet."""

    subscription: Identifier


class ChangePlan(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="change_plan"):
    """Move to another plan or interval, on the terms of a quote."""

    subscription: Identifier
    plan: Identifier
    interval: Interval
    quote: Identifier


class MakeDefault(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="make_default"):
    """Let this card pay from now on."""

    payment_method: Identifier


class DeletePaymentMethod(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="delete_payment_method"):
    """Remove a card from the account for good."""

    payment_method: Identifier


class ChangeBillingDetails(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="change_billing_details"):
    """Put another name and address on future invoices."""

    name: ShortText
    address: Address


class AddTaxId(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="add_tax_id"):
    """Put a tax id on future invoices."""

    type: Annotated[str, msgspec.Meta(pattern="^[a-z0-9_]{2,32}$")]
    value: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class DeleteTaxId(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="delete_tax_id"):
    """Take a tax id off future invoices."""

    tax_id: Identifier


class BuyCredits(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="buy_credits"):
    """Buy a pack of credits with the default card, on the terms of a quote."""

    pack: Identifier
    quote: Identifier


SubscriptionAction = Cancel | Pause | Resume | Keep | ChangePlan
PaymentMethodAction = MakeDefault | DeletePaymentMethod
BillingDetailsAction = ChangeBillingDetails | AddTaxId | DeleteTaxId
Action = SubscriptionAction | PaymentMethodAction | BillingDetailsAction | BuyCredits

BILLING_DETAILS: Final = "billing_details"
CREDITS: Final = "credits"


def subject(action: Action) -> str:
    """The id of what an action changes; billing details and credits, of which there is one each, have a fixed one."""
    match action:
        case MakeDefault(payment_method=target) | DeletePaymentMethod(payment_method=target):
            return target
        case ChangeBillingDetails() | AddTaxId() | DeleteTaxId():
            return BILLING_DETAILS
        case BuyCredits():
            return CREDITS
        case _:
            return action.subscription
