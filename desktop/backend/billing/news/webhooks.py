"""What Stripe tells us by webhook: signed, in any order, any number of times."""

import msgspec
from sqlalchemy import select

from desktop.backend.billing.news.events import EventKind, ProviderEvent, ProviderEvents
from desktop.backend.billing.problems import invalid
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.tables import webhook_receipts
from desktop.backend.clock import Clock
from desktop.backend.database import Database, insert_if_absent

PATH = "/stripe/webhooks"
EVENTS = (
    "charge.refunded",
    "checkout.session.completed",
    "checkout.session.expired",
    "customer.subscription.created",
    "customer.subscription.deleted",
    "customer.subscription.paused",
    "customer.subscription.resumed",
    "customer.subscription.updated",
    "customer.tax_id.created",
    "customer.tax_id.deleted",
    "customer.tax_id.updated",
    "customer.updated",
    "invoice.created",
    "invoice.deleted",
    "invoice.finalized",
    "invoice.marked_uncollectible",
    "invoice.paid",
    "invoice.payment_action_required",
    "invoice.payment_failed",
    "invoice.updated",
    "invoice.voided",
    "payment_method.attached",
    "payment_method.automatically_updated",
    "payment_method.detached",
    "payment_method.updated",
    "refund.failed",
    "refund.updated",
    "subscription_schedule.canceled",
    "subscription_schedule.completed",
    "subscription_schedule.created",
    "subscription_schedule.released",
    "subscription_schedule.updated",
)
"""The events that the billing service wants to be told."""


class EventReceipts:
    """Acts on each event that has not been acted on, however it came to be known.

    Two processes that are told the same at the same time both act: reading something twice harms nobody.
    """

    def __init__(self, database: Database, events: ProviderEvents, clock: Clock) -> None:
        self._database = database
        self._events = events
        self._clock = clock

    def take(self, event: ProviderEvent) -> None:
        """Act on an event, then remember it. Raises ProblemError when Stripe cannot be asked: it comes again."""
        if self._was_taken(event.id):
            return
        self._events.act(event.subject)
        row = {"event": event.id, "kind": event.type, "received_at": self._clock.now()}
        with self._database.writing() as connection:
            insert_if_absent(connection, webhook_receipts, row)

    def _was_taken(self, event: str) -> bool:
        query = select(webhook_receipts.c.event).where(webhook_receipts.c.event == event)
        with self._database.reading() as connection:
            return connection.execute(query).first() is not None


class Webhooks:
    """Takes signed events."""

    def __init__(self, gateway: StripeGateway, receipts: EventReceipts) -> None:
        self._gateway = gateway
        self._receipts = receipts

    def take(self, payload: bytes, signature: str) -> None:
        """Act on an event.

        Raises ProblemError when it is not signed by Stripe, and when Stripe cannot be asked: it will come again.
        """
        if self._gateway.event(payload, signature) is None:
            raise invalid("This webhook is not signed by the payment provider.")
        try:
            if msgspec.json.decode(payload, type=EventKind).type not in EVENTS:
                return  # not asked for, and of a form that may be unknown
            event = msgspec.json.decode(payload, type=ProviderEvent)
        except (msgspec.DecodeError, RecursionError) as error:
            raise invalid("This webhook is no event.") from error
        self._receipts.take(event)
