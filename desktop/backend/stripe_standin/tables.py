"""The tables behind the stand-in: Stripe's objects as JSON, and what the stand-in notes about itself."""

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()
objects = Table(
    "standin_objects",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("id", String(255), nullable=False, unique=True),
    Column("kind", String(64), nullable=False),
    Column("customer", String(64)),
    Column("belongs_to", String(64)),
    Column("status", String(32)),
    Column("clock", String(64)),
    Column("due", Integer),
    Column("data", Text, nullable=False),
    Index("standin_objects_by_kind", "kind", "customer", "sequence"),
    Index("standin_objects_by_status", "kind", "customer", "status", "sequence"),
    Index("standin_objects_by_owner", "belongs_to", "kind", "sequence"),
    Index("standin_objects_by_due", "clock", "due"),
)
answers = Table(
    "standin_idempotent_answers",
    metadata,
    Column("key", String(255), primary_key=True),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
writes = Table(
    "standin_writes",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("customer", String(64), index=True),
    Column("operation", String(128), nullable=False),
    Column("key_hash", String(64)),
    Column("at", Integer, nullable=False),
)
settings = Table(
    "standin_settings", metadata, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False)
)
deliveries = Table(
    "standin_deliveries",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("event", String(64), nullable=False),
    Column("endpoint", String(64), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("not_before", Integer, nullable=False, default=0),
)
