"""What stays of an object that was deleted (https://docs.stripe.com/api/errors): its id, which names nothing more."""

from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json, Transaction

_KIND = "deleted"


def delete(call: Call, item: Json) -> Json:
    """Take an object out of everything; the answer that Stripe gives to its deletion."""
    answer = {"id": item["id"], "object": item["object"], "deleted": True}
    call.transaction.put({"id": item["id"], "object": _KIND, "answer": answer})
    return answer


def deleted(transaction: Transaction, identifier: str) -> Json | None:
    """The answer for an object that was deleted, or None when there was none."""
    found = transaction.find(_KIND, identifier)
    return found["answer"] if found is not None else None
