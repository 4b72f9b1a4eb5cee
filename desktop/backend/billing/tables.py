"""What the billing service remembers: its mirror of Stripe, and its own promises."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    false,
)

from desktop.backend.database import UtcDateTime

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
    Column("balance", Integer, nullable=False, default=0, server_default="0"),
    Column("invoices_are_complete", Boolean, nullable=False, default=False, server_default=false()),
    Column("oldest_invoice_read", String(128)),
    Index("accounts_by_history", "invoices_are_complete"),
)
"""`balance` is Stripe's of the customer, in minor units: negative is what later invoices take from."""

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
    Column("expires_at", UtcDateTime(), nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("taken_by", String(64)),
)
"""`taken_by` is the hash of the idempotency key of the purchase that a quote was used for."""

hosted_pages = Table(
    "hosted_pages",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("account", String(128), nullable=False),
    Column("session", String(128), unique=True),
    Column("invoice", String(128)),
    Column("plan", String(128)),
    Column("purpose", String(64), nullable=False),
    Column("status", String(32), nullable=False),
    Column("expires_at", UtcDateTime(), nullable=False),
    Column("url", String(4096)),
    Index("hosted_pages_by_account", "account", "status"),
    Index("hosted_pages_by_invoice", "invoice"),
)
invoices = Table(
    "invoices",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("account", String(128), ForeignKey("accounts.id"), nullable=False),
    Column("change", Integer, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("year", Integer, nullable=False),
    Column("status", String(32), nullable=False),
    Column("subscription", String(128)),
    Column("problem", String(32)),
    Column("value", LargeBinary, nullable=False),
    Index("invoices_by_time", "account", "created", "id"),
    Index("invoices_by_status", "account", "status", "created", "id"),
    Index("invoices_by_year", "account", "year", "created", "id"),
    Index("invoices_by_subscription", "account", "subscription", "created", "id"),
    Index("invoices_by_change", "account", "change", "id"),
)
awaited_payments = Table(
    "awaited_payments",
    metadata,
    Column("invoice", String(128), primary_key=True),
    Column("account", String(128), ForeignKey("accounts.id"), nullable=False),
    Column("plan", LargeBinary, nullable=False),
)
"""What is still to be done once the customer has paid an invoice."""

credit_entries = Table(
    "credit_entries",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("account", String(128), ForeignKey("accounts.id"), nullable=False),
    Column("mark", String(255), unique=True),
    Column("at", UtcDateTime(), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("credits", Integer, nullable=False),
    Column("balance", Integer, nullable=False),
    Column("spent", Integer, nullable=False, default=0, server_default="0"),
    Column("description", String(500), nullable=False),
    Column("purpose", String(128)),
    Column("invoice", String(128)),
    Index("credit_entries_by_account", "account", "sequence"),
    Index("credit_entries_by_invoice", "invoice"),
)
"""`mark` names what brought an entry about, so that it is written once, whoever comes first.

`spent` are the credits that a refund should have taken back and could not, because they were spent already.
"""

support_requests = Table(
    "support_requests",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("account", String(128), ForeignKey("accounts.id"), nullable=False),
    Column("reference", String(32), nullable=False),
    Column("topic", String(32), nullable=False),
    Column("message", String(5000), nullable=False),
    Column("created_at", UtcDateTime(), nullable=False),
    Column("invoice", String(128)),
    Index("support_requests_by_account", "account", "created_at"),
)
requests = Table(
    "idempotent_requests",
    metadata,
    Column("account", String(128), primary_key=True),
    Column("key_hash", String(64), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("attempt", String(32), nullable=False),
    Column("attempt_until", BigInteger, nullable=False),
    Column("plan", LargeBinary),
    Column("status", Integer),
    Column("headers", LargeBinary),
    Column("body", LargeBinary),
    Column("begun_at", UtcDateTime(), nullable=False),
)
effects = Table(
    "effects",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("account", String(128), nullable=False, index=True),
    Column("key_hash", String(64), nullable=False),
    Column("kind", String(64), nullable=False),
    Column("at", UtcDateTime(), nullable=False),
)
webhook_receipts = Table(
    "webhook_receipts",
    metadata,
    Column("event", String(128), primary_key=True),
    Column("kind", String(128), nullable=False),
    Column("received_at", UtcDateTime(), nullable=False),
)
