"""The end of a customer (https://docs.stripe.com/api/customers/delete), which ends their subscriptions too."""

from desktop.backend.stripe_standin.deletion import delete, deleted
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.subscriptions.subscription_ending import end
from desktop.backend.stripe_standin.store import Json
from desktop.backend.stripe_standin.webhooks.events import emit

_OVER = ("canceled", "incomplete_expired")


def remove(call: Call) -> Json:
    """Delete a customer for good."""
    if (answer := deleted(call.transaction, call.path["id"])) is not None:
        return answer
    customer = call.transaction.get("customer", call.path["id"])
    for subscription in call.transaction.all("subscription", customer["id"]):
        if subscription["status"] not in _OVER:
            end(call, subscription, reason="cancellation_requested")
    answer = delete(call, customer)
    emit(call, "customer.deleted", customer)
    return answer


OPERATIONS = (Operation("DELETE", "/v1/customers/{id}", "CustomerDeleteParams", "Customer", remove),)
