"""An index for the time line of a supplier: which runs said this of it."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the index."""
    op.create_index(
        "ix_run_assessments_assessment_id", "run_assessments", ["assessment_id", "run_id"]
    )
