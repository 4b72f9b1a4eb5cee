"""What the authorization server remembers. Secrets are kept as hashes only."""

from hashlib import sha256

from sqlalchemy import Boolean, Column, ForeignKey, Index, MetaData, String, Table

from desktop.backend.database import UtcDateTime

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
    Column("begun_at", UtcDateTime(), nullable=False),
    Column("revoked_at", UtcDateTime()),
)
refresh_tokens = Table(
    "refresh_tokens",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("session", String(64), ForeignKey("sessions.id"), nullable=False),
    Column("parent", String(64)),
    Column("used_at", UtcDateTime()),
    Column("retired_at", UtcDateTime()),
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
    Column("expires_at", UtcDateTime(), nullable=False),
    Column("used_at", UtcDateTime()),
    Column("session", String(64)),
)


def fingerprint(secret: str) -> str:
    """What is stored of a code or token, which are random enough for a plain hash."""
    return sha256(secret.encode()).hexdigest()
