"""Invoices, the credit ledger, support requests, and who does which duty."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the later schema of the earlier one."""
    op.create_table(
        "duties",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=32), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("reached", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "identities",
        sa.Column("issuer", sa.String(length=500), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("account", sa.String(length=128), nullable=False),
        sa.PrimaryKeyConstraint("issuer", "subject"),
        sa.UniqueConstraint("account"),
    )
    op.create_table(
        "account_refreshes",
        sa.Column("account", sa.String(length=128), nullable=False),
        sa.Column("refreshed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"],
            ["accounts.id"],
        ),
        sa.PrimaryKeyConstraint("account"),
    )
    with op.batch_alter_table("account_refreshes") as batch_op:
        batch_op.create_index("account_refreshes_by_age", ["refreshed_at"], unique=False)

    op.create_table(
        "awaited_payments",
        sa.Column("invoice", sa.String(length=128), nullable=False),
        sa.Column("account", sa.String(length=128), nullable=False),
        sa.Column("plan", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"],
            ["accounts.id"],
        ),
        sa.PrimaryKeyConstraint("invoice"),
    )
    op.create_table(
        "credit_entries",
        sa.Column("sequence", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("account", sa.String(length=128), nullable=False),
        sa.Column("mark", sa.String(length=255), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("credits", sa.Integer(), nullable=False),
        sa.Column("balance", sa.Integer(), nullable=False),
        sa.Column("spent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("description", sa.String(length=500), nullable=False),
        sa.Column("purpose", sa.String(length=128), nullable=True),
        sa.Column("invoice", sa.String(length=128), nullable=True),
        sa.ForeignKeyConstraint(
            ["account"],
            ["accounts.id"],
        ),
        sa.PrimaryKeyConstraint("sequence"),
        sa.UniqueConstraint("mark"),
    )
    with op.batch_alter_table("credit_entries") as batch_op:
        batch_op.create_index("credit_entries_by_account", ["account", "sequence"], unique=False)
        batch_op.create_index("credit_entries_by_invoice", ["invoice"], unique=False)

    op.create_table(
        "invoices",
        sa.Column("id", sa.String(length=128), nullable=False),
        sa.Column("account", sa.String(length=128), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("subscription", sa.String(length=128), nullable=True),
        sa.Column("problem", sa.String(length=32), nullable=True),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"],
            ["accounts.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("invoices") as batch_op:
        batch_op.create_index("invoices_by_change", ["account", "change", "id"], unique=False)
        batch_op.create_index("invoices_by_status", ["account", "status", "created", "id"], unique=False)
        batch_op.create_index("invoices_by_subscription", ["account", "subscription", "created", "id"], unique=False)
        batch_op.create_index("invoices_by_time", ["account", "created", "id"], unique=False)
        batch_op.create_index("invoices_by_year", ["account", "year", "created", "id"], unique=False)

    op.create_table(
        "support_requests",
        sa.Column("id", sa.String(length=128), nullable=False),
        sa.Column("account", sa.String(length=128), nullable=False),
        sa.Column("reference", sa.String(length=32), nullable=False),
        sa.Column("topic", sa.String(length=32), nullable=False),
        sa.Column("message", sa.String(length=5000), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("invoice", sa.String(length=128), nullable=True),
        sa.ForeignKeyConstraint(
            ["account"],
            ["accounts.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("support_requests") as batch_op:
        batch_op.create_index("support_requests_by_account", ["account", "created_at"], unique=False)

    with op.batch_alter_table("accounts") as batch_op:
        batch_op.add_column(sa.Column("balance", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("invoices_are_complete", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("oldest_invoice_read", sa.String(length=128), nullable=True))
        batch_op.create_index("accounts_by_history", ["invoices_are_complete"], unique=False)

    with op.batch_alter_table("hosted_pages") as batch_op:
        batch_op.add_column(sa.Column("invoice", sa.String(length=128), nullable=True))
        batch_op.add_column(sa.Column("plan", sa.String(length=128), nullable=True))
        batch_op.alter_column("session", existing_type=sa.String(length=128), nullable=True)
        batch_op.create_index("hosted_pages_by_account", ["account", "status"], unique=False)
        batch_op.create_index("hosted_pages_by_invoice", ["invoice"], unique=False)

    with op.batch_alter_table("quotes") as batch_op:
        batch_op.add_column(sa.Column("taken_by", sa.String(length=64), nullable=True))
