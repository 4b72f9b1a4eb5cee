"""Where things are on the billing API."""

from typing import Final

import msgspec

from desktop.contract.actions import (
    Action,
    Cancel,
    DeletePaymentMethod,
    Downgrade,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)

ACCOUNT: Final = "/v1/account"
CATALOGUE: Final = "/v1/catalogue"
QUOTES: Final = "/v1/quotes"
HOSTED_PAGES: Final = "/v1/hosted-pages"

IDEMPOTENCY_KEY: Final = "Idempotency-Key"
IF_MATCH: Final = "If-Match"

CLIENT_ID: Final = "3dicom-account-desktop"
LOOPBACK_REDIRECT: Final = "http://127.0.0.1/callback"
"""As registered; only the port varies (RFC 8252 section 7.3)."""
SCOPE: Final = "billing offline_access"


class ChangeRequest(msgspec.Struct, frozen=True):
    """How an action travels. The body, when there is one, is the action itself as JSON."""

    method: str
    path: str
    has_body: bool


def change_request(action: Action) -> ChangeRequest:
    """The request that carries an action. Its answer is the fresh account."""
    match action:
        case Cancel() | Pause() | Downgrade():
            name = type(action).__name__.lower()
            return ChangeRequest("POST", f"/v1/subscriptions/{action.subscription}/{name}", True)
        case Resume() | Keep():
            name = type(action).__name__.lower()
            return ChangeRequest("POST", f"/v1/subscriptions/{action.subscription}/{name}", False)
        case MakeDefault():
            return ChangeRequest("POST", f"/v1/payment-methods/{action.payment_method}/default", False)
        case DeletePaymentMethod():
            return ChangeRequest("DELETE", f"/v1/payment-methods/{action.payment_method}", False)
