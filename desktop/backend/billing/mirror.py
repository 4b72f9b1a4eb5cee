"""The mirror of Stripe from which accounts are read."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec
import stripe
from sqlalchemy import Connection, delete, insert, select, update

from desktop.backend.billing.gateway import StripeGateway
from desktop.backend.billing.locks import AccountLocks
from desktop.backend.billing.mapping import payment_method_of, subscription_of
from desktop.backend.billing.price_list import PriceList
from desktop.backend.billing.tables import accounts, mirrored
from desktop.backend.clock import Clock
from desktop.backend.database import Database
from desktop.contract.account import Account, PaymentMethod, Profile, Subscription

_Item = TypeVar("_Item", Subscription, PaymentMethod)
_KINDS: dict[type[Subscription] | type[PaymentMethod], str] = {
    Subscription: "subscription",
    PaymentMethod: "payment_method",
}


class Mirror:
    """Reads accounts, and keeps them as Stripe has them.

    Whoever mirrors holds the account's lock from the reading of Stripe to the writing of the mirror, so that an
    older answer never overwrites a newer one.
    """

    def __init__(
        self, database: Database, gateway: StripeGateway, prices: PriceList, locks: AccountLocks, clock: Clock
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._prices = prices
        self._locks = locks
        self._clock = clock

    def version(self, account: str) -> int | None:
        """The version of an account, or None when there is none."""
        with self._database.reading() as connection:
            return connection.execute(select(accounts.c.version).where(accounts.c.id == account)).scalar_one_or_none()

    def account(self, account: str) -> Account | None:
        """The whole state of an account as far as it is mirrored."""
        with self._database.reading() as connection:
            row = connection.execute(select(accounts).where(accounts.c.id == account)).first()
            if row is None:
                return None
            return Account(
                id=row.id,
                version=row.version,
                as_of=self._clock.now(),
                profile=Profile(name=row.name, email=row.email),
                subscriptions=_items(connection, account, Subscription),
                payment_methods=_items(connection, account, PaymentMethod),
                credits=row.credits,
            )

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

    def open_account(self, account: str, customer: str, profile: Profile, credit_balance: int) -> None:
        """Begin to mirror a customer, with everything that Stripe has of it."""
        row = {"id": account, "customer": customer, "name": profile.name, "email": profile.email}
        with self._database.writing() as connection:
            connection.execute(insert(accounts).values(**row, credits=credit_balance, version=0))
        self.refresh_account(account)

    def refresh_account(self, account: str) -> None:
        """Mirror everything that Stripe has of an account."""
        with self._locks.holding(account):
            customer = self.customer_of(account)
            found = self._gateway.subscriptions(customer)
            self._write(account, [subscription_of(item, self._prices) for item in found], Subscription)
            self.refresh_cards_held(account)

    def refresh_subscription(self, account: str, subscription: str) -> None:
        """Mirror one subscription."""
        with self._locks.holding(account):
            self.refresh_subscription_held(account, subscription)

    def refresh_subscription_held(self, account: str, subscription: str) -> stripe.Subscription:
        """Mirror one subscription and tell how Stripe has it; the caller holds the account's lock."""
        source = self._gateway.subscription(subscription)
        fresh = subscription_of(source, self._prices)
        with self._database.reading() as connection:
            known = _items(connection, account, Subscription)
        merged = {item.id: item for item in known} | {fresh.id: fresh}
        self._write(account, list(merged.values()), Subscription)
        return source

    def refresh_cards(self, account: str) -> None:
        """Mirror the cards."""
        with self._locks.holding(account):
            self.refresh_cards_held(account)

    def refresh_cards_held(self, account: str) -> None:
        """Mirror the cards; the caller holds the account's lock."""
        customer = self.customer_of(account)
        default = self._gateway.default_card(customer)
        found: Sequence[stripe.PaymentMethod] = self._gateway.cards(customer)
        cards = [card for card in (payment_method_of(item, default) for item in found) if card is not None]
        self._write(account, cards, PaymentMethod)

    def _write(self, account: str, fresh: list[_Item], kind: type[_Item]) -> None:
        with self._database.writing() as connection:
            known = {item.id: item for item in _items(connection, account, kind)}
            places = _places(connection, account, kind)
            changed = [_write_item(connection, account, index, item, known) for index, item in enumerate(fresh)]
            changed += [_move_item(connection, index, item.id, places) for index, item in enumerate(fresh)]
            gone = set(known) - {item.id for item in fresh}
            connection.execute(delete(mirrored).where(mirrored.c.id.in_(gone)))
            if any(changed) or gone or _version(connection, account) == 0:
                bump = update(accounts).where(accounts.c.id == account).values(version=accounts.c.version + 1)
                connection.execute(bump)


def _version(connection: Connection, account: str) -> int:
    version: int = connection.execute(select(accounts.c.version).where(accounts.c.id == account)).scalar_one()
    return version


def _items(connection: Connection, account: str, kind: type[_Item]) -> tuple[_Item, ...]:
    query = (
        select(mirrored.c.value, mirrored.c.revision)
        .where(mirrored.c.account == account, mirrored.c.kind == _KINDS[kind])
        .order_by(mirrored.c.position)
    )
    rows = connection.execute(query).all()
    return tuple(
        msgspec.structs.replace(msgspec.json.decode(row.value, type=kind), revision=row.revision) for row in rows
    )


def _places(connection: Connection, account: str, kind: type[_Item]) -> dict[str, int]:
    query = select(mirrored.c.id, mirrored.c.position)
    rows = connection.execute(query.where(mirrored.c.account == account, mirrored.c.kind == _KINDS[kind]))
    return {row.id: row.position for row in rows}


def _move_item(connection: Connection, position: int, identifier: str, places: dict[str, int]) -> bool:
    """Put a known item in its place, which is no change of the item itself."""
    if places.get(identifier, position) == position:
        return False
    connection.execute(update(mirrored).where(mirrored.c.id == identifier).values(position=position))
    return True


def _write_item(connection: Connection, account: str, position: int, item: _Item, known: dict[str, _Item]) -> bool:
    """Store an item; its revision grows only when something about it has changed."""
    before = known.get(item.id)
    revision = before.revision if before is not None else 0
    item = msgspec.structs.replace(item, revision=revision)
    if item == before:
        return False
    item = msgspec.structs.replace(item, revision=revision + 1)
    row = {"revision": item.revision, "value": msgspec.json.encode(item)}
    if before is None:
        kind = _KINDS[type(item)]
        connection.execute(insert(mirrored).values(id=item.id, account=account, kind=kind, position=position, **row))
    else:
        connection.execute(update(mirrored).where(mirrored.c.id == item.id).values(row))
    return True
