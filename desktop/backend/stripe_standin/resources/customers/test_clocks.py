"""Test clocks (https://docs.stripe.com/billing/testing/test-clocks): customers who live on a time of their own."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.backend.stripe_standin.api.filters import refuse_unserved
from desktop.backend.stripe_standin.api.listing import list_page
from desktop.backend.stripe_standin.deletion import delete
from desktop.backend.stripe_standin.errors import StripeError
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.resources.subscriptions.subscription_objects import ENDED, next_renewal, only_item
from desktop.backend.stripe_standin.store import Json, new_id
from desktop.backend.stripe_standin.webhooks.events import emit

KIND = "test_helpers.test_clock"
_LIFE = 30 * 86400
_WITHOUT_SUBSCRIPTIONS = 2 * 365 * 86400
"""How far a clock without subscriptions may be advanced, in seconds."""
_LONGEST_NAME = 300
_AT_ONCE = 0
_PREFIX = "clock_"
_MOST = 3
"""Customers of a clock, and living subscriptions of such a customer."""


def at_its_time(call: Call, identifiers: Iterable[str]) -> Call:
    """The call at the time of the test clock on which one of some objects lives, if one does."""
    for identifier in identifiers:
        name = identifier if identifier.startswith(_PREFIX) else call.transaction.clock_of(identifier)
        clock = call.transaction.find(KIND, name) if name is not None else None
        if clock is not None:
            return replace(call, now=clock["frozen_time"])
    return call


def require_room(call: Call, clock: str) -> None:
    """Refuse a customer more than a clock may have. Raises StripeError, also when there is no such clock."""
    call.transaction.get(KIND, clock, "test_clock")
    if len(call.transaction.on_clock(clock, "customer")) >= _MOST:
        raise StripeError(f"A test clock can have at most {_MOST} customers.", param="test_clock")


def create(call: Call) -> Json:
    """Make a clock that stands still."""
    wanted = call.parameters
    refuse_unserved(call, frozenset(("frozen_time", "name")), "test clock")
    if len(wanted.get("name", "")) > _LONGEST_NAME:
        raise StripeError(f"The name must be at most {_LONGEST_NAME} characters.", param="name")
    clock: Json = {
        "id": new_id("clock"),
        "object": KIND,
        "created": call.now,
        "deletes_after": call.now + _LIFE,
        "frozen_time": wanted["frozen_time"],
        "livemode": False,
        "name": wanted.get("name"),
        "status": "ready",
        "status_details": {},
    }
    call.transaction.put(clock)
    emit(call, "test_helpers.test_clock.created", clock)
    return clock


def retrieve(call: Call) -> Json:
    """One clock."""
    return call.transaction.get(KIND, call.path["id"])


def advance(call: Call) -> Json:
    """Let a clock's time pass; it is `advancing` now and `ready` when asked again."""
    target: int = call.parameters["frozen_time"]
    old = retrieve(call)
    if old["status"] != "ready":
        raise StripeError("You cannot advance a test clock that is still advancing.", code="test_clock_not_ready")
    if target <= old["frozen_time"]:
        raise StripeError("Test clocks can only be advanced forward in time.", param="frozen_time")
    if target > _furthest(call, old):
        raise StripeError(
            "You cannot advance a test clock by more than two intervals of its shortest subscription, or by more than "
            "two years when it has none.",
            param="frozen_time",
        )
    clock = {**old, "status": "advancing", "status_details": {"advancing": {"target_frozen_time": target}}}
    call.transaction.put(clock, due=_AT_ONCE)
    emit(call, "test_helpers.test_clock.advancing", clock)
    return clock


def _furthest(call: Call, clock: Json) -> int:
    now: int = clock["frozen_time"]
    prices = [
        only_item(subscription)["price"]
        for subscription in call.transaction.on_clock(clock["id"], "subscription")
        if subscription["status"] not in ENDED
    ]
    if not prices:
        return now + _WITHOUT_SUBSCRIPTIONS
    return min(next_renewal(now, price, next_renewal(now, price, now)) for price in prices)


def require_few_subscriptions(call: Call, customer: Json) -> None:
    """Refuse a subscription more than a customer on a clock may have."""
    if customer["test_clock"] is None:
        return
    known = call.transaction.all("subscription", customer["id"])
    if sum(subscription["status"] not in ENDED for subscription in known) >= _MOST:
        raise StripeError(f"A customer of a test clock can have at most {_MOST} subscriptions.", param="customer")


def arrived(call: Call, old: Json) -> None:
    """Everything up to the target has happened."""
    target = old["status_details"]["advancing"]["target_frozen_time"]
    clock = {**old, "frozen_time": target, "status": "ready", "status_details": {}}
    call.transaction.put(clock)
    emit(call, "test_helpers.test_clock.ready", clock)


def list_clocks(call: Call) -> Json:
    """Clocks in pages."""
    return list_page(call, KIND, "/v1/test_helpers/test_clocks")


def remove(call: Call) -> Json:
    """Delete a clock and everything that lives on it."""
    clock = retrieve(call)
    call.transaction.forget_clock(clock["id"])
    emit(call, "test_helpers.test_clock.deleted", clock)
    return delete(call, clock)


_ALL = "/v1/test_helpers/test_clocks"
_ANSWER = "test_helpers.TestClock"

OPERATIONS = (
    Operation("POST", _ALL, "test_helpers.TestClockCreateParams", _ANSWER, create),
    Operation("GET", _ALL, "test_helpers.TestClockListParams", f"{_ANSWER}[]", list_clocks),
    Operation("GET", f"{_ALL}/{{id}}", "test_helpers.TestClockRetrieveParams", _ANSWER, retrieve),
    Operation("POST", f"{_ALL}/{{id}}/advance", "test_helpers.TestClockAdvanceParams", _ANSWER, advance),
    Operation("DELETE", f"{_ALL}/{{id}}", "test_helpers.TestClockDeleteParams", _ANSWER, remove),
)
