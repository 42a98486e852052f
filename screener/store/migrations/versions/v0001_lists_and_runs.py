"""Supplier lists with versions, and runs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "supplier_lists",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_supplier_lists"),
        sa.UniqueConstraint("name", name="uq_supplier_lists_name"),
    )
    op.create_table(
        "list_versions",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("list_id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("input_name", sa.Text(), nullable=False),
        sa.Column("input_sha256", sa.String(length=64), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("suppliers", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["list_id"], ["supplier_lists.id"], name="fk_list_versions_list_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_list_versions"),
        sa.UniqueConstraint("list_id", "number", name="uq_list_versions_list_id_number"),
    )
    op.create_table(
        "suppliers",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("list_id", NUMBER, nullable=False),
        sa.Column("first_version_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["first_version_id"], ["list_versions.id"], name="fk_suppliers_first_version_id"
        ),
        sa.ForeignKeyConstraint(["list_id"], ["supplier_lists.id"], name="fk_suppliers_list_id"),
        sa.PrimaryKeyConstraint("id", name="pk_suppliers"),
    )
    op.create_index(
        "ix_suppliers_first_version_id", "suppliers", ["first_version_id"], unique=False
    )
    op.create_table(
        "supplier_states",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("supplier_id", NUMBER, nullable=False),
        sa.Column("first_version_id", NUMBER, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_version_id"], ["list_versions.id"], name="fk_supplier_states_first_version_id"
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["suppliers.id"], name="fk_supplier_states_supplier_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_supplier_states"),
    )
    op.create_index(
        "ix_supplier_states_first_version_id", "supplier_states", ["first_version_id"], unique=False
    )
    op.create_index(
        "ix_supplier_states_supplier_id", "supplier_states", ["supplier_id"], unique=False
    )
    op.create_table(
        "list_entries",
        sa.Column("version_id", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("supplier_id", NUMBER, nullable=False),
        sa.Column("state_id", NUMBER, nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["state_id"], ["supplier_states.id"], name="fk_list_entries_state_id"
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["suppliers.id"], name="fk_list_entries_supplier_id"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["list_versions.id"], name="fk_list_entries_version_id"
        ),
        sa.PrimaryKeyConstraint("version_id", "position", name="pk_list_entries"),
    )
    op.create_index(
        "ix_list_entries_supplier_id", "list_entries", ["supplier_id", "version_id"], unique=False
    )
    op.create_table(
        "editions",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("retrieved", sa.Date(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("bundled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_editions"),
    )
    op.create_index("ix_editions_source", "editions", ["source", "sha256"], unique=False)
    op.create_table(
        "runs",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("version_id", NUMBER, nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("as_of", sa.String(27), nullable=False),
        sa.Column("rules_sha256", sa.String(length=64), nullable=False),
        sa.Column("decided_until", sa.Integer(), nullable=False),
        sa.Column("manifest", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["list_versions.id"], name="fk_runs_version_id"),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_index("ix_runs_version_id", "runs", ["version_id"], unique=False)
    op.create_table(
        "run_editions",
        sa.Column("run_id", NUMBER, nullable=False),
        sa.Column("edition_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["editions.id"], name="fk_run_editions_edition_id"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_run_editions_run_id"),
        sa.PrimaryKeyConstraint("run_id", "edition_id", name="pk_run_editions"),
    )
    op.create_table(
        "listing_states",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("first_run_id", NUMBER, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("programme", sa.Text(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_run_id"], ["runs.id"], name="fk_listing_states_first_run_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_listing_states"),
        sa.UniqueConstraint("digest", name="uq_listing_states_digest"),
    )
    op.create_index(
        "ix_listing_states_first_run_id", "listing_states", ["first_run_id"], unique=False
    )
    op.create_table(
        "assessments",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("first_run_id", NUMBER, nullable=False),
        sa.Column("supplier_id", NUMBER, nullable=False),
        sa.Column("state_id", NUMBER, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("band", sa.Text(), nullable=False),
        sa.Column("list_band", sa.Text(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["first_run_id"], ["runs.id"], name="fk_assessments_first_run_id"),
        sa.ForeignKeyConstraint(
            ["state_id"], ["supplier_states.id"], name="fk_assessments_state_id"
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["suppliers.id"], name="fk_assessments_supplier_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_assessments"),
    )
    op.create_index("ix_assessments_first_run_id", "assessments", ["first_run_id"], unique=False)
    op.create_index("ix_assessments_supplier_id", "assessments", ["supplier_id"], unique=False)
    op.create_table(
        "matches",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("assessment_id", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("listing_id", NUMBER, nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessments.id"], name="fk_matches_assessment_id"
        ),
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing_states.id"], name="fk_matches_listing_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_matches"),
        sa.UniqueConstraint("assessment_id", "position", name="uq_matches_assessment_id_position"),
    )
    op.create_table(
        "run_assessments",
        sa.Column("run_id", NUMBER, nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("assessment_id", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessments.id"], name="fk_run_assessments_assessment_id"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_run_assessments_run_id"),
        sa.PrimaryKeyConstraint("run_id", "rank", name="pk_run_assessments"),
    )
