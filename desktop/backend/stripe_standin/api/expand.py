"""Replaces ids by the objects they name (https://docs.stripe.com/api/expanding_objects)."""

from typing import Any

from desktop.backend.stripe_standin.api.inclusions import included
from desktop.backend.stripe_standin.deletion import deleted
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.store import Json, Transaction

_KINDS = {
    "cus_": "customer",
    "sub_sched_": "subscription_schedule",
    "sub_": "subscription",
    "pm_": "payment_method",
    "seti_": "setup_intent",
    "price_": "price",
    "prod_": "product",
    "cs_": "checkout.session",
    "in_": "invoice",
    "inpay_": "invoice_payment",
    "ii_": "invoiceitem",
    "pi_": "payment_intent",
    "ch_": "charge",
    "re_": "refund",
    "cbtxn_": "customer_balance_transaction",
    "txi_": "tax_id",
    "clock_": "test_helpers.test_clock",
}
_DEEPEST = 4


def expanded(transaction: Transaction, item: Json, paths: list[str]) -> Json:
    """The object with each path expanded. Raises StripeError for what cannot be expanded."""
    for path in paths:
        steps = path.split(".")
        if len([step for step in steps if step != "data"]) > _DEEPEST:
            raise StripeError(f"You cannot expand more than {_DEEPEST} levels of a property ({path}).", param="expand")
        item = _expand(transaction, item, steps, path)
    return item


def _expand(transaction: Transaction, value: Any, steps: list[str], path: str) -> Any:
    if isinstance(value, list):
        return [_expand(transaction, member, steps, path) for member in value]
    if not steps or value is None:
        return value
    key, rest = steps[0], steps[1:]
    if isinstance(value, dict) and key not in value:
        value = {**value, **included(transaction, value, key)}
    if not isinstance(value, dict) or key not in value:
        raise StripeError(f"This property cannot be expanded ({path}).", param="expand")
    child = value[key]
    if isinstance(child, str):
        child = _object_named(transaction, child, path)
    elif not rest and child is not None and not _is_whole(child):
        raise StripeError(f"This property cannot be expanded ({path}).", param="expand")
    return {**value, key: _expand(transaction, child, rest, path)}


def _is_whole(value: Any) -> bool:
    """Whether something that may be named by an id is told as a whole already."""
    return isinstance(value, dict) and ("id" in value or "client_secret" in value or value.get("object") == "list")


def _object_named(transaction: Transaction, identifier: str, path: str) -> Json:
    for prefix, kind in _KINDS.items():
        if identifier.startswith(prefix):
            return (
                transaction.find(kind, identifier)
                or deleted(transaction, identifier)
                or transaction.get(kind, identifier)
            )
    raise StripeError(f"This property cannot be expanded ({path}).", param="expand")
