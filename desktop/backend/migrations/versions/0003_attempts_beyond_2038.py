"""How long an attempt may take, in Unix seconds beyond January 2038."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room in the column."""
    with op.batch_alter_table("idempotent_requests") as batch_op:
        batch_op.alter_column("attempt_until", existing_type=sa.Integer(), type_=sa.BigInteger(), nullable=False)
