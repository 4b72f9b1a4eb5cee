"""Customer balance transactions (https://docs.stripe.com/api/customer_balance_transactions)."""

from desktop.backend.stripe_standin.api.filters import created_as_asked
from desktop.backend.stripe_standin.api.listing import list_page, merged_metadata
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

_KIND = "customer_balance_transaction"


def apply_to_balance(
    call: Call,
    customer: str,
    amount: int,
    kind: str,
    *,
    currency: str,
    invoice: str | None = None,
    description: str | None = None,
) -> Json:
    """Change a customer's balance by an amount in minor units: negative is credit that the next invoice uses up.

    `kind` is Stripe's type of the transaction, such as `adjustment` or `applied_to_invoice`. Raises StripeError when
    the customer's balance is in another currency.
    """
    old = call.transaction.get("customer", customer, "customer")
    if old["currency"] not in (None, currency):
        raise StripeError(
            f"You cannot combine currencies on a single customer. This customer has had a balance or subscription in "
            f"{old['currency']}.",
            param="currency",
        )
    entry: Json = {
        "id": new_id("cbtxn", 24),
        "object": _KIND,
        "amount": amount,
        "checkout_session": None,
        "created": call.now,
        "credit_note": None,
        "currency": currency,
        "customer": customer,
        "customer_account": None,
        "description": description,
        "ending_balance": old["balance"] + amount,
        "invoice": invoice,
        "livemode": False,
        "metadata": {},
        "type": kind,
    }
    call.transaction.put(entry)
    changed = {**old, "balance": entry["ending_balance"], "currency": currency}
    call.transaction.put(changed)
    emit(call, "customer.updated", changed, old)
    return entry


def create(call: Call) -> Json:
    """Give a customer credit (negative) or let them owe more (positive)."""
    wanted = call.parameters
    if wanted["amount"] == 0:
        raise StripeError("The amount must not be 0.", param="amount")
    entry = apply_to_balance(
        call,
        call.path["id"],
        wanted["amount"],
        "adjustment",
        currency=wanted["currency"].lower(),
        description=wanted.get("description"),
    )
    entry["metadata"] = merged_metadata({}, wanted.get("metadata"))
    call.transaction.put(entry)
    return entry


def retrieve(call: Call) -> Json:
    """One change of a customer's balance."""
    entry = call.transaction.get(_KIND, call.path["transaction"])
    if entry["customer"] != call.path["id"]:
        raise StripeError(
            f"No such customer balance transaction: '{entry['id']}'", status=404, code="resource_missing", param="id"
        )
    return entry


def change(call: Call) -> Json:
    """Change what is noted with a transaction."""
    wanted = call.parameters
    old = retrieve(call)
    entry = {**old, "metadata": merged_metadata(old["metadata"], wanted.get("metadata"))}
    if "description" in wanted:
        entry["description"] = wanted["description"] or None
    call.transaction.put(entry)
    return entry


def list_of_customer(call: Call) -> Json:
    """The changes of a customer's balance in pages."""
    customer = call.path["id"]
    call.transaction.get("customer", customer)
    invoice = call.parameters.get("invoice")
    created = created_as_asked(call)
    return list_page(
        call,
        _KIND,
        f"/v1/customers/{customer}/balance_transactions",
        customer,
        lambda entry: created(entry) and invoice in (None, entry["invoice"]),
    )


_ONE = "/v1/customers/{id}/balance_transactions/{transaction}"
_ALL = "/v1/customers/{id}/balance_transactions"
_ANSWER = "CustomerBalanceTransaction"

OPERATIONS = (
    Operation("POST", _ALL, "CustomerBalanceTransactionCreateParams", _ANSWER, create),
    Operation("GET", _ONE, "CustomerBalanceTransactionRetrieveParams", _ANSWER, retrieve),
    Operation("POST", _ONE, "CustomerBalanceTransactionUpdateParams", _ANSWER, change),
    Operation("GET", _ALL, "CustomerBalanceTransactionListParams", f"{_ANSWER}[]", list_of_customer),
)
