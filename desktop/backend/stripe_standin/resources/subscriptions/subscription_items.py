"""Items of subscriptions (https://docs.stripe.com/api/subscription_items); they change with their subscription."""

from desktop.backend.stripe_standin.errors import missing
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json


def retrieve(call: Call) -> Json:
    """One item."""
    for subscription in call.transaction.all("subscription"):
        for item in subscription["items"]["data"]:
            if item["id"] == call.path["id"]:
                return dict(item)
    raise missing("subscription_item", call.path["id"])


def list_items(call: Call) -> Json:
    """The items of one subscription; there is one."""
    subscription = call.transaction.get("subscription", call.parameters["subscription"], "subscription")
    return {"object": "list", "url": "/v1/subscription_items", "has_more": False, "data": subscription["items"]["data"]}


OPERATIONS = (
    Operation("GET", "/v1/subscription_items/{id}", "SubscriptionItemRetrieveParams", "SubscriptionItem", retrieve),
    Operation("GET", "/v1/subscription_items", "SubscriptionItemListParams", "SubscriptionItem[]", list_items),
)
