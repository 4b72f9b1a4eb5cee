"""A refused payment: unlike other refusals, it leaves traces."""

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.store import Json


class PaymentFailedError(StripeError):
    """A payment that did not go through; what the attempt wrote stays (https://docs.stripe.com/error-handling)."""

    def __init__(
        self, message: str, *, code: str, decline_code: str | None = None, intent: Json, method: Json | None
    ) -> None:
        told = {"payment_intent": intent, "payment_method": method, "charge": intent["latest_charge"]}
        super().__init__(
            message,
            status=402,
            kind="card_error",
            code=code,
            decline_code=decline_code,
            commits=True,
            objects={key: value for key, value in told.items() if value is not None},
        )
