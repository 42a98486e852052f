"""Evidence, changes and the audit log; rows are added and never changed from here on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from screener.store.append_only import protect

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

APPEND_ONLY = (
    "assessments",
    "assignments",
    "audit_log",
    "audit_salts",
    "carry_answers",
    "carry_questions",
    "changes",
    "comments",
    "decisions",
    "editions",
    "events",
    "evidence",
    "list_entries",
    "list_versions",
    "listing_states",
    "matches",
    "run_assessments",
    "run_editions",
    "runs",
    "supplier_lists",
    "supplier_states",
    "suppliers",
)


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "evidence",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("supplier_id", NUMBER, nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("issued", sa.Date(), nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(["supplier_id"], ["suppliers.id"], name="fk_evidence_supplier_id"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_supplier_id", "evidence", ["supplier_id"], unique=False)
    op.create_table(
        "changes",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("run_id", NUMBER, nullable=False),
        sa.Column("supplier_id", NUMBER, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_changes_run_id"),
        sa.ForeignKeyConstraint(["supplier_id"], ["suppliers.id"], name="fk_changes_supplier_id"),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
    )
    op.create_index("ix_changes_run_id", "changes", ["run_id"], unique=False)
    op.create_index("ix_changes_supplier_id", "changes", ["supplier_id", "run_id"], unique=False)
    op.create_table(
        "events",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_table(
        "audit_log",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", NUMBER, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_log"),
    )
    op.create_table(
        "audit_salts",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("salt", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["audit_log.id"], name="fk_audit_salts_id"),
        sa.PrimaryKeyConstraint("id", name="pk_audit_salts"),
    )
    protect(op.get_bind(), APPEND_ONLY)
