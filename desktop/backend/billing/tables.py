"""What the billing service remembers: its mirror of Stripe, and its own promises."""

from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData()

accounts = Table(
    "accounts",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("customer", String(64), nullable=False, unique=True),
    Column("name", String(500), nullable=False),
    Column("email", String(500), nullable=False),
    Column("credits", Integer, nullable=False, default=0),
    Column("version", Integer, nullable=False, default=1),
)
mirrored = Table(
    "mirrored_items",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("account", String(128), ForeignKey("accounts.id"), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("position", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("value", LargeBinary, nullable=False),
    Index("mirrored_items_by_account", "account", "kind", "position"),
)
quotes = Table(
    "quotes",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("account", String(128), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("value", LargeBinary, nullable=False),
)
hosted_pages = Table(
    "hosted_pages",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("account", String(128), nullable=False),
    Column("session", String(128), nullable=False, unique=True),
    Column("purpose", String(64), nullable=False),
    Column("status", String(32), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("url", String(4096)),
)
requests = Table(
    "idempotent_requests",
    metadata,
    Column("account", String(128), primary_key=True),
    Column("key_hash", String(64), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("attempt", String(32), nullable=False),
    Column("attempt_until", Integer, nullable=False),
    Column("plan", LargeBinary),
    Column("status", Integer),
    Column("headers", LargeBinary),
    Column("body", LargeBinary),
    Column("begun_at", DateTime(timezone=True), nullable=False),
)
effects = Table(
    "effects",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("account", String(128), nullable=False, index=True),
    Column("key_hash", String(64), nullable=False),
    Column("kind", String(64), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
)
webhook_receipts = Table(
    "webhook_receipts",
    metadata,
    Column("event", String(128), primary_key=True),
    Column("kind", String(128), nullable=False),
    Column("received_at", DateTime(timezone=True), nullable=False),
)
