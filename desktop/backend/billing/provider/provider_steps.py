"""How each step of a change is taken at Stripe."""

from typing import TYPE_CHECKING, Literal, assert_never, cast

import stripe

from desktop.backend.billing.provider.payments import PaymentState, payment_of
from desktop.backend.billing.provider.provider_errors import (
    RESOURCE_MISSING,
    PaymentDeclinedError,
    PaymentNeedsCustomerError,
    ProviderRefusedError,
    identifier_of,
    speaking,
)
from desktop.backend.billing.provider.steps import (
    Cancellation,
    CancellationChange,
    ChangeCustomer,
    ChangeSubscription,
    ChargeForCredits,
    CreateTaxId,
    DetachCard,
    ReleaseSchedule,
    RemoveTaxId,
    SchedulePlan,
    SetDefaultCard,
    Step,
    SwitchPlan,
    UseDefaultCard,
    VoidInvoice,
)

if TYPE_CHECKING:
    from stripe.params import (
        SubscriptionScheduleUpdateParams,
        SubscriptionUpdateParams,
        SubscriptionUpdateParamsPauseCollection,
    )

PAID_UNTIL = "paid_until"
"""The key in a subscription's metadata that keeps the end of the period paid before a pause (Unix seconds)."""

CREDITS = "credits"
PACK = "pack"
"""The keys in an invoice's metadata that tell how many credits it buys, and as which pack."""

ACCOUNT = "account"
"""The key in a customer's and an invoice's metadata that names the account."""


def take(client: stripe.StripeClient, step: Step, key: str) -> None:
    """Carry out a step. The same key never does it twice.

    Raises PaymentDeclinedError and PaymentNeedsCustomerError for steps that charge, ProviderRefusedError and
    ProblemError as the gateway does.
    """
    once: stripe.RequestOptions = {"idempotency_key": key}
    with speaking():
        match step:
            case ChangeSubscription():
                client.v1.subscriptions.update(step.subscription, _update_of(step), once)
            case ReleaseSchedule():
                client.v1.subscription_schedules.release(step.schedule, {}, once)
            case SchedulePlan():
                _schedule(client, step, key)
            case SwitchPlan():
                _switch(client, step, key)
            case VoidInvoice():
                client.v1.invoices.void_invoice(step.invoice, {}, once)
            case ChargeForCredits():
                _charge_for_credits(client, step, key)
            case SetDefaultCard():
                default = step.payment_method
                client.v1.customers.update(
                    step.customer, {"invoice_settings": {"default_payment_method": default}}, once
                )
            case UseDefaultCard():
                client.v1.subscriptions.update(step.subscription, {"default_payment_method": ""}, once)
            case DetachCard():
                client.v1.payment_methods.detach(step.payment_method, {}, once)
            case ChangeCustomer():
                _change_customer(client, step, once)
            case CreateTaxId():
                client.v1.customers.tax_ids.create(step.customer, {"type": step.kind, "value": step.value}, once)
            case RemoveTaxId():
                _remove_tax_id(client, step)
            case _:
                assert_never(step)


def _schedule(client: stripe.StripeClient, step: SchedulePlan, key: str) -> None:
    # Stripe takes no phases together with from_subscription, hence two calls.
    schedule = client.v1.subscription_schedules.create(
        {"from_subscription": step.subscription}, {"idempotency_key": f"{key}-create"}
    )
    try:
        client.v1.subscription_schedules.update(schedule.id, _phases_of(step), {"idempotency_key": f"{key}-phases"})
    except stripe.InvalidRequestError:
        # A schedule without the plan change would only be in the way of what the customer does next.
        client.v1.subscription_schedules.release(schedule.id, {}, {"idempotency_key": f"{key}-release"})
        raise


def _phases_of(step: SchedulePlan) -> "SubscriptionScheduleUpdateParams":
    interval = cast(Literal["month", "year"], step.interval)
    return {
        "end_behavior": "release",
        "proration_behavior": "none",
        "phases": [
            {
                "items": [{"price": step.current_price, "quantity": 1}],
                "start_date": step.period_start,
                "end_date": step.period_end,
                "proration_behavior": "none",
            },
            {
                "items": [{"price": step.new_price, "quantity": 1}],
                "start_date": step.period_end,
                "duration": {"interval": interval, "interval_count": 1},
                "proration_behavior": "none",
            },
        ],
    }


def _switch(client: stripe.StripeClient, step: SwitchPlan, key: str) -> None:
    # Only what is paid for is changed: until then the change waits at Stripe, and with its invoice voided it is gone.
    changed = client.v1.subscriptions.update(
        step.subscription,
        {
            "items": [{"id": step.item, "price": step.price, "quantity": 1}],
            "proration_behavior": "always_invoice",
            "proration_date": step.proration_date,
            "payment_behavior": "pending_if_incomplete",
        },
        {"idempotency_key": key},
    )
    if changed.pending_update is not None:
        _require_paid(client, identifier_of(changed.latest_invoice), key)


def _charge_for_credits(client: stripe.StripeClient, step: ChargeForCredits, key: str) -> None:
    invoice = client.v1.invoices.create(
        {
            "customer": step.customer,
            "auto_advance": False,
            "collection_method": "charge_automatically",
            "pending_invoice_items_behavior": "exclude",
            "description": step.description,
            "metadata": {CREDITS: str(step.credits), PACK: step.pack, ACCOUNT: step.account},
        },
        {"idempotency_key": f"{key}-invoice"},
    )
    client.v1.invoice_items.create(
        {"customer": step.customer, "invoice": invoice.id, "pricing": {"price": step.price}},
        {"idempotency_key": f"{key}-item"},
    )
    final = client.v1.invoices.finalize_invoice(
        invoice.id, {"auto_advance": False}, {"idempotency_key": f"{key}-final"}
    )
    if final.status != "open":
        return  # the customer's balance has paid it
    if final.amount_due != step.due:
        client.v1.invoices.void_invoice(invoice.id, {}, {"idempotency_key": f"{key}-void"})
        raise ProviderRefusedError("the amount due is not the one that was quoted")
    try:
        client.v1.invoices.pay(invoice.id, {"off_session": True}, {"idempotency_key": f"{key}-pay"})
    except (stripe.CardError, stripe.InvalidRequestError):
        _require_paid(client, invoice.id, key)


def _require_paid(client: stripe.StripeClient, identifier: str, key: str) -> None:
    """Tell why an invoice is not paid; one that was declined is voided, so that nobody is charged for it later."""
    invoice = client.v1.invoices.retrieve(identifier)
    payment = payment_of(client, invoice)
    match payment.state:
        case PaymentState.SETTLED:
            if invoice.status != "paid":
                raise PaymentDeclinedError("The payment was not made, and nothing was charged.")
        case PaymentState.NEEDS_CUSTOMER:
            raise PaymentNeedsCustomerError(identifier)
        case PaymentState.DECLINED | PaymentState.NOT_TRIED:
            client.v1.invoices.void_invoice(identifier, {}, {"idempotency_key": f"{key}-void"})
            raise PaymentDeclinedError(payment.sentence)
        case _:
            assert_never(payment.state)


def _change_customer(client: stripe.StripeClient, step: ChangeCustomer, once: stripe.RequestOptions) -> None:
    address = step.address
    client.v1.customers.update(
        step.customer,
        {
            "name": step.name,
            "address": {
                "line1": address.line1,
                "line2": address.line2,
                "city": address.city,
                "state": address.state,
                "postal_code": address.postal_code,
                "country": address.country,
            },
        },
        once,
    )


def _remove_tax_id(client: stripe.StripeClient, step: RemoveTaxId) -> None:
    # Stripe has no idempotency keys for DELETE: when the first answer was lost, the next try finds nothing.
    try:
        client.v1.customers.tax_ids.delete(step.customer, step.tax_id)
    except stripe.InvalidRequestError as error:
        if error.code != RESOURCE_MISSING:
            raise


def _update_of(step: ChangeSubscription) -> "SubscriptionUpdateParams":
    update: SubscriptionUpdateParams = {}
    match step.cancellation:
        case Cancellation(change=CancellationChange.AT_PERIOD_END, reason=reason, comment=comment):
            update["cancel_at_period_end"] = True
            update["cancellation_details"] = {"feedback": reason.value if reason else "", "comment": comment}
        case Cancellation(change=CancellationChange.NOT_AT_PERIOD_END):
            update["cancel_at_period_end"] = False
        case Cancellation(change=CancellationChange.NOT_ON_A_DATE):
            update["cancel_at"] = ""
        case Cancellation(change=CancellationChange.ON_A_DATE, at=int(at)):
            update["cancel_at"] = at
        case None:
            pass
    if step.pause is not None:
        pause: SubscriptionUpdateParamsPauseCollection = {"behavior": "void"}
        if step.pause.resumes_at is not None:
            pause["resumes_at"] = step.pause.resumes_at
        update["pause_collection"] = pause
        update["metadata"] = {PAID_UNTIL: str(step.pause.paid_until)}
    elif step.end_pause:
        update["pause_collection"] = ""
        update["metadata"] = {PAID_UNTIL: ""}
    return update
