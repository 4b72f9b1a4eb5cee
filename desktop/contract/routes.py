"""Where things are on the billing API."""

from typing import Final

import msgspec

from desktop.contract.actions import (
    Action,
    AddTaxId,
    BuyCredits,
    Cancel,
    ChangeBillingDetails,
    ChangePlan,
    DeletePaymentMethod,
    DeleteTaxId,
    Keep,
    MakeDefault,
    Pause,
    Resume,
)

ACCOUNT: Final = "/v1/account"
CATALOGUE: Final = "/v1/catalogue"
QUOTES: Final = "/v1/quotes"
HOSTED_PAGES: Final = "/v1/hosted-pages"
INVOICES: Final = "/v1/invoices"
CREDIT_ENTRIES: Final = "/v1/credit-entries"
BILLING_DETAILS: Final = "/v1/billing-details"
TAX_IDS: Final = "/v1/tax-ids"
CREDIT_PURCHASES: Final = "/v1/credit-purchases"
SUPPORT_REQUESTS: Final = "/v1/support-requests"
OPENAPI: Final = "/v1/openapi.json"

IDEMPOTENCY_KEY: Final = "Idempotency-Key"
IF_MATCH: Final = "If-Match"
"""On every change, with the revision of what it changes; a purchase names its quote instead."""
PREFER: Final = "Prefer"
"""`Prefer: wait=30` (RFC 7240) with `If-None-Match` on the account: the answer waits for a change that long."""

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
        case Cancel() | Pause() | Resume() | Keep():
            name = type(action).__name__.lower()
            has_body = isinstance(action, Cancel | Pause)
            return ChangeRequest("POST", f"/v1/subscriptions/{action.subscription}/{name}", has_body)
        case ChangePlan():
            return ChangeRequest("POST", f"/v1/subscriptions/{action.subscription}/plan", True)
        case MakeDefault():
            return ChangeRequest("POST", f"/v1/payment-methods/{action.payment_method}/default", False)
        case DeletePaymentMethod():
            return ChangeRequest("DELETE", f"/v1/payment-methods/{action.payment_method}", False)
        case ChangeBillingDetails():
            return ChangeRequest("PUT", BILLING_DETAILS, True)
        case AddTaxId():
            return ChangeRequest("POST", TAX_IDS, True)
        case DeleteTaxId():
            return ChangeRequest("DELETE", f"{TAX_IDS}/{action.tax_id}", False)
        case BuyCredits():
            return ChangeRequest("POST", CREDIT_PURCHASES, True)
