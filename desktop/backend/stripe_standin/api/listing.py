"""Lists in pages, newest first (https://docs.stripe.com/api/pagination)."""

from collections.abc import Callable
from typing import Any

from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json, Slice, Within


def _everything(_item: Json) -> bool:
    return True


def list_page(
    call: Call,
    kind: str,
    url: str,
    customer: str | None = None,
    matches: Callable[[Json], bool] | None = None,
    *,
    belongs_to: str | None = None,
    status: str | None = None,
) -> Json:
    """The page that a call's `limit`, `starting_after` and `ending_before` ask for.

    Narrowing by customer, owner and status costs nothing for what is left out; `matches` looks at each object.
    """
    limit: int = call.parameters.get("limit", 10)
    if not 1 <= limit <= 100:
        raise StripeError("Invalid limit: must be between 1 and 100", param="limit", began=False)
    part = Slice(limit, call.parameters.get("starting_after"), call.parameters.get("ending_before"))
    if part.starting_after and part.ending_before:
        raise StripeError("You can only specify one of these parameters: starting_after, ending_before.", began=False)
    data, has_more = call.transaction.page(kind, part, Within(customer, belongs_to, status), matches or _everything)
    return {"object": "list", "url": url, "has_more": has_more, "data": data}


def merged_metadata(old: dict[str, str], change: Any) -> dict[str, str]:
    """Metadata after an update: an empty value unsets a key, an empty string in place of the whole unsets all."""
    if change is None:
        return old
    if change == "":
        return {}
    return {key: value for key, value in {**old, **change}.items() if value != ""}
