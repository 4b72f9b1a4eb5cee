"""What is still to be told to webhook endpoints, in the order in which it happened."""

from sqlalchemy import delete, func, select

from desktop.backend.stripe_standin.store import Transaction
from desktop.backend.stripe_standin.tables import deliveries


def newest(transaction: Transaction) -> int:
    """The place of the last delivery in the queue; 0 when it is empty."""
    place: int = transaction.connection.execute(select(func.coalesce(func.max(deliveries.c.sequence), 0))).scalar_one()
    return place


def forget_after(transaction: Transaction, place: int) -> None:
    """Take every delivery behind a place out of the queue: nobody will be told."""
    transaction.connection.execute(delete(deliveries).where(deliveries.c.sequence > place))
