"""Numbers that were given and never are again; notices that went out without what they told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_OUTBOX = sa.table("outbox", sa.column("status", sa.Text), sa.column("payload", sa.LargeBinary))


def upgrade() -> None:
    """Make the table; drop the suppliers whom notices named that are over."""
    op.create_table(
        "spent_numbers",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("last", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_spent_numbers"),
    )
    over = _OUTBOX.c.status.in_(("sent", "given_up"))
    op.get_bind().execute(sa.update(_OUTBOX).where(over).values(payload=b"{}"))
