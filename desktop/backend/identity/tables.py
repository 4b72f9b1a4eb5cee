"""What the authorization server remembers. Secrets are kept as hashes only."""

from hashlib import sha256

from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Index, MetaData, String, Table

metadata = MetaData()

people = Table(
    "people",
    metadata,
    Column("account", String(128), primary_key=True),
    Column("email", String(320), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("description", String(500), nullable=False),
    Column("password_hash", String(200), nullable=False),
    Column("listed", Boolean, nullable=False),
)
sessions = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("account", String(128), nullable=False),
    Column("client", String(128), nullable=False),
    Column("scope", String(200), nullable=False),
    Column("begun_at", DateTime(timezone=True), nullable=False),
    Column("revoked_at", DateTime(timezone=True)),
)
refresh_tokens = Table(
    "refresh_tokens",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("session", String(64), ForeignKey("sessions.id"), nullable=False),
    Column("parent", String(64)),
    Column("used_at", DateTime(timezone=True)),
    Column("retired_at", DateTime(timezone=True)),
    Index("refresh_tokens_by_parent", "parent"),
)
authorization_codes = Table(
    "authorization_codes",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("client", String(128), nullable=False),
    Column("account", String(128), nullable=False),
    Column("redirect_uri", String(200), nullable=False),
    Column("scope", String(200), nullable=False),
    Column("challenge", String(128), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("used_at", DateTime(timezone=True)),
    Column("session", String(64)),
)


def fingerprint(secret: str) -> str:
    """What is stored of a code or token, which are random enough for a plain hash."""
    return sha256(secret.encode()).hexdigest()
