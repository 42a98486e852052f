"""Review: cases, decisions, assignments, comments, and what carries over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "cases",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("list_id", NUMBER, nullable=False),
        sa.Column("supplier_id", NUMBER, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("opened_run_id", NUMBER, nullable=False),
        sa.Column("run_id", NUMBER, nullable=False),
        sa.Column("match_id", NUMBER, nullable=False),
        sa.Column("state_id", NUMBER, nullable=False),
        sa.Column("listing_id", NUMBER, nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("match_group", sa.Text(), nullable=False),
        sa.Column("pressing", sa.Float(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("decision_id", NUMBER, nullable=True),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["list_id"], ["supplier_lists.id"], name="fk_cases_list_id"),
        sa.ForeignKeyConstraint(["listing_id"], ["listing_states.id"], name="fk_cases_listing_id"),
        sa.ForeignKeyConstraint(["match_id"], ["matches.id"], name="fk_cases_match_id"),
        sa.ForeignKeyConstraint(["opened_run_id"], ["runs.id"], name="fk_cases_opened_run_id"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_cases_run_id"),
        sa.ForeignKeyConstraint(["state_id"], ["supplier_states.id"], name="fk_cases_state_id"),
        sa.ForeignKeyConstraint(["supplier_id"], ["suppliers.id"], name="fk_cases_supplier_id"),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint(
            "supplier_id", "source", "reference", name="uq_cases_supplier_id_source_reference"
        ),
    )
    op.create_index(
        "ix_cases_assignee", "cases", ["assignee", "status", "live", "pressing", "id"], unique=False
    )
    op.create_index("ix_cases_expires", "cases", ["status", "expires"], unique=False)
    op.create_index(
        "ix_cases_list_queue",
        "cases",
        ["list_id", "status", "live", "pressing", "id"],
        unique=False,
    )
    op.create_index("ix_cases_queue", "cases", ["status", "live", "pressing", "id"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.Column("needs_second", sa.Boolean(), nullable=False),
        sa.Column("refers_to", NUMBER, nullable=True),
        sa.Column("state_id", NUMBER, nullable=False),
        sa.Column("listing_id", NUMBER, nullable=False),
        sa.Column("run_id", NUMBER, nullable=False),
        sa.Column("expires", sa.Date(), nullable=True),
        sa.Column("difference", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_decisions_case_id"),
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing_states.id"], name="fk_decisions_listing_id"
        ),
        sa.ForeignKeyConstraint(["refers_to"], ["decisions.id"], name="fk_decisions_refers_to"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_decisions_run_id"),
        sa.ForeignKeyConstraint(["state_id"], ["supplier_states.id"], name="fk_decisions_state_id"),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
    )
    op.create_index("ix_decisions_case_id", "decisions", ["case_id"], unique=False)
    op.create_table(
        "assignments",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("assignee", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_assignments_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_assignments"),
    )
    op.create_index("ix_assignments_case_id", "assignments", ["case_id"], unique=False)
    op.create_table(
        "comments",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("case_id", NUMBER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_comments_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_comments"),
    )
    op.create_index("ix_comments_case_id", "comments", ["case_id"], unique=False)
    op.create_table(
        "carry_questions",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("version_id", NUMBER, nullable=False),
        sa.Column("supplier_id", NUMBER, nullable=False),
        sa.Column("like_supplier_id", NUMBER, nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["like_supplier_id"], ["suppliers.id"], name="fk_carry_questions_like_supplier_id"
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"], ["suppliers.id"], name="fk_carry_questions_supplier_id"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["list_versions.id"], name="fk_carry_questions_version_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_carry_questions"),
    )
    op.create_index(
        "ix_carry_questions_version_id", "carry_questions", ["version_id"], unique=False
    )
    op.create_table(
        "carry_answers",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("question_id", NUMBER, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(27), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"], ["carry_questions.id"], name="fk_carry_answers_question_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_carry_answers"),
        sa.UniqueConstraint("question_id", name="uq_carry_answers_question_id"),
    )
