"""Delivers events to webhook endpoints, signed, from its own thread, until they are taken."""

import json
import logging
import time
from collections.abc import Collection
from dataclasses import dataclass
from threading import Condition, Thread
from urllib.error import URLError
from urllib.request import ProxyHandler, Request, build_opener

from sqlalchemy import delete, select, update
from stripe import WebhookSignature

from desktop.backend.stripe_standin.standin import StandIn
from desktop.backend.stripe_standin.tables import deliveries
from desktop.backend.stripe_standin.webhooks.webhook_endpoints import secret_of
from desktop.backend.stripe_standin.webhooks.webhook_faults import WebhookFaults

_WAITS = (0.1, 0.5, 2.0, 5.0, 10.0)
"""Seconds between attempts; after the last, the event is given up."""
_IDLE = 5.0
_GLANCE = 0.02
_TIMEOUT = 10.0
_LOOKAHEAD = 100

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Delivery:
    sequence: int
    attempts: int
    url: str
    body: str
    secret: str


class WebhookDelivery:
    """The thread that tells endpoints what happened."""

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin
        self.faults = WebhookFaults()
        self._changed = Condition()
        self._stopping = False
        self._news = False
        self._opener = build_opener(ProxyHandler({}))
        self._thread = Thread(target=self._run, name="webhooks", daemon=True)

    def start(self) -> None:
        """Start delivering."""
        self._thread.start()

    def stop(self) -> None:
        """Stop; what is not delivered stays in the store."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        self._thread.join(timeout=_TIMEOUT)

    def wake(self) -> None:
        """Look for new events now."""
        with self._changed:
            self._news = True
            self._changed.notify_all()

    def drain(self, timeout: float) -> bool:
        """Wait until nothing is left to deliver but what was ordered to be late; False when the timeout (seconds)
        came first.
        """
        deadline = time.monotonic() + timeout
        self.wake()
        while self._waiting_until(self.faults.held()) is not None:
            if time.monotonic() >= deadline:
                return False
            # The store is never asked while the condition is held: whoever holds the store may be waking us.
            with self._changed:
                self._changed.wait(_GLANCE)
        return True

    def _run(self) -> None:
        while not self._stopping:
            self._standin.let_time_pass_until_now()
            with self._changed:
                self._news = False
            delivery = self._next()
            if delivery is not None:
                self._attempt(delivery)
                continue
            due = None if self.faults.collecting() else self._waiting_until()
            wait = (
                _GLANCE
                if self.faults.collecting()
                else _IDLE
                if due is None
                else min(_IDLE, max(0.01, due / 1000 - time.time()))
            )
            with self._changed:
                self._changed.wait_for(lambda: self._news or self._stopping, wait)

    def _next(self) -> _Delivery | None:
        now = int(time.time() * 1000)
        query = select(deliveries).where(deliveries.c.not_before <= now).order_by(deliveries.c.sequence)
        with self._standin.bookkeeping() as call:
            rows = call.transaction.connection.execute(query.limit(_LOOKAHEAD)).all()
            row = self.faults.choose(rows)
            if row is None:
                return None
            event = call.transaction.get("event", row.event)
            endpoint = call.transaction.get("webhook_endpoint", row.endpoint)
            secret = secret_of(call, row.endpoint)
        return _Delivery(row.sequence, row.attempts, endpoint["url"], json.dumps(event), secret)

    def _waiting_until(self, besides: Collection[int] = ()) -> int | None:
        query = select(deliveries.c.not_before).where(deliveries.c.sequence.not_in(besides))
        query = query.order_by(deliveries.c.not_before).limit(1)
        with self._standin.bookkeeping() as call:
            return call.transaction.connection.execute(query).scalar_one_or_none()

    def _attempt(self, delivery: _Delivery) -> None:
        late = self.faults.lateness(delivery.sequence)
        if late:
            self._postpone(delivery, late, delivery.attempts)
            return
        taken = self.faults.take("lost") or self._post(delivery)
        if taken and self.faults.take("twice"):
            self._post(delivery)
        given_up = not taken and delivery.attempts >= len(_WAITS)
        row = deliveries.c.sequence == delivery.sequence
        with self._standin.bookkeeping() as call:
            if taken or given_up:
                call.transaction.connection.execute(delete(deliveries).where(row))
        if not taken and not given_up:
            self._postpone(delivery, _WAITS[delivery.attempts], delivery.attempts + 1)
        if given_up:
            _log.warning("A webhook was not taken after %d attempts.", delivery.attempts + 1)
        with self._changed:
            self._changed.notify_all()

    def _postpone(self, delivery: _Delivery, seconds: float, attempts: int) -> None:
        changes = {"attempts": attempts, "not_before": int((time.time() + seconds) * 1000)}
        row = deliveries.c.sequence == delivery.sequence
        with self._standin.bookkeeping() as call:
            call.transaction.connection.execute(update(deliveries).where(row).values(changes))

    def _post(self, delivery: _Delivery) -> bool:
        signature = WebhookSignature.generate_signature_header(delivery.body, delivery.secret)
        request = Request(
            delivery.url,
            data=delivery.body.encode(),
            headers={"Content-Type": "application/json; charset=utf-8", "Stripe-Signature": signature},
        )
        try:
            with self._opener.open(request, timeout=_TIMEOUT) as response:
                return response.status in range(200, 300)
        except (URLError, OSError):
            return False
