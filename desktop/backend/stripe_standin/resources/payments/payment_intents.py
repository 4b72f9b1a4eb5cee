"""Payment intents (https://docs.stripe.com/api/payment_intents): of invoices, and of their own."""

from desktop.backend.stripe_standin.api.filters import created_as_asked, refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, required
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.cards import payment_methods
from desktop.backend.stripe_standin.resources.invoices import invoice_settlement
from desktop.backend.stripe_standin.resources.payments import charging
from desktop.backend.stripe_standin.store import Json

_KIND = "payment_intent"
_SMALLEST = 50
_CREATE_FIELDS = frozenset(
    (
        "amount",
        "automatic_payment_methods",
        "capture_method",
        "confirm",
        "confirmation_method",
        "currency",
        "customer",
        "description",
        "error_on_requires_action",
        "metadata",
        "off_session",
        "payment_method",
        "allowed_payment_method_types",
        "receipt_email",
        "return_url",
        "setup_future_usage",
        "statement_descriptor",
        "statement_descriptor_suffix",
    )
)
_CONFIRM_FIELDS = frozenset(("off_session", "payment_method", "return_url", "setup_future_usage", "use_stripe_sdk"))
_OPEN = ("requires_payment_method", "requires_confirmation", "requires_action")


def create(call: Call) -> Json:
    """Make a payment intent of its own, and confirm it when asked."""
    wanted = call.parameters
    refuse_unserved(call, _CREATE_FIELDS, "payment intent")
    if wanted["amount"] < _SMALLEST:
        raise StripeError("Amount must be at least $0.50 usd", code="amount_too_small", param="amount", began=False)
    if customer := wanted.get("customer"):
        call.transaction.get("customer", customer, "customer")
    intent = charging.begin(
        call,
        customer=customer,
        amount=wanted["amount"],
        currency=wanted["currency"].lower(),
        description=wanted.get("description"),
        metadata=merged_metadata({}, wanted.get("metadata")),
        payment_method=payment_methods.named(call, wanted["payment_method"])["id"]
        if "payment_method" in wanted
        else None,
        receipt_email=wanted.get("receipt_email"),
        setup_future_usage=wanted.get("setup_future_usage"),
        status="requires_confirmation" if "payment_method" in wanted else "requires_payment_method",
    )
    return _confirmed(call, intent) if wanted.get("confirm") else intent


def retrieve(call: Call) -> Json:
    """One payment intent."""
    return call.transaction.get(_KIND, call.path["id"])


def confirm(call: Call) -> Json:
    """Charge the card now; with the customer there, the bank may ask for authentication."""
    refuse_unserved(call, _CONFIRM_FIELDS, "payment intent")
    intent = retrieve(call)
    if intent["status"] not in _OPEN:
        raise StripeError(
            f"You cannot confirm this PaymentIntent because it has already {_past(intent['status'])}.",
            code="payment_intent_unexpected_state",
        )
    return _confirmed(call, intent)


def _past(status: str) -> str:
    return "succeeded after being previously confirmed" if status == "succeeded" else "been canceled"


def _confirmed(call: Call, intent: Json) -> Json:
    wanted = call.parameters
    chosen = wanted.get("payment_method") or intent["payment_method"]
    if chosen is None:
        raise required("payment_method")
    method = payment_methods.named(call, chosen)
    if intent["customer"] is not None and method["customer"] not in (None, intent["customer"]):
        raise StripeError("The payment method belongs to another customer.", param="payment_method")
    attempt = charging.attempt(call, intent, method, off_session=wanted.get("off_session", False) is not False)
    _tell_invoice(call, attempt)
    if attempt.refusal is not None and attempt.intent["status"] != "requires_action":
        raise attempt.refusal
    return attempt.intent


def authenticate(call: Call, intent: Json, succeeded: bool) -> Json:
    """The customer has answered their bank, with or without success; an invoice of it follows."""
    attempt = charging.authenticated(call, intent, succeeded=succeeded)
    _tell_invoice(call, attempt)
    return attempt.intent


def _tell_invoice(call: Call, attempt: charging.Attempt) -> None:
    owner = call.transaction.owner_of(attempt.intent["id"])
    if owner is not None:
        invoice = call.transaction.get("invoice", owner)
        invoice_settlement.settled(call, invoice, attempt, {"attempt_count": max(1, invoice["attempt_count"])})


def cancel(call: Call) -> Json:
    """Give a payment intent up."""
    intent = retrieve(call)
    if call.transaction.owner_of(intent["id"]) is not None:
        raise StripeError(
            "You cannot cancel a PaymentIntent created by an invoice. You should instead void the invoice.",
            code="payment_intent_unexpected_state",
        )
    if intent["status"] not in _OPEN:
        raise StripeError(
            f"You cannot cancel this PaymentIntent because it has a status of {intent['status']}.",
            code="payment_intent_unexpected_state",
        )
    return charging.cancel(call, intent, call.parameters.get("cancellation_reason"))


def list_intents(call: Call) -> Json:
    """Payment intents in pages, by customer and time."""
    wanted = call.parameters
    return list_page(call, _KIND, "/v1/payment_intents", wanted.get("customer"), created_as_asked(call))


_ONE = "/v1/payment_intents/{id}"

OPERATIONS = (
    Operation("POST", "/v1/payment_intents", "PaymentIntentCreateParams", "PaymentIntent", create),
    Operation("GET", "/v1/payment_intents", "PaymentIntentListParams", "PaymentIntent[]", list_intents),
    Operation("GET", _ONE, "PaymentIntentRetrieveParams", "PaymentIntent", retrieve),
    Operation("POST", f"{_ONE}/confirm", "PaymentIntentConfirmParams", "PaymentIntent", confirm),
    Operation("POST", f"{_ONE}/cancel", "PaymentIntentCancelParams", "PaymentIntent", cancel),
)
