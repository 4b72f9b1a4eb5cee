"""What a customer can ask to be changed."""

from enum import Enum
from typing import Annotated

import msgspec

from desktop.contract.account import Identifier
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


class Downgrade(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="downgrade"):
    """Move to a lower plan when the paid period ends, on the terms of a quote."""

    subscription: Identifier
    plan: Identifier
    quote: Identifier


class MakeDefault(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="make_default"):
    """Let this card pay from now on."""

    payment_method: Identifier


class DeletePaymentMethod(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="delete_payment_method"):
    """Remove a card from the account for good."""

    payment_method: Identifier


SubscriptionAction = Cancel | Pause | Resume | Keep | Downgrade
PaymentMethodAction = MakeDefault | DeletePaymentMethod
Action = SubscriptionAction | PaymentMethodAction


def subject(action: Action) -> str:
    """The id of the subscription or payment method that an action changes."""
    match action:
        case MakeDefault(payment_method=target) | DeletePaymentMethod(payment_method=target):
            return target
        case _:
            return action.subscription
