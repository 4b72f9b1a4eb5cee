"""How a subscription begins (https://docs.stripe.com/billing/subscriptions/overview#subscription-lifecycle)."""

from desktop.backend.stripe_standin.api.filters import refuse_unserved
from desktop.backend.stripe_standin.api.listing import merged_metadata
from desktop.backend.stripe_standin.errors import StripeError, required, unsupported
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.resources.customers.customers import require_own_method
from desktop.backend.stripe_standin.resources.customers.test_clocks import require_few_subscriptions
from desktop.backend.stripe_standin.resources.invoices import invoice_settlement
from desktop.backend.stripe_standin.resources.subscriptions.subscription_billing import bill
from desktop.backend.stripe_standin.resources.subscriptions.subscription_cancellation import changed_cancellation
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import (
    fresh,
    only_item,
    require_active_price,
    require_served_price,
    save,
    with_item,
)
from desktop.backend.stripe_standin.resources.subscriptions.subscription_standing import book_invoice
from desktop.backend.stripe_standin.resources.subscriptions.subscription_updates import without_traces
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_DAY = 86400
_FIELDS = frozenset(
    (
        "billing_mode",
        "cancel_at",
        "cancel_at_period_end",
        "collection_method",
        "currency",
        "customer",
        "default_payment_method",
        "description",
        "items",
        "metadata",
        "off_session",
        "payment_behavior",
        "payment_settings",
        "proration_behavior",
        "trial_end",
        "trial_period_days",
    )
)


def create(call: Call) -> Json:
    """Start a subscription that the API asks for."""
    _check(call)
    require_active_price(_price(call), "items[0][price]")
    return begin(call)


def begin(call: Call) -> Json:
    """Start a subscription and charge its first period; it is incomplete until that is paid."""
    wanted = call.parameters
    customer = call.transaction.get("customer", wanted["customer"], "customer")
    price = _price(call)
    _check_price(customer, price)
    require_few_subscriptions(call, customer)
    subscription = fresh(call, customer, price, wanted["items"][0].get("quantity", 1))
    subscription |= {
        "default_payment_method": wanted.get("default_payment_method") or None,
        "description": wanted.get("description") or None,
        "metadata": merged_metadata({}, wanted.get("metadata")),
        "status": "incomplete",
    }
    subscription = changed_cancellation(call, _on_trial(call, subscription))
    behavior = wanted.get("payment_behavior", "allow_incomplete")
    draft = bill(call, subscription, "subscription_create", whole_period=True, auto_advance=True)
    subscription["latest_invoice"] = draft["id"]
    save(call, subscription)
    emit(call, "customer.subscription.created", subscription)
    book_invoice(call, only_item(subscription)["id"], draft)
    _collect_first(call, draft, behavior)
    return call.transaction.get("subscription", subscription["id"])


def _check(call: Call) -> None:
    wanted = call.parameters
    refuse_unserved(call, _FIELDS, "subscription")
    for needed in ("customer", "items"):
        if needed not in wanted:
            raise required(needed)
    items = wanted["items"]
    if len(items) != 1 or "price" not in items[0] or set(items[0]) - {"price", "quantity"}:
        raise unsupported("subscriptions with other than one item that names its price")
    if wanted.get("payment_behavior") == "pending_if_incomplete":
        raise StripeError(
            "`payment_behavior` cannot be `pending_if_incomplete` when a subscription is created.",
            param="payment_behavior",
        )
    if wanted.get("collection_method", "charge_automatically") != "charge_automatically":
        raise unsupported("subscriptions whose invoices are sent")
    if wanted.get("billing_mode", {}).get("type", "flexible") != "flexible":
        raise unsupported("the classic billing mode")
    if method := wanted.get("default_payment_method"):
        require_own_method(call, wanted["customer"], method)


def _price(call: Call) -> Json:
    return call.transaction.get("price", call.parameters["items"][0]["price"], "items[0][price]")


def _check_price(customer: Json, price: Json) -> None:
    require_served_price(price, "items[0][price]")
    if customer["currency"] not in (None, price["currency"]):
        raise StripeError(
            "You cannot combine currencies on a single customer. This customer has had a subscription, a balance or "
            f"an invoice in {customer['currency']}.",
            param="items[0][price]",
        )


def _on_trial(call: Call, subscription: Json) -> Json:
    wanted = call.parameters
    end = wanted.get("trial_end")
    if days := wanted.get("trial_period_days"):
        end = call.now + days * _DAY
    if end in (None, "now"):
        return subscription
    if end <= call.now:
        raise StripeError("`trial_end` must be a timestamp in the future.", param="trial_end")
    trial = {"status": "trialing", "trial_start": call.now, "trial_end": end, "billing_cycle_anchor": end}
    return with_item({**subscription, **trial}, current_period_end=end)


def _collect_first(call: Call, draft: Json, behavior: str) -> None:
    if draft["amount_due"] and behavior != "default_incomplete":
        _require_card(call, draft)
    invoice = invoice_settlement.finalize(call, draft)
    if behavior == "default_incomplete":
        return
    off_session = call.parameters.get("off_session", False)
    collected = invoice_settlement.collect(call, invoice, off_session=off_session)
    if collected.refusal is not None and behavior == "error_if_incomplete":
        raise without_traces(collected.refusal)


def _require_card(call: Call, draft: Json) -> None:
    if invoice_settlement.payment_method_for(call, draft) is None:
        raise StripeError(
            "This customer has no attached payment source or default payment method. Please consider adding a default "
            "payment method.",
            code="resource_missing",
        )
