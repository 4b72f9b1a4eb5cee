"""The stand-in as one thing: its objects, its clock, and the operations on them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from desktop.backend.clock import VirtualClock
from desktop.backend.stripe_standin.api.expand import expanded
from desktop.backend.stripe_standin.operations import Call, Operation
from desktop.backend.stripe_standin.passage import let_happen
from desktop.backend.stripe_standin.resources.cards import payment_methods, setup_intent_operations, setup_intents
from desktop.backend.stripe_standin.resources.catalogue import prices, products
from desktop.backend.stripe_standin.resources.checkout import checkout_line_items, checkout_sessions
from desktop.backend.stripe_standin.resources.customers import (
    billing_portal,
    customer_balance_transactions,
    customer_deletion,
    customers,
    tax_ids,
    test_clocks,
)
from desktop.backend.stripe_standin.resources.invoices import (
    invoice_items,
    invoice_payments,
    invoice_previews,
    invoices,
)
from desktop.backend.stripe_standin.resources.payments import charges, payment_intents, refunds
from desktop.backend.stripe_standin.resources.subscriptions import (
    subscription_items,
    subscription_pauses,
    subscription_schedules,
    subscriptions,
)
from desktop.backend.stripe_standin.store import Json, Store, Transaction, new_id
from desktop.backend.stripe_standin.webhooks import delivery_queue, webhook_endpoints

OPERATIONS: tuple[Operation, ...] = (
    *products.OPERATIONS,
    *prices.OPERATIONS,
    *customers.OPERATIONS,
    *customer_deletion.OPERATIONS,
    *customer_balance_transactions.OPERATIONS,
    *tax_ids.OPERATIONS,
    *refunds.OPERATIONS,
    *payment_methods.OPERATIONS,
    *setup_intents.OPERATIONS,
    *setup_intent_operations.OPERATIONS,
    *checkout_sessions.OPERATIONS,
    *checkout_line_items.OPERATIONS,
    *subscriptions.OPERATIONS,
    *subscription_items.OPERATIONS,
    *subscription_pauses.OPERATIONS,
    *subscription_schedules.OPERATIONS,
    *test_clocks.OPERATIONS,
    *invoice_previews.OPERATIONS,
    *invoices.OPERATIONS,
    *invoice_items.OPERATIONS,
    *invoice_payments.OPERATIONS,
    *payment_intents.OPERATIONS,
    *charges.OPERATIONS,
    *billing_portal.OPERATIONS,
    *webhook_endpoints.OPERATIONS,
)

_NAMING = (
    "charge",
    "customer",
    "from_subscription",
    "invoice",
    "payment_intent",
    "subscription",
    "test_clock",
)
"""Parameters that name objects, whose time it then is."""
_CLOCK_AHEAD = "clock ahead by seconds"


def _nobody_listens() -> None:
    """Stands in until somebody wants to know of changes."""


class StandIn:
    """Stripe, as far as the product needs it."""

    def __init__(self, store: Store, clock: VirtualClock, pages_url: str) -> None:
        self._store = store
        self._clock = clock
        self._pages_url = pages_url
        self._changed: Callable[[], None] = _nobody_listens
        with store.transaction(pages_url) as transaction:
            ahead = timedelta(seconds=float(transaction.setting(_CLOCK_AHEAD) or 0))
        clock.move_to(datetime.now(UTC) + ahead)
        self.api_key = new_id("sk_test", 32)

    @contextmanager
    def calling(self, at: datetime | None = None) -> Iterator[Call]:
        """One transaction at the present, or at another instant; everything due by then happens first."""
        instant = at or self._clock.now()
        self.let_time_pass(instant)
        with self._store.transaction(self._pages_url) as transaction:
            yield self._call(transaction, int(instant.timestamp()))
        self._changed()

    @contextmanager
    def bookkeeping(self) -> Iterator[Call]:
        """One transaction for the stand-in's own affairs: no time passes and nobody is told."""
        with self._store.transaction(self._pages_url) as transaction:
            yield self._call(transaction, int(self._clock.now().timestamp()))

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Nothing else happens between the calls in the block, which may so lie in the past."""
        with self._store.exclusively():
            yield

    @contextmanager
    def untold(self) -> Iterator[None]:
        """As `undisturbed`, and no webhook tells of what happens in the block."""
        with self.undisturbed():
            self.let_time_pass_until_now()
            with self.bookkeeping() as call:
                before = delivery_queue.newest(call.transaction)
            yield
            with self.bookkeeping() as call:
                delivery_queue.forget_after(call.transaction, before)

    def when_changed(self, listener: Callable[[], None]) -> None:
        """Call a listener after every transaction that may have written events."""
        self._changed = listener

    def _call(self, transaction: Transaction, now: int) -> Call:
        return Call(transaction, now, pages_url=self._pages_url)

    def let_time_pass_until_now(self) -> None:
        """Carry out what the clock has reached by itself."""
        self.let_time_pass(self._clock.now())

    def let_time_pass(self, until: datetime) -> None:
        """Carry out, in order, everything that time alone brings up to an instant."""
        limit = int(until.timestamp())
        while True:
            with self._store.transaction(self._pages_url) as transaction:
                due = transaction.next_due(limit)
                if due is None:
                    return
                let_happen(self._call(transaction, due[0]), due[1])

    def advance_to(self, instant: datetime) -> None:
        """Move the clock ahead and let happen what lies between."""
        limit = int(instant.timestamp())
        while True:
            with self._store.transaction(self._pages_url) as transaction:
                due = transaction.next_due(limit)
                if due is None:
                    break
                self._clock.move_to(datetime.fromtimestamp(due[0], UTC))
                let_happen(self._call(transaction, due[0]), due[1])
        self._clock.move_to(instant)
        with self._store.transaction(self._pages_url) as transaction:
            transaction.set_setting(_CLOCK_AHEAD, str(self._clock.offset.total_seconds()))
        self._changed()


def run(call: Call, operation: Operation, path: dict[str, str], parameters: dict[str, Any]) -> Json:
    """Carry out an operation inside a call's transaction, with its answer expanded as asked."""
    named = [*path.values(), *(parameters[name] for name in _NAMING if name in parameters)]
    specific = replace(test_clocks.at_its_time(call, named), path=path, parameters=parameters)
    answer = operation.handle(specific)
    return expanded(call.transaction, answer, parameters.get("expand", []))
