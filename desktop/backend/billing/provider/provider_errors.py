"""What Stripe can answer instead of doing what it was asked."""

from collections.abc import Iterator
from contextlib import contextmanager

import stripe

from desktop.backend.billing.problems import ProblemError
from desktop.contract.problems import ProblemType

RESOURCE_MISSING = "resource_missing"
"""Stripe's code for what it does not have (https://docs.stripe.com/error-codes#resource-missing)."""


class ProviderRefusedError(Exception):
    """Stripe refused a change as impossible: the account is not as the mirror says. Read it again.

    `code` is Stripe's (https://docs.stripe.com/error-codes), empty for none.
    """

    def __init__(self, sentence: str, code: str = "") -> None:
        super().__init__(sentence)
        self.code = code


class PaymentDeclinedError(Exception):
    """The card was declined, and nothing was charged or changed. The message is Stripe's sentence for people."""


class PaymentNeedsCustomerError(Exception):
    """The customer's bank wants to ask the customer, who can pay on the invoice's hosted page."""

    def __init__(self, invoice: str) -> None:
        super().__init__(f"invoice {invoice} needs the customer")
        self.invoice = invoice


@contextmanager
def speaking() -> Iterator[None]:
    """Translate Stripe's errors.

    Raises ProviderRefusedError when Stripe says that something is impossible, and ProblemError (payment provider
    unavailable) when it is not known whether it happened.
    """
    try:
        yield
    except (stripe.InvalidRequestError, stripe.CardError) as error:
        raise ProviderRefusedError(str(error.user_message or error.code), error.code or "") from error
    except stripe.StripeError as error:
        raise ProblemError(
            ProblemType.PROVIDER_UNAVAILABLE,
            "The payment provider could not be reached. Nothing is lost: the same request can be sent again.",
        ) from error


def identifier_of(reference: object) -> str:
    """The id of what Stripe names by its id or tells as a whole; empty when it names nothing."""
    return reference if isinstance(reference, str) else str(getattr(reference, "id", ""))
