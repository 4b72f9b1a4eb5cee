"""The mirror of Stripe from which accounts are read."""

from contextlib import AbstractContextManager

import stripe
from sqlalchemy import insert, select, update

from desktop.backend.billing.account_rows import next_version
from desktop.backend.billing.locks import AccountLocks
from desktop.backend.billing.mirror.customer_mapping import billing_details_of
from desktop.backend.billing.mirror.invoice_mirror import InvoiceMirror, unpaid
from desktop.backend.billing.mirror.mapping import payment_method_of, subscription_of
from desktop.backend.billing.mirror.mirrored_items import (
    billing_details,
    items,
    replace_billing_details,
    replace_items,
)
from desktop.backend.billing.mirror.snapshots import (
    CREDITS_ARE_LOW_BELOW,
    entitlements_of,
    less_the_balance,
    problems_of,
)
from desktop.backend.billing.provider.gateway import StripeGateway, default_card_of
from desktop.backend.billing.provider.price_list import PriceList
from desktop.backend.billing.tables import accounts, credit_entries, invoices, mirrored
from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.contract.account import Account, Charge, PaymentMethod, Profile, Subscription


class Mirror:
    """Reads accounts, and keeps them as Stripe has them.

    Whoever mirrors holds the account's lock from the reading of Stripe to the writing of the mirror, so that an
    older answer never overwrites a newer one. Methods ending in `_held` leave that to their caller.
    """

    def __init__(
        self,
        database: Database,
        gateway: StripeGateway,
        prices: PriceList,
        invoice_mirror: InvoiceMirror,
        locks: AccountLocks,
        clock: Clock,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._prices = prices
        self._invoices = invoice_mirror
        self._locks = locks
        self._clock = clock

    def holding(self, account: str) -> AbstractContextManager[None]:
        """Keep an account's lock for the block."""
        return self._locks.holding(account)

    def version(self, account: str) -> int | None:
        """The version of an account, or None when there is none."""
        with self._database.reading() as connection:
            return connection.execute(select(accounts.c.version).where(accounts.c.id == account)).scalar_one_or_none()

    def account(self, account: str) -> Account | None:
        """The whole state of an account as far as it is mirrored."""
        now = self._clock.now()
        with self._database.reading() as connection:
            row = connection.execute(select(accounts).where(accounts.c.id == account)).first()
            if row is None:
                return None
            subscriptions = less_the_balance(items(connection, account, Subscription), row.balance)
            cards = items(connection, account, PaymentMethod)
            had_credits = select(credit_entries.c.sequence).where(credit_entries.c.account == account).limit(1)
            return Account(
                id=row.id,
                version=row.version,
                as_of=now,
                profile=Profile(name=row.name, email=row.email),
                subscriptions=subscriptions,
                payment_methods=cards,
                credits=row.credits,
                credits_are_low=row.credits < CREDITS_ARE_LOW_BELOW
                and connection.execute(had_credits).first() is not None,
                billing_details=billing_details(connection, account),
                open_problems=problems_of(subscriptions, cards, unpaid(connection, account)),
                entitlements=entitlements_of(subscriptions, now),
            )

    def balance_of(self, account: str) -> int:
        """The customer's balance in minor units, as Stripe has it: negative is credit."""
        query = select(accounts.c.balance).where(accounts.c.id == account)
        with self._database.reading() as connection:
            balance: int = connection.execute(query).scalar_one()
        return balance

    def charged_next(self, account: str, changed: Subscription, balance: int) -> Charge | None:
        """What a subscription, known or new, would be charged next if it were so and the customer had this balance."""
        with self._database.reading() as connection:
            known = items(connection, account, Subscription)
        merged = {item.id: item for item in known} | {changed.id: changed}
        return next(item.next_charge for item in less_the_balance([*merged.values()], balance) if item.id == changed.id)

    def customer_of(self, account: str) -> str:
        """Stripe's customer behind an account."""
        query = select(accounts.c.customer).where(accounts.c.id == account)
        with self._database.reading() as connection:
            customer: str = connection.execute(query).scalar_one()
        return customer

    def account_of_customer(self, customer: str) -> str | None:
        """The account of one of Stripe's customers."""
        query = select(accounts.c.id).where(accounts.c.customer == customer)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none()

    def account_of_item(self, item: str) -> str | None:
        """The account that a mirrored subscription or card belongs to."""
        query = select(mirrored.c.account).where(mirrored.c.id == item)
        with self._database.reading() as connection:
            return connection.execute(query).scalar_one_or_none()

    def open_account(self, account: str, customer: str, profile: Profile) -> None:
        """Begin to mirror a customer, with everything that Stripe has of it; older invoices follow later."""
        row = {"id": account, "customer": customer, "name": profile.name, "email": profile.email}
        with self._database.writing() as connection:
            connection.execute(insert(accounts).values(**row, credits=0, version=1))
        self.refresh_account(account)

    def refresh_account(self, account: str) -> None:
        """Mirror everything that Stripe has of an account, but for invoices of long ago."""
        with self._locks.holding(account):
            self.refresh_account_held(account)

    def refresh_account_held(self, account: str) -> None:
        """Mirror the same for a caller who has the account's lock."""
        customer = self.customer_of(account)
        found = self._gateway.subscriptions(customer)
        self._write_subscriptions(account, [subscription_of(item, self._prices) for item in found])
        self.refresh_customer_held(account)
        self._invoices.refresh_recent(account, customer)

    def refresh_subscription(self, account: str, subscription: str) -> None:
        """Mirror one subscription."""
        with self._locks.holding(account):
            self.refresh_subscription_held(account, subscription)

    def refresh_subscription_held(self, account: str, subscription: str) -> stripe.Subscription:
        """Mirror one subscription and tell how Stripe has it."""
        source = self._gateway.subscription(subscription)
        fresh = subscription_of(source, self._prices)
        with self._database.reading() as connection:
            known = items(connection, account, Subscription)
        merged = {item.id: item for item in known} | {fresh.id: fresh}
        self._write_subscriptions(account, list(merged.values()))
        return source

    def refresh_customer(self, account: str) -> None:
        """Mirror the cards and the billing details."""
        with self._locks.holding(account):
            self.refresh_customer_held(account)

    def refresh_customer_held(self, account: str) -> stripe.Customer:
        """Mirror the cards and the billing details, and tell how Stripe has the customer."""
        customer = self._gateway.customer(self.customer_of(account))
        default = default_card_of(customer)
        found = [payment_method_of(item, default) for item in self._gateway.cards(customer.id)]
        cards = [card for card in found if card is not None]
        details = billing_details_of(customer, self._gateway.tax_ids(customer.id))
        with self._database.writing() as connection:
            row = connection.execute(select(accounts.c.email, accounts.c.balance).where(accounts.c.id == account)).one()
            values = {"email": customer.email or row.email, "balance": customer.balance or 0}
            changed = replace_items(connection, account, cards, PaymentMethod)
            changed |= replace_billing_details(connection, account, customer.id, details)
            if changed or (row.email, row.balance) != (values["email"], values["balance"]):
                connection.execute(update(accounts).where(accounts.c.id == account).values(values))
                next_version(connection, account)
        return customer

    def has_invoice(self, account: str, invoice: str) -> bool:
        """Whether an invoice is mirrored as this account's."""
        query = select(invoices.c.id).where(invoices.c.id == invoice, invoices.c.account == account)
        with self._database.reading() as connection:
            return connection.execute(query).first() is not None

    def refresh_invoice_held(self, account: str, invoice: str) -> stripe.Invoice | None:
        """Mirror one invoice and tell how Stripe has it; None when it has it no more."""
        return self._invoices.refresh(account, invoice)

    def refresh_invoices_held(self, account: str) -> None:
        """Mirror the newest invoices and those that are open."""
        self._invoices.refresh_recent(account, self.customer_of(account))

    def refresh_refund(self, account: str, payment_intent: str) -> None:
        """Mirror how much of a payment was given back."""
        with self._locks.holding(account):
            self._invoices.refresh_refund(account, payment_intent)

    def read_older_invoices(self, account: str) -> bool:
        """Mirror one more page of older invoices; whether there may be more."""
        with self._locks.holding(account):
            return self._invoices.read_older(account, self.customer_of(account))

    def expect_older_invoices(self, account: str) -> None:
        """Let the invoices before the oldest known one be read, for there may be some."""
        expected = update(accounts).where(accounts.c.id == account).values(invoices_are_complete=False)
        with self._locks.holding(account), self._database.writing() as connection:
            connection.execute(expected)
            next_version(connection, account)

    def _write_subscriptions(self, account: str, fresh: list[Subscription]) -> None:
        with self._database.writing() as connection:
            if replace_items(connection, account, fresh, Subscription):
                next_version(connection, account)
