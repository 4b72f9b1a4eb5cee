"""What the billing service remembers of its own running: who does which duty, and whose account is whose."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, String, Table

from desktop.backend.billing.tables import accounts
from desktop.backend.billing.tables import metadata as metadata
from desktop.backend.database import UtcDateTime

duties = Table(
    "duties",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("holder", String(32), nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("reached", BigInteger, nullable=False),
)
"""Work that one process does for all. `until` is in real Unix seconds; `reached` is how far the work came."""

account_refreshes = Table(
    "account_refreshes",
    metadata,
    Column("account", String(128), ForeignKey(accounts.c.id), primary_key=True),
    Column("refreshed_at", UtcDateTime(), nullable=False),
    Index("account_refreshes_by_age", "refreshed_at"),
)
"""When everything that Stripe has of an account was last read."""

identities = Table(
    "identities",
    metadata,
    Column("issuer", String(500), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("account", String(128), nullable=False, unique=True),
)
"""Whose account is whose: the issuer's name for a person (OpenID Connect Core, section 2, `sub`)."""
