"""What several lists and changes ask alike: by time of creation, and nothing that the stand-in lacks."""

from collections.abc import Callable

from desktop.backend.stripe_standin.errors import unsupported
from desktop.backend.stripe_standin.operations import Call
from desktop.backend.stripe_standin.store import Json


def created_as_asked(call: Call) -> Callable[[Json], bool]:
    """Whether an object was made within a call's `created`: an instant or bounds, in Unix seconds."""
    asked = call.parameters.get("created")
    if isinstance(asked, int):
        return lambda item: bool(item["created"] == asked)
    bounds: Json = asked or {}

    def within(item: Json) -> bool:
        at = item["created"]
        return (
            ("gt" not in bounds or at > bounds["gt"])
            and ("gte" not in bounds or at >= bounds["gte"])
            and ("lt" not in bounds or at < bounds["lt"])
            and ("lte" not in bounds or at <= bounds["lte"])
        )

    return within


def refuse_unserved(call: Call, served: frozenset[str], what: str) -> None:
    """Raise StripeError for a parameter that Stripe has and the stand-in lacks."""
    if lacking := sorted(set(call.parameters) - served - {"expand"}):
        raise unsupported(f"the {what} parameter {', '.join(lacking)}")
