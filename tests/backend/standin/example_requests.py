"""A good request for each operation of the stand-in."""

import time
from collections.abc import Callable

from desktop.backend.stripe_standin.operations import Operation
from tests.backend.standin.examples import Examples, Form

_MAKERS: dict[str, Callable[[Examples], str]] = {
    "/v1/products": Examples.product,
    "/v1/prices": Examples.price,
    "/v1/customers": Examples.customer,
    "/v1/payment_methods": lambda world: world.attached_card()[0],
    "/v1/setup_intents": Examples.setup_intent,
    "/v1/checkout/sessions": Examples.session,
    "/v1/subscriptions": Examples.subscription,
    "/v1/subscription_items": Examples.subscription_item,
    "/v1/subscription_schedules": Examples.schedule,
    "/v1/test_helpers/test_clocks": Examples.clock,
    "/v1/invoices": Examples.open_invoice,
    "/v1/invoiceitems": Examples.invoice_item,
    "/v1/invoice_payments": Examples.invoice_payment,
    "/v1/payment_intents": Examples.payment_intent,
    "/v1/charges": Examples.charge,
    "/v1/refunds": Examples.refund,
    "/v1/billing_portal/configurations": Examples.configuration,
    "/v1/webhook_endpoints": Examples.endpoint,
    "/v1/events": Examples.event,
}
_SPECIAL: dict[str, Callable[[Examples], str]] = {
    "POST /v1/payment_methods/{id}/attach": Examples.card,
    "POST /v1/subscriptions/{id}/resume": Examples.paused_subscription,
    "GET /v1/checkout/sessions/{id}/line_items": lambda world: world.session("subscription"),
    "DELETE /v1/invoices/{id}": Examples.draft,
    "POST /v1/invoices/{id}": Examples.draft,
    "POST /v1/invoices/{id}/finalize": Examples.draft,
}
_FORMS: dict[str, Callable[[Examples], Form]] = {
    "POST /v1/products": lambda _: {"name": "Example"},
    "POST /v1/products/{id}": lambda _: {"description": "Other", "metadata[a]": "b"},
    "POST /v1/prices": lambda world: {"currency": "usd", "unit_amount": 100, "product": world.product()},
    "POST /v1/prices/{id}": lambda _: {"nickname": "Other"},
    "POST /v1/customers": lambda _: {"name": "Example", "address[country]": "AU", "tax_exempt": "none"},
    "POST /v1/customers/{id}": lambda _: {
        "phone": "+61 8 0000 0000",
        "shipping[name]": "A",
        "shipping[address][country]": "AU",
    },
    "POST /v1/customers/{id}/balance_transactions": lambda _: {"amount": -100, "currency": "usd"},
    "POST /v1/customers/{id}/balance_transactions/{transaction}": lambda _: {"description": "Other"},
    "POST /v1/customers/{id}/tax_ids": lambda _: {"type": "au_abn", "value": "00000000000"},
    "POST /v1/refunds": lambda world: {"charge": world.charge(), "amount": 100},
    "POST /v1/refunds/{id}": lambda _: {"metadata[a]": "b"},
    "POST /v1/payment_methods": lambda _: {"type": "card", "card[token]": "tok_visa"},
    "GET /v1/payment_methods": lambda world: {"customer": world.customer()},
    "POST /v1/payment_methods/{id}": lambda _: {"billing_details[name]": "Other"},
    "POST /v1/payment_methods/{id}/attach": lambda world: {"customer": world.customer(None)},
    "POST /v1/setup_intents": lambda world: {"customer": world.customer(None)},
    "POST /v1/checkout/sessions": lambda world: world.session_form("setup"),
    "POST /v1/subscriptions": lambda world: {"customer": world.customer(), "items[0][price]": world.low},
    "POST /v1/subscriptions/{id}": lambda _: {"cancel_at_period_end": "true"},
    "POST /v1/subscriptions/{id}/pause": lambda _: {"type": "subscription"},
    "GET /v1/subscription_items": lambda world: {"subscription": world.subscription()},
    "POST /v1/subscription_schedules": lambda world: {"from_subscription": world.subscription()},
    "POST /v1/subscription_schedules/{id}": lambda _: {"metadata[a]": "b"},
    "POST /v1/test_helpers/test_clocks": lambda _: {"frozen_time": int(time.time())},
    "POST /v1/test_helpers/test_clocks/{id}/advance": lambda _: {"frozen_time": int(time.time()) + 3600},
    "POST /v1/invoices/create_preview": lambda world: {
        "customer": world.customer(),
        "subscription_details[items][0][price]": world.low,
    },
    "POST /v1/invoices": lambda world: {"customer": world.customer()},
    "POST /v1/invoices/{id}": lambda _: {"description": "Other"},
    "POST /v1/invoiceitems": lambda world: {"customer": world.customer(), "amount": 500, "currency": "usd"},
    "POST /v1/payment_intents": lambda world: {"amount": 500, "currency": "usd", "customer": world.customer()},
    "POST /v1/billing_portal/configurations": lambda _: {
        "features[subscription_cancel][enabled]": "true",
        "features[subscription_cancel][cancellation_reason][enabled]": "true",
        "features[subscription_cancel][cancellation_reason][options][0]": "unused",
    },
    "POST /v1/billing_portal/configurations/{id}": lambda _: {"name": "Other"},
    "POST /v1/billing_portal/sessions": lambda world: {
        "customer": world.customer(),
        "configuration": world.configuration(),
        "flow_data[type]": "subscription_cancel",
        "flow_data[subscription_cancel][subscription]": world.subscription(),
    },
    "POST /v1/webhook_endpoints": lambda _: {"url": "http://127.0.0.1:9/", "enabled_events[0]": "product.deleted"},
    "POST /v1/webhook_endpoints/{id}": lambda _: {"disabled": "true"},
}


def request_for(operation: Operation, world: Examples) -> tuple[str, Form]:
    """The path and parameters of a request that an operation must answer well."""
    name = f"{operation.method} {operation.path}"
    path = operation.path
    form = _FORMS[name](world) if name in _FORMS else {}
    if "{payment_method}" in path:
        card, customer = world.attached_card()
        return path.replace("{id}", customer).replace("{payment_method}", card), form
    if "{id}" in path:
        make = _SPECIAL.get(name) or _MAKERS[path.partition("/{id}")[0]]
        identifier = make(world)
        path = path.replace("{id}", identifier)
        if "{tax_id}" in path:
            path = path.replace("{tax_id}", world.tax_id(identifier))
        if "{transaction}" in path:
            path = path.replace("{transaction}", world.balance_transaction(identifier))
    return path, form
