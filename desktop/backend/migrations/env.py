"""Alembic's environment: always on the connection that it is given."""

from alembic import context

from desktop.backend.billing.service_tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
