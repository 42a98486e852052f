"""Review: a case per listing and whose name may be it, and the acts of people, only ever added."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Float, Index, Integer, Table, Text, UniqueConstraint

from screener.store.tables.base import key, metadata, number, ref
from screener.store.tables.columns import Moment, Packed

# The queue: where each case stands. Everything here follows from the other tables;
# `verify` works it out again and compares.
cases = Table(
    "cases",
    metadata,
    key(),
    ref("list_id", "supplier_lists"),
    ref("supplier_id", "suppliers"),
    Column("source", Text, nullable=False),
    Column("reference", Text, nullable=False),
    # Of the supplier itself nothing; else as what and by which name another is beside it.
    Column("whose", Text, nullable=False),
    ref("opened_run_id", "runs"),
    ref("run_id", "runs"),
    ref("match_id", "matches"),
    ref("state_id", "supplier_states"),
    ref("listing_id", "listing_states"),
    Column("tier", Text, nullable=False),
    Column("match_group", Text, nullable=False),
    Column("pressing", Float, nullable=False),
    Column("live", Boolean, nullable=False),
    Column("status", Text, nullable=False),
    Column("decision_id", number),
    Column("expires", Date),
    Column("assignee", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    # The name in ``whose``, folded for searching.
    Column("named", Text, nullable=False, server_default=""),
    UniqueConstraint("supplier_id", "source", "reference", "whose"),
    Index("ix_cases_queue", "status", "live", "pressing", "id"),
    Index("ix_cases_list_queue", "list_id", "status", "live", "pressing", "id"),
    Index("ix_cases_assignee", "assignee", "status", "live", "pressing", "id"),
    Index("ix_cases_expires", "status", "expires"),
)

decisions = Table(
    "decisions",
    metadata,
    key(),
    ref("case_id", "cases", index=True),
    Column("verdict", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("needs_second", Boolean, nullable=False),
    ref("refers_to", "decisions", nullable=True),
    ref("state_id", "supplier_states"),
    ref("listing_id", "listing_states"),
    ref("run_id", "runs"),
    Column("expires", Date),
    Column("difference", Packed),
)

assignments = Table(
    "assignments",
    metadata,
    key(),
    ref("case_id", "cases", index=True),
    Column("assignee", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

comments = Table(
    "comments",
    metadata,
    key(),
    ref("case_id", "cases", index=True),
    Column("text", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
