"""What objects tell only when it is asked for by expanding (https://docs.stripe.com/api/expanding_objects)."""

from desktop.backend.stripe_standin.store import Json, Transaction, Within

_FIRST_PAGE = 10


def included(transaction: Transaction, item: Json, key: str) -> Json:
    """The key with its value, or nothing when the object has no such property."""
    match (item.get("object"), key):
        case ("invoice", "payments"):
            payments = transaction.all("invoice_payment", within=Within(belongs_to=item["id"]))
            return {key: _listed(payments, f"/v1/invoice_payments?invoice={item['id']}")}
        case ("invoice", "confirmation_secret"):
            return {key: _confirmation_secret(transaction, item["id"])}
        case ("charge", "refunds"):
            refunds = transaction.all("refund", within=Within(belongs_to=item["id"]))
            return {key: _listed(refunds, f"/v1/refunds?charge={item['id']}")}
        case ("customer", "subscriptions"):
            living = [found for found in transaction.all("subscription", item["id"]) if found["status"] != "canceled"]
            return {key: _listed(living, f"/v1/customers/{item['id']}/subscriptions")}
        case ("customer", "tax_ids"):
            tax_ids = transaction.all("tax_id", item["id"])
            return {key: _listed(tax_ids, f"/v1/customers/{item['id']}/tax_ids")}
        case _:
            return {}


def _listed(items: list[Json], url: str) -> Json:
    return {"object": "list", "url": url, "has_more": len(items) > _FIRST_PAGE, "data": items[:_FIRST_PAGE]}


def _confirmation_secret(transaction: Transaction, invoice: str) -> Json | None:
    payments = transaction.all("invoice_payment", within=Within(belongs_to=invoice))
    if not payments:
        return None
    intent = transaction.get("payment_intent", payments[0]["payment"]["payment_intent"])
    return {"client_secret": intent["client_secret"], "type": "payment_intent"}
