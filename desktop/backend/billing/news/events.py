"""What Stripe's events mean. Every event only says what to read again, so that order and repetition do not matter."""

from collections.abc import Callable, Mapping

import msgspec

from desktop.backend.billing.changes.awaited_payments import AwaitedPayments
from desktop.backend.billing.mirror.mirror import Mirror
from desktop.backend.billing.pages.hosted_pages import HostedPages
from desktop.backend.billing.provider.gateway import StripeGateway
from desktop.backend.billing.provider.provider_errors import ProviderRefusedError


class Subject(msgspec.Struct, frozen=True):
    """What an event is about, as far as it must be known to read it again."""

    id: str
    object: str
    customer: str | None = None
    subscription: str | None = None
    released_subscription: str | None = None
    payment_intent: str | None = None


class _Data(msgspec.Struct, frozen=True):
    object: Subject


class EventKind(msgspec.Struct, frozen=True):
    """What kind of event it is: as much as can be read of each one."""

    type: str


class ProviderEvent(msgspec.Struct, frozen=True):
    """One event."""

    id: str
    type: str
    data: _Data

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return self.data.object


ReadAgain = Callable[[str, Subject], None]
"""Brings the mirror of an account up to date with a subject."""


class ProviderEvents:
    """Brings the mirror up to date with what an event is about."""

    def __init__(self, gateway: StripeGateway, mirror: Mirror, pages: HostedPages, awaited: AwaitedPayments) -> None:
        self._gateway = gateway
        self._mirror = mirror
        self._pages = pages
        self._read_again: Mapping[str, ReadAgain] = {
            "checkout.session": lambda _account, subject: pages.settle(subject.id),
            "customer": lambda account, _subject: mirror.refresh_customer(account),
            "payment_method": lambda account, _subject: mirror.refresh_customer(account),
            "tax_id": lambda account, _subject: mirror.refresh_customer(account),
            "invoice": lambda account, subject: awaited.settle(account, subject.id),
            "charge": self._read_refunded,
            "refund": self._read_refunded,
            "subscription": lambda account, subject: mirror.refresh_subscription(account, subject.id),
            "subscription_schedule": self._read_scheduled,
        }

    def act(self, subject: Subject) -> None:
        """Read again what an event is about. Raises ProblemError when Stripe cannot be asked."""
        read = self._read_again.get(subject.object)
        account = self._account_of(subject)
        if read is None or account is None:
            return
        try:
            read(account, subject)
        except ProviderRefusedError:
            # It is gone at Stripe; what the account has is read as a whole.
            self._read_whole(account)

    def _read_whole(self, account: str) -> None:
        try:
            self._mirror.refresh_account(account)
        except ProviderRefusedError:
            # The customer is gone too; the mirror keeps what was there last.
            return

    def _read_refunded(self, account: str, subject: Subject) -> None:
        """No invoice is paid by a charge without a payment intent."""
        if subject.payment_intent is not None:
            self._mirror.refresh_refund(account, subject.payment_intent)

    def _read_scheduled(self, account: str, subject: Subject) -> None:
        subscription = subject.subscription or subject.released_subscription
        if subscription is not None:
            self._mirror.refresh_subscription(account, subscription)

    def _account_of(self, subject: Subject) -> str | None:
        if subject.object == "refund":
            return self._payers_account(subject.payment_intent)
        customer = subject.id if subject.object == "customer" else subject.customer
        if customer is not None:
            return self._mirror.account_of_customer(customer)
        return self._mirror.account_of_item(subject.id)

    def _payers_account(self, payment_intent: str | None) -> str | None:
        """Whose payment it was: a refund does not name its customer."""
        if payment_intent is None:
            return None
        try:
            customer = self._gateway.invoices.payer(payment_intent)
        except ProviderRefusedError:
            return None
        return self._mirror.account_of_customer(customer)
