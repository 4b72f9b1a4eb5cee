"""What one operation of Stripe's API is made of here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from desktop.backend.stripe_standin.store import Json, Transaction


@dataclass(frozen=True)
class Cause:
    """The API request that an event comes from, as the event names it; nothing where time or a page did it."""

    id: str | None = None
    idempotency_key: str | None = None


@dataclass(frozen=True)
class Call:
    """One request to an operation: typed parameters, ids from the path, and the time (Unix seconds)."""

    transaction: Transaction
    now: int
    path: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, Any] = field(default_factory=dict)
    pages_url: str = ""
    """Where the stand-in's hosted pages are."""
    cause: Cause = Cause()

    def asking(self, identifier: str = "", **parameters: Any) -> "Call":
        """The same moment, with what another operation asks for; no request is its cause."""
        return Call(self.transaction, self.now, {"id": identifier}, parameters, self.pages_url)


@dataclass(frozen=True)
class Operation:
    """An operation with the SDK's names of its parameters (below `stripe.params`) and its answer's class."""

    method: str
    path: str
    parameters: str
    answer: str
    handle: Callable[[Call], Json]
