"""How far the payment of an invoice came."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import stripe

from desktop.backend.billing.provider.provider_errors import identifier_of, speaking

_DECLINED = "Your card was declined."


class PaymentState(Enum):
    """What keeps an invoice from being paid, if anything does."""

    SETTLED = "settled"
    NEEDS_CUSTOMER = "needs_customer"
    DECLINED = "declined"
    NOT_TRIED = "not_tried"


@dataclass(frozen=True)
class Payment:
    """The state of an invoice's payment; `sentence` is Stripe's reason for people when it was declined."""

    state: PaymentState
    sentence: str = ""


class PayableInvoice(Protocol):
    """As much of an invoice as must be known to tell how far its payment came."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def status(self) -> str | None:
        """Stripe's."""
        ...

    @property
    def amount_remaining(self) -> int:
        """What is still to be paid, in minor units."""
        ...

    @property
    def attempted(self) -> bool:
        """Whether a card was tried."""
        ...


def payment_of(client: stripe.StripeClient, invoice: PayableInvoice) -> Payment:
    """How far the payment of an invoice came.

    Raises ProviderRefusedError and ProblemError as the gateway does.
    """
    if invoice.status != "open" or invoice.amount_remaining <= 0:
        return Payment(PaymentState.SETTLED)
    intent = _payment_intent(client, invoice.id)
    if intent is None:
        return Payment(PaymentState.DECLINED if invoice.attempted else PaymentState.NOT_TRIED, _DECLINED)
    error = intent.last_payment_error
    if intent.status in ("requires_action", "requires_confirmation"):
        return Payment(PaymentState.NEEDS_CUSTOMER)
    if error is None:
        return Payment(PaymentState.DECLINED if invoice.attempted else PaymentState.NOT_TRIED, _DECLINED)
    if "authentication_required" in (error.code, getattr(error, "decline_code", None)):
        return Payment(PaymentState.NEEDS_CUSTOMER)
    return Payment(PaymentState.DECLINED, error.message or _DECLINED)


def _payment_intent(client: stripe.StripeClient, invoice: str) -> stripe.PaymentIntent | None:
    with speaking():
        made = client.v1.invoice_payments.list({"invoice": invoice, "limit": 100}).data
        chosen = sorted(made, key=lambda payment: not payment.is_default)
        intent = identifier_of(chosen[0].payment.payment_intent) if chosen else ""
        return client.v1.payment_intents.retrieve(intent) if intent else None
