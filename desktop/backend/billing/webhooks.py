"""What Stripe tells us. Every event only says what to read again, so that order and repetition do not matter."""

import msgspec
from sqlalchemy import insert, select

from desktop.backend.billing.gateway import ProviderRefusedError, StripeGateway
from desktop.backend.billing.hosted_pages import HostedPages
from desktop.backend.billing.mirror import Mirror
from desktop.backend.billing.problems import invalid
from desktop.backend.billing.tables import webhook_receipts
from desktop.backend.clock import Clock
from desktop.backend.database import Database

PATH = "/stripe/webhooks"
EVENTS = (
    "checkout.session.completed",
    "checkout.session.expired",
    "customer.subscription.created",
    "customer.subscription.deleted",
    "customer.subscription.paused",
    "customer.subscription.resumed",
    "customer.subscription.updated",
    "customer.updated",
    "payment_method.attached",
    "payment_method.automatically_updated",
    "payment_method.detached",
    "payment_method.updated",
    "subscription_schedule.canceled",
    "subscription_schedule.completed",
    "subscription_schedule.created",
    "subscription_schedule.released",
    "subscription_schedule.updated",
)
"""The events that the billing service wants to be told."""


class _Subject(msgspec.Struct, frozen=True):
    id: str
    object: str
    customer: str | None = None
    subscription: str | None = None
    released_subscription: str | None = None


class _Data(msgspec.Struct, frozen=True):
    object: _Subject


class _Event(msgspec.Struct, frozen=True):
    id: str
    type: str
    data: _Data


class Webhooks:
    """Takes events and brings the mirror up to date."""

    def __init__(
        self, database: Database, gateway: StripeGateway, mirror: Mirror, pages: HostedPages, clock: Clock
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._mirror = mirror
        self._pages = pages
        self._clock = clock

    def take(self, payload: bytes, signature: str) -> None:
        """Act on an event.

        Raises ProblemError when it is not signed by Stripe, and when Stripe cannot be asked: it will come again.
        """
        if self._gateway.event(payload, signature) is None:
            raise invalid("This webhook is not signed by the payment provider.")
        event = msgspec.json.decode(payload, type=_Event)
        if self._was_taken(event.id):
            return
        self._act(event.data.object)
        row = {"event": event.id, "kind": event.type, "received_at": self._clock.now()}
        with self._database.writing() as connection:
            taken = select(webhook_receipts.c.event).where(webhook_receipts.c.event == event.id)
            if connection.execute(taken).first() is None:
                connection.execute(insert(webhook_receipts).values(row))

    def _was_taken(self, event: str) -> bool:
        query = select(webhook_receipts.c.event).where(webhook_receipts.c.event == event)
        with self._database.reading() as connection:
            return connection.execute(query).first() is not None

    def _act(self, subject: _Subject) -> None:
        if subject.object == "checkout.session":
            self._pages.settle(subject.id)
            return
        account = self._account_of(subject)
        if account is None:
            return
        if subject.object in ("customer", "payment_method"):
            self._mirror.refresh_cards(account)
        elif subscription := _subscription_in(subject):
            try:
                self._mirror.refresh_subscription(account, subscription)
            except ProviderRefusedError:
                # The subscription is gone at Stripe; what the account has is read as a whole.
                self._mirror.refresh_account(account)

    def _account_of(self, subject: _Subject) -> str | None:
        customer = subject.id if subject.object == "customer" else subject.customer
        if customer is not None:
            return self._mirror.account_of_customer(customer)
        return self._mirror.account_of_item(subject.id)


def _subscription_in(subject: _Subject) -> str | None:
    if subject.object == "subscription":
        return subject.id
    return subject.subscription or subject.released_subscription
